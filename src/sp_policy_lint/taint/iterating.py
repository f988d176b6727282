"""Builtin functions over iterables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import calls, classes, failures, frames, generators, items, iteration, operations, ordering, streams
from .arguments import Args
from .context import collect, unknown
from .objects import Kind, Obj
from .registry import Native, first, numbered, sequence
from .state import State
from .values import ANY, BOOL, INT, NONE, NOTHING, Value, const, join, join_all, ref

if TYPE_CHECKING:
    from .activation import Activation


# --- One by one ------------------------------------------------------------------------------------------------------


def _iter(act: Activation, state: State, args: Args) -> Value:
    if len(args.positional) != 2:
        return iteration.make_iterator(act, state, first(args), args.span)
    return act.allocate(state, Obj(Kind.ITERATOR, rest=_until(act, state, args), exact=False))


def _until(act: Activation, state: State, args: Args) -> Value:
    """What the function of `iter(function, sentinel)` gives until it gives the sentinel."""
    sentinel = items.constants(args.positional[1])
    found = NOTHING
    for _ in range(iteration.MAX_ROUNDS):
        element = calls.call_value(act, state, args.positional[0], [], args.span)
        if sentinel is not None and items.constants(element) == sentinel:
            break
        grown = join(found, element)
        if grown == found:
            break
        found = grown
    return Value(found.atoms.difference(sentinel or ()), found.taint) if found is not NOTHING else ANY


def _next(act: Activation, state: State, args: Args) -> Value:
    value = first(args)
    results: list[Value] = []
    may_end = False
    for oid, obj in act.objects(state, value):
        if frames.is_suspended(obj):
            default = args.positional[1] if len(args.positional) > 1 else None
            element = generators.advance(act, state, oid, default=default)
        elif obj.kind is Kind.ITERATOR:
            element, ends = iteration.advance(act, state, oid, obj)
            may_end |= ends
        elif obj.kind is Kind.INSTANCE:
            element, may_end = iteration.next_of_instance(act, state, oid, args.span), True
        else:
            element, may_end = iteration.every(iteration.borrow(act, state, ref(oid), args.span)), True
        results.append(element)
    if not results:
        return unknown(value.taint) if len(args.positional) < 2 else join(unknown(value.taint), args.positional[1])
    if may_end and len(args.positional) < 2:
        returned = [obj.attrs["return"] for _, obj in act.objects(state, value) if "return" in obj.attrs]
        failures.may_raise(act, state, "StopIteration", join_all(returned) if returned else NONE)
    found = join_all(results)
    if found is not NOTHING:
        found = found.tainted(value.taint)
    return join(found, args.positional[1]) if may_end and len(args.positional) > 1 else found


# --- Rows ------------------------------------------------------------------------------------------------------------


def _enumerate(act: Activation, state: State, args: Args) -> Value:
    known, rest = iteration.iterate(act, state, first(args), args.span)
    start = items.constants(args.get(1, "start") or const(0))
    offset = start[0].value if start and len(start) == 1 and isinstance(start[0].value, int) else None
    if known is None:
        return sequence(act, state, Kind.ITERATOR, None, _row(act, state, [INT, rest], "any"), "enumerate")
    numbers = [const(offset + index) if offset is not None else INT for index in range(len(known))]
    rows = [
        _row(act, state, [number, value], index)
        for index, (number, value) in enumerate(zip(numbers, known, strict=True))
    ]
    return sequence(act, state, Kind.ITERATOR, rows, NOTHING, "enumerate")


def _row(act: Activation, state: State, values: list[Value], extra: object) -> Value:
    return act.allocate(state, Obj(Kind.TUPLE, items=numbered(values)), ("row", extra))


def _columns(act: Activation, state: State, values: list[Value], args: Args) -> list[iteration.Parts]:
    """The iterables that are walked side by side; an iterator that stands in two places gives each element once."""
    if len(values) == 1:
        return [iteration.iterate(act, state, values[0], args.span)]
    return [iteration.borrow(act, state, value, args.span) for value in values]


def _zip(act: Activation, state: State, args: Args) -> Value:
    columns = _columns(act, state, args.positional, args)
    known = [inner for inner, _ in columns if inner is not None]
    if args.star is None and len(known) == len(columns):
        rows = [_row(act, state, list(row), index) for index, row in enumerate(zip(*known, strict=False))]
        return sequence(act, state, Kind.ITERATOR, rows, NOTHING, "zip")
    elements = [iteration.every(column) for column in columns]
    if args.star is None:
        return sequence(act, state, Kind.ITERATOR, None, _row(act, state, elements, "any"), "zip")
    rest = join_all([*elements, iteration.every(iteration.iterate(act, state, args.star, args.span))])
    row = act.allocate(state, Obj(Kind.TUPLE, rest=rest, exact=False), "row")
    return sequence(act, state, Kind.ITERATOR, None, row, "zip")


def _map(act: Activation, state: State, args: Args) -> Value:
    columns = _columns(act, state, args.positional[1:], args)
    known = [inner for inner, _ in columns if inner is not None and len(inner) <= iteration.MAX_ROUNDS]
    if columns and len(known) == len(columns):
        rows = zip(*known, strict=False)
        results = [calls.call_value(act, state, args.positional[0], list(row), args.span) for row in rows]
        return sequence(act, state, Kind.ITERATOR, results, NOTHING, "map")
    elements = [iteration.every(column) for column in columns]
    if NOTHING in elements:
        return sequence(act, state, Kind.ITERATOR, [], NOTHING, "map")
    result = calls.call_value(act, state, first(args), elements, args.span)
    return sequence(act, state, Kind.ITERATOR, None, result, "map")


def _filter(act: Activation, state: State, args: Args) -> Value:
    return streams.select(act, state, args, wanted=True)


# --- Order -----------------------------------------------------------------------------------------------------------


def _sorted(act: Activation, state: State, args: Args) -> Value:
    known, rest = iteration.iterate(act, state, first(args), args.span)
    key, reverse = args.keywords.get("key"), args.keywords.get("reverse")
    if known is None:
        ordering.call_key(act, state, rest, key, args.span)
        return sequence(act, state, Kind.LIST, None, rest)
    in_order = ordering.sort(act, state, known, key, reverse, args.span)
    return sequence(act, state, Kind.LIST, in_order, NOTHING if in_order is not None else join_all(known))


def _reversed(act: Activation, state: State, args: Args) -> Value:
    value = first(args)
    for oid, obj in act.objects(state, value):
        method = classes.lookup(act, state, obj.cls, "__reversed__") if obj.kind is Kind.INSTANCE else None
        if method is not None:
            return calls.call_value(act, state, method, [ref(oid)], args.span)
    known, rest = iteration.iterate(act, state, value, args.span)
    return sequence(act, state, Kind.ITERATOR, list(reversed(known)) if known is not None else None, rest)


def _extreme(largest: bool) -> Native:
    def pick(act: Activation, state: State, args: Args) -> Value:
        if len(args.positional) > 1:
            parts: iteration.Parts = args.positional, NOTHING if args.star is None else args.star
        else:
            parts = iteration.iterate(act, state, first(args), args.span)
        known, rest = parts
        key = args.keywords.get("key")
        if known is not None and rest is NOTHING and known:
            in_order = ordering.sort(act, state, known, key, const(largest), args.span)
            return in_order[0] if in_order is not None else join_all(known)
        found = iteration.every(parts)
        if found is not NOTHING:
            ordering.call_key(act, state, found, key, args.span)
        return join_all([found, *([args.keywords["default"]] if "default" in args.keywords else [])])

    return pick


# --- Numbers ---------------------------------------------------------------------------------------------------------


def _sum(act: Activation, state: State, args: Args) -> Value:
    known, rest = iteration.iterate(act, state, first(args), args.span)
    total = args.get(1, "start")
    if known is None:
        return Value(ANY.atoms, collect(act, state, join_all([rest, *([total] if total is not None else [])])))
    result = const(0) if total is None else total
    for value in known:
        result = operations.binary(act, state, "+", result, value, args.span)
    return result


def _range(act: Activation, state: State, args: Args) -> Value:
    known = [items.constants(value) for value in args.positional]
    if known and all(entry and len(entry) == 1 and isinstance(entry[0].value, int) for entry in known):
        try:
            numbers = range(*(entry[0].value for entry in known if entry))
        except ValueError:
            return NOTHING
        if len(numbers) <= iteration.MAX_ROUNDS:
            return sequence(act, state, Kind.LIST, [const(n) for n in numbers], NOTHING)
        return act.allocate(state, Obj(Kind.LIST, rest=INT, exact=False, data=iteration.FILLED))
    return act.allocate(state, Obj(Kind.LIST, rest=INT, exact=False))


def _any(act: Activation, state: State, args: Args) -> Value:
    """`any` and `all`: what they find is a fact about the elements, no data."""
    iteration.borrow(act, state, first(args), args.span)
    return BOOL


NATIVES: dict[str, Native] = {
    "builtins.iter": _iter,
    "builtins.aiter": _iter,
    "builtins.next": _next,
    "builtins.anext": _next,
    "builtins.enumerate": _enumerate,
    "builtins.zip": _zip,
    "builtins.map": _map,
    "builtins.filter": _filter,
    "builtins.sorted": _sorted,
    "builtins.reversed": _reversed,
    "builtins.min": _extreme(largest=False),
    "builtins.max": _extreme(largest=True),
    "builtins.sum": _sum,
    "builtins.range": _range,
    "builtins.any": _any,
    "builtins.all": _any,
}
