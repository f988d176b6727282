from metrics import seen
from sp_api.api import Orders


def run(since):
    for order in Orders().get_orders(CreatedAfter=since, RestrictedResources=["shippingAddress"]).Orders:
        address = order["ShippingAddress"]
        lines = [address.get(f"AddressLine{number}") for number in (1, 2, 3)]
        seen(address["CountryCode"], order["FulfillmentChannel"], len([line for line in lines if line]))
