"""Methods of iterators and generators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import frames, generators, guards, iteration
from .arguments import Args
from .objects import Obj
from .registry import Method, first
from .state import State
from .values import ANY, NONE, Value, join, join_all, ref

if TYPE_CHECKING:
    from .activation import Activation


def _next(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    if frames.is_suspended(obj):
        return generators.advance(act, state, oid)
    value, _ = iteration.advance(act, state, oid, obj)
    return value


def _send(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    if frames.is_suspended(obj):
        return generators.advance(act, state, oid, first(args))
    return join(join_all(obj.elements()), Value(ANY.atoms, first(args).taint))


def _throw(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    if frames.is_suspended(obj):
        return generators.advance(act, state, oid, thrown=guards.raised_value(act, state, first(args)))
    return join_all(obj.elements())


def _close(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    generators.close(act, state, oid)
    return NONE


def _itself(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    return ref(oid)


ITERATOR: dict[str, Method] = {
    "__aiter__": _itself,
    "__anext__": _next,
    "__iter__": _itself,
    "__next__": _next,
    "aclose": _close,
    "asend": _send,
    "athrow": _throw,
    "close": _close,
    "send": _send,
    "throw": _throw,
}
