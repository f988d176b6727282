"""`itertools`: iterators made of iterables.

Contract: where the inputs are known element by element and few, so is the result; else each element of the result may
be made of any of the inputs. Elements pass whole; what only selects or counts is no data.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from . import calls, comparisons, items, iteration, operations
from .arguments import Args
from .objects import Kind, Obj
from .registry import Native, first, numbered, sequence
from .state import State
from .values import ANY, INT, NONE, NOTHING, Const, Value, join, join_all

if TYPE_CHECKING:
    from .activation import Activation


def _iterator(act: Activation, state: State, known: list[Value] | None, rest: Value) -> Value:
    if known is not None and len(known) > items.MAX_LENGTH:
        return sequence(act, state, Kind.ITERATOR, None, join_all([*known, rest]), "stream")
    return sequence(act, state, Kind.ITERATOR, known, rest, "stream")


def _tuple(act: Activation, state: State, values: list[Value], extra: object) -> Value:
    return act.allocate(state, Obj(Kind.TUPLE, items=numbered(values)), ("row", extra))


def _number(value: Value | None) -> int | None:
    known = items.constants(value) if value is not None else None
    return known[0].value if known and len(known) == 1 and isinstance(known[0].value, int) else None


# --- Joining and repeating -------------------------------------------------------------------------------------------


def _chained(act: Activation, state: State, columns: list[iteration.Parts]) -> Value:
    known: list[Value] | None = []
    for inner, _ in columns:
        known = [*known, *inner] if known is not None and inner is not None else None
    return _iterator(
        act, state, known, NOTHING if known is not None else join_all(iteration.every(column) for column in columns)
    )


def _chain(act: Activation, state: State, args: Args) -> Value:
    columns = [iteration.iterate(act, state, value, args.span) for value in args.positional]
    if args.star is not None:
        columns.append((None, iteration.every(iteration.iterate(act, state, args.star, args.span))))
    return _chained(act, state, columns)


def _flatten(act: Activation, state: State, args: Args) -> Value:
    known, rest = iteration.iterate(act, state, first(args), args.span)
    if known is not None:
        return _chained(act, state, [iteration.iterate(act, state, value, args.span) for value in known])
    return _iterator(act, state, None, iteration.every(iteration.iterate(act, state, rest, args.span)))


def _cycle(act: Activation, state: State, args: Args) -> Value:
    return _iterator(act, state, None, iteration.every(iteration.iterate(act, state, first(args), args.span)))


def _repeat(act: Activation, state: State, args: Args) -> Value:
    value, times = args.get(0, "object") or ANY, _number(args.get(1, "times"))
    known = [value] * times if times is not None and 0 <= times <= items.MAX_LENGTH else None
    return _iterator(act, state, known, NOTHING if known is not None else value)


def _count(act: Activation, state: State, args: Args) -> Value:
    return _iterator(act, state, None, INT)


# --- Selecting -------------------------------------------------------------------------------------------------------


def _islice(act: Activation, state: State, args: Args) -> Value:
    bounds = [items.constants(value) for value in args.positional[1:]]
    numbers = [entry[0].value for entry in bounds if entry and len(entry) == 1]
    picked = slice(*numbers) if numbers and len(numbers) == len(bounds) else None
    objects = act.objects(state, first(args))
    if len(objects) == 1 and objects[0][1].kind is Kind.ITERATOR and picked is not None:
        oid, obj = objects[0]
        if obj.exact and not obj.many and isinstance(obj.data, int):
            left = list(obj.items.values())[obj.data :]
            used = len(left) if picked.stop is None else min(picked.stop, len(left))
            act.put(state, oid, obj.replace(data=obj.data + used))
            return _iterator(act, state, left[picked], NOTHING)
    known, rest = iteration.borrow(act, state, first(args), args.span)
    if known is not None and picked is not None:
        return _iterator(act, state, known[picked], NOTHING)
    return _iterator(act, state, None, join_all([*(known or ()), rest]))


def _tee(act: Activation, state: State, args: Args) -> Value:
    known, rest = iteration.iterate(act, state, first(args), args.span)
    count = _number(args.get(1, "n")) or 2
    copies = [
        sequence(act, state, Kind.ITERATOR, known, rest, ("tee", number))
        for number in range(min(count, iteration.MAX_ROUNDS))
    ]
    return act.allocate(state, Obj(Kind.TUPLE, items=numbered(copies)), "tee")


def _compress(act: Activation, state: State, args: Args) -> Value:
    known, rest = iteration.iterate(act, state, args.get(0, "data") or ANY, args.span)
    selectors, _ = iteration.iterate(act, state, args.get(1, "selectors") or ANY, args.span)
    if known is None or selectors is None:
        return _iterator(act, state, None, iteration.every((known, rest)))
    pairs = list(zip(known, selectors, strict=False))
    kept = [value for value, selector in pairs if True in comparisons.truth(act, state, selector)]
    certain = all(len(comparisons.truth(act, state, selector)) == 1 for _, selector in pairs)
    return _iterator(act, state, kept if certain else None, NOTHING if certain else join_all(kept))


def select(act: Activation, state: State, args: Args, *, wanted: bool) -> Value:
    """Elements for which a function (None for the element itself) gives the wanted comparisons.truth value."""
    known, rest = iteration.iterate(act, state, args.get(1) or ANY, args.span)
    kept: list[Value] = []
    certain = known is not None
    for value in known if known is not None else [rest]:
        truths = _verdict(act, state, first(args), value, args)
        if wanted in truths:
            kept.append(value)
            certain = certain and len(truths) == 1
    return _iterator(act, state, kept if certain else None, NOTHING if certain else join_all(kept))


def _verdict(act: Activation, state: State, function: Value, value: Value, args: Args) -> set[bool]:
    if function == NONE:
        return comparisons.truth(act, state, value)
    return comparisons.truth(act, state, calls.call_value(act, state, function, [value], args.span))


def _filter_false(act: Activation, state: State, args: Args) -> Value:
    return select(act, state, args, wanted=False)


def _prefix(*, keep: bool) -> Native:
    """`takewhile` keeps the elements before the first one that fails, `dropwhile` those from there on."""

    def cut(act: Activation, state: State, args: Args) -> Value:
        known, rest = iteration.iterate(act, state, args.get(1) or ANY, args.span)
        if known is None:
            truths = _verdict(act, state, first(args), rest, args)
            return _iterator(act, state, None, rest if keep in truths or not keep else NOTHING)
        for index, value in enumerate(known):
            truths = _verdict(act, state, first(args), value, args)
            if len(truths) == 2:
                return _iterator(act, state, None, join_all(known if keep else known[index:]))
            if truths == {False}:
                return _iterator(act, state, known[:index] if keep else known[index:], NOTHING)
        return _iterator(act, state, known if keep else [], NOTHING)

    return cut


# --- Combining -------------------------------------------------------------------------------------------------------


def _product(act: Activation, state: State, args: Args) -> Value:
    columns = [iteration.iterate(act, state, value, args.span) for value in args.positional]
    columns *= _number(args.keywords.get("repeat")) or 1
    if args.star is not None:
        rest = join_all(
            [*map(iteration.every, columns), iteration.every(iteration.iterate(act, state, args.star, args.span))]
        )
        return _iterator(act, state, None, act.allocate(state, Obj(Kind.TUPLE, rest=rest, exact=False), "row"))
    known = [inner for inner, _ in columns if inner is not None]
    size = 1
    for inner in known:
        size *= len(inner)
    if len(known) == len(columns) and size <= items.MAX_LENGTH:
        rows = [_tuple(act, state, list(row), index) for index, row in enumerate(itertools.product(*known))]
        return _iterator(act, state, rows, NOTHING)
    return _iterator(act, state, None, _tuple(act, state, [iteration.every(column) for column in columns], "any"))


def _pairwise(act: Activation, state: State, args: Args) -> Value:
    known, rest = iteration.iterate(act, state, first(args), args.span)
    if known is not None:
        rows = [_tuple(act, state, list(row), index) for index, row in enumerate(itertools.pairwise(known))]
        return _iterator(act, state, rows, NOTHING)
    return _iterator(act, state, None, _tuple(act, state, [rest, rest], "any"))


def _combinations(act: Activation, state: State, args: Args) -> Value:
    found = iteration.every(iteration.iterate(act, state, first(args), args.span))
    length = _number(args.get(1, "r"))
    if found is NOTHING:
        return _iterator(act, state, [], NOTHING)
    if length is None or length > items.MAX_LENGTH:
        return _iterator(act, state, None, act.allocate(state, Obj(Kind.TUPLE, rest=found, exact=False), "row"))
    return _iterator(act, state, None, _tuple(act, state, [found] * length, "any"))


def _batched(act: Activation, state: State, args: Args) -> Value:
    known, rest = iteration.iterate(act, state, first(args), args.span)
    size = _number(args.get(1, "n"))
    if known is None or not size:
        found = iteration.every((known, rest))
        return _iterator(act, state, None, act.allocate(state, Obj(Kind.TUPLE, rest=found, exact=False), "row"))
    rows = [_tuple(act, state, known[start : start + size], start) for start in range(0, len(known), size)]
    return _iterator(act, state, rows, NOTHING)


def _starmap(act: Activation, state: State, args: Args) -> Value:
    known, rest = iteration.iterate(act, state, args.get(1) or ANY, args.span)
    results: list[Value] = []
    for row in known if known is not None else [rest]:
        inner = Args(args.span)
        parts, others = iteration.iterate(act, state, row, args.span)
        inner.positional, inner.star = list(parts or ()), None if parts is not None else others
        inner.spans = [args.span] * len(inner.positional)
        result = calls.call(act, state, first(args), inner)
        results.append(ANY if result is NOTHING else result)
    return _iterator(
        act, state, results if known is not None else None, NOTHING if known is not None else join_all(results)
    )


def _accumulate(act: Activation, state: State, args: Args) -> Value:
    known, rest = iteration.iterate(act, state, args.get(0, "iterable") or ANY, args.span)
    function, start = args.get(1, "func"), args.get(2, "initial")

    def combine(one: Value, other: Value) -> Value:
        if function is None or function == NONE:
            return operations.binary(act, state, "+", one, other, args.span)
        return calls.call_value(act, state, function, [one, other], args.span)

    if known is not None and len(known) <= iteration.MAX_ROUNDS:
        values = [*([start] if start is not None else []), *known]
        return _iterator(act, state, list(itertools.accumulate(values, combine)), NOTHING)
    element = iteration.every((known, rest))
    total = element if start is None else join(start, element)
    for _ in range(2):
        total = join(total, combine(total, element))
    return _iterator(act, state, None, total)


def _groupby(act: Activation, state: State, args: Args) -> Value:
    known, rest = iteration.iterate(act, state, args.get(0, "iterable") or ANY, args.span)
    function = args.get(1, "key")

    def key_of(value: Value) -> Value:
        return (
            value
            if function is None or function == NONE
            else calls.call_value(act, state, function, [value], args.span)
        )

    if known is not None:
        keys = [key_of(value) for value in known]
        constants = [items.constants(key) for key in keys]
        if all(entry is not None and len(entry) == 1 for entry in constants):
            return _grouped(act, state, known, keys, constants)
        key, rest = join_all(keys), join_all(known)
    else:
        key = key_of(rest)
    group = act.allocate(state, Obj(Kind.ITERATOR, rest=rest, exact=False), "group")
    return _iterator(act, state, None, _tuple(act, state, [key, group], "group"))


def _grouped(
    act: Activation, state: State, values: list[Value], keys: list[Value], constants: list[list[Const] | None]
) -> Value:
    rows: list[Value] = []
    for _, places in itertools.groupby(range(len(values)), key=lambda place: constants[place]):
        members = list(places)
        group = sequence(
            act, state, Kind.ITERATOR, [values[place] for place in members], NOTHING, ("group", members[0])
        )
        rows.append(_tuple(act, state, [keys[members[0]], group], members[0]))
    return _iterator(act, state, rows, NOTHING)


def _zip_longest(act: Activation, state: State, args: Args) -> Value:
    columns = [iteration.iterate(act, state, value, args.span) for value in args.positional]
    fill = args.keywords.get("fillvalue", NONE)
    known = [inner for inner, _ in columns if inner is not None]
    if args.star is None and len(known) == len(columns):
        rows = itertools.zip_longest(*known, fillvalue=fill)
        return _iterator(act, state, [_tuple(act, state, list(row), index) for index, row in enumerate(rows)], NOTHING)
    cells = [join(fill, iteration.every(column)) for column in columns]
    if args.star is None:
        return _iterator(act, state, None, _tuple(act, state, cells, "any"))
    rest = join_all([*cells, fill, iteration.every(iteration.iterate(act, state, args.star, args.span))])
    return _iterator(act, state, None, act.allocate(state, Obj(Kind.TUPLE, rest=rest, exact=False), "row"))


NATIVES: dict[str, Native] = {
    "itertools.accumulate": _accumulate,
    "itertools.batched": _batched,
    "itertools.chain": _chain,
    "itertools.chain.from_iterable": _flatten,
    "itertools.combinations": _combinations,
    "itertools.combinations_with_replacement": _combinations,
    "itertools.compress": _compress,
    "itertools.count": _count,
    "itertools.cycle": _cycle,
    "itertools.dropwhile": _prefix(keep=False),
    "itertools.filterfalse": _filter_false,
    "itertools.groupby": _groupby,
    "itertools.islice": _islice,
    "itertools.pairwise": _pairwise,
    "itertools.permutations": _combinations,
    "itertools.product": _product,
    "itertools.repeat": _repeat,
    "itertools.starmap": _starmap,
    "itertools.takewhile": _prefix(keep=True),
    "itertools.tee": _tee,
    "itertools.zip_longest": _zip_longest,
}
