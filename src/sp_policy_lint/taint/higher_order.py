"""Functions about functions: `functools` and `operator`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import attributes, calls, comparisons, items, iteration, operations, storing
from .arguments import Args
from .objects import Kind, Obj
from .registry import Native, first, numbered
from .state import State
from .values import ANY, NONE, NOTHING, Const, Value, join, ref

if TYPE_CHECKING:
    from .activation import Activation

METHOD = "method"
"""The `data` of a partial function that takes the object it is read from as its first argument."""


# --- functools -------------------------------------------------------------------------------------------------------


def _kept(act: Activation, state: State, positional: list[Value], args: Args) -> dict[str, Value]:
    """Arguments kept for a later call."""
    places = Obj(Kind.TUPLE, items=numbered(positional))
    if args.star is not None:
        places = Obj(Kind.TUPLE, rest=iteration.every((positional, args.star)), exact=False)
    names = {Const("str", name): value for name, value in args.keywords.items()}
    keywords = Obj(Kind.DICT, items=names, rest=args.double_star, exact=args.double_star is None)
    return {"args": act.allocate(state, places, "args"), "keywords": act.allocate(state, keywords, "keywords")}


def _partial(data: str | None) -> Native:
    def make(act: Activation, state: State, args: Args) -> Value:
        kept = _kept(act, state, args.positional[1:], args)
        return act.allocate(state, Obj(Kind.PARTIAL, attrs={"func": first(args), **kept}, data=data))

    return make


def merge_partial(act: Activation, state: State, obj: Obj, args: Args) -> Args:
    """The arguments of a partial call with those given now behind them."""
    merged = args.copy()
    for _, kept in act.objects(state, obj.attrs["args"]):
        stored = list(kept.items.values())
        merged.positional = [*stored, *merged.positional]
        merged.spans = [args.span] * len(stored) + merged.spans
        if not kept.exact and kept.rest is not None:
            merged.star = join(kept.rest, iteration.every((merged.positional, merged.star or NOTHING)))
            merged.positional, merged.spans = [], []
    for _, kept in act.objects(state, obj.attrs["keywords"]):
        for key, value in kept.items.items():
            merged.keywords.setdefault(key.value, value)
        if kept.rest is not None:
            merged.double_star = kept.rest if merged.double_star is None else join(merged.double_star, kept.rest)
    return merged


def _reduce(act: Activation, state: State, args: Args) -> Value:
    known, rest = iteration.iterate(act, state, args.get(1, "iterable") or ANY, args.span)
    start = args.get(2, "initial")
    if known is not None and len(known) <= iteration.MAX_ROUNDS:
        values = [*([start] if start is not None else []), *known]
        if not values:
            return NOTHING
        result = values[0]
        for value in values[1:]:
            result = calls.call_value(act, state, first(args), [result, value], args.span)
        return result
    element = iteration.every((known, rest))
    result = start if start is not None else element
    for _ in range(2):
        result = join(result, calls.call_value(act, state, first(args), [result, element], args.span))
    return result


# --- operator --------------------------------------------------------------------------------------------------------


def _getter(name: str) -> Native:
    def make(act: Activation, state: State, args: Args) -> Value:
        kept = _kept(act, state, list(args.positional), args)
        return act.allocate(state, Obj(Kind.NATIVE, attrs={"self": NONE, **kept}, data=f"%{name}"))

    return make


def call_getter(act: Activation, state: State, obj: Obj, args: Args) -> Value:
    """Calls what `itemgetter`, `attrgetter` or `methodcaller` made."""
    target = first(args)
    kept = merge_partial(act, state, obj, Args(args.span))
    if obj.data == "%methodcaller":
        return _call_method(act, state, target, kept)
    read = _read_item if obj.data == "%itemgetter" else _read_attribute
    found = [read(act, state, target, key, args) for key in kept.positional]
    if len(found) == 1:
        return found[0]
    row = Obj(Kind.TUPLE, items=numbered(found))
    if kept.star is not None or not found:
        row = Obj(Kind.TUPLE, rest=read(act, state, target, ANY, args), exact=False)
    return act.allocate(state, row, "picked")


def _read_item(act: Activation, state: State, target: Value, key: Value, args: Args) -> Value:
    return items.get_item(act, state, target, key, args.span)


def _read_attribute(act: Activation, state: State, target: Value, key: Value, args: Args) -> Value:
    names = items.constants(key)
    if names is None or len(names) != 1:
        return iteration.every((None, Value(ANY.atoms, target.taint)))
    for name in str(names[0].value).split("."):
        target = attributes.get_attr(act, state, target, name, args.span)
    return target


def _call_method(act: Activation, state: State, target: Value, kept: Args) -> Value:
    names = items.constants(kept.positional[0]) if kept.positional else None
    if names is None or len(names) != 1:
        return Value(ANY.atoms, target.taint)
    return calls.call_method(act, state, target, str(names[0].value), kept.without_first())


GETTERS = frozenset(("%itemgetter", "%attrgetter", "%methodcaller"))


def _get_item(act: Activation, state: State, args: Args) -> Value:
    return items.get_item(act, state, first(args), args.get(1) or ANY, args.span)


def _set_item(act: Activation, state: State, args: Args) -> Value:
    storing.set_item(act, state, first(args), args.get(1) or ANY, args.get(2) or ANY, args.span)
    return NONE


def _del_item(act: Activation, state: State, args: Args) -> Value:
    storing.del_item(act, state, first(args), args.get(1) or ANY, args.span)
    return NONE


def _binary(op: str, *, inplace: bool = False) -> Native:
    def apply(act: Activation, state: State, args: Args) -> Value:
        return operations.binary(act, state, op, first(args), args.get(1) or ANY, args.span, inplace=inplace)

    return apply


def _compare(op: str) -> Native:
    def apply(act: Activation, state: State, args: Args) -> Value:
        return comparisons.compare(act, state, op, first(args), args.get(1) or ANY, args.span)

    return apply


def _unary(op: str) -> Native:
    def apply(act: Activation, state: State, args: Args) -> Value:
        return operations.unary(act, state, op, first(args), args.span)

    return apply


def _call(act: Activation, state: State, args: Args) -> Value:
    return calls.call(act, state, first(args), args.without_first())


def bind_partial(act: Activation, state: State, oid: int, obj: Obj, bound: Value) -> Value:
    """A partial method read from an object: its function is bound to it."""
    if obj.data != METHOD:
        return ref(oid)
    return act.allocate(state, obj.replace(attrs={**obj.attrs, "func": bound}, data=None), ("partial", oid))


_BINARY = {
    "add": "+",
    "and_": "&",
    "concat": "+",
    "floordiv": "//",
    "lshift": "<<",
    "matmul": "@",
    "mod": "%",
    "mul": "*",
    "or_": "|",
    "pow": "**",
    "rshift": ">>",
    "sub": "-",
    "truediv": "/",
    "xor": "^",
}
_COMPARE = {
    "contains": "in",
    "eq": "==",
    "ge": ">=",
    "gt": ">",
    "is_": "is",
    "is_not": "is not",
    "le": "<=",
    "lt": "<",
    "ne": "!=",
}
_UNARY = {"inv": "~", "invert": "~", "neg": "-", "not_": "not", "pos": "+"}

NATIVES: dict[str, Native] = {
    "functools.partial": _partial(None),
    "functools.partialmethod": _partial(METHOD),
    "functools.reduce": _reduce,
    "operator.attrgetter": _getter("attrgetter"),
    "operator.call": _call,
    "operator.delitem": _del_item,
    "operator.getitem": _get_item,
    "operator.itemgetter": _getter("itemgetter"),
    "operator.methodcaller": _getter("methodcaller"),
    "operator.setitem": _set_item,
    **{f"operator.{name}": _binary(op) for name, op in _BINARY.items()},
    **{f"operator.i{name.removesuffix('_')}": _binary(op, inplace=True) for name, op in _BINARY.items()},
    **{f"operator.{name}": _compare(op) for name, op in _COMPARE.items() if name != "contains"},
    **{f"operator.{name}": _unary(op) for name, op in _UNARY.items()},
}
