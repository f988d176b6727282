"""Functions about functions: `functools` and `operator`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import (
    calls,
    items,
    iteration,
    storing,
)
from .arguments import Args
from .objects import Kind, Obj
from .registry import Native, first
from .state import State
from .values import (
    ANY,
    NONE,
    NOTHING,
    Const,
    Value,
    join,
    join_all,
)

if TYPE_CHECKING:
    from .activation import Activation



def _partial(act: Activation, state: State, args: Args) -> Value:
    positional = act.allocate(state, Obj(Kind.TUPLE, items=items.numbered(args.positional[1:])), "args")
    known = {Const("str", name): value for name, value in args.keywords.items()}
    keywords = act.allocate(state, Obj(Kind.DICT, items=known), "keywords")
    return act.allocate(state, Obj(Kind.PARTIAL, attrs={"func": first(args), "args": positional, "keywords": keywords}))


def _reduce(act: Activation, state: State, args: Args) -> Value:
    known, rest = iteration.iterate(act, state, args.get(1) or ANY, args.span)
    start = args.get(2, "initial")
    if known is not None and len(known) <= iteration.MAX_ROUNDS:
        values = [*([start] if start is not None else []), *known]
        if not values:
            return NOTHING
        result = values[0]
        for value in values[1:]:
            result = calls.call_value(act, state, args.positional[0], [result, value], args.span)
        return result
    element = join_all([*(known or ()), rest])
    result = start if start is not None else element
    for _ in range(2):
        result = join(result, calls.call_value(act, state, args.positional[0], [result, element], args.span))
    return result


def _getter(act: Activation, state: State, args: Args) -> Value:
    arguments = act.allocate(state, Obj(Kind.TUPLE, items=items.numbered(list(args.positional))), "args")
    known = {Const("str", name): value for name, value in args.keywords.items()}
    keywords = act.allocate(state, Obj(Kind.DICT, items=known), "keywords")
    return act.allocate(state, Obj(Kind.NATIVE, attrs={"self": NONE, "args": arguments, "keywords": keywords}, data="getter"))


def _getitem(act: Activation, state: State, args: Args) -> Value:
    return items.get_item(act, state, first(args), args.get(1) or ANY, args.span)


def _setitem(act: Activation, state: State, args: Args) -> Value:
    storing.set_item(act, state, first(args), args.get(1) or ANY, args.get(2) or ANY, args.span)
    return NONE


NATIVES: dict[str, Native] = {
    "functools.partial": _partial,
    "functools.partialmethod": _partial,
    "functools.reduce": _reduce,
    "operator.itemgetter": _getter,
    "operator.attrgetter": _getter,
    "operator.methodcaller": _getter,
    "operator.getitem": _getitem,
    "operator.setitem": _setitem,
}
