"""Modules that register themselves when they are imported, read through the registry's own module."""

import addresses
import labels
from registry import REGISTRY, produce
from taintcase import sink

sink(produce("address", "A-1"))  # flow
sink(produce("label", "A-1"))  # no flow
sink(sorted(REGISTRY))  # no flow
sink([make("A-1") for make in REGISTRY.values()])  # flow
sink(addresses.KIND, labels.KIND)  # no flow
