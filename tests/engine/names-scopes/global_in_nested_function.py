"""`global` in a nested function skips the names of the functions around it."""
from taintcase import sink, source

address = "warehouse 7"


def ship(order_address):
    address = order_address

    def show_global():
        global address
        sink(address)  # no flow

    def show_enclosing():
        sink(address)  # flow

    show_global()
    show_enclosing()


ship(source("address"))
