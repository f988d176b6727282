"""An attribute belongs to one object, not to all of its class."""
from taintcase import sink, source


class Order:
    def __init__(self, buyer):
        self.buyer = buyer
        self.status = "open"


real = Order(source("buyer"))
test = Order("test buyer")
sink(real.buyer)  # flow
sink(test.buyer)  # no flow
sink(real.status)  # no flow
sink(test)  # no flow
test.status = source("status")
sink(test.status)  # flow
sink(real.status)  # no flow
