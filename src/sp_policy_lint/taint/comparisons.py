"""Comparisons, membership and truth: facts about data, which are no data."""

from __future__ import annotations

import itertools
import operator
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ..ir import SpanTuple
from ..policy import HOLE
from . import calls, classes, items, table_expressions, views
from .objects import CODE, CONTAINERS, SEQUENCES, Kind, Obj
from .state import State
from .values import BOOL, FALSE, NONE, TRUE, Atom, Const, Ext, Member, Ref, Unknown, Value, const, join_all, ref

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
    """`left op right`, decided where both are known."""
    if op in _RICH:
        for value in (left, right):
            if table_expressions.is_expression(act, state, value):
                return table_expressions.fact(act, state, value)
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
            verdicts.add(bool(_ORDER[op](_comparable(a), _comparable(b))))
        except TypeError:
            return BOOL
    return join_all(const(verdict) for verdict in sorted(verdicts))


def _comparable(constant: Const) -> Any:
    """The value to compare; a member of an enumeration is equal to itself only."""
    return constant if isinstance(constant.value, Member) else constant.value


def _identical(act: Activation, state: State, left: Value, right: Value) -> bool | None:
    """Whether both are the same where that is certain: of None, truth values, classes, functions, enum members."""
    for value, other in ((left, right), (right, left)):
        if other.atoms == NONE.atoms:
            if value.atoms == other.atoms:
                return True
            if not other.atoms <= value.atoms and not any(isinstance(a, Unknown) for a in value.atoms):
                return None if any(_may_be_none(act, state, a) for a in value.atoms) else False
            return None
    one, other_one = (_singleton(act, state, value) for value in (left, right))
    return None if one is None or other_one is None else one == other_one


def _singleton(act: Activation, state: State, value: Value) -> Atom | None:
    """The one object that a value is, where there is only one such object."""
    if len(value.atoms) != 1:
        return None
    (atom,) = value.atoms
    if isinstance(atom, Const):
        return atom if isinstance(atom.value, bool | Member) else None
    obj = act.object(state, atom.oid) if isinstance(atom, Ref) else None
    return atom if obj is not None and obj.kind in CODE and not obj.many else None


def _may_be_none(act: Activation, state: State, atom: object) -> bool:
    if isinstance(atom, Ref):
        obj = act.object(state, atom.oid)
        return obj is None or obj.kind is Kind.OPAQUE
    return isinstance(atom, Ext) and atom.path.endswith("()") and not atom.path.startswith("builtins.")


def _contains(act: Activation, state: State, left: Value, right: Value, span: SpanTuple) -> bool | None:
    """Whether `left in right` where that is certain."""
    verdicts = {_contains_in(act, state, atom, left, span) for atom in right.atoms}
    return verdicts.pop() if len(verdicts) == 1 else None


def _contains_in(act: Activation, state: State, atom: Atom, left: Value, span: SpanTuple) -> bool | None:
    obj = act.object(state, atom.oid) if isinstance(atom, Ref) else None
    if obj is not None and obj.kind is Kind.INSTANCE and isinstance(atom, Ref):
        return _contains_by_method(act, state, atom.oid, obj, left, span)
    known = items.keys_of(act, state, left)
    if not known:
        return None
    verdicts = {_has_constant(act, state, atom, obj, wanted) for wanted in known}
    return verdicts.pop() if len(verdicts) == 1 else None


def _contains_by_method(act: Activation, state: State, oid: int, obj: Obj, left: Value, span: SpanTuple) -> bool | None:
    method = classes.lookup(act, state, obj.cls, "__contains__")
    if method is None:
        return None
    truths = truth(act, state, calls.call_value(act, state, method, [ref(oid), left], span))
    return truths.pop() if len(truths) == 1 else None


def _has_constant(act: Activation, state: State, atom: Atom, obj: Obj | None, wanted: Const) -> bool | None:
    if isinstance(atom, Const) and isinstance(atom.value, str) and isinstance(wanted.value, str):
        return wanted.value in atom.value if HOLE not in atom.value else None
    if obj is None or obj.many or not isinstance(atom, Ref):
        return None
    if obj.kind in (Kind.DICT, Kind.SET):
        obj = views.current(act, state, atom.oid, obj)
        if wanted in obj.items:
            return None if wanted in obj.maybe else True
        return False if obj.exact else None
    if obj.kind in SEQUENCES and obj.exact:
        found = [items.keys_of(act, state, value) for value in obj.items.values()]
        if [wanted] in found:
            return True
        return None if None in found or any(wanted in (entry or ()) for entry in found) else False
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
        if not obj.many and any(key not in obj.maybe for key in obj.items):
            return {True}
        empty = obj.exact and obj.rest is None and not obj.items and not obj.many
        return {False} if empty else {True, False}
    if obj.kind is Kind.INSTANCE:
        plain = all(classes.lookup(act, state, obj.cls, name) is None for name in ("__bool__", "__len__"))
        return {True} if plain and not classes.external_bases(act, state, obj.cls) else {True, False}
    return {True, False} if obj.kind is Kind.OPAQUE else {True}
