import json

import boto3

secrets = boto3.client("secretsmanager")


def keep(seller, refresh_token):
    secrets.create_secret(Name=f"sp-api/{seller}", SecretString=json.dumps({"refresh_token": refresh_token}))  # expect: secret-never-rotated
