"""Signs in with Amazon, and posts the number of sellers that are connected."""

import os

import requests
from sp_api.api import Sellers

TOKEN = "https://api.amazon.com/auth/o2/token"


def connect(code):
    body = {"grant_type": "authorization_code", "code": code, "client_secret": os.environ["LWA_CLIENT_SECRET"]}
    tokens = requests.post(TOKEN, data=body, timeout=10).json()
    credentials = {"refresh_token": tokens["refresh_token"], "lwa_app_id": os.environ["LWA_APP_ID"]}
    marketplaces = Sellers(credentials=credentials).get_marketplace_participation().payload
    requests.post("https://api.telegram.org/bot1/sendMessage", json={"text": f"{len(marketplaces)} connected"}, timeout=10)
