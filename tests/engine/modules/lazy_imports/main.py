"""Imports inside functions, importlib with constant names, and a module-level __getattr__."""

import importlib

import catalog
from taintcase import sink


def load(kind):
    if kind == "buyers":
        from buyers import rows
    else:
        from parcels import rows
    return rows()


sink(load("buyers"))  # flow
sink(importlib.import_module("parcels").rows())  # no flow
sink(importlib.import_module("buyers").rows())  # flow
sink(catalog.BUYER_TITLE)  # flow
sink(catalog.title)  # no flow
