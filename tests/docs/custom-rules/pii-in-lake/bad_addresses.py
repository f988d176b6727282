import lake
from sp_api.api import Orders


def copy_address(order_id):
    address = Orders().get_order_address(order_id).payload
    table = lake.open_table("orders")
    table.append(lake.rows_of(address))  # expect: pii-in-lake
