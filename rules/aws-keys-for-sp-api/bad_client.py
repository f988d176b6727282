import os

from sp_api.api import Orders, Reports

credentials = dict(
    refresh_token=os.environ["SP_API_REFRESH_TOKEN"],
    lwa_app_id=os.environ["LWA_APP_ID"],
    lwa_client_secret=os.environ["LWA_CLIENT_SECRET"],
    aws_access_key=os.environ["SP_API_ACCESS_KEY"],
    aws_secret_key=os.environ["SP_API_SECRET_KEY"],
    role_arn=os.environ["SP_API_ROLE_ARN"],
)

orders = Orders(credentials=credentials)  # expect: aws-keys-for-sp-api


def reports(account):
    keys = {**account, "aws_access_key": os.environ["SP_API_ACCESS_KEY"]}
    return Reports(credentials=keys).get_reports()  # expect: aws-keys-for-sp-api
