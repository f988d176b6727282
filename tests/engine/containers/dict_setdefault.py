"""setdefault stores and returns the default only when the key is missing."""
from taintcase import sink, source

cache = {}
entry = cache.setdefault("name", source("name"))
sink(entry)  # flow
sink(cache["name"])  # flow

settings = {"region": "EU"}
region = settings.setdefault("region", source("region"))
sink(region)  # no flow

groups = {}
groups.setdefault("buyers", []).append(source("buyer"))
groups.setdefault("sellers", []).append("SELLER-1")
sink(groups["buyers"])  # flow
sink(groups["sellers"])  # no flow
