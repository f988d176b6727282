"""A walrus in a comprehension binds in the enclosing function; in a condition it binds at once."""
from taintcase import sink, source


def first_match(addresses):
    match = "no match"
    if any((match := address).startswith("q") for address in addresses):
        sink(match)  # flow
    address = "outer"
    lengths = [len(address := entry) for entry in ["plain"]]
    sink(address, lengths)  # no flow


def condition(record):
    if (city := record["city"]) and (code := record["code"]):
        sink(city)  # flow
        sink(code)  # no flow


first_match([source("address")])
condition({"city": source("city"), "code": "DE"})
