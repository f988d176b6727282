"""A default that is overridden under a condition: either may arrive."""
from taintcase import opaque, sink, source


def data_is_default(fallback):
    value = fallback
    if opaque():
        value = "override"
    sink(value)  # flow


def data_is_override(override):
    value = "fallback"
    if opaque():
        value = override
    sink(value)  # flow


def always_override(override):
    value = override
    if opaque():
        value = "one"
    else:
        value = value and "two"
    sink(value)  # no flow-missing (beyond the precision of the engine)


for run in (data_is_default, data_is_override, always_override):
    for _ in range(2):
        run(source("value"))
