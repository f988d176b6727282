"""Subscripts that cannot fail for want of their key: `x[key]` where `key in x` held, or after `x[key] = ...`.

Contract: a forward analysis over one function, of facts that hold on every way. A fact ends where a name in it is
bound anew and where the container loses an element by a statement of the function; a function called in between is
taken to leave the container's keys as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir import (
    Branch,
    Call,
    Compare,
    Const,
    DelAttr,
    Delete,
    DelItem,
    GetAttr,
    GetItem,
    Load,
    SetAttr,
    SetItem,
    SpanTuple,
    Store,
    Unary,
)

if TYPE_CHECKING:
    from .code import Code

_Path = tuple[str, ...]
"""A name or constant and the attributes read from it."""
_Facts = frozenset[tuple[_Path, _Path]]
"""Pairs of a container and a key that it has."""

_NONE: _Facts = frozenset()
_SHRINKING = frozenset(("pop", "popitem", "clear"))


def tested(code: Code) -> frozenset[SpanTuple]:
    """The places of the subscripts whose key is certainly there."""
    blocks = code.function.blocks
    instructions = [instruction for block in blocks for instruction in block.instructions]
    if not any(isinstance(ins, Compare) and ins.op in ("in", "not in") for ins in instructions):
        return frozenset()
    handlers = {block.handler for block in blocks}
    before: list[_Facts | None] = [_NONE if index == 0 or index in handlers else None for index, _ in enumerate(blocks)]
    changed = True
    while changed:
        changed = False
        for index in range(len(blocks)):
            if index == 0 or index in handlers:
                continue
            ways = [_on_edge(code, before[origin], origin, index) for origin in code.predecessors[index]]
            known = [way for way in ways if way is not None]
            facts = frozenset.intersection(*known) if known else None
            if facts != before[index]:
                before[index] = facts
                changed = True
    found: set[SpanTuple] = set()
    for index, facts in enumerate(before):
        if facts is not None:
            _through(code, index, facts, found)
    return frozenset(found)


def _on_edge(code: Code, facts: _Facts | None, origin: int, target: int) -> _Facts | None:
    """What holds on the way from one block to another; None while nothing is known of the first."""
    if facts is None:
        return None
    facts = _through(code, origin, facts, set())
    terminator = code.function.blocks[origin].terminator
    if not isinstance(terminator, Branch) or terminator.then == terminator.other:
        return facts
    verdict = terminator.then == target
    test = code.definitions.get(terminator.cond)
    while isinstance(test, Unary) and test.op == "not":
        verdict = not verdict
        test = code.definitions.get(test.operand)
    if isinstance(test, Compare) and test.op == ("in" if verdict else "not in"):
        return facts | _fact(code, test.right, test.left)
    return facts


def _through(code: Code, index: int, facts: _Facts, found: set[SpanTuple]) -> _Facts:
    """What holds at the end of a block, and the subscripts in it whose key is there."""
    for instruction in code.function.blocks[index].instructions:
        match instruction:
            case GetItem(obj=obj, key=key, span=span) if _fact(code, obj, key) & facts:
                found.add(span)
            case SetItem(obj=obj, key=key):
                facts |= _fact(code, obj, key)
            case Store(name=name) | Delete(name=name):
                facts = frozenset(fact for fact in facts if name not in (fact[0][1], fact[1][1]))
            case SetAttr(name=name) | DelAttr(name=name):
                facts = frozenset(fact for fact in facts if name not in (*fact[0][2:], *fact[1][2:]))
            case DelItem(obj=obj):
                facts = _without(facts, _path(code, obj))
            case Call(func=func):
                method = code.definitions.get(func)
                if isinstance(method, GetAttr) and method.name in _SHRINKING:
                    facts = _without(facts, _path(code, method.obj))
    return facts


def _without(facts: _Facts, container: _Path | None) -> _Facts:
    return frozenset(fact for fact in facts if fact[0] != container)


def _fact(code: Code, container: int, key: int) -> _Facts:
    paths = _path(code, container), _path(code, key)
    return frozenset(((paths[0], paths[1]),)) if paths[0] and paths[1] else _NONE


def _path(code: Code, register: int) -> _Path | None:
    match code.definitions.get(register):
        case Load(name=name, scope=scope):
            return (scope, name)
        case Const(value=value):
            return (type(value).__name__, repr(value))
        case GetAttr(obj=obj, name=name):
            inner = _path(code, obj)
            return None if inner is None else (*inner, name)
        case _:
            return None
