"""`match`: each pattern becomes tests that lead to the next case when they fail."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from ..ir import Compare, GetAttr, GetItem, MatchArg, MatchRest, MatchTest, SpanTuple, Unpack
from .branching import condition
from .frame import Frame, StatementTable


def _match(f: Frame, node: cst.Match) -> None:
    subject = f.lower(node.subject)
    end = f.block()
    for case in node.cases:
        fail = f.block()
        _pattern(f, case.pattern, subject, fail)
        if case.guard is not None:
            body = f.block()
            f.run(condition(f, case.guard, body, fail))
            f.start(body)
        f.statements(case.body.body)
        f.jump(end)
        f.start(fail)
    f.start(end)


def _pattern(f: Frame, node: cst.MatchPattern, subject: int, fail: int) -> None:
    """Goes on in the current block when `subject` fits, else to block `fail`."""
    if isinstance(node, cst.MatchAs):
        if node.pattern is not None:
            _pattern(f, node.pattern, subject, fail)
        _capture(f, node.name, subject)
    elif isinstance(node, (cst.MatchValue, cst.MatchSingleton)):
        _value(f, node, subject, fail)
    elif isinstance(node, (cst.MatchList, cst.MatchTuple)):
        _sequence(f, node, subject, fail)
    elif isinstance(node, cst.MatchMapping):
        _mapping(f, node, subject, fail)
    elif isinstance(node, cst.MatchClass):
        _class(f, node, subject, fail)
    elif isinstance(node, cst.MatchOr):
        _alternatives(f, node, subject, fail)


def _capture(f: Frame, name: cst.Name | None, src: int) -> None:
    if name is not None:
        f.store(name.value, src, f.span(name))


def _require(f: Frame, condition: int, span: SpanTuple, fail: int) -> None:
    following = f.block()
    f.branch(condition, following, fail, span)
    f.start(following)


def _value(f: Frame, node: cst.MatchValue | cst.MatchSingleton, subject: int, fail: int) -> None:
    op = "==" if isinstance(node, cst.MatchValue) else "is"
    value, span = f.lower(node.value), f.span(node.value)
    result = f.register()
    f.emit(Compare(result, op, subject, value, span))
    _require(f, result, span, fail)


def _sequence(f: Frame, node: cst.MatchList | cst.MatchTuple, subject: int, fail: int) -> None:
    span, elements = f.span(node), node.patterns
    star = next((i for i, element in enumerate(elements) if isinstance(element, cst.MatchStar)), -1)
    fits = f.register()
    size = len(elements) if star < 0 else len(elements) - 1
    f.emit(MatchTest(fits, "sequence", subject, span, size=size, open=star >= 0))
    _require(f, fits, span, fail)
    if not elements:
        return
    registers = tuple(f.register() for _ in elements)
    f.emit(Unpack(registers, star, subject, span))
    for element, register in zip(elements, registers, strict=True):
        if isinstance(element, cst.MatchStar):
            _capture(f, element.name, register)
        else:
            assert isinstance(element, cst.MatchSequenceElement)
            _pattern(f, element.value, register, fail)


def _mapping(f: Frame, node: cst.MatchMapping, subject: int, fail: int) -> None:
    span = f.span(node)
    keys = tuple(f.lower(element.key) for element in node.elements)
    fits = f.register()
    f.emit(MatchTest(fits, "mapping", subject, span, keys=keys))
    _require(f, fits, span, fail)
    for element, key in zip(node.elements, keys, strict=True):
        value = f.register()
        f.emit(GetItem(value, subject, key, f.span(element.key)))
        _pattern(f, element.pattern, value, fail)
    if node.rest is not None:
        rest = f.register()
        f.emit(MatchRest(rest, subject, keys, f.span(node.rest)))
        _capture(f, node.rest, rest)


def _class(f: Frame, node: cst.MatchClass, subject: int, fail: int) -> None:
    span = f.span(node)
    cls, fits = f.lower(node.cls), f.register()
    f.emit(MatchTest(fits, "class", subject, span, cls=cls))
    _require(f, fits, span, fail)
    for index, element in enumerate(node.patterns):
        value = f.register()
        f.emit(MatchArg(value, subject, cls, index, f.span(element.value)))
        _pattern(f, element.value, value, fail)
    for keyword in node.kwds:
        value = f.register()
        f.emit(GetAttr(value, subject, f.identifiers[keyword.key.value], f.span(keyword.key)))
        _pattern(f, keyword.pattern, value, fail)


def _alternatives(f: Frame, node: cst.MatchOr, subject: int, fail: int) -> None:
    fits = f.block()
    alternatives: Sequence[cst.MatchOrElement] = node.patterns
    for alternative in alternatives:
        following = fail if alternative is alternatives[-1] else f.block()
        _pattern(f, alternative.pattern, subject, following)
        f.jump(fits)
        if following != fail:
            f.start(following)
    f.start(fits)


HANDLERS: StatementTable = {cst.Match: _match}
