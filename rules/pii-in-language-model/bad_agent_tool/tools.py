"""What the agent may call; the answer of a tool goes into its next prompt."""

import json

from sp_api.api import Orders


def look_up(order_id):
    return json.dumps(Orders().get_order(order_id, RestrictedResources=["buyerInfo"]).payload["BuyerInfo"])


TOOLS = {"look_up": look_up}
