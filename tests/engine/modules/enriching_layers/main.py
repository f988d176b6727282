"""Lists of dataclasses pass through loaders, joins and views of other modules."""

from join import attach_buyers
from loading import load_buyers, load_orders
from taintcase import sink
from views import csv_lines, public_view, totals_by_day

orders = load_orders()
sink(orders)  # no flow
joined = attach_buyers(orders, load_buyers())
sink(orders)  # no flow
sink(csv_lines(joined))  # flow
sink(public_view(joined))  # no flow
sink(totals_by_day(joined))  # no flow
sink(next(order.buyer.name for order in joined if order.buyer))  # flow
