"""Imports under `try` and under conditions: what is bound is what the taken branch imported."""
from typing import TYPE_CHECKING

from taintcase import sink

try:
    from fast_orders import get_orders
except ImportError:
    from slow_orders import get_orders

try:
    from slow_orders import get_stock
except ImportError:
    get_stock = None

if TYPE_CHECKING:
    from slow_orders import get_orders as get_reviews
else:
    from slow_orders import get_stock as get_reviews

sink(get_orders())  # flow
sink(get_stock())  # no flow
sink(get_reviews())  # no flow
