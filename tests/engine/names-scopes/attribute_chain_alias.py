"""A bound method or a nested object taken out under another name is still the same one."""
from taintcase import sink, source


class Basket:
    def __init__(self):
        self.lines = []
        self.notes = []


basket = Basket()
add = basket.lines.append
add(source("line"))
sink(basket.lines)  # flow
sink(basket.notes)  # no flow
notes = basket.notes
notes += [source("note")]
sink(basket.notes)  # flow
fresh = basket.lines
fresh = fresh[:0]
sink(fresh)  # no flow
