import os

import boto3
from sp_api.api import Orders
from spapi import SPAPIConfig


def client(secret_id):
    answer = boto3.client("secretsmanager").get_secret_value(SecretId=secret_id)
    return Orders(credentials={"lwa_app_id": os.environ["LWA_APP_ID"], "refresh_token": answer["SecretString"]})


def config():
    return SPAPIConfig(
        client_id=os.environ["LWA_APP_ID"],
        client_secret=os.environ["LWA_CLIENT_SECRET"],
        refresh_token=os.environ.get("SP_API_REFRESH_TOKEN", ""),
        region="EU",
    )
