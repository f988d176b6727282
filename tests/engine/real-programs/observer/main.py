"""Observers of an order book: attach, detach, weak interests and derived events."""

from observers import AddressBook, Counter, Mirror
from subject import OrderBook
from taintcase import sink, source


def run():
    book = OrderBook()
    addresses, counter, mirror = AddressBook(), Counter(), Mirror()
    book.attach(counter)
    detach_mirror = book.attach(mirror, interests={"cancelled"})
    book.add("A-1", "warehouse 7")
    book.attach(addresses)
    sink(addresses.known)  # no flow
    book.add("A-2", source("address"))
    sink(addresses.known)  # flow
    sink(counter.seen)  # no flow
    sink(mirror.events)  # no flow

    book.cancel("A-1")
    sink(mirror.events)  # no flow
    book.cancel("A-2")
    sink(mirror.events)  # flow
    sink(addresses.known["A-2"])  # flow
    detach_mirror()
    sink(book.observers())  # no flow


run()
