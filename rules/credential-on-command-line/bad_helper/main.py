import boto3
from shell import run


def push():
    answer = boto3.client("secretsmanager").get_secret_value(SecretId="sp-api/client-secret")
    return run("terraform", "apply", f"-var=client_secret={answer['SecretString']}")
