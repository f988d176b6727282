"""The constructors of containers, of the language and of `collections`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import classes, dicts, items, iteration, lists, sets, storing, views
from .arguments import Args
from .objects import Kind, Obj
from .registry import Native, first, sequence
from .state import State
from .values import ANY, NONE, NOTHING, TRUE, Value, const, ext

if TYPE_CHECKING:
    from .activation import Activation


def _sequence(kind: Kind) -> Native:
    def construct(act: Activation, state: State, args: Args) -> Value:
        if not args.positional and args.star is None and not args.keywords:
            return act.allocate(state, Obj(kind))
        known, rest = iteration.iterate(act, state, args.get(0, "iterable") or first(args), args.span)
        return sequence(act, state, kind, known, rest)

    return construct


def _set(act: Activation, state: State, args: Args) -> Value:
    if not args.positional and args.star is None:
        return act.allocate(state, Obj(Kind.SET))
    known, rest = iteration.iterate(act, state, first(args), args.span)
    return act.allocate(state, sets.made(act, state, known, rest))


def _deque(act: Activation, state: State, args: Args) -> Value:
    limit = args.get(1, "maxlen")
    unlimited = args.copy()
    unlimited.keywords.pop("maxlen", None)
    made = _sequence(Kind.LIST)(act, state, unlimited)
    for oid, obj in act.objects(state, made):
        if limit is not None:
            act.put(state, oid, obj.with_attr(lists.LIMIT, limit))
            lists.bound(act, state, oid)
    return made


def _dict(act: Activation, state: State, args: Args) -> Value:
    made = act.allocate(state, Obj(Kind.DICT))
    for value in args.positional:
        storing.update(act, state, made, value, args.span)
    for name, value in args.keywords.items():
        storing.set_item(act, state, made, const(name), value, args.span, quiet=True)
    for rest in (args.star, args.double_star):
        if rest is not None:
            storing.set_item(act, state, made, ANY, rest, args.span, quiet=True)
    return made


def _default_dict(act: Activation, state: State, args: Args) -> Value:
    rest = args.copy()
    factory = rest.positional.pop(0) if rest.positional else rest.keywords.pop("default_factory", NONE)
    made = _dict(act, state, rest)
    for oid, obj in act.objects(state, made):
        if factory != NONE:
            act.put(state, oid, obj.with_attr(items.DEFAULT, factory))
    return made


def _counter(act: Activation, state: State, args: Args) -> Value:
    """Counts are no data, what is counted is a key."""
    made = act.allocate(state, Obj(Kind.DICT, attrs={items.DEFAULT: ext("builtins.int"), dicts.COUNTER: TRUE}))
    for oid, _ in act.objects(state, made):
        dicts.count(act, state, oid, args)
    return made


def _from_keys(act: Activation, state: State, args: Args) -> Value:
    made = act.allocate(state, Obj(Kind.DICT))
    known, rest = iteration.iterate(act, state, first(args), args.span)
    for key in [*(known or ()), *([rest] if rest is not NOTHING else [])]:
        storing.set_item(act, state, made, key, args.get(1) or NONE, args.span, quiet=True)
    return made


def _chain_map(act: Activation, state: State, args: Args) -> Value:
    return views.chain_of(act, state, args.positional or [act.allocate(state, Obj(Kind.DICT), "empty")])


def _namespace(act: Activation, state: State, args: Args) -> Value:
    return act.allocate(
        state, Obj(Kind.INSTANCE, attrs=dict(args.keywords), data="namespace", cls=ext("builtins.object"))
    )


def _named_tuple(act: Activation, state: State, args: Args) -> Value:
    return classes.make_record(act, state, args)


NATIVES: dict[str, Native] = {
    "argparse.Namespace": _namespace,
    "builtins.dict": _dict,
    "builtins.dict.fromkeys": _from_keys,
    "builtins.frozenset": _set,
    "builtins.list": _sequence(Kind.LIST),
    "builtins.set": _set,
    "builtins.tuple": _sequence(Kind.TUPLE),
    "collections.ChainMap": _chain_map,
    "collections.Counter": _counter,
    "collections.OrderedDict": _dict,
    "collections.OrderedDict.fromkeys": _from_keys,
    "collections.UserDict": _dict,
    "collections.defaultdict": _default_dict,
    "collections.deque": _deque,
    "collections.namedtuple": _named_tuple,
    "types.MappingProxyType": _dict,
    "types.SimpleNamespace": _namespace,
    "typing.NamedTuple": _named_tuple,
}
