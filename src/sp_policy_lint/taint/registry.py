"""What all natives share: the types of their functions, and how they build sequences."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from .arguments import Args
from .context import moved
from .objects import Kind, Obj
from .state import State
from .values import ANY, NOTHING, Const, Value

if TYPE_CHECKING:
    from .activation import Activation

Native = Callable[["Activation", State, Args], Value]
"""A builtin function: takes the place of a call and gives its result (`NOTHING` when it does not return)."""

Method = Callable[["Activation", State, int, Obj, Args], Value]
"""A method of the object of this number."""


def numbered(values: list[Value]) -> dict[Const, Value]:
    """Elements by their position."""
    return {Const("int", index): value for index, value in enumerate(values)}


def first(args: Args, default: Value = ANY) -> Value:
    """The first argument."""
    return args.positional[0] if args.positional else (args.star or default)


def sequence(
    act: Activation, state: State, kind: Kind, known: list[Value] | None, rest: Value, extra: object = None
) -> Value:
    """A new list, tuple or iterator of these elements: in order when they are `known`, else of the join of them."""
    if known is not None:
        return act.allocate(state, Obj(kind, items=numbered(known), data=0 if kind is Kind.ITERATOR else None), extra)
    return act.allocate(state, Obj(kind, rest=None if rest is NOTHING else rest, exact=rest is NOTHING), extra)


def noted(act: Activation, state: State, value: Value, args: Args, text: str) -> Value:
    """The value with one more step on the trace of its data."""
    return moved(act, state, value, act.location(args.span), text)
