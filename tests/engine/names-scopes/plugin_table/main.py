"""A table of module names: each entry loads its own module."""
import importlib

from taintcase import sink

BACKENDS = {"live": "backend_live", "offline": "backend_offline"}


def backend(name):
    return importlib.import_module(BACKENDS[name])


sink(backend("live").fetch())  # flow
sink(backend("offline").fetch())  # no flow
