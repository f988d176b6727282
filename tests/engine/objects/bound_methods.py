"""A bound method carries its object; methods are values."""
from taintcase import sink, source


class Buyer:
    def __init__(self, name):
        self.name = name

    def greet(self, word="Dear"):
        return f"{word} {self.name}"

    def word(self, word="Dear"):
        return word


greet = Buyer(source("name")).greet
greet_shop = Buyer("shop").greet
sink(greet())  # flow
sink(greet_shop())  # no flow
sink(greet_shop(source("word")))  # flow
sink([method() for method in (Buyer(source("name")).word, greet_shop)])  # no flow
buyer = Buyer("early")
late = buyer.greet
buyer.name = source("name")
sink(late())  # flow
sink(Buyer.word(buyer))  # no flow
