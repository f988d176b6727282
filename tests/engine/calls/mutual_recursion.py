"""Two functions that call each other; a visitor over nested orders written that way."""

from taintcase import sink, source


def render_order(order, depth=0):
    parts = [order["id"]]
    for child in order.get("parcels", []):
        parts += render_parcel(child, depth + 1)
    return parts


def render_parcel(parcel, depth):
    parts = [parcel["label"]]
    if parcel.get("returned_as"):
        parts += render_order(parcel["returned_as"], depth + 1)
    return parts


def count_orders(order):
    return 1 + sum(count_parcels(parcel) for parcel in order.get("parcels", []))


def count_parcels(parcel):
    return count_orders(parcel["returned_as"]) if parcel.get("returned_as") else 0


returned = {"id": "A-2", "parcels": [{"label": source("label")}]}
order = {"id": "A-1", "parcels": [{"label": "pallet", "returned_as": returned}]}
sink(render_order(order))  # flow
sink(count_orders(order))  # no flow
sink(render_order({"id": "A-3", "parcels": [{"label": "pallet"}]}))  # no flow


def even_words(words):
    return [words[0], *odd_words(words[1:])] if words else []


def odd_words(words):
    return even_words(words[1:]) if words else []


sink(even_words(["dear", "x", source("name")]))  # flow
sink(even_words(["dear"]))  # no flow
