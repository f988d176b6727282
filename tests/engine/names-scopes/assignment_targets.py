"""Attributes and subscripts may be the targets of for, with and unpacking."""
from contextlib import nullcontext
from types import SimpleNamespace

from taintcase import sink, source

cursor = SimpleNamespace(row="none", previous="none")
for cursor.row in ["first", source("second")]:
    pass
sink(cursor.row)  # flow
sink(cursor.previous)  # no flow

state = {"session": "none", "user": "none"}
with nullcontext(source("session")) as state["session"]:
    sink(state["session"])  # flow
    sink(state["user"])  # no flow

state["user"], (cursor.previous, *rest) = "clerk", (source("previous"), "a", "b")
sink(state["user"], rest)  # no flow
sink(cursor.previous)  # flow
