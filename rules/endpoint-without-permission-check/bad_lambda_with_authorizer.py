import json

from sp_api.api import Orders


def lambda_handler(event, context):
    user = event["requestContext"]["authorizer"]["claims"]["email"]
    orders = Orders().get_orders(CreatedAfter="2026-01-01").payload
    print(f"orders listed for {user}")
    return {"statusCode": 200, "body": json.dumps(orders)}  # expect: endpoint-without-permission-check
