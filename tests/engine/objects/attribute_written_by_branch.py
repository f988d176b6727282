"""A write on one branch leaves the old value possible; a write on both does not."""
from taintcase import opaque, sink, source


class Invoice:
    def __init__(self, name):
        self.name = name


def maybe_mask(invoice):
    if opaque():
        invoice.name = "redacted"
    return invoice.name


def surely_mask(invoice):
    if opaque():
        invoice.name = "redacted"
    else:
        invoice.name = "n/a"
    return invoice.name


for _ in range(2):
    sink(maybe_mask(Invoice(source("name"))))  # flow
for _ in range(2):
    sink(surely_mask(Invoice(source("name"))))  # no flow
