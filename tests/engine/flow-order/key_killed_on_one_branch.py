"""A key overwritten on one branch only still holds the data after the join; on both branches it does not."""
from taintcase import opaque, sink, source


def one_branch():
    order = {"email": source("email")}
    if opaque():
        order["email"] = "hidden"
    sink(order["email"])  # flow


def both_branches():
    order = {"email": source("email")}
    if opaque():
        order["email"] = "hidden"
    else:
        order["email"] = "masked"
    sink(order["email"])  # no flow


def removed_or_hidden():
    order = {"email": source("email")}
    if opaque():
        del order["email"]
    else:
        order["email"] = "hidden"
    sink(order)  # no flow


for _ in range(2):
    one_branch()
for _ in range(2):
    both_branches()
for _ in range(2):
    removed_or_hidden()
