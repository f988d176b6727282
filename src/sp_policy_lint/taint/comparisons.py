"""Comparisons, membership and truth: facts about data, which are no data.
"""

from __future__ import annotations

import itertools
import operator
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ..ir import SpanTuple
from ..policy import HOLE
from . import (
    calls,
    classes,
    items,
)
from .objects import CODE, CONTAINERS, SEQUENCES, Kind
from .state import State
from .values import (
    BOOL,
    FALSE,
    TRUE,
    Const,
    Ext,
    Ref,
    Unknown,
    Value,
    const,
    join_all,
    ref,
)

if TYPE_CHECKING:
    from .activation import Activation


_ORDER: dict[str, Callable[[Any, Any], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}

_RICH = {"==": "__eq__", "!=": "__ne__", "<": "__lt__", "<=": "__le__", ">": "__gt__", ">=": "__ge__"}


def compare(act: Activation, state: State, op: str, left: Value, right: Value, span: SpanTuple) -> Value:
    """`left op right`, decided where both are constants."""
    if op in _RICH:
        for oid, obj in act.objects(state, left):
            method = classes.lookup(act, state, obj.cls, _RICH[op]) if obj.kind is Kind.INSTANCE else None
            if method is not None:
                calls.call_value(act, state, method, [ref(oid), right], span)
                return BOOL
    if op in ("is", "is not", "==", "!="):
        verdict = _identical(act, state, left, right)
        if verdict is not None:
            return TRUE if verdict == (op in ("is", "==")) else FALSE
    if op in ("in", "not in"):
        verdict = _contains(act, state, left, right, span)
        return BOOL if verdict is None else (TRUE if verdict == (op == "in") else FALSE)
    one, other = items.constants(left), items.constants(right)
    if op in _ORDER and one and other:
        return _compared(op, one, other)
    return BOOL


def _compared(op: str, one: list[Const], other: list[Const]) -> Value:
    verdicts: set[bool] = set()
    for a, b in itertools.product(one, other):
        try:
            verdicts.add(bool(_ORDER[op](a.value, b.value)))
        except TypeError:
            return BOOL
    return join_all(const(verdict) for verdict in sorted(verdicts))


def _identical(act: Activation, state: State, left: Value, right: Value) -> bool | None:
    """Whether both are the same where that is certain: about None, classes, functions and enum members."""
    for value, other in ((left, right), (right, left)):
        if other.atoms == frozenset((Const("NoneType", None),)):
            if value.atoms == other.atoms:
                return True
            if Const("NoneType", None) not in value.atoms and not any(isinstance(a, Unknown) for a in value.atoms):
                return None if any(_may_be_none(act, state, a) for a in value.atoms) else False
            return None
    one, other_refs = (_singletons(act, state, value) for value in (left, right))
    if one is not None and other_refs is not None:
        return one == other_refs
    return None


def _may_be_none(act: Activation, state: State, atom: object) -> bool:
    if isinstance(atom, Ref):
        obj = act.object(state, atom.oid)
        return obj is None or obj.kind is Kind.OPAQUE
    return isinstance(atom, Ext) and atom.path.endswith("()") and not atom.path.startswith("builtins.")


def _singletons(act: Activation, state: State, value: Value) -> Ref | None:
    if len(value.atoms) == 1:
        (atom,) = value.atoms
        obj = act.object(state, atom.oid) if isinstance(atom, Ref) else None
        if isinstance(atom, Ref) and obj is not None and obj.kind in CODE and not obj.many:
            return atom
    return None


def _contains(act: Activation, state: State, left: Value, right: Value, span: SpanTuple) -> bool | None:
    """Whether `left in right` where both are known exactly."""
    known = items.constants(left)
    if not known or len(known) != 1:
        return None
    wanted = known[0]
    texts = items.constants(right)
    if texts and isinstance(wanted.value, str) and all(isinstance(t.value, str) for t in texts):
        verdicts = {wanted.value in t.value for t in texts}
        return verdicts.pop() if len(verdicts) == 1 else None
    objects = act.objects(state, right)
    if len(objects) != 1 or len(right.atoms) != 1:
        return None
    obj = objects[0][1]
    if obj.kind is Kind.DICT and obj.exact and not obj.many:
        return wanted in obj.items
    if obj.kind in SEQUENCES and obj.exact:
        found = [items.constants(value) for value in obj.items.values()]
        if all(entry is not None and len(entry) == 1 for entry in found):
            return any(entry == [wanted] for entry in found)
    return None


def truth(act: Activation, state: State, value: Value) -> set[bool]:
    """The truth values that a value may have."""
    found: set[bool] = set()
    for atom in value.atoms:
        found |= truth_of(act, state, atom)
        if len(found) == 2:
            break
    return found or {True, False}


def truth_of(act: Activation, state: State, atom: object) -> set[bool]:
    if isinstance(atom, Const):
        if isinstance(atom.value, str) and HOLE in atom.value:
            return {True} if atom.value.replace(HOLE, "") else {True, False}
        return {bool(atom.value)}
    obj = act.object(state, atom.oid) if isinstance(atom, Ref) else None
    if atom == Ext("typing.TYPE_CHECKING"):
        return {False}
    if obj is None:
        return {True} if isinstance(atom, Ext) and not atom.path.endswith(")") else {True, False}
    if obj.kind in CONTAINERS and obj.kind is not Kind.ITERATOR:
        if obj.items and not obj.many:
            return {True}
        return {False} if obj.exact and obj.rest is None and not obj.many else {True, False}
    if obj.kind is Kind.INSTANCE:
        plain = all(classes.lookup(act, state, obj.cls, name) is None for name in ("__bool__", "__len__"))
        return {True} if plain and not classes.external_bases(act, state, obj.cls) else {True, False}
    return {True, False} if obj.kind is Kind.OPAQUE else {True}
