"""Operators, comparisons and conversion to text.

Contract: constants are computed with, as Python would, within bounds; an unknown part of a text becomes a hole in the
constant. Truth values, comparisons and membership tests are no data.
"""

from __future__ import annotations

import itertools
import operator
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ..ir import SpanTuple
from . import (
    calls,
    classes,
    comparisons,
    conversion,
    failures,
    formatting,
    items,
    iteration,
    sets,
    storing,
    table_expressions,
)
from .arguments import Args
from .context import collect
from .objects import CONTAINERS, SEQUENCES, Kind, Obj
from .registry import numbered
from .state import State
from .values import (
    ANY,
    BOOL,
    FALSE,
    MAX_CONSTANTS,
    NOTHING,
    TRUE,
    Const,
    Ext,
    Label,
    Trace,
    Value,
    const,
    ext,
    join_all,
    join_taint,
    ref,
)

if TYPE_CHECKING:
    from .activation import Activation


_ARITHMETIC: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "//": operator.floordiv,
    "/": operator.truediv,
    "%": operator.mod,
    "&": operator.and_,
    "|": operator.or_,
    "^": operator.xor,
    "<<": operator.lshift,
    ">>": operator.rshift,
}

_METHODS = {
    "+": "add",
    "-": "sub",
    "*": "mul",
    "/": "truediv",
    "//": "floordiv",
    "%": "mod",
    "@": "matmul",
    "&": "and",
    "|": "or",
    "^": "xor",
    "<<": "lshift",
    ">>": "rshift",
    "**": "pow",
}

MAX_NUMBER = 10**18


def unary(act: Activation, state: State, op: str, operand: Value, span: SpanTuple) -> Value:
    """`op operand`."""
    if op == "not":
        truths = comparisons.truth(act, state, operand)
        return BOOL if len(truths) != 1 else (FALSE if True in truths else TRUE)
    method = {"-": "__neg__", "+": "__pos__", "~": "__invert__"}[op]
    for oid, obj in act.objects(state, operand):
        found = classes.lookup(act, state, obj.cls, method) if obj.kind is Kind.INSTANCE else None
        if found is not None:
            return calls.call_value(act, state, found, [ref(oid)], span)
    known = items.constants(operand)
    if table_expressions.is_expression(act, state, operand):
        return operand
    if op == "~" and known and all(isinstance(c.value, bool) for c in known):
        return BOOL  # of a mask over rows it is one again
    if known and all(type(c.value) in (int, float) for c in known) and op in "-+":
        return join_all(const(-c.value if op == "-" else c.value) for c in known).tainted(operand.taint)
    return Value(ANY.atoms, collect(act, state, operand))


def binary(
    act: Activation, state: State, op: str, left: Value, right: Value, span: SpanTuple, *, inplace: bool = False
) -> Value:
    """`left op right`; `inplace` for augmented assignment."""
    overloaded = _overloaded(act, state, op, left, right, span, inplace)
    if overloaded is not None:
        return overloaded
    if op == "%" and any(isinstance(atom, Const) and isinstance(atom.value, str) for atom in left.atoms):
        return formatting.percent(act, state, left, right, span)
    containers = _of_containers(act, state, op, left, right, span, inplace)
    if containers is not None:
        return containers
    mine, other = collect(act, state, left), collect(act, state, right)
    taint = join_taint(mine, other)
    if op == "+" and (_is_text(left) or _is_text(right)):
        return formatting.concatenate(
            [conversion.as_text(act, state, left), conversion.as_text(act, state, right)]
        ).tainted(taint)
    result = _fold(op, left, right)
    if result is ANY:
        failures.may_raise(act, state, "")
    return Value(result.atoms, _accumulated(act, op, taint) if inplace and mine and other else taint)


def _accumulated(act: Activation, op: str, taint: Mapping[Label, Trace | None]) -> Mapping[Label, Trace | None]:
    """The data of a number that grows by further data (`total += price`), with the marks that a model states of it."""
    facts = act.program.facts((f"operator.i{_METHODS[op]}",))
    marks = frozenset(mark for fact in facts.sanitizers for mark in fact.marks)
    if not marks:
        return taint
    return {Label(label.kind, label.origin, label.marks | marks): trace for label, trace in taint.items()}


def _is_text(value: Value) -> bool:
    return any((isinstance(a, Const) and isinstance(a.value, str)) or a == Ext("builtins.str()") for a in value.atoms)


def _fold(op: str, left: Value, right: Value) -> Value:
    one, other = items.constants(left), items.constants(right)
    compute = _ARITHMETIC.get(op)
    if not one or not other or compute is None or len(one) * len(other) > MAX_CONSTANTS:
        return ANY
    results = []
    for a, b in itertools.product(one, other):
        if op == "*" and (isinstance(a.value, str | bytes) or isinstance(b.value, str | bytes)):
            length = len(a.value if isinstance(a.value, str | bytes) else b.value)
            times = b.value if isinstance(a.value, str | bytes) else a.value
            if not isinstance(times, int) or length * times > 1000:
                return ANY
        if op == "<<" and not (isinstance(b.value, int) and b.value < 64):
            return ANY
        try:
            result = compute(a.value, b.value)
        except (TypeError, ValueError, ArithmeticError):
            return ANY
        if isinstance(result, int) and abs(result) > MAX_NUMBER:
            return ANY
        results.append(const(result))
    return join_all(results)


def _overloaded(
    act: Activation, state: State, op: str, left: Value, right: Value, span: SpanTuple, inplace: bool
) -> Value | None:
    if table_expressions.is_column(act, state, left) or table_expressions.is_column(act, state, right):
        return table_expressions.combined(act, state, left, right)
    name = _METHODS[op]
    for value, other, prefixes in ((left, right, ("i", "") if inplace else ("",)), (right, left, ("r",))):
        for oid, obj in act.objects(state, value):
            for prefix in prefixes:
                method = (
                    classes.lookup(act, state, obj.cls, f"__{prefix}{name}__") if obj.kind is Kind.INSTANCE else None
                )
                if method is not None:
                    return calls.call_value(act, state, method, [ref(oid), other], span)
                path = f"{obj.path}.__{prefix}{name}__" if obj.kind is Kind.OPAQUE and obj.path else ""
                if path and act.program.is_stated(path):
                    return calls.call_value(act, state, ext(path), [other], span)
    return None


_DICT_OPERATORS = "|+-&"
"""The union of dicts and the arithmetic of counters."""


def _of_containers(
    act: Activation, state: State, op: str, left: Value, right: Value, span: SpanTuple, inplace: bool
) -> Value | None:
    objects = [obj for _, obj in act.objects(state, left)]
    if not objects or any(obj.kind not in CONTAINERS for obj in objects):
        return None
    kind = objects[0].kind
    if op == "+" and kind in SEQUENCES:
        return _extended(act, state, left, right, span, kind, inplace)
    if op == "*" and kind in SEQUENCES:
        return _repeated(act, state, left, right, kind, span)
    if op in _DICT_OPERATORS and kind is Kind.DICT:
        if op in "-&":
            return storing.copy_container(act, state, left, Kind.DICT, "difference")
        target = left if inplace else storing.copy_container(act, state, left, Kind.DICT, "union")
        storing.update(act, state, target, right, span)
        return target
    if kind is Kind.SET and op in "|&-^":
        return _of_sets(act, state, op, left, right, span, inplace)
    return None


def _of_sets(
    act: Activation, state: State, op: str, left: Value, right: Value, span: SpanTuple, inplace: bool
) -> Value:
    results: list[Value] = []
    other = sets.as_set(act, state, right, Args(span))
    for oid, obj in act.objects(state, left):
        result = sets.combined(act, state, op, obj, other)
        if inplace:
            sets.put(act, state, oid, obj, result)
        else:
            results.append(act.allocate(state, result.replace(many=False), ("set", oid)))
    return left if inplace else join_all(results)


def _repeated(act: Activation, state: State, left: Value, right: Value, kind: Kind, span: SpanTuple) -> Value:
    known, _ = iteration.iterate(act, state, left, span)
    times = items.constants(right)
    count = times[0].value if times and len(times) == 1 and isinstance(times[0].value, int) else None
    if known is not None and count is not None and len(known) * count <= items.MAX_LENGTH:
        return act.allocate(state, Obj(kind, items=numbered(known * count)), "repeat")
    joined = join_all(value for _, obj in act.objects(state, left) for value in obj.elements())
    return act.allocate(state, Obj(kind, rest=None if joined is NOTHING else joined, exact=False), "repeat")


def _extended(
    act: Activation, state: State, left: Value, right: Value, span: SpanTuple, kind: Kind, inplace: bool
) -> Value:
    known, rest = iteration.iterate(act, state, right, span)
    if inplace and kind is Kind.LIST:
        storing.extend(act, state, left, known, rest)
        return left
    mine, others = iteration.iterate(act, state, left, span)
    if mine is not None and known is not None:
        return act.allocate(state, Obj(kind, items=numbered([*mine, *known])), "sum")
    joined = join_all([*(mine or ()), others, *(known or ()), rest])
    return act.allocate(state, Obj(kind, rest=joined, exact=False), "sum")
