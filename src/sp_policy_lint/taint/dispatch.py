"""`functools.singledispatch`: functions that choose their implementation by the type of an argument.

Contract: a dispatcher is a native object that keeps its implementations with their types. A call runs those that the
argument may select, the default where no registered type certainly fits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir import TypeRef
from . import calls, classes, guards
from .arguments import Args
from .objects import Kind, Obj
from .registry import first
from .state import State
from .values import ANY, NONE, NOTHING, Atom, Value, ext, join_all, ref
from .variables import adopt

if TYPE_CHECKING:
    from .activation import Activation

FUNCTION = "%dispatch"
METHOD = "%dispatchmethod"
REGISTER = "%register"
"""The `data` of a dispatcher of functions, one of methods, and of `dispatcher.register(type)`."""


def make(act: Activation, state: State, default: Value, data: str) -> Value:
    """A dispatcher with this function for all other types."""
    if act.persistent:
        default = adopt(act, state, default)
    return act.allocate(state, Obj(Kind.NATIVE, attrs={"self": NONE, "default": default}, data=data), "dispatcher")


def register(act: Activation, state: State, dispatcher: int, args: Args) -> Value:
    """`dispatcher.register(function)`, `.register(type, function)`, and `.register(type)`, which awaits a function."""
    if len(args.positional) > 1:
        _add(act, state, dispatcher, args.positional[0], args.positional[1])
        return args.positional[1]
    functions = [obj for _, obj in act.objects(state, first(args)) if obj.kind is Kind.FUNCTION]
    if not functions:
        pending = Obj(Kind.NATIVE, attrs={"self": ref(dispatcher), "type": first(args)}, data=REGISTER)
        return act.allocate(state, pending, "register")
    obj = act.object(state, dispatcher)
    params = functions[0].data.function.params[1 if obj is not None and obj.data == METHOD else 0 :]
    annotation = params[0].annotation if params else None
    types = [ANY] if annotation is None else _types(act, state, annotation, functions[0].data.path)
    _add(act, state, dispatcher, join_all(types), first(args))
    return first(args)


def _types(act: Activation, state: State, annotation: TypeRef, path: str) -> list[Value]:
    if annotation.name == "|":
        return [value for arg in annotation.args for value in _types(act, state, arg, path)]
    if annotation.name == "None":
        return [ext("builtins.NoneType")]
    return [classes.resolve_type(act, state, annotation.name, path)]


def complete(act: Activation, state: State, pending: Obj, args: Args) -> Value:
    """Applies `dispatcher.register(type)` to a function."""
    for oid, _ in act.objects(state, pending.attrs["self"]):
        _add(act, state, oid, pending.attrs["type"], first(args))
    return first(args)


def _add(act: Activation, state: State, dispatcher: int, types: Value, function: Value) -> None:
    obj = act.object(state, dispatcher)
    if obj is None:
        return
    if dispatcher < 0:
        function, types = adopt(act, state, function), adopt(act, state, types)
        obj = act.object(state, dispatcher) or obj
    number = sum(name.startswith("type") for name in obj.attrs)
    act.put(state, dispatcher, obj.replace(attrs={**obj.attrs, f"type{number}": types, f"function{number}": function}))


def call(act: Activation, state: State, obj: Obj, args: Args) -> Value:
    """Calls a dispatcher."""
    place = 1 if obj.data == METHOD else 0
    subject = args.positional[place] if len(args.positional) > place else ANY
    chosen: list[Value] = []
    for atom in sorted(subject.atoms, key=repr):
        chosen += _implementations(act, state, obj, atom)
    results = [calls.call(act, state, function, args) for function in dict.fromkeys(chosen)]
    return join_all(result for result in results if result is not NOTHING)


def _implementations(act: Activation, state: State, obj: Obj, atom: Atom) -> list[Value]:
    """The functions that a value may select: of the types that it has, the most specific one."""
    count = sum(name.startswith("type") for name in obj.attrs)
    pairs = [(obj.attrs[f"type{number}"], obj.attrs[f"function{number}"]) for number in range(count)]
    verdicts = [guards.is_instance(act, state, atom, types) for types, _ in pairs]
    fitting = [pair for pair, verdict in zip(pairs, verdicts, strict=True) if verdict is True]
    possible = [function for (_, function), verdict in zip(pairs, verdicts, strict=True) if verdict is None]
    if fitting:
        own = [function for types, function in fitting if _is_exactly(act, state, atom, types)]
        return [*possible, *(own[-1:] or [function for _, function in fitting])]
    return [*possible, obj.attrs["default"]]


def _is_exactly(act: Activation, state: State, atom: Atom, types: Value) -> bool:
    found = act.objects(state, Value(frozenset((atom,))))
    return any(obj.cls is not None and obj.cls.atoms <= types.atoms for _, obj in found)
