"""Keeps the tokens of the sellers who gave consent."""

import json
from pathlib import Path

import requests

STORE = Path("tokens")


def connect(seller, code):
    data = {"grant_type": "authorization_code", "code": code}
    tokens = requests.post("https://api.amazon.com/auth/o2/token", data=data, timeout=30).json()
    (STORE / f"{seller}.json").write_text(json.dumps(tokens))  # expect: credential-in-file
    with open("tokens.csv", "a") as file:
        file.write(f"{seller},{tokens['refresh_token']}\n")  # expect: credential-in-file
