"""Elements: reading and writing `x[key]`.

Contract: elements under constant keys and at known positions are told apart; an element at an unknown place may be any
of them. Constants, tuples of constants and classes are keys that are told apart. What a container certainly does not
have is `NOTHING`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir import SpanTuple
from ..policy import HOLE
from . import attributes, calls, classes, failures, tables, views
from .objects import SEQUENCES, Kind, Obj
from .registry import numbered
from .state import State
from .values import (
    ANY,
    INT,
    NOTHING,
    STR,
    THING,
    Atom,
    Const,
    Ext,
    Ref,
    Value,
    const,
    const_atom,
    ext,
    join,
    join_all,
    ref,
)
from .variables import adopt

if TYPE_CHECKING:
    from .activation import Activation

MAX_LENGTH = 64
"""Elements of a sequence whose positions are told apart."""

DEFAULT = "default"
"""The attribute under which a dict keeps the factory of its missing elements."""


def constants(value: Value) -> list[Const] | None:
    """The constants that a value may be, in a fixed order; None when it may be something else."""
    found = [atom for atom in value.atoms if type(atom) is Const]
    if len(found) != len(value.atoms) or any(isinstance(c.value, str) and HOLE in c.value for c in found):
        return None
    return found if len(found) < 2 else sorted(found, key=repr)


def keys_of(act: Activation, state: State, key: Value) -> list[Const] | None:
    """The keys that a value may be, tuples of constants among them; None when it may be something else."""
    known = constants(key)
    if known is None and key.atoms and all(is_thing(act, state, atom) for atom in key.atoms):
        return sorted((Const(THING, atom) for atom in key.atoms), key=repr)
    objects = act.objects(state, key) if known is None and len(key.atoms) == 1 else []
    for _, obj in objects:
        parts = [constants(part) for part in obj.items.values()] if obj.kind is Kind.TUPLE and obj.exact else [None]
        if all(part is not None and len(part) == 1 for part in parts):
            return [Const("tuple", tuple(_as_key(part[0]) for part in parts if part))]
    return [_as_key(constant) for constant in known] if known is not None else None


def is_thing(act: Activation, state: State, atom: Atom) -> bool:
    """Whether an atom is a single thing for all of the run: a class or function of a module, something of a library."""
    if isinstance(atom, Ref) and atom.oid < 0:
        obj = act.object(state, atom.oid)
        return obj is not None and obj.kind in (Kind.CLASS, Kind.FUNCTION) and not obj.many
    return isinstance(atom, Ext) and not atom.path.endswith(")")


def _as_key(constant: Const) -> Const:
    """Equal numbers are one key."""
    value = constant.value
    if isinstance(value, float):
        return Const("int", int(value)) if value.is_integer() else constant
    return Const("int", int(value)) if isinstance(value, bool) else constant


# --- Reading ---------------------------------------------------------------------------------------------------------


def subscript(act: Activation, state: State, value: Value, key: Value, span: SpanTuple) -> Value:
    """The expression `value[key]`: `NOTHING` when it certainly raises."""
    found = _items(act, state, value, key, span)
    return found if found is NOTHING else named(act, state, found.tainted(value.taint), key, span)


def get_item(act: Activation, state: State, value: Value, key: Value, span: SpanTuple) -> Value:
    """The value of `value[key]`; unknown where there is none."""
    found = _items(act, state, value, key, span)
    return named(act, state, (ANY if found is NOTHING else found).tainted(value.taint), key, span)


def _items(act: Activation, state: State, value: Value, key: Value, span: SpanTuple) -> Value:
    return join_all(_item(act, state, atom, key, span) for atom in attributes.ordered(value))


def named(act: Activation, state: State, found: Value, key: Value, span: SpanTuple) -> Value:
    """An element, of a kind that the name of its key may say."""
    for atom in key.atoms:
        if type(atom) is Const and isinstance(atom.value, str):
            found = act.program.sources.field(act, state, found, atom.value, span)
    return found


def _item(act: Activation, state: State, atom: object, key: Value, span: SpanTuple) -> Value:
    match atom:
        case Ref(oid=oid):
            obj = act.object(state, oid)
            return ANY if obj is None else _item_of_object(act, state, oid, obj, key, span)
        case Const(type="str" | "bytes"):
            return _item_of_text(act, state, atom, key)
        case Const(type="tuple", value=parts):
            return element(
                act, state, Obj(Kind.TUPLE, items=numbered([Value(frozenset((part,))) for part in parts])), key
            )
        case Ext(path="builtins.str()"):
            return STR
        case Ext(path="builtins.bytes()"):
            return INT if constants(key) else ext("builtins.bytes()")
        case Ext(path="typing.Annotated" | "typing_extensions.Annotated"):
            return classes.annotation(act, state, key)
        case Ext(path=path) if not path.endswith(")"):
            return ext(path)
        case _:
            failures.may_raise(act, state, "")
            return ANY


def _item_of_text(act: Activation, state: State, atom: Const, key: Value) -> Value:
    known = constants(key)
    if HOLE not in str(atom.value):
        bounds = slice_bounds(act, state, key)
        try:
            if bounds is not None:
                return const(atom.value[bounds])
            if known and len(known) == 1 and isinstance(known[0].value, int):
                return const(atom.value[known[0].value])
        except (IndexError, TypeError):
            failures.may_raise(act, state, "IndexError")
            return NOTHING
    return STR if atom.type == "str" else ANY


def slice_bounds(act: Activation, state: State, key: Value) -> slice | None:
    """The slice of constants that a key is; None when it is something else."""
    found = act.objects(state, key)
    if len(found) != 1 or found[0][1].kind is not Kind.SLICE or len(key.atoms) != 1:
        return None
    bounds = []
    for name in ("lower", "upper", "step"):
        known = constants(found[0][1].items[Const("str", name)])
        if not known or len(known) != 1 or not (known[0].value is None or isinstance(known[0].value, int)):
            return None
        bounds.append(known[0].value)
    return slice(*bounds)


def _is_slice(act: Activation, state: State, key: Value) -> bool:
    return any(obj.kind is Kind.SLICE for _, obj in act.objects(state, key))


def _item_of_object(act: Activation, state: State, oid: int, obj: Obj, key: Value, span: SpanTuple) -> Value:
    match obj.kind:
        case Kind.INSTANCE:
            return _item_of_instance(act, state, oid, obj, key, span)
        case Kind.CLASS:
            known = constants(key)
            if known and isinstance(known[0].value, str) and known[0].value in obj.attrs:
                return join_all(obj.attrs[c.value] for c in known if c.value in obj.attrs)
            return ref(oid)
        case Kind.OPAQUE:
            failures.may_raise(act, state, "")
            return _item_of_opaque(act, state, oid, obj, key)
        case Kind.TABLE:
            failures.may_raise(act, state, "")
            return tables.item(act, state, oid, obj, key, span)
        case _ if _is_slice(act, state, key):
            return _slice(act, state, oid, obj, key)
        case Kind.DICT:
            obj = views.current(act, state, oid, obj)
            if DEFAULT in obj.attrs:
                _make_missing(act, state, oid, obj, key, span)
            elif not has(act, state, obj, key) and span not in act.code.tested_items:
                failures.may_raise(act, state, "KeyError", key)
            return element(act, state, act.object(state, oid) or obj, key)
        case _:
            if not has(act, state, obj, key):
                failures.may_raise(act, state, "IndexError")
            return element(act, state, obj, key)


def has(act: Activation, state: State, obj: Obj, key: Value) -> bool:
    """Whether a container certainly has an element under a key."""
    known = keys_of(act, state, key)
    if known is None or obj.many:
        return False
    if obj.kind in SEQUENCES:
        length = len(obj.items)
        return obj.exact and all(isinstance(k.value, int) and -length <= k.value < length for k in known)
    return all(k in obj.items and k not in obj.maybe for k in known)


def element(act: Activation, state: State, obj: Obj, key: Value) -> Value:
    """The element of a container under a key; `NOTHING` when there certainly is none."""
    known = keys_of(act, state, key)
    rest = NOTHING if obj.rest is None else obj.rest
    if known is None:
        found = join_all([*obj.items.values(), rest])
        return ANY if found is NOTHING and not obj.exact else found
    found = NOTHING
    for wanted in known:
        last = obj.kind in SEQUENCES and obj.exact and isinstance(wanted.value, int) and wanted.value < 0
        constant = const_atom(wanted.value + len(obj.items)) if last else wanted
        inner = obj.items.get(constant)
        if inner is not None:
            found = join(found, inner)
        if inner is None or constant in obj.maybe:
            found = join(found, ANY if rest is NOTHING and not obj.exact else rest)
    return found


def _make_missing(act: Activation, state: State, oid: int, obj: Obj, key: Value, span: SpanTuple) -> None:
    """A `defaultdict` makes and keeps what it does not have."""
    factory = obj.attrs.get(DEFAULT)
    if factory is None:
        return
    known = keys_of(act, state, key)
    if known is None:
        if obj.rest is None:
            made = _adopted(act, state, oid, calls.call_value(act, state, factory, [], span), "default")
            for inner, product in act.objects(state, made):
                act.put(state, inner, product.replace(many=True))
            now = act.object(state, oid) or obj
            act.put(state, oid, now.with_rest(made, key))
        return
    for constant in known:
        if constant in obj.items and constant not in obj.maybe:
            continue
        made = _adopted(act, state, oid, calls.call_value(act, state, factory, [], span), constant)
        now = act.object(state, oid) or obj
        act.put(state, oid, now.with_item(constant, join(now.items.get(constant, NOTHING), made)))


def _adopted(act: Activation, state: State, oid: int, value: Value, place: object) -> Value:
    return adopt(act, state, value, (oid, place)) if oid < 0 else value


def _slice(act: Activation, state: State, oid: int, obj: Obj, key: Value) -> Value:
    bounds = slice_bounds(act, state, key)
    kind = obj.kind if obj.kind in SEQUENCES else Kind.LIST
    if bounds is not None and obj.exact and kind in SEQUENCES:
        picked = list(obj.items.values())[bounds]
        return act.allocate(state, Obj(kind, items=numbered(picked)), ("slice", oid))
    return act.allocate(state, Obj(kind, rest=obj.blurred().rest, exact=False), ("slice", oid))


def _item_of_instance(act: Activation, state: State, oid: int, obj: Obj, key: Value, span: SpanTuple) -> Value:
    getter = classes.lookup(act, state, obj.cls, "__getitem__")
    if getter is not None:
        return calls.call_value(act, state, getter, [ref(oid), key], span)
    known = constants(key)
    if known and all(isinstance(c.value, int) for c in known) and not obj.items:
        declared = classes.fields(act, state, obj.cls)
        count = len(declared)
        picked = [obj.attrs.get(declared[c.value].name, ANY) for c in known if -count <= c.value < count]
        if picked:
            return join_all(picked)
    if _is_slice(act, state, key) and (declared := classes.fields(act, state, obj.cls)):
        values = [obj.attrs.get(field.name, ANY) for field in declared]
        return _slice(act, state, oid, Obj(Kind.TUPLE, items=numbered(values)), key)
    found = element(act, state, obj, key)
    missing = classes.lookup(act, state, obj.cls, "__missing__")
    if missing is not None and (found is NOTHING or found is ANY):
        return calls.call_value(act, state, missing, [ref(oid), key], span)
    if not has(act, state, obj, key) and span not in act.code.tested_items:
        failures.may_raise(act, state, "KeyError", key)
    return ANY if found is NOTHING else found


def _item_of_opaque(act: Activation, state: State, oid: int, obj: Obj, key: Value) -> Value:
    known = constants(key)
    if known is None:
        return join_all([*obj.items.values(), attributes.child(act, state, oid, obj, "[*]", "", many=True)])
    found = NOTHING
    path = f"{obj.path}[]" if obj.path else ""
    for constant in known:
        inner = obj.items.get(constant)
        part = attributes.child(act, state, oid, obj, f"[{constant.value!r}]", path) if inner is None else inner
        found = join(found, part)
    return found
