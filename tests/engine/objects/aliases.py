"""Two names of one object see each other's writes; a name bound anew does not."""
from taintcase import sink, source


class Cart:
    def __init__(self):
        self.note = ""


cart = Cart()
current = cart
current.note = source("note")
sink(cart.note)  # flow
current = Cart()
sink(current.note)  # no flow
current.note = source("note")
cart.note = "none"
sink(cart)  # no flow
sink(current)  # flow
