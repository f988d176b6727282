from aws_cdk import aws_secretsmanager as secretsmanager


def rotate(secret, function, every):
    return secretsmanager.RotationSchedule(secret, "Rotation", secret=secret, rotation_lambda=function, automatically_after=every)
