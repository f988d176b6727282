import os

import requests
from spapi import SPAPIConfig

PARTS = ["q8Zt", "Lm3x", "Vb7n", "Rk2p"]


def config():
    return SPAPIConfig(  # expect: credential-in-code
        client_id=os.environ["LWA_APP_ID"],
        client_secret="".join(PARTS),
        refresh_token=os.environ["SP_API_REFRESH_TOKEN"],
        region="EU",
    )


def token(refresh_token):
    data = {"grant_type": "refresh_token", "refresh_token": refresh_token, "client_secret": "-".join(PARTS)}
    return requests.post("https://api.amazon.com/auth/o2/token", data=data, timeout=30).json()  # expect: credential-in-code
