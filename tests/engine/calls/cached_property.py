"""property and functools.cached_property run code on a plain attribute access."""

from functools import cached_property

from taintcase import sink, source


class Customer:
    def __init__(self, name, tier):
        self._name = name
        self._tier = tier

    @cached_property
    def greeting(self):
        return f"Dear {self._name}"

    @cached_property
    def badge(self):
        return f"{self._tier} customer"

    @property
    def initials_count(self):
        return len(self._name.split())


customer = Customer(source("name"), "gold")
sink(customer.greeting)  # flow
sink(customer.badge)  # no flow
sink(customer.initials_count)  # no flow
customer.greeting = "Dear customer"
sink(customer.greeting)  # no flow-missing (beyond the precision of the engine)
del customer.greeting
sink(customer.greeting)  # flow
