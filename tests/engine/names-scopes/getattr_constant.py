"""`getattr` and `setattr` with constant names are attribute accesses."""
from taintcase import sink, source


class Order:
    status = "Shipped"

    def __init__(self, buyer):
        self.buyer = buyer
        self.marketplace = "A1PA"


order = Order(source("buyer"))
sink(getattr(order, "buyer"))  # flow
sink(getattr(order, "marketplace"))  # no flow
sink(getattr(order, "missing", "default"))  # no flow
setattr(order, "marketplace", source("marketplace"))
setattr(order, "buyer", "hidden")
sink(order.marketplace)  # flow
sink(order.buyer)  # no flow
sink(getattr(order, "missing", source("default")))  # flow
