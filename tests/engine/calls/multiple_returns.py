"""A function that returns several values keeps them apart, by position and by branch."""

from taintcase import opaque, sink, source


def split_contact(contact):
    return contact["name"], contact["country"]


def find_contact(contact):
    if opaque():
        return None, "not found"
    return contact, "found"


def swap(left, right):
    return right, left


contact = {"name": source("name"), "country": "FR"}
name, country = split_contact(contact)
sink(name)  # flow
sink(country)  # no flow

for attempt in range(2):
    found, state = find_contact(contact)
    sink(found)  # flow
    sink(state)  # no flow

name, country = swap(name, country)
sink(name)  # no flow
sink(country)  # flow
