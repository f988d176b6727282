import lake
import privacy
from sp_api.api import Orders


def copy_buyer(order_id):
    buyer = Orders().get_order_buyer_info(order_id).payload
    table = lake.open_table("orders")
    table.append([order_id, privacy.pseudonym(buyer["BuyerEmail"])])
