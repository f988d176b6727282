"""Figures of orders, keyed by the order."""

import uuid

from amplitude import Amplitude, BaseEvent
from sp_api.api import Orders

client = Amplitude("set by the deployment")


def send(created_after, keys):
    for order in Orders().get_orders(CreatedAfter=created_after, RestrictedResources=["buyerInfo"]).Orders:
        key = keys.setdefault(order["AmazonOrderId"], str(uuid.uuid4()))
        properties = {
            "status": order["OrderStatus"],
            "amount": order.get("OrderTotal", {}).get("Amount"),
            "business": order["IsBusinessOrder"],
            "buyer_email": "BuyerEmail" in order["BuyerInfo"],
        }
        client.track(BaseEvent(event_type="order", user_id=key, event_properties=properties))
