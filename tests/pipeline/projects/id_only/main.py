"""The job of a night."""

import sys

from shop.journal import Journal
from shop.orders import orders_since

journal = Journal()
for order in orders_since(sys.argv[1]):
    journal.write(order)
