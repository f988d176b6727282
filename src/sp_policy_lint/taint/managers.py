"""Context managers of `contextlib` that hand over what they are given.

Contract: they are objects of the library here, told apart by their paths: `enter` gives what `as` binds, `leave` does
what is to be done at the end of the block.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir import SpanTuple
from . import calls, guards, protocols, storing
from .arguments import Args
from .objects import Kind, Obj
from .registry import Native, first, numbered
from .state import State
from .values import BOOL, FALSE, NONE, NOTHING, TRUE, Const, Value, ref

if TYPE_CHECKING:
    from .activation import Activation

THING = "thing"
"""The attribute under which a manager keeps what it was given."""


def _holder(path: str) -> Native:
    def make(act: Activation, state: State, args: Args) -> Value:
        thing = args.get(0, "thing", "enter_result") or args.star or NONE
        return act.allocate(state, Obj(Kind.OPAQUE, path=f"{path}()", attrs={THING: thing}, exact=False), "manager")

    return make


def _stack(path: str) -> Native:
    def make(act: Activation, state: State, args: Args) -> Value:
        inner = act.allocate(state, Obj(Kind.LIST), "managers")
        return act.allocate(state, Obj(Kind.OPAQUE, path=f"{path}()", attrs={THING: inner}, exact=False), "stack")

    return make


def enter(act: Activation, state: State, oid: int, obj: Obj) -> Value:
    """What `with manager as x` binds."""
    if obj.path in ("contextlib.closing()", "contextlib.aclosing()", "contextlib.nullcontext()") and THING in obj.attrs:
        return obj.attrs[THING]
    return ref(oid)


def leave(act: Activation, state: State, obj: Obj, span: SpanTuple) -> list[Value]:
    """Does what is done at the end of the block. Whether an exception is swallowed; nothing for an unknown manager."""
    match obj.path:
        case "contextlib.suppress()":
            return [_suppressed(act, state, obj)]
        case "contextlib.closing()" | "contextlib.aclosing()" if THING in obj.attrs:
            calls.call_method(act, state, obj.attrs[THING], "close", Args(span))
            return [FALSE]
        case "contextlib.ExitStack()" | "contextlib.AsyncExitStack()" if THING in obj.attrs:
            return [_unwind(act, state, obj.attrs[THING], span)]
        case _:
            return []


def _suppressed(act: Activation, state: State, manager: Obj) -> Value:
    """Whether `contextlib.suppress` swallows the exception that is on its way."""
    wanted = [value for _, kept in act.objects(state, manager.keys or NOTHING) for value in kept.elements()]
    verdicts = {guards.is_instance(act, state, atom, types) for atom in state.exception.atoms for types in wanted}
    if True in verdicts and len(state.exception.atoms) == 1:
        return TRUE
    return FALSE if verdicts == {False} else BOOL


def _unwind(act: Activation, state: State, managers: Value, span: SpanTuple) -> Value:
    for oid, obj in act.objects(state, managers):
        entries = list(obj.elements())
        act.put(state, oid, obj.replace(items={}, rest=None, exact=True))
        for entry in reversed(entries):
            callbacks = [inner for _, inner in act.objects(state, entry) if inner.kind is Kind.PARTIAL]
            if callbacks:
                calls.call(act, state, entry, Args(span))
            else:
                protocols.leave(act, state, entry, span)
    return FALSE


_HELD = -3
"""The register that holds a value while others are stored."""


# --- ExitStack -------------------------------------------------------------------------------------------------------


def _managers(act: Activation, state: State, args: Args) -> Value | None:
    for _, obj in act.objects(state, args.receiver or NONE):
        if THING in obj.attrs:
            return obj.attrs[THING]
    return None


def _enter_context(act: Activation, state: State, args: Args) -> Value:
    manager = first(args)
    value = protocols.enter(act, state, manager, args.span)
    managers = _managers(act, state, args)
    if managers is None:
        return value
    state.regs[_HELD] = value  # so that it is renamed with the objects that become persistent
    storing.append(act, state, managers, manager)
    return state.regs.pop(_HELD)


def _callback(act: Activation, state: State, args: Args) -> Value:
    managers = _managers(act, state, args)
    positional = act.allocate(state, Obj(Kind.TUPLE, items=numbered(args.positional[1:])), "args")
    names = {Const("str", name): value for name, value in args.keywords.items()}
    keywords = act.allocate(state, Obj(Kind.DICT, items=names), "keywords")
    partial = Obj(Kind.PARTIAL, attrs={"func": first(args), "args": positional, "keywords": keywords})
    if managers is not None:
        storing.append(act, state, managers, act.allocate(state, partial, "callback"))
    return first(args)


def _push(act: Activation, state: State, args: Args) -> Value:
    managers = _managers(act, state, args)
    if managers is not None:
        storing.append(act, state, managers, first(args))
    return first(args)


def _close(act: Activation, state: State, args: Args) -> Value:
    managers = _managers(act, state, args)
    if managers is not None:
        _unwind(act, state, managers, args.span)
    return NONE


NATIVES: dict[str, Native] = {
    "contextlib.AsyncExitStack": _stack("contextlib.AsyncExitStack"),
    "contextlib.ExitStack": _stack("contextlib.ExitStack"),
    "contextlib.aclosing": _holder("contextlib.aclosing"),
    "contextlib.closing": _holder("contextlib.closing"),
    "contextlib.nullcontext": _holder("contextlib.nullcontext"),
}
METHODS: dict[str, Native] = {
    f"contextlib.{stack}.{name}": native
    for stack in ("ExitStack", "AsyncExitStack")
    for name, native in {
        "aclose": _close,
        "callback": _callback,
        "close": _close,
        "enter_async_context": _enter_context,
        "enter_context": _enter_context,
        "push": _push,
        "push_async_callback": _callback,
        "push_async_exit": _push,
    }.items()
}
