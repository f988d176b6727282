"""Methods that swap, hand over and exchange state between two objects."""
from taintcase import sink, source


class Account:
    def __init__(self, owner):
        self.owner = owner

    def hand_over(self, other):
        other.owner, self.owner = self.owner, "nobody"
        return other

    def same_owner(self, other):
        return self.owner == other.owner


first, second = Account(source("owner")), Account("shop")
result = first.hand_over(second)
sink(first.owner)  # no flow
sink(second.owner)  # flow
sink(result)  # flow
sink(first.same_owner(second))  # no flow
second.hand_over(second)
sink(second.owner)  # no flow
