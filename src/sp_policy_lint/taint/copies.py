"""Copies of objects: `copy`, and the conversions of `dataclasses` and named tuples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir import SpanTuple
from . import attributes, calls, classes, iteration, views
from .arguments import Args
from .context import collect, unknown
from .objects import CONTAINERS, Kind, Obj
from .registry import Method, Native, first, numbered
from .state import State, rename_value
from .values import ANY, NOTHING, Const, Ref, Value, join_all, ref

if TYPE_CHECKING:
    from .activation import Activation


# --- copy ------------------------------------------------------------------------------------------------------------


def _copy(act: Activation, state: State, args: Args) -> Value:
    return _copied(act, state, first(args), args.span, deep=False)


def _deepcopy(act: Activation, state: State, args: Args) -> Value:
    return _copied(act, state, first(args), args.span, deep=True)


def _copied(act: Activation, state: State, value: Value, span: SpanTuple, *, deep: bool) -> Value:
    """A copy of each object that the value may be; a deep one of all that they reach, too."""
    hook = "__deepcopy__" if deep else "__copy__"
    results: list[Value] = [Value(frozenset(atom for atom in value.atoms if not isinstance(atom, Ref)))]
    for oid, obj in act.objects(state, value):
        method = classes.lookup(act, state, obj.cls, hook) if obj.kind is Kind.INSTANCE else None
        if method is not None:
            results.append(calls.call_value(act, state, method, [ref(oid), *([ANY] if deep else [])], span))
        elif not _is_copied(obj):
            results.append(ref(oid))
        elif deep:
            results.append(_deep(act, state, oid))
        else:
            results.append(act.allocate(state, _detached(act, state, oid, obj), ("copied", oid)))
    return join_all(result for result in results if result.atoms).tainted(value.taint)


def _is_copied(obj: Obj) -> bool:
    return obj.kind in CONTAINERS or obj.kind in (Kind.INSTANCE, Kind.OPAQUE, Kind.TABLE)


def _detached(act: Activation, state: State, oid: int, obj: Obj) -> Obj:
    """An object as it is now; of a view, without its owner."""
    current = views.current(act, state, oid, obj)
    return current.replace(attrs={k: v for k, v in current.attrs.items() if k not in (views.OWNER, views.CHAIN)})


def _deep(act: Activation, state: State, root: int) -> Value:
    mapping: dict[int, int] = {}
    pending = [root]
    while pending:
        oid = pending.pop()
        obj = act.object(state, oid)
        if oid in mapping or obj is None:
            continue
        made = act.allocate(state, _detached(act, state, oid, obj), ("copied", root, oid))
        mapping[oid] = next(atom.oid for atom in made.atoms if isinstance(atom, Ref))
        for inner in obj.values():
            pending += [i for i, o in act.objects(state, inner) if _is_copied(o)]
    for copy in mapping.values():
        obj = act.object(state, copy)
        if obj is not None:
            act.put(state, copy, obj.map(lambda inner: rename_value(inner, mapping)))
    return ref(mapping.get(root, root))


# --- Records ---------------------------------------------------------------------------------------------------------


def _replace(act: Activation, state: State, args: Args) -> Value:
    """`replace(record, field=value)` constructs a record anew from the fields of another."""
    results = [_replaced(act, state, oid, obj, args) for oid, obj in act.objects(state, first(args))]
    alive = [result for result in results if result is not NOTHING]
    return join_all(alive).tainted(first(args).taint) if alive else unknown(collect(act, state, first(args)))


def _replaced(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    declared = classes.fields(act, state, obj.cls) if obj.kind is Kind.INSTANCE else []
    if not declared or obj.cls is None:
        made = act.allocate(state, obj, ("replaced", oid))
        for name, value in args.keywords.items():
            attributes.set_attr(act, state, made, name, value, args.span)
        return made
    fresh = Args(args.span)
    for field in declared:
        if field.name in obj.attrs and _is_parameter(act, state, obj, field.name):
            fresh.keywords[field.name] = obj.attrs[field.name]
    fresh.keywords.update(args.keywords)
    fresh.double_star = args.double_star
    return calls.call(act, state, obj.cls, fresh)


def _is_parameter(act: Activation, state: State, obj: Obj, name: str) -> bool:
    """Whether the generated constructor takes a field: not with `field(init=False)`."""
    declared = classes.lookup(act, state, obj.cls, name)
    for _, options in act.objects(state, declared) if declared is not None else ():
        for _, kept in (
            act.objects(state, options.keys) if options.kind is Kind.OPAQUE and options.keys is not None else ()
        ):
            if kept.items.get(Const("str", "init"), ANY).atoms == frozenset((Const("bool", False),)):
                return False
    return True


def _asdict(act: Activation, state: State, args: Args) -> Value:
    return _plain(act, state, first(args), args.span, ())


def _plain(act: Activation, state: State, value: Value, span: SpanTuple, path: tuple[object, ...]) -> Value:
    """Records as dicts, in containers too, which are copied."""
    results: list[Value] = [Value(frozenset(atom for atom in value.atoms if not isinstance(atom, Ref)))]
    for oid, obj in act.objects(state, value):
        if len(path) > 8 or oid in path:
            results.append(unknown(collect(act, state, ref(oid))))
            continue
        inside = (*path, oid)
        if obj.kind is Kind.INSTANCE and (declared := classes.fields(act, state, obj.cls)):
            known = {
                Const("str", field.name): _plain(act, state, obj.attrs[field.name], span, (*inside, field.name))
                for field in declared
                if field.name in obj.attrs
            }
            results.append(act.allocate(state, Obj(Kind.DICT, items=known), ("asdict", inside)))
        elif obj.kind in (Kind.LIST, Kind.TUPLE, Kind.SET, Kind.DICT):
            known = {key: _plain(act, state, inner, span, (*inside, key)) for key, inner in obj.items.items()}
            rest = None if obj.rest is None else _plain(act, state, obj.rest, span, (*inside, "rest"))
            results.append(act.allocate(state, obj.replace(items=known, rest=rest, many=False), ("asdict", inside)))
        else:
            results.append(ref(oid))
    found = join_all(result for result in results if result.atoms)
    return (ANY if found is NOTHING else found).tainted(value.taint)


def _astuple(act: Activation, state: State, args: Args) -> Value:
    results: list[Value] = []
    for oid, obj in act.objects(state, first(args)):
        declared = classes.fields(act, state, obj.cls) if obj.kind is Kind.INSTANCE else []
        values = [obj.attrs.get(field.name, ANY) for field in declared]
        results.append(act.allocate(state, Obj(Kind.TUPLE, items=numbered(values)), ("astuple", oid)))
    return join_all(results) if results else unknown(collect(act, state, first(args)))


def _record_replace(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    return _replaced(act, state, oid, obj, args)


def _record_dict(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    known = {
        Const("str", field.name): obj.attrs[field.name]
        for field in classes.fields(act, state, obj.cls)
        if field.name in obj.attrs
    }
    return act.allocate(state, Obj(Kind.DICT, items=known), ("asdict", oid))


RECORD: dict[str, Method] = {"_replace": _record_replace, "_asdict": _record_dict}
"""Methods of named tuples."""


def make(act: Activation, state: State, cls: Value, args: Args) -> Value:
    """`Record._make(values)`: a record of the elements of an iterable."""
    known, rest = iteration.iterate(act, state, first(args), args.span)
    fresh = Args(args.span)
    fresh.positional = list(known or ())
    fresh.spans = [args.span] * len(fresh.positional)
    fresh.star = None if known is not None else rest
    return calls.call(act, state, cls, fresh)


NATIVES: dict[str, Native] = {
    "attr.asdict": _asdict,
    "attr.astuple": _astuple,
    "attr.evolve": _replace,
    "attrs.asdict": _asdict,
    "attrs.astuple": _astuple,
    "attrs.evolve": _replace,
    "copy.copy": _copy,
    "copy.deepcopy": _deepcopy,
    "copy.replace": _replace,
    "dataclasses.asdict": _asdict,
    "dataclasses.astuple": _astuple,
    "dataclasses.replace": _replace,
}
