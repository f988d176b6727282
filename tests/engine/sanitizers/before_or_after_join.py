"""Sanitising the parts or the whole, and a part that was forgotten."""
from taintcase import sanitize, sink, source

name, city = source("name"), source("city")
sink(f"{sanitize(name)}, {sanitize(city)}")  # no flow
sink(f"{sanitize(name)}, {city}")  # flow
sink(sanitize(f"{name}, {city}"))  # no flow
sink(sanitize(name) + city[:1])  # flow
sink("{} {}".format(sanitize(name), len(city)))  # no flow
sink(", ".join([sanitize(name), city]))  # flow
