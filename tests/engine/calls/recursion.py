"""Recursive functions that keep, collect or drop the data on the way."""

from taintcase import sink, source


def flatten(tree):
    if isinstance(tree, str):
        return [tree]
    return [leaf for branch in tree for leaf in flatten(branch)]


def depth(tree):
    if isinstance(tree, str):
        return 0
    return 1 + max(depth(branch) for branch in tree)


def repeat(text, times):
    return text if times == 0 else repeat(text, times - 1)


def shift(first, second, third, times):
    return first if times == 0 else shift(second, third, "empty", times - 1)


remark = source("remark")
tree = ["a", ["b", [remark]]]
sink(flatten(tree))  # flow
sink(depth(tree))  # no flow
sink(repeat("thanks", 4))  # no flow
sink(repeat(remark, 4))  # flow
sink(shift("a", "b", remark, 2))  # flow
sink(shift(remark, "b", "c", 1))  # no flow
