"""Methods of iterators and generators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import iteration
from .arguments import Args
from .objects import Obj
from .registry import Method, first
from .state import State
from .values import ANY, NONE, Value, join, join_all, ref

if TYPE_CHECKING:
    from .activation import Activation


def _next(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    value, _ = iteration.advance(act, state, oid, obj)
    return value


def _send(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    return join(join_all(obj.elements()), Value(ANY.atoms, first(args).taint))


def _close(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    return NONE


def _itself(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    return ref(oid)


ITERATOR: dict[str, Method] = {
    "__next__": _next,
    "__anext__": _next,
    "send": _send,
    "asend": _send,
    "close": _close,
    "aclose": _close,
    "throw": _next,
    "athrow": _next,
    "__iter__": _itself,
    "__aiter__": _itself,
}
