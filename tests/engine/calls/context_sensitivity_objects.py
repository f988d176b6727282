"""One class, one method, two objects: what one stores does not show in the other."""

from taintcase import sink, source


class Basket:
    def __init__(self):
        self.items = []

    def add(self, item):
        self.items.append(item)
        return self

    def first(self):
        return self.items[0]


def fill(basket, item):
    basket.add(item)


private, public = Basket(), Basket()
fill(private, source("engraving"))
fill(public, "plain mug")
sink(private.first())  # flow
sink(public.first())  # no flow

chained = Basket().add("card").add(source("card_text"))
sink(chained.items)  # flow
sink(Basket().add("card").add("ribbon").items)  # no flow
