"""Copies of objects: `copy` and `dataclasses`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import (
    attributes,
    classes,
)
from .arguments import Args
from .context import collect, unknown
from .objects import CONTAINERS, Kind, Obj
from .registry import Native, first, numbered
from .state import State
from .values import (
    Const,
    Ref,
    Value,
    join,
)

if TYPE_CHECKING:
    from .activation import Activation



def _copy(act: Activation, state: State, args: Args) -> Value:
    copied = _copied(act, state, first(args), deep=False)
    for name, value in args.keywords.items():
        attributes.set_attr(act, state, copied, name, value, args.span)
    return copied


def _deepcopy(act: Activation, state: State, args: Args) -> Value:
    return _copied(act, state, first(args), deep=True)


def _copied(act: Activation, state: State, value: Value, *, deep: bool) -> Value:
    """A copy of each object that the value may be; a deep one of all that they reach, too."""
    mapping: dict[int, int] = {}
    pending = [oid for oid, obj in act.objects(state, value) if obj.kind in CONTAINERS or obj.kind in (Kind.INSTANCE, Kind.OPAQUE)]
    while pending:
        oid = pending.pop()
        if oid in mapping:
            continue
        obj = act.object(state, oid)
        made = act.allocate(state, obj or Obj(Kind.OPAQUE), ("copied", oid))
        mapping[oid] = next(atom.oid for atom in made.atoms if isinstance(atom, Ref))
        if deep and obj is not None:
            for inner in obj.values():
                pending += [i for i, o in act.objects(state, inner) if o.kind in CONTAINERS or o.kind is Kind.INSTANCE]
    if deep:
        from .state import rename_value

        for copy in mapping.values():
            obj = act.object(state, copy)
            if obj is not None:
                act.put(state, copy, obj.map(lambda inner: rename_value(inner, mapping)))
    return Value(frozenset(Ref(mapping.get(a.oid, a.oid)) if isinstance(a, Ref) else a for a in value.atoms), value.taint)


def _replace(act: Activation, state: State, args: Args) -> Value:
    copied = _copied(act, state, first(args), deep=False)
    for name, value in args.keywords.items():
        for oid, _ in act.objects(state, copied):
            attributes.write_attr(act, state, oid, name, value, strong=True)
    return copied


def _asdict(act: Activation, state: State, args: Args) -> Value:
    known: dict[Const, Value] = {}
    for _, obj in act.objects(state, first(args)):
        for name, value in obj.attrs.items():
            inner = _asdict(act, state, _only(args, value)) if _has_instance(act, state, value) else value
            old = known.get(Const("str", name))
            known[Const("str", name)] = inner if old is None else join(old, inner)
    if not known:
        return act.allocate(state, Obj(Kind.DICT, rest=unknown(collect(act, state, first(args))), exact=False), "asdict")
    return act.allocate(state, Obj(Kind.DICT, items=known), ("asdict", tuple(k.value for k in known)))


def _only(args: Args, value: Value) -> Args:
    inner = Args(args.span)
    inner.positional = [value]
    return inner


def _has_instance(act: Activation, state: State, value: Value) -> bool:
    return any(obj.kind is Kind.INSTANCE and classes.fields(act, state, obj.cls) for _, obj in act.objects(state, value))


def _astuple(act: Activation, state: State, args: Args) -> Value:
    for _, obj in act.objects(state, first(args)):
        return act.allocate(state, Obj(Kind.TUPLE, items=numbered(list(obj.attrs.values()))), "astuple")
    return unknown(collect(act, state, first(args)))


NATIVES: dict[str, Native] = {
    "copy.copy": _copy,
    "copy.replace": _copy,
    "copy.deepcopy": _deepcopy,
    "dataclasses.replace": _replace,
    "attr.evolve": _replace,
    "attrs.evolve": _replace,
    "dataclasses.asdict": _asdict,
    "attr.asdict": _asdict,
    "attrs.asdict": _asdict,
    "dataclasses.astuple": _astuple,
    "attr.astuple": _astuple,
    "attrs.astuple": _astuple,
}
