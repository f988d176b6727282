"""The clean copy belongs to another object of the same shape."""
from dataclasses import dataclass, replace

from taintcase import sanitize, sink, source


@dataclass
class Order:
    email: str
    note: str = ""


first = Order(source("email"))
second = Order(source("email"))
first.email = sanitize(first.email)
sink(first.email)  # no flow
sink(second.email)  # flow
third = replace(second, email=sanitize(second.email))
sink(third)  # no flow
sink(second)  # flow
fourth = replace(second, note=sanitize(second.email))
sink(fourth.email)  # flow
sink(fourth.note)  # no flow
