"""After a comparison with a constant the value is that constant."""
from taintcase import sink, source


def route(region):
    if region == "eu":
        sink(region)  # no flow
    elif region in ("na", "fe"):
        sink(region)  # no flow
    else:
        sink(region)  # flow


def reject_unknown(status):
    if status != "Shipped":
        return
    sink(status)  # no flow


def reject_known(status):
    if status == "Shipped":
        return
    sink(status)  # flow


for value in ("eu", "na", source("region")):
    route(value)
for value in ("Shipped", source("status")):
    reject_unknown(value)
    reject_known(value)
