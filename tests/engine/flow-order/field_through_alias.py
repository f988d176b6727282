"""Overwriting through an alias overwrites the object; a copy is another object."""
import copy
from types import SimpleNamespace

from taintcase import sink, source

order = SimpleNamespace(buyer=source("buyer"))
same = order
other = copy.copy(order)
same.buyer = "hidden"
sink(order.buyer)  # no flow
sink(other.buyer)  # flow
same = SimpleNamespace(buyer="new")
same.buyer = source("buyer")
sink(order.buyer)  # no flow
sink(same.buyer)  # flow
