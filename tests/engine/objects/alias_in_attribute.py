"""One object held by two others is changed for both."""
from taintcase import sink, source


class Address:
    def __init__(self, street):
        self.street = street


class Holder:
    def __init__(self, address):
        self.address = address


home = Address("n/a")
billing, shipping, gift = Holder(home), Holder(home), Holder(Address("n/a"))
billing.address.street = source("street")
sink(shipping.address.street)  # flow
sink(home)  # flow
sink(gift.address.street)  # no flow
shipping.address = Address("warehouse")
sink(shipping)  # no flow
sink(billing)  # flow
