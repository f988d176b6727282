"""Relative imports by one and two dots, of modules and of names."""
from taintcase import sink
from warehouse.shipping.labels import draft_label, print_label, track

sink(print_label())  # flow
sink(draft_label())  # no flow
sink(track())  # no flow
