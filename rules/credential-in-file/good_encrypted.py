import os
import sqlite3

import boto3
import requests
from cryptography.fernet import Fernet

fernet = Fernet(os.environ["TOKEN_KEY"])
database = sqlite3.connect("sellers.db")


def connect(seller, code):
    data = {"grant_type": "authorization_code", "code": code}
    tokens = requests.post("https://api.amazon.com/auth/o2/token", data=data, timeout=30).json()
    sealed = fernet.encrypt(tokens["refresh_token"].encode())
    database.execute("INSERT INTO tokens VALUES (?, ?)", (seller, sealed))
    boto3.client("secretsmanager").put_secret_value(SecretId=f"sp-api/{seller}", SecretString=tokens["refresh_token"])
