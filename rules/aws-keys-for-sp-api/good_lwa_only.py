import os

import boto3
from sp_api.api import Orders

credentials = {
    "refresh_token": os.environ["SP_API_REFRESH_TOKEN"],
    "lwa_app_id": os.environ["LWA_APP_ID"],
    "lwa_client_secret": os.environ["LWA_CLIENT_SECRET"],
}
orders = Orders(credentials=credentials)
store = boto3.client("s3")
