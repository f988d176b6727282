"""Counts orders by buyer, and tells Datadog and New Relic."""

import newrelic.agent
from datadog import statsd
from sp_api.api import Orders


def count(since):
    for order in Orders().get_orders(CreatedAfter=since, RestrictedResources=["buyerInfo"]).Orders:
        name = order["BuyerInfo"].get("BuyerName", "")
        statsd.increment("orders", tags=[f"buyer:{name}", f"status:{order['OrderStatus']}"])  # expect: pii-in-observability
        newrelic.agent.add_custom_attributes([("buyer", name)])  # expect: pii-in-observability
