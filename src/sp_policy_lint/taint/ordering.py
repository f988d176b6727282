"""Sorting: the order of elements whose sort keys are constants.

Contract: what the order depends on is no data in the elements: sorting rows by a tainted column leaves the other
columns clean. Keys are compared as Python compares them; tuples as far as their constants decide.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from ..ir import SpanTuple
from . import calls, comparisons, items
from .objects import Kind
from .state import State
from .values import NONE, NOTHING, Value, join_all

if TYPE_CHECKING:
    from .activation import Activation

MAX_SORTED = 12
"""Elements whose order is computed."""


class _UndecidedError(Exception):
    """Two sort keys whose order is not known."""


def sort(
    act: Activation, state: State, elements: list[Value], key: Value | None, reverse: Value | None, span: SpanTuple
) -> list[Value] | None:
    """The elements in order; None when it is not known. The key function is called, for what it does."""
    descending = set() if reverse is None else comparisons.truth(act, state, reverse)
    if len(elements) > MAX_SORTED or len(descending) > 1:
        call_key(act, state, join_all(elements), key, span)
        return None
    keys = [_sort_key(act, state, call_key(act, state, element, key, span)) for element in elements]
    if len(elements) < 2:
        return elements
    by_key = functools.cmp_to_key(_compare)
    try:
        order = sorted(range(len(elements)), key=lambda place: by_key(keys[place]), reverse=True in descending)
        return [elements[place] for place in order]
    except (_UndecidedError, TypeError):
        return None


def call_key(act: Activation, state: State, element: Value, key: Value | None, span: SpanTuple) -> Value:
    """What an element is sorted by: itself, or the result of the key function."""
    if key is None or key == NONE or element is NOTHING:
        return element
    return calls.call_value(act, state, key, [element], span)


def _sort_key(act: Activation, state: State, value: Value) -> list[Any]:
    """The constant, or the leading constants of a tuple; what is not known is `_UNKNOWN`."""
    known = items.constants(value)
    if known is not None and len(known) == 1 and known[0].type in ("str", "int", "float", "bool"):
        return [known[0].value]
    objects = act.objects(state, value)
    if len(objects) == 1 and len(value.atoms) == 1 and objects[0][1].kind is Kind.TUPLE and objects[0][1].exact:
        return [part for element in objects[0][1].items.values() for part in _sort_key(act, state, element)[:1]]
    return [_UNKNOWN]


_UNKNOWN = object()


def _compare(one: list[Any], other: list[Any]) -> int:
    for a, b in zip(one, other, strict=False):
        if a is _UNKNOWN or b is _UNKNOWN:
            raise _UndecidedError
        if a != b:
            return -1 if a < b else 1
    return len(one) - len(other)
