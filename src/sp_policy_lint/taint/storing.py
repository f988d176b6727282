"""Elements: writing `x[key]`, adding and removing.

Contract: a write is strong where one key of one object is written, weak otherwise. What is stored in a persistent
object becomes persistent. Sets hold constants under themselves, everything else at an unknown place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir import SpanTuple
from . import calls, classes, items, iteration, tables, views
from .context import moved, unknown
from .objects import SEQUENCES, Kind, Obj
from .registry import numbered
from .state import State
from .values import ANY, NONE, NOTHING, THING, Const, Ref, Value, const, const_atom, join, join_all, of_key, ref
from .variables import adopt

if TYPE_CHECKING:
    from .activation import Activation


def set_item(
    act: Activation, state: State, target: Value, key: Value, value: Value, span: SpanTuple, *, quiet: bool = False
) -> None:
    """`target[key] = value`; `quiet` leaves no step in the trace (a dict display)."""
    known = items.keys_of(act, state, key)
    if value.taint and not quiet:
        value = moved(
            act,
            state,
            value,
            act.location(span),
            f"stored under {_shown(known[0])}" if known else "stored as an element",
        )
    if value.taint and known and isinstance(known[0].value, str):
        value = act.program.sources.named(act, state, value, known[0].value, span)
    objects = act.objects(state, target)
    single = len(objects) == 1 and len(target.atoms) == 1
    for oid, _ in objects:
        obj = act.object(state, oid)
        if obj is None:
            continue
        if obj.kind is Kind.INSTANCE and (setter := classes.lookup(act, state, obj.cls, "__setitem__")) is not None:
            calls.call_value(act, state, setter, [ref(oid), key, value], span)
        else:
            write(act, state, oid, key, value, span, strong=single)


def _shown(key: Const) -> str:
    if key.type == THING:
        return "a class or function"
    return repr(key.value) if key.type != "tuple" else "a tuple"


def write(act: Activation, state: State, oid: int, key: Value, value: Value, span: SpanTuple, *, strong: bool) -> None:
    """Writes an element of one object, past its own `__setitem__`."""
    known = items.keys_of(act, state, key)
    if oid < 0:
        value, key = adopt(act, state, value, (oid, key)), adopt(act, state, key, (oid, "key"))
    obj = act.object(state, oid)
    if obj is None or obj.kind in (Kind.MODULE, Kind.FUNCTION):
        return
    obj = before = views.current(act, state, oid, obj)
    if obj.kind is Kind.TABLE:
        tables.write(act, state, oid, obj, key, value, span)
    elif obj.kind in SEQUENCES:
        act.put(state, oid, _written_sequence(act, state, obj, key, known, value, span, strong))
    elif known is None:
        weakened = {k: join(old, value) for k, old in obj.items.items()}
        act.put(state, oid, obj.replace(items=weakened).with_rest(value, key))
    else:
        for constant in known:
            old = obj.items.get(constant)
            certain = strong and len(known) == 1
            written = obj.with_item(constant, value if certain or old is None else join(old, value))
            obj = (
                written if certain else written.replace(maybe=obj.maybe if old is not None else obj.maybe | {constant})
            )
        act.put(state, oid, obj)
    views.publish(act, state, oid, before)


def _written_sequence(
    act: Activation,
    state: State,
    obj: Obj,
    key: Value,
    known: list[Const] | None,
    value: Value,
    span: SpanTuple,
    strong: bool,
) -> Obj:
    bounds = items.slice_bounds(act, state, key)
    if bounds is not None or any(inner.kind is Kind.SLICE for _, inner in act.objects(state, key)):
        elements, rest = iteration.iterate(act, state, value, span)
        if strong and bounds is not None and elements is not None and obj.exact and not obj.many:
            spliced = list(obj.items.values())
            try:
                spliced[bounds] = elements
            except ValueError:  # an extended slice takes as many elements as it has
                return obj
            return obj.replace(items=numbered(spliced))
        joined = join_all([*(elements or ()), rest])
        return obj.blurred() if joined is NOTHING else obj.blurred().with_rest(joined)
    if known is not None and len(known) == 1 and strong and obj.exact and isinstance(known[0].value, int):
        index = known[0].value + len(obj.items) if known[0].value < 0 else known[0].value
        return obj.with_item(const_atom(index), value) if 0 <= index < len(obj.items) else obj
    return obj.blurred().with_rest(value)


# --- Removing --------------------------------------------------------------------------------------------------------


def del_item(act: Activation, state: State, target: Value, key: Value, span: SpanTuple) -> None:
    """`del target[key]`."""
    objects = act.objects(state, target)
    for oid, obj in objects:
        if obj.kind is Kind.INSTANCE and (deleter := classes.lookup(act, state, obj.cls, "__delitem__")) is not None:
            calls.call_value(act, state, deleter, [ref(oid), key], span)
        elif len(objects) == 1 and not obj.many:
            current = views.current(act, state, oid, obj)
            act.put(state, oid, _without_key(act, state, current, key))
            views.publish(act, state, oid, current)
        elif obj.kind in SEQUENCES:
            act.put(state, oid, obj.blurred())


def _without_key(act: Activation, state: State, obj: Obj, key: Value) -> Obj:
    bounds = items.slice_bounds(act, state, key)
    if bounds is not None and obj.exact and obj.kind in SEQUENCES:
        kept = list(obj.items.values())
        del kept[bounds]
        return obj.replace(items=numbered(kept))
    known = items.keys_of(act, state, key)
    if known is not None and len(known) == 1:
        return without(obj, known[0])
    if obj.kind in SEQUENCES:
        return obj.blurred()
    return obj.replace(maybe=obj.maybe.union(known if known is not None else obj.items))


def without(obj: Obj, key: Const) -> Obj:
    """A container without the element of this key."""
    if obj.kind not in SEQUENCES:
        if key not in obj.items:
            return obj
        return obj.replace(items={k: v for k, v in obj.items.items() if k != key}, maybe=obj.maybe - {key})
    values = list(obj.items.values())
    if obj.exact and isinstance(key.value, int) and -len(values) <= key.value < len(values):
        del values[key.value]
        return obj.replace(items=numbered(values))
    return obj.blurred()


# --- Adding ----------------------------------------------------------------------------------------------------------


def append(act: Activation, state: State, target: Value, value: Value, at: int | None = None) -> None:
    """Adds an element to a list or set, at the end or at a position."""
    objects = act.objects(state, target)
    for oid, _ in objects:
        obj = act.object(state, oid)
        if obj is None:
            continue
        stored = adopt(act, state, value, (oid, "element", len(obj.items))) if oid < 0 else value
        obj = act.object(state, oid) or obj
        if obj.kind is Kind.SET:
            act.put(state, oid, _added(act, state, obj, stored, certain=len(objects) == 1))
        elif (
            obj.kind in SEQUENCES
            and obj.exact
            and len(objects) == 1
            and not obj.many
            and len(obj.items) < items.MAX_LENGTH
        ):
            values = list(obj.items.values())
            values.insert(len(values) if at is None else at, stored)
            act.put(state, oid, obj.replace(items=numbered(values)))
        elif obj.kind in SEQUENCES:
            act.put(state, oid, obj.blurred().with_rest(stored))
        else:
            act.put(state, oid, obj.with_rest(stored))


def _added(act: Activation, state: State, obj: Obj, value: Value, *, certain: bool) -> Obj:
    known = items.keys_of(act, state, value)
    if known is None or len(known) != 1 or len(obj.items) >= items.MAX_LENGTH:
        return obj.with_rest(value)
    (key,) = known
    old = obj.items.get(key)
    added = obj.with_item(key, value if old is None else join(old, value))
    return added if certain or (old is not None and key not in obj.maybe) else added.replace(maybe=added.maybe | {key})


def extend(act: Activation, state: State, target: Value, known: list[Value] | None, rest: Value) -> None:
    """Adds elements to the end of lists, or to sets: those known, or any number of the rest."""
    if known is not None:
        for value in known:
            append(act, state, target, value)
        return
    for oid, _ in act.objects(state, target):
        obj = act.object(state, oid)
        if obj is not None and rest is not NOTHING:
            stored = adopt(act, state, rest, (oid, "element")) if oid < 0 else rest
            obj = act.object(state, oid) or obj
            act.put(state, oid, (obj.blurred() if obj.kind in SEQUENCES else obj).with_rest(stored))


def update(act: Activation, state: State, target: Value, source: Value, span: SpanTuple) -> None:
    """`target.update(source)`, and `**source` in a dict display."""
    objects = act.objects(state, source)
    for oid, obj in objects:
        if obj.kind is Kind.OPAQUE:
            _update_from_unknown(act, state, target, obj, source, span)
            continue
        if obj.kind in SEQUENCES or obj.kind is Kind.SET:
            _update_from_pairs(act, state, target, ref(oid), span)
            continue
        current = views.current(act, state, oid, obj)
        attributes_too = current.attrs if current.kind is Kind.INSTANCE and not current.items else {}
        for name, value in attributes_too.items():
            set_item(act, state, target, const(name), value.tainted(source.taint), span, quiet=True)
        for key, value in current.items.items():
            uncertain = key in current.maybe or len(objects) > 1
            _update_one(act, state, target, key, value.tainted(source.taint), span, uncertain=uncertain)
        if current.rest is not None or not current.exact:
            rest = ANY if current.rest is None else current.rest
            keys = ANY if current.keys is None else current.keys
            set_item(act, state, target, keys, rest.tainted(source.taint), span, quiet=True)
    if not any(type(atom) is Ref for atom in source.atoms) and source is not NONE:
        set_item(act, state, target, ANY, unknown(source.taint), span, quiet=True)


def _update_one(
    act: Activation, state: State, target: Value, key: Const, value: Value, span: SpanTuple, *, uncertain: bool
) -> None:
    before = dict(act.objects(state, target)) if uncertain else {}
    set_item(act, state, target, of_key(key), value, span, quiet=True)
    for oid, old in before.items():
        obj = act.object(state, oid)
        if obj is None or obj.kind not in (Kind.DICT, Kind.INSTANCE):
            continue
        kept = old.items.get(key)
        maybe = obj.maybe if kept is not None and key not in old.maybe else obj.maybe | {key}
        written = obj.items.get(key, value)
        act.put(
            state,
            oid,
            obj.replace(items={**obj.items, key: written if kept is None else join(kept, written)}, maybe=maybe),
        )


def _update_from_unknown(
    act: Activation, state: State, target: Value, obj: Obj, source: Value, span: SpanTuple
) -> None:
    for key, value in obj.items.items():
        _update_one(act, state, target, key, value.tainted(source.taint), span, uncertain=True)
    rest = unknown(source.taint) if obj.rest is None else obj.rest.tainted(source.taint)
    set_item(act, state, target, ANY, rest, span, quiet=True)


def _update_from_pairs(act: Activation, state: State, target: Value, pairs: Value, span: SpanTuple) -> None:
    known, rest = iteration.iterate(act, state, pairs, span)
    for pair in [*(known or ()), *([rest] if rest is not NOTHING else [])]:
        parts, others = iteration.iterate(act, state, pair, span)
        if parts is not None and len(parts) == 2:
            set_item(act, state, target, parts[0], parts[1], span, quiet=True)
        else:
            set_item(act, state, target, ANY, join_all([*(parts or ()), others]), span, quiet=True)


_KEPT = (items.DEFAULT, "%counter", "maxlen", "%order")
"""Attributes of containers that a copy has too."""


def copy_container(act: Activation, state: State, value: Value, kind: Kind, extra: object = "copy") -> Value:
    """A new container with the same elements: what `list(x)`, `dict(x)` and the like give of one of the same kind."""
    copies: list[Value] = []
    for oid, found in act.objects(state, value):
        obj = views.current(act, state, oid, found)
        if obj.kind is kind:
            copied = obj.replace(many=False, attrs={k: v for k, v in obj.attrs.items() if k in _KEPT})
            copies.append(act.allocate(state, copied, (extra, oid)))
        elif obj.items or obj.rest is not None:
            made = Obj(kind, items=obj.items, rest=obj.rest, keys=obj.keys, exact=obj.exact, maybe=obj.maybe)
            copies.append(act.allocate(state, made, (extra, oid)))
    copy = join_all(copies)
    if copy is NOTHING:
        copy = act.allocate(state, Obj(kind, rest=unknown(value.taint), exact=False), (extra, "any"))
    return copy.tainted(value.taint)
