"""A class that writes its own __init__, __eq__ and conversion, as attrs would."""
from taintcase import sink, source


class Address:
    __match_args__ = ("street", "country")

    def __init__(self, street, country="GB"):
        self.street = street
        self.country = country

    def __eq__(self, other):
        return (self.street, self.country) == (other.street, other.country)

    def as_dict(self):
        return {name: getattr(self, name) for name in self.__match_args__}

    def evolve(self, **changes):
        return type(self)(**{**self.as_dict(), **changes})


home = Address(source("street"))
sink(home.as_dict()["street"])  # flow
sink(home.as_dict()["country"])  # no flow
sink(home.evolve(country="DE").street)  # flow
sink(home.evolve(street="redacted"))  # no flow
sink(Address("n/a").evolve(country=source("country")).as_dict())  # flow
sink(home == Address(source("street")))  # no flow
