"""reduce folds elements into what the function returns."""
from functools import reduce

from taintcase import sink, source

names = ["shop", source("buyer")]
sink(reduce(lambda text, name: f"{text},{name}", names))  # flow
sink(reduce(lambda total, name: total + len(name), names, 0))  # no flow
sink(reduce(lambda _, name: name, ["shop"], source("initial")))  # no flow
sink(reduce(lambda kept, _: kept, ["shop"], source("initial")))  # flow
order = {"buyer": {"address": {"city": source("city"), "country": "GB"}}}
sink(reduce(lambda node, key: node[key], ["buyer", "address", "city"], order))  # flow
sink(reduce(lambda node, key: node[key], ["buyer", "address", "country"], order))  # no flow
