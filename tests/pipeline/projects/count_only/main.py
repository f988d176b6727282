"""The job of a night."""

import sys

from shop.journal import Journal
from shop.orders import orders_since

journal = Journal()
journal.add(orders_since(sys.argv[1]))
journal.close()
