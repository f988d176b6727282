"""Builtin functions of text, numbers and single facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import calls, classes, comparisons, conversion, failures, guards, items, iteration
from .arguments import Args
from .context import collect
from .objects import CONTAINERS, Kind, Obj
from .registry import Native, first, numbered
from .state import State
from .values import BOOL, FALSE, INT, STR, TRUE, Const, Value, const, ext, join_all, ref

if TYPE_CHECKING:
    from .activation import Activation


def _str(act: Activation, state: State, args: Args) -> Value:
    return conversion.to_text(act, state, first(args), args.span, "str") if args.positional else const("")


def _repr(act: Activation, state: State, args: Args) -> Value:
    return conversion.to_text(act, state, first(args), args.span, "repr")


def _format(act: Activation, state: State, args: Args) -> Value:
    return conversion.to_text(act, state, first(args), args.span, "format", args.get(1))


def _converted(act: Activation, state: State, args: Args, *names: str) -> Value | None:
    """What the object's own method makes of it; None without one."""
    for oid, obj in act.objects(state, first(args)):
        for name in names if obj.kind is Kind.INSTANCE else ():
            method = classes.lookup(act, state, obj.cls, name)
            if method is not None:
                return calls.call_value(act, state, method, [ref(oid)], args.span)
    return None


def _number(act: Activation, state: State, args: Args) -> Value:
    value = first(args)
    converted = _converted(act, state, args, "__int__", "__float__", "__index__", "__abs__", "__round__")
    if converted is not None:
        return converted
    known = items.constants(value)
    if known and all(type(c.value) in (int, bool) for c in known):
        return value
    if value.atoms != INT.atoms:
        failures.may_raise(act, state, "ValueError", value)
    return INT.with_taint(collect(act, state, value))


def _len(act: Activation, state: State, args: Args) -> Value:
    value = first(args)
    objects = act.objects(state, value)
    for oid, obj in objects:
        method = classes.lookup(act, state, obj.cls, "__len__") if obj.kind is Kind.INSTANCE else None
        if method is not None:
            calls.call_value(act, state, method, [ref(oid)], args.span)
    if len(objects) == 1 and len(value.atoms) == 1 and objects[0][1].kind in CONTAINERS:
        obj = objects[0][1]
        if obj.exact and not obj.many and obj.rest is None and obj.kind is not Kind.SET:
            return const(len(obj.items))
    known = items.constants(value)
    if known and all(isinstance(c.value, str | bytes) for c in known):
        return join_all(const(len(c.value)) for c in known)
    return INT


def _bool(act: Activation, state: State, args: Args) -> Value:
    if not args.positional:
        return FALSE
    return join_all(const(verdict) for verdict in sorted(comparisons.truth(act, state, args.positional[0])))


def _isinstance(act: Activation, state: State, args: Args) -> Value:
    if len(args.positional) < 2:
        return BOOL
    verdicts = {guards.is_instance(act, state, atom, args.positional[1]) for atom in args.positional[0].atoms}
    if None in verdicts or len(verdicts) != 1:
        return BOOL
    return TRUE if True in verdicts else FALSE


def _verdict(act: Activation, state: State, args: Args) -> Value:
    return BOOL


def _code(act: Activation, state: State, args: Args) -> Value:
    """The code of a character still holds it."""
    value = first(args)
    known = items.constants(value)
    if known and all(isinstance(c.value, str) and len(c.value) == 1 for c in known):
        return join_all(const(ord(c.value)) for c in known).tainted(value.taint)
    return INT.with_taint(collect(act, state, value))


def _character(act: Activation, state: State, args: Args) -> Value:
    return STR.with_taint(collect(act, state, first(args)))


def _no_data(act: Activation, state: State, args: Args) -> Value:
    return INT


def _type(act: Activation, state: State, args: Args) -> Value:
    if len(args.positional) == 3:
        return _made_class(act, state, args)
    results = [
        obj.cls for _, obj in act.objects(state, first(args)) if obj.kind is Kind.INSTANCE and obj.cls is not None
    ]
    for atom in first(args).atoms:
        if isinstance(atom, Const):
            results.append(ext(f"builtins.{atom.type}"))
    return join_all(results) if results else ext("builtins.type()")


def _made_class(act: Activation, state: State, args: Args) -> Value:
    """`type(name, bases, namespace)`."""
    bases, _ = iteration.iterate(act, state, args.positional[1], args.span)
    namespace = {
        key.value: value for _, obj in act.objects(state, args.positional[2]) for key, value in obj.items.items()
    }
    return act.allocate(state, Obj(Kind.CLASS, items=numbered(bases or []), attrs=namespace, data=act.code), "type")


NATIVES: dict[str, Native] = {
    "builtins.str": _str,
    "builtins.repr": _repr,
    "builtins.ascii": _repr,
    "reprlib.repr": _repr,
    "builtins.format": _format,
    "builtins.int": _number,
    "builtins.float": _number,
    "builtins.abs": _number,
    "builtins.round": _number,
    "builtins.len": _len,
    "builtins.bool": _bool,
    "builtins.isinstance": _isinstance,
    "builtins.issubclass": _isinstance,
    "builtins.callable": _verdict,
    "builtins.hasattr": _verdict,
    "builtins.hash": _no_data,
    "builtins.id": _no_data,
    "builtins.ord": _code,
    "builtins.chr": _character,
    "builtins.type": _type,
}
