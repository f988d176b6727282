"""Static methods take no self, whether called on the class or on an object."""
from taintcase import sink, source


class Formatter:
    def __init__(self, buyer):
        self.buyer = buyer

    @staticmethod
    def upper(text):
        return text.upper()

    @staticmethod
    def second(first, second):
        return second

    def shown(self):
        return self.second(self.buyer, "n/a")


formatter = Formatter(source("buyer"))
sink(formatter.upper("shop"))  # no flow
sink(Formatter.upper(formatter.buyer))  # flow
sink(formatter.shown())  # no flow
sink(Formatter.second("n/a", source("note")))  # flow
sink(formatter.second(source("note"), "n/a"))  # no flow
