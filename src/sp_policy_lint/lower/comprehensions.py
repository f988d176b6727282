"""Comprehensions, inlined into the body that they stand in.

Their targets are local variables of that body under a name of their own (`x'1`). A generator expression is lowered
like a list comprehension: as if it ran where it stands.
"""

from __future__ import annotations

from collections.abc import Callable

import libcst as cst

from ..ir import Append, Binary, Build, BuildDict, ForNext, GetIter, SetItem
from .bindings import target_names
from .branching import condition
from .frame import ExpressionTable, Frame, Task
from .targets import assign

_KINDS = {cst.ListComp: "list", cst.SetComp: "set", cst.GeneratorExp: "generator"}
Fill = Callable[[], Task[None]]
"""Adds one element to the collection."""


def _sequence(f: Frame, node: cst.ListComp | cst.SetComp | cst.GeneratorExp) -> Task[int]:
    dst = f.register()
    f.emit(Build(dst, _KINDS[node.__class__], (), f.span(node)))

    def fill() -> Task[None]:
        item = yield node.elt
        f.emit(Append(dst, item, f.span(node.elt)))

    yield from _loops(f, node, node.for_in, fill)
    return dst


def _dict(f: Frame, node: cst.DictComp) -> Task[int]:
    dst = f.register()
    f.emit(BuildDict(dst, (), f.span(node)))

    def fill() -> Task[None]:
        key = yield node.key
        value = yield node.value
        f.emit(SetItem(dst, key, value, f.span(node.value)))

    yield from _loops(f, node, node.for_in, fill)
    return dst


def _merged(f: Frame, node: cst.StarredDictComp) -> Task[int]:
    """`{**mapping for ...}` (PEP 798): each mapping is merged in as `|=` does."""
    dst = f.register()
    f.emit(BuildDict(dst, (), f.span(node)))

    def fill() -> Task[None]:
        mapping = yield node.value
        f.emit(Binary(f.register(), "|", dst, mapping, f.span(node.value), inplace=True))

    yield from _loops(f, node, node.for_in, fill)
    return dst


def _loops(f: Frame, node: cst.CSTNode, clause: cst.CompFor, fill: Fill) -> Task[None]:
    behind = f.block()
    onward = behind
    before = f.names
    inner: cst.CompFor | None = clause
    while inner is not None:
        iterable = yield inner.iter
        if inner is clause:  # the first iterable is evaluated outside the comprehension
            f.inline(_targets(clause), f.file.comprehension_number(node))
        onward = yield from _loop(f, inner, iterable, onward)
        inner = inner.inner_for_in
    yield from fill()
    f.jump(onward)
    f.names = before
    f.start(behind)


def _loop(f: Frame, clause: cst.CompFor, iterable: int, behind: int) -> Task[int]:
    """One `for ... if ...`; returns the block that goes on with the next element."""
    span = f.span(clause.iter)
    iterator, item = f.register(), f.register()
    f.emit(GetIter(iterator, iterable, span))
    head, body = f.block(), f.block()
    f.start(head)
    f.end(ForNext(iterator, item, body, behind, span))
    f.start(body)
    yield from assign(f, clause.target, item)
    for test in clause.ifs:
        following = f.block()
        yield from condition(f, test.test, following, head)
        f.start(following)
    return head


def _targets(clause: cst.CompFor) -> list[str]:
    names = []
    inner: cst.CompFor | None = clause
    while inner is not None:
        names += target_names(inner.target)
        inner = inner.inner_for_in
    return names


HANDLERS: ExpressionTable = {
    cst.ListComp: _sequence,
    cst.SetComp: _sequence,
    cst.GeneratorExp: _sequence,
    cst.DictComp: _dict,
    cst.StarredDictComp: _merged,
}
