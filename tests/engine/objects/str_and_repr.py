"""str and f-strings call __str__, repr and !r call __repr__."""
from taintcase import sink, source


class Buyer:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        return self.name

    def __repr__(self):
        return "Buyer(...)"


class Guest:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Guest({self.name})"


buyer, guest = Buyer(source("name")), Guest(source("name"))
sink(str(buyer))  # flow
sink(f"{buyer!r}")  # no flow
sink(repr([buyer]))  # no flow
sink(f"hello {guest}")  # flow
sink("%s" % guest)  # flow
sink("{!r}".format(buyer))  # no flow
