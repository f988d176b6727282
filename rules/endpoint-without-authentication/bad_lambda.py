import json

from sp_api.api import Orders


def lambda_handler(event, context):
    parameters = event.get("queryStringParameters") or {}
    order_id = parameters.get("orderId")
    if not order_id:
        return {"statusCode": 400, "body": "orderId is missing"}
    order = Orders().get_order(order_id).payload
    return {  # expect: endpoint-without-authentication
        "statusCode": 200,
        "headers": {"Content-Type": "application/json"},
        "body": json.dumps(order),
    }
