import boto3

secrets = boto3.client("secretsmanager")


def keep(name, value, function):
    secrets.create_secret(Name=name, SecretString=value)
    secrets.rotate_secret(SecretId=name, RotationLambdaARN=function, RotationRules={"AutomaticallyAfterDays": 90})
