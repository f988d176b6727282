"""Methods of dicts, and of the dicts of `collections`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import failures, items, iteration, lists, storing
from .arguments import Args
from .objects import Kind, Obj
from .registry import Method, first, numbered
from .state import State
from .values import ANY, INT, NONE, NOTHING, Const, Value, const, join, join_all, of_key, ref

if TYPE_CHECKING:
    from .activation import Activation


COUNTER = "%counter"
"""The attribute, impossible in source, that marks a `Counter`."""


def _possible(act: Activation, state: State, obj: Obj, key: Value) -> bool:
    known = items.keys_of(act, state, key)
    return known is None or not obj.exact or any(k in obj.items for k in known)


def _read(act: Activation, state: State, obj: Obj, key: Value, args: Args) -> Value:
    """The element under a key, without making a missing one."""
    value = items.element(act, state, obj, key) if _possible(act, state, obj, key) else NOTHING
    for constant in items.constants(key) or ():
        if isinstance(constant.value, str) and value is not NOTHING:
            value = act.program.sources.field(act, state, value, constant.value, args.span)
    return value


def _get(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    key = first(args)
    value = _read(act, state, obj, key, args)
    return value if items.has(act, state, obj, key) else join(value, args.get(1, "default") or NONE)


def _pop(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    key = first(args)
    value = _read(act, state, obj, key, args)
    default = args.get(1, "default")
    if default is None and not items.has(act, state, obj, key):
        failures.may_raise(act, state, "KeyError", key)
    if default is not None and not items.has(act, state, obj, key):
        value = join(value, default)
    known = items.keys_of(act, state, key)
    if not obj.many:
        gone = obj.maybe.union(known if known is not None else obj.items)
        act.put(state, oid, storing.without(obj, known[0]) if known and len(known) == 1 else obj.replace(maybe=gone))
    return value


def _pop_item(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    last = items.constants(args.get(0, "last") or const(True)) == [Const("bool", True)]
    if obj.exact and obj.items and not obj.many and not obj.maybe:
        key, value = list(obj.items.items())[-1 if last else 0]
        act.put(state, oid, storing.without(obj, key))
        pair = [of_key(key), value]
    else:
        pair = [join_all(_all_keys(obj)), join_all(obj.elements())]
        act.put(state, oid, obj.replace(maybe=obj.maybe.union(obj.items)))
    return act.allocate(
        state, Obj(Kind.TUPLE, items=numbered([part if part is not NOTHING else ANY for part in pair])), "pair"
    )


def _set_default(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    key = first(args)
    if items.has(act, state, obj, key):
        return items.element(act, state, obj, key)
    present = items.element(act, state, obj, key) if _possible(act, state, obj, key) else NOTHING
    storing.write(act, state, oid, key, join(present, args.get(1) or NONE), args.span, strong=True)
    return items.element(act, state, act.object(state, oid) or obj, key)


def _update(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    if COUNTER in obj.attrs:
        count(act, state, oid, args)
        return NONE
    for value in args.positional:
        storing.update(act, state, ref(oid), value, args.span)
    for name, value in args.keywords.items():
        storing.set_item(act, state, ref(oid), const(name), value, args.span, quiet=True)
    for rest in (args.star, args.double_star):
        if rest is not None:
            storing.set_item(act, state, ref(oid), ANY, rest, args.span, quiet=True)
    return NONE


def _move_to_end(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    known = items.keys_of(act, state, first(args))
    last = items.constants(args.get(1, "last") or const(True)) == [Const("bool", True)]
    if known and len(known) == 1 and known[0] in obj.items:
        moved = {known[0]: obj.items[known[0]]}
        others = {key: value for key, value in obj.items.items() if key != known[0]}
        act.put(state, oid, obj.replace(items={**others, **moved} if last else {**moved, **others}))
    return NONE


# --- Views -----------------------------------------------------------------------------------------------------------


def _all_keys(obj: Obj) -> list[Value]:
    keys = [of_key(key) for key in obj.items]
    return keys if obj.exact else [*keys, ANY if obj.keys is None else obj.keys]


def _listed(act: Activation, state: State, obj: Obj, values: list[Value], extra: object) -> Value:
    """The elements of a view, in order where the dict is known exactly."""
    if obj.exact and not obj.maybe.intersection(obj.items):
        return act.allocate(state, Obj(Kind.LIST, items=numbered(values)), extra)
    joined = join_all(values)
    return act.allocate(
        state, Obj(Kind.LIST, rest=None if joined is NOTHING else joined, exact=joined is NOTHING), extra
    )


def _items(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    pairs = [pair(act, state, oid, of_key(key), value, key) for key, value in obj.items.items()]
    if not obj.exact:
        pairs.append(pair(act, state, oid, obj.keys or ANY, obj.rest or ANY, None))
    return _listed(act, state, obj, pairs, ("items", oid))


def pair(act: Activation, state: State, oid: int, key: Value, value: Value, extra: object) -> Value:
    """A tuple of key and value."""
    return act.allocate(state, Obj(Kind.TUPLE, items=numbered([key, value])), ("pair", oid, extra))


def _keys(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    if obj.exact or obj.keys is not None:
        known = {key: of_key(key) for key in obj.items}
        view = Obj(Kind.SET, items=known, rest=None if obj.exact else obj.keys, exact=obj.exact, maybe=obj.maybe)
        return act.allocate(state, view, ("keys", oid))
    return _listed(act, state, obj, _all_keys(obj), ("keys", oid))


def _values(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    values = list(obj.elements())
    if not obj.exact and obj.rest is None:
        values.append(ANY)
    return _listed(act, state, obj, values, ("values", oid))


# --- Counters --------------------------------------------------------------------------------------------------------


def count(act: Activation, state: State, oid: int, args: Args) -> None:
    """Counts elements of iterables, or adds the counts of dicts: what is counted is a key, counts are no data."""
    for value in args.positional:
        if any(obj.kind is Kind.DICT for _, obj in act.objects(state, value)):
            storing.update(act, state, ref(oid), value, args.span)
            continue
        known, rest = iteration.iterate(act, state, value, args.span)
        for key in [*(known or ()), *([rest] if rest is not NOTHING else [])]:
            storing.set_item(act, state, ref(oid), key, INT, args.span, quiet=True)
    for name, value in args.keywords.items():
        storing.set_item(act, state, ref(oid), const(name), value, args.span, quiet=True)


def _most_common(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    pairs = [pair(act, state, oid, of_key(key), value, key) for key, value in obj.items.items()]
    if not obj.exact:
        pairs.append(pair(act, state, oid, obj.keys or ANY, obj.rest or ANY, None))
    return act.allocate(
        state, Obj(Kind.LIST, rest=join_all(pairs) if pairs else None, exact=not pairs), ("common", oid)
    )


def _total(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    return Value(ANY.atoms, join_all(obj.elements()).taint)


def _elements(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    keys = join_all(_all_keys(obj))
    return act.allocate(
        state, Obj(Kind.ITERATOR, rest=None if keys is NOTHING else keys, exact=keys is NOTHING), ("elements", oid)
    )


# --- Chains of maps --------------------------------------------------------------------------------------------------


def _new_child(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    made = storing.copy_container(act, state, ref(oid), Kind.DICT, "child")
    for value in args.positional:
        storing.update(act, state, made, value, args.span)
    return made


DICT: dict[str, Method] = {
    "get": _get,
    "items": _items,
    "keys": _keys,
    "values": _values,
    "pop": _pop,
    "popitem": _pop_item,
    "setdefault": _set_default,
    "update": _update,
    "clear": lists.clear,
    "copy": lists.copy,
    "__copy__": lists.copy,
    "__len__": lists.number,
    "move_to_end": _move_to_end,
    "most_common": _most_common,
    "total": _total,
    "elements": _elements,
    "subtract": _update,
    "new_child": _new_child,
}
