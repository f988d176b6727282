"""A package re-exports names under the same and under other names."""
import shop
from shop import Buyer, fetch, load_stock
from shop.orders import fetch_stock as fetch_from_orders
from taintcase import sink

sink(fetch())  # flow
sink(load_stock())  # no flow
sink(shop.load_orders())  # flow
sink(Buyer().name)  # flow
sink(Buyer().segment)  # no flow
sink(fetch_from_orders())  # no flow
