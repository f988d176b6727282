"""In a class body only the first iterable of a comprehension sees the names of the class."""
from taintcase import sink, source

prefix = "public"


class Labels:
    prefix = source("prefix")
    fields = [prefix, "zip"]
    titled = [field.title() for field in fields]
    prefixed = [f"{prefix}-{n}" for n in range(2)]


sink(Labels.titled)  # flow
sink(Labels.prefixed)  # no flow
