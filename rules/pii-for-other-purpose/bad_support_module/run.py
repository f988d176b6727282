from helpdesk.cases import open_case
from sp_api.api import Orders


def run(order_id):
    info = Orders().get_order_buyer_info(order_id).payload
    open_case(order_id, who=info["BuyerName"])  # expect: pii-for-other-purpose
