"""A package whose __init__ re-exports functions under their own and under other names."""

import shop
from shop import fetch, load_stock
from shop import masked_buyer as buyer_name
from taintcase import sink

sink(fetch("A-1")["buyer"])  # flow
sink(fetch("A-1")["id"])  # no flow
sink(shop.load_order("A-1")["buyer"])  # flow
sink(load_stock("MUG-1"))  # no flow
sink(buyer_name("A-1"))  # no flow
sink(shop.orders.load_order("A-2"))  # flow
