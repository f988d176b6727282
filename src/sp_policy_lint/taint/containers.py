"""Methods of lists, tuples, dicts, sets, deques and iterators."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from . import calls, items, operations
from .arguments import Args
from .objects import SEQUENCES, Kind, Obj
from .state import State
from .values import ANY, INT, NONE, NOTHING, Const, Ref, Value, join, join_all, ref, step

if TYPE_CHECKING:
    from .activation import Activation

Method = Callable[["Activation", State, int, Obj, Args], Value]


def find(obj: Obj, name: str) -> Method | None:
    """The method of a container by its name; None when containers of this kind have none such."""
    if obj.kind is Kind.INSTANCE:
        return _DICT.get(name) or _LIST.get(name) or _SET.get(name)
    table = {Kind.LIST: _LIST, Kind.TUPLE: _LIST, Kind.DICT: _DICT, Kind.SET: _SET, Kind.ITERATOR: _ITERATOR}.get(obj.kind, {})
    return table.get(name)


def _first(args: Args, default: Value = ANY) -> Value:
    return args.positional[0] if args.positional else (args.star or default)


def _noted(act: Activation, value: Value, args: Args, text: str) -> Value:
    return step(value, act.location(args.span), text)


# --- Lists -----------------------------------------------------------------------------------------------------------


def _append(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    items.append(act, state, ref(oid), _noted(act, _first(args), args, "appended to a list"))
    _bound(act, state, oid)
    return NONE


def _bound(act: Activation, state: State, oid: int) -> None:
    """A deque with `maxlen` drops elements from the other end."""
    obj = act.object(state, oid)
    limit = items.constants(obj.attrs["maxlen"]) if obj is not None and "maxlen" in obj.attrs else None
    if obj is not None and obj.exact and limit and isinstance(limit[0].value, int) and len(obj.items) > limit[0].value:
        values = list(obj.items.values())
        act.put(state, oid, obj.replace(items=items.numbered(values[len(values) - limit[0].value :])))


def _append_left(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    items.append(act, state, ref(oid), _noted(act, _first(args), args, "put into a deque"), at=0)
    return NONE


def _insert(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    place = items.constants(_first(args))
    value = _noted(act, args.get(1) or ANY, args, "inserted into a list")
    if place and len(place) == 1 and isinstance(place[0].value, int):
        items.append(act, state, ref(oid), value, at=place[0].value)
    else:
        act.put(state, oid, obj.blurred())
        items.append(act, state, ref(oid), value)
    return NONE


def _extend(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    known, rest = items.iterate(act, state, _first(args), args.span)
    operations.extend(act, state, ref(oid), known, rest)
    _bound(act, state, oid)
    return NONE


def _extend_left(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    known, rest = items.iterate(act, state, _first(args), args.span)
    if known is None:
        operations.extend(act, state, ref(oid), None, rest)
    for value in known or ():
        items.append(act, state, ref(oid), value, at=0)
    return NONE


def _pop(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    key = args.positional[0] if args.positional else Value(frozenset((Const("int", -1),)))
    value = items.element(act, state, obj, key)
    _drop(act, state, oid, obj, key)
    return value if value is not NOTHING or obj.exact else ANY


def _pop_left(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    key = Value(frozenset((Const("int", 0),)))
    value = items.element(act, state, obj, key)
    _drop(act, state, oid, obj, key)
    return value


def _drop(act: Activation, state: State, oid: int, obj: Obj, key: Value) -> None:
    known = items.constants(key)
    if obj.many:
        return
    act.put(state, oid, items.without(obj, known[0]) if known and len(known) == 1 else obj.blurred())


def _remove(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    if obj.exact and not obj.many:
        for index, value in enumerate(obj.items.values()):
            verdict = _same(act, state, value, _first(args))
            if verdict:
                act.put(state, oid, items.without(obj, Const("int", index)))
                return NONE
            if verdict is None:
                act.put(state, oid, obj.blurred())
                return NONE
    return NONE


def _same(act: Activation, state: State, one: Value, other: Value) -> bool | None:
    a, b = items.constants(one), items.constants(other)
    if a and b and len(a) == len(b) == 1:
        return a == b
    if one.atoms == other.atoms and len(one.atoms) == 1 and isinstance(next(iter(one.atoms)), Ref):
        return True
    if one.taint and one.taint.keys() == other.taint.keys() and one.atoms == other.atoms:
        return True
    if (a and not other.taint.keys() & one.taint.keys() and other.taint) or (b and one.taint):
        return False
    return None


def _clear(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    if not obj.many:
        act.put(state, oid, obj.replace(items={}, rest=None, keys=None, exact=True))
    return NONE


def _reverse(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    if obj.exact:
        act.put(state, oid, obj.replace(items=items.numbered(list(reversed(obj.items.values())))))
    return NONE


def _sort(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    key = args.keywords.get("key")
    if key is not None and key is not NONE:
        for value in obj.elements():
            calls.call_value(act, state, key, [value], args.span)
    act.put(state, oid, obj.blurred())
    return NONE


def _rotate(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    known = items.constants(args.positional[0]) if args.positional else [Const("int", 1)]
    values = list(obj.items.values())
    if obj.exact and values and known and len(known) == 1 and isinstance(known[0].value, int):
        turn = -known[0].value % len(values)
        act.put(state, oid, obj.replace(items=items.numbered(values[turn:] + values[:turn])))
    else:
        act.put(state, oid, obj.blurred())
    return NONE


def _copy(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    return act.allocate(state, obj.replace(many=False), ("copy", oid))


def _number(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    return INT


_LIST: dict[str, Method] = {
    "append": _append,
    "appendleft": _append_left,
    "insert": _insert,
    "extend": _extend,
    "extendleft": _extend_left,
    "pop": _pop,
    "popleft": _pop_left,
    "remove": _remove,
    "clear": _clear,
    "reverse": _reverse,
    "sort": _sort,
    "rotate": _rotate,
    "copy": _copy,
    "__copy__": _copy,
    "index": _number,
    "count": _number,
    "__len__": _number,
}


# --- Dicts -----------------------------------------------------------------------------------------------------------


def _get(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    key = _first(args)
    default = args.get(1, "default")
    known = items.constants(key)
    plain = obj.replace(attrs={}) if "default" in obj.attrs else obj
    if known and obj.exact and all(k in obj.items for k in known) and not obj.many:
        return items.get_item(act, state, ref(oid), key, args.span)
    value = items.element(act, state, plain, key)
    if known:
        for constant in known:
            if isinstance(constant.value, str):
                value = act.program.sources.field(act, state, value, constant.value, args.span)
    return join(value, NONE if default is None else default)


def _items(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    pairs = [
        act.allocate(state, Obj(Kind.TUPLE, items=items.numbered([Value(frozenset((key,))), value])), ("pair", oid, key))
        for key, value in obj.items.items()
    ]
    if obj.exact:
        return act.allocate(state, Obj(Kind.LIST, items=items.numbered(pairs)), ("items", oid))
    rest = act.allocate(state, Obj(Kind.TUPLE, items=items.numbered([obj.keys or ANY, obj.rest or ANY])), ("pair", oid))
    return act.allocate(state, Obj(Kind.LIST, rest=join_all([*pairs, rest]), exact=False), ("items", oid))


def _keys(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    keys = [Value(frozenset((key,))) for key in obj.items]
    if obj.exact:
        return act.allocate(state, Obj(Kind.LIST, items=items.numbered(keys)), ("keys", oid))
    return act.allocate(state, Obj(Kind.LIST, rest=join_all([*keys, obj.keys or ANY]), exact=False), ("keys", oid))


def _values(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    if obj.exact:
        return act.allocate(state, Obj(Kind.LIST, items=items.numbered(list(obj.items.values()))), ("values", oid))
    rest = join_all(obj.elements())
    return act.allocate(state, Obj(Kind.LIST, rest=ANY if rest is NOTHING else rest, exact=False), ("values", oid))


def _dict_pop(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    value = items.get_item(act, state, ref(oid), _first(args), args.span) if _may_have(obj, _first(args)) else NOTHING
    default = args.get(1)
    known = items.constants(_first(args))
    if default is not None and not (known and obj.exact and all(k in obj.items for k in known)):
        value = join(value, default)
    current = act.object(state, oid) or obj
    if known and len(known) == 1 and not obj.many:
        act.put(state, oid, items.without(current, known[0]))
    return value


def _may_have(obj: Obj, key: Value) -> bool:
    known = items.constants(key)
    return known is None or not obj.exact or any(k in obj.items for k in known)


def _popitem(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    if obj.exact and obj.items and not obj.many:
        key, value = list(obj.items.items())[-1]
        act.put(state, oid, items.without(obj, key))
        pair = [Value(frozenset((key,))), value]
    else:
        pair = [join_all([obj.keys or ANY, *(Value(frozenset((k,))) for k in obj.items)]), join_all(obj.elements())]
    return act.allocate(state, Obj(Kind.TUPLE, items=items.numbered(pair)), ("pair", oid))


def _setdefault(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    key = _first(args)
    default = args.get(1) or NONE
    known = items.constants(key)
    if known and all(k in obj.items for k in known) and not obj.many:
        return items.element(act, state, obj, key)
    present = items.element(act, state, obj, key) if not obj.exact or known is None else NOTHING
    items.set_item(act, state, ref(oid), key, join(present, default), args.span)
    current = act.object(state, oid) or obj
    return items.element(act, state, current, key)


def _update(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    for value in args.positional:
        items.update(act, state, ref(oid), value, args.span)
    for name, value in args.keywords.items():
        items.set_item(act, state, ref(oid), Value(frozenset((Const("str", name),))), value, args.span, quiet=True)
    if args.double_star is not None:
        items.set_item(act, state, ref(oid), ANY, args.double_star, args.span, quiet=True)
    return NONE


_DICT: dict[str, Method] = {
    "get": _get,
    "items": _items,
    "keys": _keys,
    "values": _values,
    "pop": _dict_pop,
    "popitem": _popitem,
    "setdefault": _setdefault,
    "update": _update,
    "clear": _clear,
    "copy": _copy,
    "__copy__": _copy,
    "__len__": _number,
}


# --- Sets ------------------------------------------------------------------------------------------------------------


def _add(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    items.append(act, state, ref(oid), _noted(act, _first(args), args, "added to a set"))
    return NONE


def _set_pop(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    return join_all(obj.elements())


def _set_update(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    for value in args.positional:
        known, rest = items.iterate(act, state, value, args.span)
        operations.extend(act, state, ref(oid), known, rest)
    return NONE


def _union(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    copy = act.allocate(state, obj.replace(many=False), ("union", oid))
    for inner, _ in act.objects(state, copy):
        _set_update(act, state, inner, obj, args)
    return copy


def _discard(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    gone = _first(args)
    if obj.rest is not None and not obj.many:
        kept = obj.rest.atoms - gone.atoms if items.constants(gone) else obj.rest.atoms
        if gone.taint and _same(act, state, obj.rest, gone):
            act.put(state, oid, obj.replace(rest=None))
        elif kept != obj.rest.atoms:
            act.put(state, oid, obj.replace(rest=Value(kept, obj.rest.taint) if kept else None))
    return NONE


def _none(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    return NONE


_SET: dict[str, Method] = {
    "add": _add,
    "pop": _set_pop,
    "update": _set_update,
    "union": _union,
    "intersection": _copy,
    "difference": _copy,
    "symmetric_difference": _union,
    "intersection_update": _none,
    "difference_update": _none,
    "discard": _discard,
    "remove": _discard,
    "clear": _clear,
    "copy": _copy,
    "__len__": _number,
}


# --- Iterators and generators ----------------------------------------------------------------------------------------


def advance(act: Activation, state: State, oid: int, obj: Obj) -> Value:
    """The next element of an iterator, which moves on; `NOTHING` when there is none."""
    if obj.exact and isinstance(obj.data, int) and not obj.many:
        value = obj.items.get(Const("int", obj.data), NOTHING)
        if value is not NOTHING:
            act.put(state, oid, obj.replace(data=obj.data + 1))
        return value
    return join_all(obj.elements())


def _next(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    return advance(act, state, oid, obj)


def _send(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    return join(join_all(obj.elements()), Value(ANY.atoms, _first(args).taint))


_ITERATOR: dict[str, Method] = {
    "__next__": _next,
    "__anext__": _next,
    "send": _send,
    "asend": _send,
    "close": _none,
    "throw": _next,
    "__iter__": lambda act, state, oid, obj, args: ref(oid),
}

_ = SEQUENCES
