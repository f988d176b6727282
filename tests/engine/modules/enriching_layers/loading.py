from records import Buyer, Order
from taintcase import source


def load_orders():
    rows = [("A-1", "B-1", "Mon", 5), ("A-2", "B-2", "Tue", 7)]
    return [Order(*row) for row in rows]


def load_buyers():
    return {buyer_id: Buyer(buyer_id, source("name")) for buyer_id in ("B-1", "B-2")}
