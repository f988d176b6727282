import buyers
from taintcase import source

current = source("order")


def describe():
    return buyers.describe_order()


def count():
    return buyers.count_orders()
