import os

import requests

TOKEN_URL = "https://api.amazon.com/auth/o2/token"


def access_token(refresh_token):
    query = {
        "grant_type": "refresh_token",
        "refresh_token": refresh_token,
        "client_id": os.environ["LWA_APP_ID"],
        "client_secret": os.environ["LWA_CLIENT_SECRET"],
    }
    return requests.post(TOKEN_URL, params=query, timeout=30).json()  # expect: credential-in-url
