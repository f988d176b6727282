import json

from sp_api.api import Orders


def handler(event, context):
    """Behind a Cognito authorizer, whose claims say who asks."""
    claims = event["requestContext"]["authorizer"]["claims"]
    order = Orders().get_order(event["pathParameters"]["orderId"]).payload
    print(f"order shown to {claims['sub']}")
    return {"statusCode": 200, "body": json.dumps(order)}


def lambda_handler(event, context):
    """Runs on a schedule: what it returns is shown to nobody."""
    orders = Orders().get_orders(CreatedAfter=event["time"]).payload["Orders"]
    return {"statusCode": 200, "body": json.dumps({"fetched": len(orders)})}
