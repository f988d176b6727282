"""Exceptions of the language: how builtin ones are made, and operations that may raise one.

Contract: an exception is an object whose arguments can be read and whose text shows them. An operation that may fail
says so before it changes anything: a handler sees the state as it is then.
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from ..ir import NO_HANDLER
from .arguments import Args
from .context import collect, unknown
from .objects import Kind, Obj
from .registry import Native, numbered
from .state import State
from .values import ANY, NONE, Value

if TYPE_CHECKING:
    from .activation import Activation

_FIELDS: dict[type[BaseException], tuple[str, ...]] = {
    StopIteration: ("value",),
    StopAsyncIteration: ("value",),
    SystemExit: ("code",),
    OSError: ("errno", "strerror", "filename"),
    BaseExceptionGroup: ("message", "exceptions"),
    UnicodeError: ("encoding", "object", "start", "end", "reason"),
    SyntaxError: ("msg",),
}
"""Attributes of exceptions that hold their arguments, by place (https://docs.python.org/3/library/exceptions.html)."""

_CLASSES = {
    f"builtins.{name}": found
    for name, found in vars(builtins).items()
    if isinstance(found, type) and issubclass(found, BaseException)
}


def is_class(path: str) -> bool:
    """Whether a dotted path is a builtin exception class."""
    return path in _CLASSES


def exception(act: Activation, state: State, path: str, values: list[Value]) -> Value:
    """An exception of this class with these arguments."""
    arguments = act.allocate(state, Obj(Kind.TUPLE, items=numbered(values)), ("args", path))
    attrs = {"args": arguments}
    found = _CLASSES.get(path, Exception)
    for owner, names in _FIELDS.items():
        if issubclass(found, owner):
            attrs.update(dict.fromkeys(names, NONE))
            attrs.update(zip(names, values, strict=False))
    taint = collect(act, state, arguments)
    obj = Obj(Kind.OPAQUE, path=f"{path}()", attrs=attrs, rest=unknown(taint) if taint else None, exact=False)
    return act.allocate(state, obj, ("exception", path))


def may_raise(act: Activation, state: State, name: str, *values: Value) -> None:
    """Here a builtin exception of this name may be raised, with these arguments; without a name, any exception."""
    handled = act.code.function.blocks[act.block].handler != NO_HANDLER
    if not handled and not any(collect(act, state, value) for value in values):
        act.failing = True
        return
    linear = act.linear
    way = state.copy()
    act.leave_raise(way, exception(act, way, f"builtins.{name}", list(values)) if name else ANY)
    act.linear = linear


def _maker(path: str) -> Native:
    def make(act: Activation, state: State, args: Args) -> Value:
        values = list(args.positional)
        made = exception(act, state, path, values)
        if args.star is not None:
            for oid, obj in act.objects(state, made):
                act.put(state, oid, obj.replace(rest=unknown(collect(act, state, args.star))))
        return made

    return make


NATIVES: dict[str, Native] = {path: _maker(path) for path in _CLASSES}
