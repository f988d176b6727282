"""Fields by constant attribute names: from constants, f-strings and class tables."""
from taintcase import sink, source


class Buyer:
    fields = ("name", "segment")

    def __init__(self, name):
        self.name = name
        self.segment = "b2c"
        self.name_length = len(name)


NAME = "name"
buyer = Buyer(source("name"))
sink(getattr(buyer, NAME))  # flow
sink(getattr(buyer, f"{NAME}_length"))  # no flow
sink(getattr(buyer, Buyer.fields[1]))  # no flow
sink(getattr(buyer, Buyer.fields[0]))  # flow
sink({field: getattr(buyer, field) for field in Buyer.fields})  # flow
