"""Two modules that import each other, one of them late."""
import orders
from taintcase import sink

sink(orders.describe())  # flow
sink(orders.count())  # no flow
