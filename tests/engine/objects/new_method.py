"""__new__ makes the object, and what it returns is what the caller gets."""
from taintcase import sink, source


class Money:
    def __new__(cls, amount, holder):
        self = super().__new__(cls)
        self.amount = amount
        self.holder = holder
        return self


class Rejected:
    def __new__(cls, note):
        return "rejected"


class Passed:
    def __new__(cls, note):
        return {"note": note}

    def __init__(self, note):
        raise AssertionError("not called: __new__ returned another type")


class Code(str):
    def __new__(cls, text, comment=""):
        self = super().__new__(cls, text)
        self.comment = comment
        return self


money = Money(3, source("holder"))
sink(money.holder)  # flow
sink(money.amount)  # no flow
sink(Rejected(source("note")))  # no flow
sink(Passed(source("note"))["note"])  # flow
sink(Code("GB", comment=source("comment")).lower())  # no flow-missing (beyond the precision of the engine)
sink(Code("GB", comment=source("comment")).comment)  # flow
