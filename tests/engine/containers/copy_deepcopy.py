"""A shallow copy shares what is inside; a deep copy shares nothing."""
import copy

from taintcase import sink, source

original = {"buyer": {"name": "n/a"}, "status": "open"}
shallow = copy.copy(original)
deep = copy.deepcopy(original)
original["buyer"]["name"] = source("name")
original["status"] = source("status")
sink(shallow["buyer"])  # flow
sink(shallow["status"])  # no flow
sink(deep)  # no flow
