from helpdesk.cases import open_case
from sp_api.api import Orders


def run(order_id):
    address = Orders().get_order_address(order_id).payload["ShippingAddress"]
    open_case(order_id, country=address["CountryCode"], complete="AddressLine1" in address)
