"""Methods of lists, tuples and deques."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import failures, items, iteration, ordering, storing
from .arguments import Args
from .objects import Obj
from .registry import Method, first, noted, numbered
from .state import State
from .values import ANY, INT, NONE, NOTHING, Const, Ref, Value, const, join, ref

if TYPE_CHECKING:
    from .activation import Activation

LIMIT = "maxlen"
"""The attribute under which a bounded deque keeps its length."""


def _append(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    storing.append(act, state, ref(oid), noted(act, state, first(args), args, "appended to a list"))
    bound(act, state, oid)
    return NONE


def bound(act: Activation, state: State, oid: int, *, left: bool = False) -> None:
    """A deque with `maxlen` drops elements from the other end."""
    obj = act.object(state, oid)
    limit = items.constants(obj.attrs[LIMIT]) if obj is not None and LIMIT in obj.attrs else None
    if obj is not None and obj.exact and limit and isinstance(limit[0].value, int) and len(obj.items) > limit[0].value:
        values = list(obj.items.values())
        kept = values[: limit[0].value] if left else values[len(values) - limit[0].value :]
        act.put(state, oid, obj.replace(items=numbered(kept)))


def _append_left(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    storing.append(act, state, ref(oid), noted(act, state, first(args), args, "put into a deque"), at=0)
    bound(act, state, oid, left=True)
    return NONE


def _insert(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    place = items.constants(first(args))
    value = noted(act, state, args.get(1) or ANY, args, "inserted into a list")
    if place and len(place) == 1 and isinstance(place[0].value, int):
        storing.append(act, state, ref(oid), value, at=place[0].value)
    else:
        act.put(state, oid, obj.blurred())
        storing.append(act, state, ref(oid), value)
    return NONE


def _extend(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    known, rest = iteration.iterate(act, state, first(args), args.span)
    storing.extend(act, state, ref(oid), known, rest)
    bound(act, state, oid)
    return NONE


def _extend_left(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    known, rest = iteration.iterate(act, state, first(args), args.span)
    if known is None:
        storing.extend(act, state, ref(oid), None, rest)
    for value in known or ():
        storing.append(act, state, ref(oid), value, at=0)
    bound(act, state, oid, left=True)
    return NONE


def take(act: Activation, state: State, oid: int, obj: Obj, key: Value) -> Value:
    """The element at a position, which is gone afterwards; `NOTHING` when there is none."""
    if not items.has(act, state, obj, key):
        failures.may_raise(act, state, "IndexError")
    value = items.element(act, state, obj, key)
    known = items.constants(key)
    if not obj.many:
        act.put(state, oid, storing.without(obj, known[0]) if known and len(known) == 1 else obj.blurred())
    return value


def _pop(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    return take(act, state, oid, obj, args.positional[0] if args.positional else const(-1))


def _pop_left(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    return take(act, state, oid, obj, const(0))


def _remove(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    if not obj.exact or obj.many:
        failures.may_raise(act, state, "ValueError")
        return NONE
    for index, value in enumerate(obj.items.values()):
        verdict = same(value, first(args))
        if verdict:
            act.put(state, oid, storing.without(obj, Const("int", index)))
            return NONE
        if verdict is None:
            failures.may_raise(act, state, "ValueError")
            act.put(state, oid, obj.blurred())
            return NONE
    failures.may_raise(act, state, "ValueError")
    return NONE


def same(one: Value, other: Value) -> bool | None:
    """Whether two values are equal, where that is certain."""
    a, b = items.constants(one), items.constants(other)
    if a and b and len(a) == len(b) == 1:
        return a == b
    if one.atoms == other.atoms and len(one.atoms) == 1 and isinstance(next(iter(one.atoms)), Ref):
        return True
    if one.taint and one.taint.keys() == other.taint.keys() and one.atoms == other.atoms:
        return True
    if (a and other.taint and one.taint.keys().isdisjoint(other.taint)) or (b and one.taint):
        return False
    return None


def clear(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    """`x.clear()` of any container."""
    if not obj.many:
        act.put(state, oid, obj.replace(items={}, rest=None, keys=None, exact=True, maybe=frozenset()))
    return NONE


def _reverse(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    if obj.exact:
        act.put(state, oid, obj.replace(items=numbered(list(obj.items.values())[::-1])))
    return NONE


def _sort(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    key, reverse = args.keywords.get("key"), args.keywords.get("reverse")
    if not obj.exact:
        ordering.call_key(act, state, iteration.every((None, join(NOTHING, obj.rest or NOTHING))), key, args.span)
        return NONE
    in_order = ordering.sort(act, state, list(obj.items.values()), key, reverse, args.span)
    current = act.object(state, oid) or obj
    known = in_order is not None and not obj.many
    act.put(state, oid, current.replace(items=numbered(in_order or [])) if known else current.blurred())
    return NONE


def _rotate(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    known = items.constants(args.positional[0]) if args.positional else [Const("int", 1)]
    values = list(obj.items.values())
    if obj.exact and values and known and len(known) == 1 and isinstance(known[0].value, int):
        turn = -known[0].value % len(values)
        act.put(state, oid, obj.replace(items=numbered(values[turn:] + values[:turn])))
    else:
        act.put(state, oid, obj.blurred())
    return NONE


def copy(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    """`x.copy()` of any container."""
    return storing.copy_container(act, state, ref(oid), obj.kind)


def number(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    """A length or a count: a number that is no data."""
    return INT


def _index(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    failures.may_raise(act, state, "ValueError")
    return INT


LIST: dict[str, Method] = {
    "append": _append,
    "appendleft": _append_left,
    "insert": _insert,
    "extend": _extend,
    "extendleft": _extend_left,
    "pop": _pop,
    "popleft": _pop_left,
    "remove": _remove,
    "clear": clear,
    "reverse": _reverse,
    "sort": _sort,
    "rotate": _rotate,
    "copy": copy,
    "__copy__": copy,
    "index": _index,
    "count": number,
    "__len__": number,
}
