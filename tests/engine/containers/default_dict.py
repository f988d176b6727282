"""defaultdict makes the missing value with its factory."""
from collections import defaultdict

from taintcase import sink, source

by_region = defaultdict(list)
by_region["EU"].append(source("buyer"))
by_region["NA"].append("ORDER-1")
sink(by_region["EU"])  # flow
sink(by_region["NA"])  # no flow
sink(by_region["FE"])  # no flow

fallback = defaultdict(lambda: source("unknown buyer"))
fallback["known"] = "ORDER-2"
sink(fallback["absent"])  # flow
sink(fallback["known"])  # no flow
