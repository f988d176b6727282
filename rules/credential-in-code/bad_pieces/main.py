import os

import settings
from sp_api.api import Orders


def client():
    token = f"{settings.TOKEN_HEAD}|{settings.TOKEN_BODY}"
    credentials = {
        "lwa_app_id": os.environ["LWA_APP_ID"],
        "lwa_client_secret": os.environ["LWA_CLIENT_SECRET"],
        "refresh_token": token,
    }
    return Orders(credentials=credentials)  # expect: credential-in-code


def with_token():
    return Orders(refresh_token=settings.TOKEN_HEAD + "|" + settings.TOKEN_BODY)  # expect: credential-in-code
