"""Long paths of attributes, read and written in the middle."""
from taintcase import sink, source


class Node:
    def __init__(self, **fields):
        self.__dict__.update(fields)


order = Node(id="ORDER-1", buyer=Node(address=Node(city=source("city"), country="GB")))
sink(order.buyer.address.city)  # flow
sink(order.buyer.address.country)  # no flow
buyer = order.buyer
order.buyer = Node(address=Node(city="n/a", country="GB"))
sink(order.buyer.address.city)  # no flow
sink(buyer.address.city)  # flow
order.parent = buyer
sink(order.parent.address)  # flow
sink((order.id, order.buyer))  # no flow
