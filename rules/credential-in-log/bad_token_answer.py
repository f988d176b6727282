"""Gets an access token by hand."""

import logging
import os

import requests

logger = logging.getLogger(__name__)

TOKEN_URL = "https://api.amazon.com/auth/o2/token"


def access_token():
    data = {
        "grant_type": "refresh_token",
        "refresh_token": os.environ["SP_API_REFRESH_TOKEN"],
        "client_id": os.environ["LWA_APP_ID"],
        "client_secret": os.environ["LWA_CLIENT_SECRET"],
    }
    logger.debug("POST %s %s", TOKEN_URL, data)  # expect: credential-in-log
    answer = requests.post(TOKEN_URL, data=data, timeout=30)
    if answer.status_code != 200:
        logger.error("no token: %s", answer.status_code)
        answer.raise_for_status()
    token = answer.json()
    logger.info("token %s of type %s", token, token["token_type"])  # expect: credential-in-log
    return token["access_token"]


def call(path):
    headers = {"x-amz-access-token": access_token(), "accept": "application/json"}
    print("headers:", headers)  # expect: credential-in-log
    return requests.get(f"https://sellingpartnerapi-na.amazon.com{path}", headers=headers, timeout=30)
