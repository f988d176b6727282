import os

AUTH = {
    "MWSAuthToken": os.environ.get("MWS_AUTH_TOKEN", ""),
    "mws_secret_key": os.environ.get("MWS_SECRET_KEY", ""),
}


def is_token(text):
    return text.startswith("amzn.mws.")
