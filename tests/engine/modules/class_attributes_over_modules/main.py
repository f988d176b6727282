"""Class attributes, class methods and static methods of imported classes."""

from models import ArchivedOrder, Order
from taintcase import sink, source

Order.default_recipient = source("recipient")
sink(Order("A-1").recipient())  # flow
sink(ArchivedOrder("A-2").recipient())  # no flow
sink(Order.from_row({"id": "A-3", "recipient": "desk"}).recipient())  # no flow
sink(ArchivedOrder.from_row({"id": source("id"), "recipient": "desk"}).order_id)  # flow
sink(Order.check_id(source("id")))  # no flow
