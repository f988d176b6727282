from sp_api.api import Orders

from shop.crm import segments
from shop.shipping.carrier import Carrier


def ship(order_id, key):
    """The address goes to the carrier; the CRM learns of a country and a sum."""
    order = Orders().get_order(order_id, RestrictedResources=["shippingAddress"]).payload
    address = order["ShippingAddress"]
    Carrier(key).book(address["Name"], address["AddressLine1"], address["PostalCode"], address["City"])
    segments.add(address["CountryCode"], order["OrderTotal"]["Amount"])
