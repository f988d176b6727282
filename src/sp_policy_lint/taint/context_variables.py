"""Context variables: values that a task has for itself.

Contract: a variable is an object that holds its value. A task begins with what its creator has set, and what it sets
itself is gone at its end.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from . import attributes
from .arguments import Args
from .objects import Kind, Obj
from .registry import Native, first
from .state import State
from .values import ANY, NONE, NOTHING, Value, join, join_all, ref

if TYPE_CHECKING:
    from .activation import Activation

PATH = "contextvars.ContextVar()"
VALUE, DEFAULT = "value", "default"


def isolated(act: Activation, state: State, run: Callable[[], Value]) -> Value:
    """Runs something that changes context variables for itself only."""
    before = {oid: obj for oid, obj in state.heap.items() if obj.path == PATH}
    result = run()
    for oid, obj in list(state.heap.items()):
        if obj.path == PATH:
            kept = before.get(oid) or (act.outer_object(oid) if oid < 0 else None)
            if kept is not None:
                act.put(state, oid, kept)
    return result


def _variable(act: Activation, state: State, args: Args) -> Value:
    attrs = {DEFAULT: args.keywords["default"]} if "default" in args.keywords else {}
    return act.allocate(state, Obj(Kind.OPAQUE, path=PATH, attrs=attrs, exact=False), "variable")


def _set(act: Activation, state: State, args: Args) -> Value:
    tokens: list[Value] = []
    variables = act.objects(state, args.receiver or NONE)
    for oid, obj in variables:
        old = {VALUE: obj.attrs[VALUE]} if VALUE in obj.attrs else {}
        token = Obj(Kind.OPAQUE, path="contextvars.Token()", attrs={"var": ref(oid), **old}, exact=False)
        tokens.append(act.allocate(state, token, ("token", oid)))
        attributes.write_attr(act, state, oid, VALUE, first(args), strong=len(variables) == 1)
    return join_all(tokens) if tokens else ANY


def _get(act: Activation, state: State, args: Args) -> Value:
    return _read(act, state, args.receiver or NONE, args.get(0, "default"))


def _read(act: Activation, state: State, variable: Value, default: Value | None) -> Value:
    found: list[Value] = []
    for _, obj in act.objects(state, variable):
        fallback = default if default is not None else obj.attrs.get(DEFAULT, NOTHING)
        value = obj.attrs.get(VALUE, NOTHING)
        found.append(value if value is not NOTHING and VALUE not in obj.maybe else join(value, fallback))
    result = join_all(found)
    return ANY if result is NOTHING else result


def _reset(act: Activation, state: State, args: Args) -> Value:
    for _, token in act.objects(state, first(args)):
        for oid, obj in act.objects(state, token.attrs.get("var", NONE)):
            if VALUE in token.attrs:
                attributes.write_attr(act, state, oid, VALUE, token.attrs[VALUE], strong=True)
            else:
                act.put(
                    state, oid, obj.replace(attrs={name: value for name, value in obj.attrs.items() if name != VALUE})
                )
    return NONE


def _read_from(act: Activation, state: State, args: Args) -> Value:
    """`context.get(variable, default)`."""
    return _read(act, state, first(args), args.get(1, "default") or NONE)


NATIVES: dict[str, Native] = {"contextvars.ContextVar": _variable}
METHODS: dict[str, Native] = {
    "contextvars.Context.get": _read_from,
    "contextvars.ContextVar.get": _get,
    "contextvars.ContextVar.reset": _reset,
    "contextvars.ContextVar.set": _set,
}
