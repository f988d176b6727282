"""How many parcels go where; city and country need no address."""

from sp_api.api import Orders


def destination(order_id):
    answer = Orders().get_order_address(order_id)  # expect: unused-restricted-data
    address = answer.payload["ShippingAddress"]
    return address["City"], address["CountryCode"]


def known(order_id):
    Orders().get_order_buyer_info(order_id)  # expect: unused-restricted-data
    return True
