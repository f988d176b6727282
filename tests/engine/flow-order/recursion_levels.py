"""A recursive walk returns the data of the deepest level; a count of levels is not data."""
from taintcase import sink, source


def deepest(node):
    if node.get("child"):
        return deepest(node["child"])
    return node["value"]


def depth(node):
    if node.get("child"):
        return 1 + depth(node["child"])
    return 1


tree = {"value": "top", "child": {"value": "middle", "child": {"value": source("leaf")}}}
flat = {"value": "top"}
sink(deepest(tree))  # flow
sink(depth(tree))  # no flow
sink(deepest(flat))  # no flow
