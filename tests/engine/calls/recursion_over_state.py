"""Recursive functions that read what a caller put into the world around them."""

from taintcase import opaque, sink, source

STATE = {}


class Walker:
    current = None

    def first(self, nodes):
        if opaque():
            return Walker.current
        return self.first(nodes[1:]) if nodes else self.second(nodes)

    def second(self, nodes):
        Walker.last = self.first(nodes[1:]) if nodes else Walker.current
        return Walker.last


def walk(nodes):
    if not nodes:
        return STATE["order"]
    found = walk(nodes[1:])
    STATE["seen"] = [STATE["order"]]
    return found


def count(nodes):
    return len(STATE["order"]) + count(nodes[1:]) if nodes else 0


def run(order, nodes):
    STATE["order"] = order
    return walk(nodes)


def run_class(order, nodes):
    Walker.current = order
    return Walker().first(nodes)


def run_count(order, nodes):
    STATE["order"] = order
    return count(nodes)


NODES = list("abcd" if opaque() else "abc")
sink(run("standard", NODES))  # no flow
sink(STATE["seen"])  # no flow
sink(run_count(source("counted"), NODES))  # no flow
sink(run(source("remark"), NODES))  # flow
sink(STATE["seen"])  # flow
sink(run_class("standard", NODES))  # no flow
sink(run_class(source("gift"), NODES))  # flow
