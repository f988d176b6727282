ORDER_ID = "order_id"
BUYER = "buyer_name"
WEIGHT = "weight"
PUBLIC = (ORDER_ID, WEIGHT)
ALIASES = {"customer": BUYER, "reference": ORDER_ID}
