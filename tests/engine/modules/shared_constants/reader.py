from fields import BUYER, ORDER_ID, WEIGHT
from taintcase import source


def read_row():
    return {ORDER_ID: "A-1", BUYER: source("buyer"), WEIGHT: 3}
