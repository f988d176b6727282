"""Settings of an old release: the fields are there, and empty."""

import os

from sp_api.api import Orders

CREDENTIALS = {
    "refresh_token": os.environ["SP_API_REFRESH_TOKEN"],
    "lwa_app_id": os.environ["LWA_APP_ID"],
    "lwa_client_secret": os.environ["LWA_CLIENT_SECRET"],
    "aws_access_key": "",
    "role_arn": None,
}
orders = Orders(credentials=CREDENTIALS)
