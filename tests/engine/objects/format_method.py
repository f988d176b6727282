"""__format__ gets the text after the colon."""
from taintcase import sink, source


class Buyer:
    def __init__(self, name, country):
        self.name = name
        self.country = country

    def __format__(self, spec):
        return self.name if spec == "full" else self.country

    def __str__(self):
        return self.name


class Quiet:
    def __init__(self, name):
        self.name = name

    def __format__(self, spec):
        return spec or "quiet"


buyer = Buyer(source("name"), "GB")
sink(f"{buyer:full}")  # flow
sink(f"{buyer!s}")  # flow
sink(f"{Quiet(source('name'))}")  # no flow
sink("{:loud}".format(Quiet(source("name"))))  # no flow
sink(f"{Quiet('x'):{source('spec')}}")  # flow
sink(f"{Buyer('shop', source('country')):full}")  # no flow
