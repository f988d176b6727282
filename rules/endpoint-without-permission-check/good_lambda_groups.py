import json

from sp_api.api import Orders


def lambda_handler(event, context):
    claims = event["requestContext"]["authorizer"]["claims"]
    if "dispatch" not in claims["cognito:groups"].split(","):
        return {"statusCode": 403, "body": "not in your role"}
    orders = Orders().get_orders(CreatedAfter="2026-01-01").payload
    return {"statusCode": 200, "body": json.dumps(orders)}
