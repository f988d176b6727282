"""Ports: reading and writing the places that facts name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..policy import Accessor, Argument, Attr, Elements, Key, Port
from ..project import Arguments
from . import attributes, items, iteration, storing
from .arguments import Args
from .constants import constants_of
from .context import collect, unknown
from .objects import Kind, Obj
from .values import ANY, NOTHING, Const, Label, Trace, Value, const_atom, join, join_all, join_taint
from .variables import adopt

if TYPE_CHECKING:
    from .activation import Activation
    from .external import External
    from .state import State


REST = Const("rest", "*")
KEYWORD_REST = Const("rest", "**")
"""The keys, impossible in source, under which a construction keeps what `*args` and `**kwargs` may hold."""


def read(call: External, port: Port) -> list[Value]:
    """The values at a port of a call: none when the argument is not given."""
    if port.base == "self":
        values = [] if call.receiver is None else [call.receiver]
    elif port.base == "arg":
        values = _arguments(call.args, port)
    elif port.base == "exception":
        values = [call.state.exception]
    else:
        values = []
    for accessor in port.path:
        values = [found for value in values if (found := _inside(call, value, accessor)) is not None]
    return values


def _arguments(args: Args, port: Port) -> list[Value]:
    rest = [value for value in (args.star, args.double_star) if value is not None]
    if port.start is not None:
        return [*args.positional[port.start :], *args.keywords.values(), *rest]
    if not port.names:
        return list(args.all())
    found = [value for name in port.names if (value := args.get(name)) is not None]
    if not found:
        found += [args.star] if args.star is not None and any(isinstance(name, int) for name in port.names) else []
        found += (
            [args.double_star]
            if args.double_star is not None and any(isinstance(name, str) for name in port.names)
            else []
        )
    return found


def _inside(call: External, value: Value, accessor: Accessor) -> Value | None:
    act, state = call.act, call.state
    match accessor:
        case Attr(name=name):
            return attributes.get_attr(act, state, value, name, call.args.span)
        case Key(key=key):
            return items.get_item(act, state, value, Value(frozenset((const_atom(key),))), call.args.span)
        case Elements():
            return elements(act, state, value)
        case Argument(names=names):
            found = [inner for kept in _kept(act, state, value) for inner in _of_construction(kept, names)]
            return join_all(found) if found else None


def elements(act: Activation, state: State, value: Value) -> Value:
    """All elements or fields of a value, joined."""
    found = [unknown(value.taint)] if value.taint else []
    for _, obj in act.objects(state, value):
        found += list(obj.elements())
        if obj.kind in (Kind.INSTANCE, Kind.OPAQUE):
            found += obj.attrs.values()
    result = join_all(found)
    return ANY if result is NOTHING else result


def _kept(act: Activation, state: State, value: Value) -> list[Obj]:
    """The arguments that the instances were constructed with, one dict each."""
    found: list[Obj] = []
    for _, obj in act.objects(state, value):
        if obj.kind is Kind.OPAQUE and obj.keys is not None:
            found += [kept for _, kept in act.objects(state, obj.keys)]
        elif obj.kind is Kind.INSTANCE and "construction" in obj.attrs:
            found += [kept for _, kept in act.objects(state, obj.attrs["construction"])]
    return found


def _of_construction(kept: Obj, names: tuple[str | int, ...]) -> list[Value]:
    found = [kept.items[key] for name in names if (key := const_atom(name)) in kept.items]
    rests = (REST if isinstance(name, int) else KEYWORD_REST for name in names)
    return found or [kept.items[rest] for rest in dict.fromkeys(rests) if rest in kept.items]


def constructor_arguments(act: Activation, state: State, receiver: Value | None) -> Arguments | None:
    """What the receiver of a call was constructed with, as constants; None when not known."""
    if receiver is None:
        return None
    for kept in _kept(act, state, receiver):
        positional = [constants_of(value) for key, value in kept.items.items() if key.type == "int"]
        keywords = [(key.value, constants_of(value)) for key, value in kept.items.items() if key.type == "str"]
        return Arguments(tuple(positional), tuple(keywords), REST in kept.items, KEYWORD_REST in kept.items)
    return None


def spread(call: External, given: tuple[Port, ...]) -> Args:
    """The arguments for a callback: each port one argument, ports of many places spread."""
    args = Args(call.args.span)
    for port in given:
        if port.base == "arg" and port.start is not None and not port.path:
            args.positional += call.args.positional[port.start :]
            args.keywords.update(call.args.keywords)
            args.star, args.double_star = call.args.star, call.args.double_star
        elif port.path and isinstance(port.path[-1], Elements) and _is_spread(port):
            outer = Port(port.base, port.names, port.start, port.path[:-1])
            for value in read(call, outer):
                _spread_value(call, args, value)
        else:
            values = read(call, port)
            args.positional.append(join_all(values) if values else ANY)
    args.spans = [call.args.span] * len(args.positional)
    return args


_SPREAD = frozenset(("args", "kwargs", "kwds", "initargs", "argument"))
"""Names of parameters that hold the arguments of a function that is called later."""


def _is_spread(port: Port) -> bool:
    names = [
        *port.names,
        *(name for accessor in port.path if isinstance(accessor, Argument) for name in accessor.names),
    ]
    return not _SPREAD.isdisjoint(names)


def _spread_value(call: External, args: Args, value: Value) -> None:
    for _, obj in call.act.objects(call.state, value):
        if obj.kind is Kind.DICT:
            args.keywords.update({key.value: inner for key, inner in obj.items.items() if isinstance(key.value, str)})
            return
    known, rest = iteration.iterate(call.act, call.state, value, call.args.span)
    if known is not None:
        args.positional += known
    else:
        args.star = rest if args.star is None else join(args.star, rest)


def placed(call: External, port: Port, value: Value) -> Value:
    """A value put at a port: for the result, what the result is then; for other ports it is written there."""
    if port.base == "return":
        return _wrapped(call, port.path, value)
    put(call, port, ANY, value, whole=True)
    return NOTHING


def _wrapped(call: External, path: tuple[Accessor, ...], value: Value) -> Value:
    for index in range(len(path) - 1, -1, -1):
        accessor = path[index]
        match accessor:
            case Elements():
                obj = Obj(Kind.LIST, rest=value, exact=False)
            case Key(key=key):
                obj = Obj(Kind.DICT, items={const_atom(key): value})
            case Attr(name=name):
                obj = Obj(Kind.OPAQUE, attrs={name: value}, exact=False)
            case _:
                continue
        value = call.act.allocate(call.state, obj, ("placed", index, call.result_path))
    return value


def put(call: External, port: Port, result: Value, value: Value, *, whole: bool) -> Value:
    """Writes a value at a port; gives back the result as it is then."""
    if port.base == "return":
        if not port.path:
            return _merged(call, result, value, whole)
        if whole and isinstance(port.path[0], Elements):
            return _merged(call, result, _wrapped(call, port.path, value), whole)
        _write(call, result, port.path, value)
        return result
    for target in read(call, Port(port.base, port.names, port.start)):
        _write(call, target, port.path, value)
    return result


def _merged(call: External, result: Value, value: Value, whole: bool) -> Value:
    if not whole:
        return absorb(call, result, value.taint)
    replaced, call.replaced, call.fresh = call.replaced, True, False
    return join(result, value) if replaced else value.tainted(result.taint)


def absorb(call: External, result: Value, taint: Mapping[Label, Trace | None]) -> Value:
    """The result of a call as a whole carries this data: a new object holds it, an older one is only marked on the
    way."""
    objects = call.act.objects(call.state, result) if call.fresh and taint else []
    held = [obj for _, obj in objects if obj.kind in (Kind.OPAQUE, Kind.TABLE)]
    if not held or len(held) != len(result.atoms):
        return result.tainted(taint)
    for oid, obj in objects:
        rest = unknown(join_taint(taint, obj.rest.taint if obj.rest is not None else {}))
        call.act.put(call.state, oid, obj.replace(rest=rest, exact=False))
    return result


def _write(call: External, target: Value, path: tuple[Accessor, ...], value: Value) -> None:
    act, state = call.act, call.state
    if path and isinstance(path[0], Attr) and len(path) == 1:
        for oid, obj in act.objects(state, target):
            old = obj.attrs.get(path[0].name)
            if old is None and obj.kind is Kind.OPAQUE:
                old = attributes.child(
                    act, state, oid, obj, path[0].name, f"{obj.path}.{path[0].name}" if obj.path else ""
                )
            attributes.write_attr(
                act, state, oid, path[0].name, value if old is None else old.tainted(value.taint), strong=True
            )
        return
    if path and isinstance(path[0], Key) and len(path) == 1:
        storing.set_item(
            act, state, target, Value(frozenset((const_atom(path[0].key),))), value, call.args.span, quiet=True
        )
        return
    if path and (isinstance(path[0], Argument) or (len(path) > 1 and isinstance(path[0], Attr | Key))):
        inner = _inside(call, target, path[0])
        if inner is not None:
            _write(call, inner, path[1:], value)
        return
    taint = collect(act, state, value)
    for oid, obj in act.objects(state, target):
        stored = (
            value if obj.kind is not Kind.OPAQUE else unknown(join_taint(taint, obj.rest.taint if obj.rest else {}))
        )
        if oid < 0:
            stored = external_adopt(act, state, stored)
        current = act.object(state, oid)
        if current is not None:
            act.put(
                state,
                oid,
                current.blurred().with_rest(stored)
                if current.kind is not Kind.OPAQUE
                else current.replace(rest=stored, exact=False),
            )


def external_adopt(act: Activation, state: State, value: Value) -> Value:
    """See `variables.adopt`."""
    return adopt(act, state, value)
