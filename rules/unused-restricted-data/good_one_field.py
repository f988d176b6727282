"""One personal field is enough: the greeting on the packing slip."""

from sp_api.api import Orders


def greeting(order_id):
    order = Orders(version="2026-01-01").get_order(order_id, includedData=["RECIPIENT"]).payload["order"]
    address = order["recipient"]["deliveryAddress"]
    first = address["name"].split(" ")[0]
    return f"Thank you, {first}!"


def is_business(order_id):
    buyer = Orders().get_order_buyer_info(order_id).payload
    return bool(buyer.get("BuyerTaxInfo", {}).get("CompanyLegalName"))
