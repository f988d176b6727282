from profiles import Profile
from sp_api.api import Orders


def load(since):
    for order in Orders().get_orders(CreatedAfter=since, RestrictedResources=["buyerInfo"]).Orders:
        info = order.get("BuyerInfo", {})
        if info.get("BuyerEmail"):
            yield Profile(info["BuyerEmail"], info.get("BuyerName", "").split(" ")[0], ["amazon"])
