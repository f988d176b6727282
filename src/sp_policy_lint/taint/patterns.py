"""Regular expressions: pieces of the text that is searched.

Contract: a piece is data of the text, and of the replacement where there is one; the pattern, places and counts are
not. Patterns of scanned code are never run.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from . import calls
from .arguments import Args
from .context import collect, unknown
from .objects import CODE, Kind, Obj
from .registry import Native, numbered
from .state import State
from .values import ANY, INT, STR, Taint, Value, join_taint

if TYPE_CHECKING:
    from .activation import Activation

MATCH = "re.Match()"


def _searched(args: Args, place: int) -> Value:
    return args.get(place, "string") or ANY


def _match(act: Activation, state: State, taint: Taint) -> Value:
    obj = Obj(Kind.OPAQUE, path=MATCH, rest=unknown(taint) if taint else None, exact=False, many=True)
    return act.allocate(state, obj, "match").tainted(taint)


def _each_match(place: int) -> Native:
    def find(act: Activation, state: State, args: Args) -> Value:
        match = _match(act, state, collect(act, state, _searched(args, place)))
        return act.allocate(state, Obj(Kind.ITERATOR, rest=match, exact=False), "matches")

    return find


def _pieces(place: int) -> Native:
    def find(act: Activation, state: State, args: Args) -> Value:
        piece = STR.with_taint(collect(act, state, _searched(args, place)))
        return act.allocate(state, Obj(Kind.LIST, rest=piece, exact=False), "pieces")

    return find


def _replaced(act: Activation, state: State, args: Args, place: int) -> Value:
    """The text with a replacement, which may be made by a function of each match."""
    text = _searched(args, place + 1)
    taint = collect(act, state, text)
    replacement = args.get(place, "repl") or ANY
    made: Taint = {}
    if any(obj.kind in CODE or obj.kind in (Kind.METHOD, Kind.PARTIAL) for _, obj in act.objects(state, replacement)):
        result = calls.call_value(act, state, replacement, [_match(act, state, taint)], args.span)
        made = collect(act, state, result)
    else:
        made = collect(act, state, replacement)
    return STR.with_taint(join_taint(taint, made))


def _sub(place: int) -> Native:
    return lambda act, state, args: _replaced(act, state, args, place)


def _subn(place: int) -> Native:
    def replace(act: Activation, state: State, args: Args) -> Value:
        row = [_replaced(act, state, args, place), INT]
        return act.allocate(state, Obj(Kind.TUPLE, items=numbered(row)), "replaced")

    return replace


_FUNCTIONS: dict[str, Callable[[int], Native]] = {"findall": _pieces, "finditer": _each_match, "split": _pieces}
_REPLACING: dict[str, Callable[[int], Native]] = {"sub": _sub, "subn": _subn}

NATIVES: dict[str, Native] = {
    **{f"re.{name}": make(1) for name, make in (*_FUNCTIONS.items(), *_REPLACING.items())},
}
METHODS: dict[str, Native] = {
    **{f"re.Pattern.{name}": make(0) for name, make in (*_FUNCTIONS.items(), *_REPLACING.items())},
}
