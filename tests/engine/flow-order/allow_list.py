"""A guard by an allow-list of constants leaves constants only; a deny-list leaves anything else."""
from taintcase import sink, source

ALLOWED = frozenset({"order_id", "status"})
DENIED = {"email", "phone"}
TITLES = {"order_id": "Order", "status": "Status"}


def allowed(column):
    if column in ALLOWED:
        sink(column)  # no flow


def denied(column):
    if column not in DENIED:
        sink(column)  # flow


def raised(column):
    if column not in ALLOWED:
        raise KeyError("unknown column")
    sink(column)  # no flow


def looked_up(column):
    sink(TITLES.get(column, "Other"))  # no flow
    sink(TITLES.get(column, column))  # flow


for column in ("status", source("column")):
    allowed(column)
    denied(column)
    looked_up(column)
    try:
        raised(column)
    except KeyError:
        pass
