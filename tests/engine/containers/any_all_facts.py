"""Counts, truth values, positions and lengths are facts about data, not data."""
from taintcase import sink, source

names = ["shop", source("buyer")]
sink(any(name.startswith("t") for name in names))  # no flow
sink(all(names))  # no flow
sink(len(names))  # no flow
sink((names.index("shop"), names.count("shop")))  # no flow
found = next((name for name in names if name != "shop"), None)
sink(found)  # flow
sink("missing" if found in names[:1] else names[1])  # flow
