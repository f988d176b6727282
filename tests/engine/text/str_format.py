"""str.format picks its arguments by position, name, attribute and key."""

from taintcase import sink, source


class Buyer:
    def __init__(self, name, country):
        self.name = name
        self.country = country


buyer = Buyer(source("name"), "DE")
sink("{} / {}".format("A-1", buyer.name))  # flow
sink("{0} / {0}".format("A-1", buyer.name))  # no flow
sink("{b.name}".format(b=buyer))  # flow
sink("{b.country}".format(b=buyer))  # no flow
sink("{row[id]}".format(row={"id": "A-1", "buyer": buyer.name}))  # no flow
sink("{0.name} {1}".format(buyer, 3))  # flow
