"""Branches decided by enum members: identity, value, membership."""
from enum import Enum, Flag, auto

from taintcase import sink, source


class Purpose(Enum):
    TAX = "tax"
    MARKETING = "marketing"


class Scope(Flag):
    NAME = auto()
    EMAIL = auto()


def view(order, purpose):
    if purpose is Purpose.TAX:
        return order
    return "not for you"


def view_by_value(order, purpose):
    return order if purpose.value in ("tax", "audit") else None


sink(view(source("order"), Purpose.TAX))  # flow
sink(view(source("order"), Purpose.MARKETING))  # no flow
sink(view_by_value(source("order"), Purpose.TAX))  # flow
sink(view_by_value(source("order"), Purpose("marketing")))  # no flow
granted = Scope.NAME
sink(source("email") if Scope.EMAIL in granted else "hidden")  # no flow-missing (beyond the precision of the engine)
sink(source("name") if Scope.NAME in granted else "hidden")  # flow
