"""Folders without `__init__.py` are packages too."""
import vendor.amazon.orders as orders
from taintcase import sink
from vendor.local import stock

sink(orders.fetch())  # flow
sink(stock.fetch())  # no flow
