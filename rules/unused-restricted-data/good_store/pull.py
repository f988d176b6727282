from models import Parcel
from sp_api.api import Orders, Tokens


def token(order_id):
    resource = {"method": "GET", "path": f"/orders/v0/orders/{order_id}/address", "dataElements": ["shippingAddress"]}
    return Tokens().create_restricted_data_token(restrictedResources=[resource]).payload["restrictedDataToken"]


def parcel(order_id):
    client = Orders(restricted_data_token=token(order_id))
    address = client.get_order_address(order_id).payload["ShippingAddress"]
    return Parcel(order_id, address["Name"], address["Phone"])
