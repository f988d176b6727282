"""Elements: reading and writing `x[key]`, and iterating.

Contract: elements under constant keys and at known positions are told apart; an element at an unknown place may be any of them. A sequence of
known length is iterated element by element.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..ir import SpanTuple
from ..policy import HOLE
from . import attributes, calls, classes
from .context import unknown
from .objects import CONTAINERS, SEQUENCES, Kind, Obj
from .state import State
from .values import (
    ANY,
    INT,
    NONE,
    NOTHING,
    STR,
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
    step,
)
from .variables import adopt

if TYPE_CHECKING:
    from .activation import Activation

MAX_ROUNDS = 12
"""Elements of a sequence whose rounds of a loop are kept apart."""


def constants(value: Value) -> list[Const] | None:
    """The constants that a key may be, in a fixed order; None when it may be something else."""
    found = [atom for atom in value.atoms if type(atom) is Const]
    if len(found) != len(value.atoms) or any(isinstance(c.value, str) and HOLE in c.value for c in found):
        return None
    return found if len(found) < 2 else sorted(found, key=repr)


# --- Reading ---------------------------------------------------------------------------------------------------------


def get_item(act: Activation, state: State, value: Value, key: Value, span: SpanTuple) -> Value:
    """The value of `value[key]`."""
    found = join_all(_item(act, state, atom, key, span) for atom in attributes.ordered(value))
    found = ANY if found is NOTHING else found
    found = found.tainted(value.taint)
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
            return _text_item(act, state, atom, key)
        case Ext(path="builtins.str()"):
            return STR
        case Ext(path=path) if not path.endswith(")"):
            return ext(path)
        case _:
            return ANY


def _text_item(act: Activation, state: State, atom: Const, key: Value) -> Value:
    known = constants(key)
    if HOLE not in str(atom.value):
        bounds = slice_bounds(act, state, key)
        try:
            if bounds is not None:
                return const(atom.value[bounds])
            if known and len(known) == 1 and isinstance(known[0].value, int):
                return const(atom.value[known[0].value])
        except (IndexError, TypeError):
            return NOTHING
    return STR


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
            return _item_of_opaque(act, state, oid, obj, key)
        case _ if any(o.kind is Kind.SLICE for _, o in act.objects(state, key)):
            return _slice(act, state, oid, obj, key)
        case _:
            return element(act, state, obj, key)


def element(act: Activation, state: State, obj: Obj, key: Value) -> Value:
    """The element of a container under a key; `NOTHING` when there certainly is none."""
    known = constants(key)
    rest = NOTHING if obj.rest is None else obj.rest
    if known is None:
        found = join_all([*obj.items.values(), rest])
        return ANY if found is NOTHING and not (obj.exact and obj.kind in SEQUENCES) else found
    found = NOTHING
    for constant in known:
        if obj.kind in SEQUENCES and obj.exact and isinstance(constant.value, int) and constant.value < 0:
            constant = const_atom(constant.value + len(obj.items))
        inner = obj.items.get(constant)
        if inner is not None:
            found = join(found, inner)
        elif obj.exact and "default" in obj.attrs:
            found = join(found, calls.call_value(act, state, obj.attrs["default"], [], (0, 0, 0, 0)))
        elif not obj.exact and rest is NOTHING:
            found = join(found, ANY)
    if rest is not NOTHING:
        found = join(found, rest)
    return found


def _slice(act: Activation, state: State, oid: int, obj: Obj, key: Value) -> Value:
    bounds = slice_bounds(act, state, key)
    kind = obj.kind if obj.kind in SEQUENCES else Kind.LIST
    if bounds is not None and obj.exact and kind in SEQUENCES:
        picked = list(obj.items.values())[bounds]
        return act.allocate(state, Obj(kind, items={Const("int", i): v for i, v in enumerate(picked)}), ("slice", oid))
    copy = obj.blurred()
    return act.allocate(state, Obj(kind, rest=copy.rest, exact=False), ("slice", oid))


def _item_of_instance(act: Activation, state: State, oid: int, obj: Obj, key: Value, span: SpanTuple) -> Value:
    getter = classes.lookup(act, state, obj.cls, "__getitem__")
    if getter is not None:
        return calls.call_value(act, state, getter, [ref(oid), key], span)
    known = constants(key)
    if known and all(isinstance(c.value, int) for c in known) and not obj.items:
        declared = classes.fields(act, state, obj.cls)
        picked = [obj.attrs.get(declared[c.value].name, ANY) for c in known if -len(declared) <= c.value < len(declared)]
        if picked:
            return join_all(picked)
    found = element(act, state, obj, key)
    missing = classes.lookup(act, state, obj.cls, "__missing__")
    if missing is not None and (found is NOTHING or found is ANY):
        return calls.call_value(act, state, missing, [ref(oid), key], span)
    return found


def _item_of_opaque(act: Activation, state: State, oid: int, obj: Obj, key: Value) -> Value:
    known = constants(key)
    if known is None:
        return join_all([*obj.items.values(), attributes.child(act, state, oid, obj, "[*]", "", many=True)])
    found = NOTHING
    for constant in known:
        inner = obj.items.get(constant)
        found = join(found, inner if inner is not None else attributes.child(act, state, oid, obj, f"[{constant.value!r}]", _part_path(obj)))
    return found


def _part_path(obj: Obj) -> str:
    return f"{obj.path}[]" if obj.path else ""


# --- Writing ---------------------------------------------------------------------------------------------------------


def set_item(act: Activation, state: State, target: Value, key: Value, value: Value, span: SpanTuple, *, quiet: bool = False) -> None:
    """`target[key] = value`; `quiet` leaves no step in the trace (a dict display)."""
    known = constants(key)
    if value.taint and not quiet:
        value = step(value, act.location(span), f"stored under {known[0].value!r}" if known else "stored as an element")
    if value.taint and known and isinstance(known[0].value, str):
        value = act.program.sources.named(act, state, value, known[0].value, span)
    objects = act.objects(state, target)
    strong = len(objects) == 1 and len(target.atoms) == 1 and known is not None and len(known) == 1
    for oid, _ in objects:
        obj = act.object(state, oid)
        if obj is None:
            continue
        if obj.kind is Kind.INSTANCE and (setter := classes.lookup(act, state, obj.cls, "__setitem__")) is not None:
            calls.call_value(act, state, setter, [ref(oid), key, value], span)
            continue
        _write(act, state, oid, key, known, value, strong)


def write_own(act: Activation, state: State, oid: int, key: Value, value: Value, span: SpanTuple) -> None:
    """Writes an element of a subclass of a builtin container past its own `__setitem__`."""
    known = constants(key)
    _write(act, state, oid, key, known, value, known is not None and len(known) == 1)


def _write(act: Activation, state: State, oid: int, key: Value, known: list[Const] | None, value: Value, strong: bool) -> None:
    if oid < 0:
        value, key = adopt(act, state, value, (oid, key)), adopt(act, state, key, (oid, "key"))
    obj = act.object(state, oid)
    if obj is None or obj.kind in (Kind.MODULE, Kind.FUNCTION):
        return
    if obj.kind in SEQUENCES:
        act.put(state, oid, _write_sequence(obj, known, value, strong))
    elif known is None:
        act.put(state, oid, obj.with_rest(value, key))
    else:
        for constant in known:
            old = obj.items.get(constant)
            obj = obj.with_item(constant, value if strong or old is None else join(old, value))
        act.put(state, oid, obj)


def _write_sequence(obj: Obj, known: list[Const] | None, value: Value, strong: bool) -> Obj:
    if known is not None and strong and obj.exact and isinstance(known[0].value, int):
        index = known[0].value + len(obj.items) if known[0].value < 0 else known[0].value
        if 0 <= index < len(obj.items):
            return obj.with_item(const_atom(index), value)
    return obj.blurred().with_rest(value)


def del_item(act: Activation, state: State, target: Value, key: Value, span: SpanTuple) -> None:
    """`del target[key]`."""
    known = constants(key)
    objects = act.objects(state, target)
    for oid, obj in objects:
        if obj.kind is Kind.INSTANCE and (deleter := classes.lookup(act, state, obj.cls, "__delitem__")) is not None:
            calls.call_value(act, state, deleter, [ref(oid), key], span)
        elif len(objects) == 1 and not obj.many and known is not None and len(known) == 1:
            act.put(state, oid, without(obj, known[0]))
        elif obj.kind in SEQUENCES:
            bounds = slice_bounds(act, state, key)
            if bounds is not None and obj.exact and len(objects) == 1:
                kept = list(obj.items.values())
                del kept[bounds]
                act.put(state, oid, obj.replace(items=numbered(kept)))
            else:
                act.put(state, oid, obj.blurred())


def without(obj: Obj, key: Const) -> Obj:
    """A container without the element of this key."""
    if obj.kind not in SEQUENCES:
        return obj.replace(items={k: v for k, v in obj.items.items() if k != key}) if key in obj.items else obj
    values = list(obj.items.values())
    if obj.exact and isinstance(key.value, int) and -len(values) <= key.value < len(values):
        del values[key.value]
        return obj.replace(items=numbered(values))
    return obj.blurred()


def numbered(values: list[Value]) -> dict[Const, Value]:
    """Elements by their position."""
    return {Const("int", index): value for index, value in enumerate(values)}


def append(act: Activation, state: State, target: Value, value: Value, at: int | None = None) -> None:
    """Adds an element to a list or set, at the end or at a position."""
    objects = act.objects(state, target)
    for oid, _ in objects:
        obj = act.object(state, oid)
        if obj is None:
            continue
        stored = adopt(act, state, value, (oid, "element", len(obj.items))) if oid < 0 else value
        obj = act.object(state, oid) or obj
        if obj.kind in SEQUENCES and obj.exact and len(objects) == 1 and not obj.many and len(obj.items) < 64:
            values = list(obj.items.values())
            values.insert(len(values) if at is None else at, stored)
            act.put(state, oid, obj.replace(items=numbered(values)))
        elif obj.kind in SEQUENCES:
            act.put(state, oid, obj.blurred().with_rest(stored))
        else:
            act.put(state, oid, obj.with_rest(stored))


def update(act: Activation, state: State, target: Value, source: Value, span: SpanTuple) -> None:
    """`target.update(source)`, and `**source` in a dict display."""
    for oid, obj in act.objects(state, source):
        attributes_too = obj.attrs if obj.kind is Kind.INSTANCE and not obj.items else {}
        for name, value in attributes_too.items():
            set_item(act, state, target, const(name), value.tainted(source.taint), span, quiet=True)
        if obj.kind in SEQUENCES or obj.kind is Kind.SET:
            _update_from_pairs(act, state, target, ref(oid), span)
            continue
        for key, value in obj.items.items():
            set_item(act, state, target, Value(frozenset((key,))), value.tainted(source.taint), span, quiet=True)
        if obj.rest is not None:
            set_item(act, state, target, ANY if obj.keys is None else obj.keys, obj.rest.tainted(source.taint), span, quiet=True)
    if not any(type(atom) is Ref for atom in source.atoms) and source is not NONE:
        set_item(act, state, target, ANY, unknown(source.taint), span, quiet=True)


def _update_from_pairs(act: Activation, state: State, target: Value, pairs: Value, span: SpanTuple) -> None:
    known, rest = iterate(act, state, pairs, span)
    for pair in [*(known or ()), *([rest] if rest is not NOTHING else [])]:
        parts, others = iterate(act, state, pair, span)
        if parts is not None and len(parts) == 2:
            set_item(act, state, target, parts[0], parts[1], span, quiet=True)
        else:
            set_item(act, state, target, ANY, join_all([*(parts or ()), others]), span, quiet=True)


def copy_container(act: Activation, state: State, value: Value, kind: Kind, extra: object = "copy") -> Value:
    """A new container with the same elements: what `list(x)`, `dict(x)` and the like give of a container of the same kind."""
    copies: list[Value] = []
    for oid, obj in act.objects(state, value):
        if obj.kind is kind:
            copies.append(act.allocate(state, obj.replace(many=False), (extra, oid)))
        elif obj.items or obj.rest is not None:
            copies.append(act.allocate(state, Obj(kind, items=obj.items, rest=obj.rest, keys=obj.keys, exact=obj.exact), (extra, oid)))
    found = join_all(copies)
    if found is NOTHING:
        found = act.allocate(state, Obj(kind, rest=unknown(value.taint), exact=False), (extra, "any"))
    return found.tainted(value.taint)


# --- Iterating -------------------------------------------------------------------------------------------------------


def iterate(act: Activation, state: State, value: Value, span: SpanTuple) -> tuple[list[Value] | None, Value]:
    """The elements that iterating gives: in order where they are known (else None), and the join of further ones."""
    ways = [_iterate_atom(act, state, atom, span) for atom in attributes.ordered(value)]
    lengths = {len(known) if known is not None else -1 for known, _ in ways}
    known: list[Value] | None
    if len(lengths) == 1 and -1 not in lengths:
        known = [join_all(column) for column in zip(*(known or [] for known, _ in ways), strict=True)]
        rest = NOTHING
    else:
        known, rest = None, join_all(inner for known, others in ways for inner in (*(known or ()), others))
    if value.taint:
        known = [element.tainted(value.taint) for element in known] if known is not None else None
        rest = rest.tainted(value.taint) if rest is not NOTHING else (NOTHING if known is not None else unknown(value.taint))
    return known, rest


def _iterate_atom(act: Activation, state: State, atom: object, span: SpanTuple) -> tuple[list[Value] | None, Value]:
    match atom:
        case Ref(oid=oid):
            obj = act.object(state, oid)
            return (None, ANY) if obj is None else _iterate_object(act, state, oid, obj, span)
        case Const(type="str", value=text) if HOLE not in text and len(text) <= MAX_ROUNDS:
            return [const(character) for character in text], NOTHING
        case Const(type="str") | Ext(path="builtins.str()"):
            return None, STR
        case Const(type="bytes") | Ext(path="builtins.bytes()"):
            return None, INT
        case _:
            return None, ANY


def _iterate_object(act: Activation, state: State, oid: int, obj: Obj, span: SpanTuple) -> tuple[list[Value] | None, Value]:
    if obj.kind in SEQUENCES:
        if obj.exact:
            values = list(obj.items.values())
            return values[obj.data :] if obj.kind is Kind.ITERATOR and isinstance(obj.data, int) else values, NOTHING
        found = join_all(obj.elements())
        return None, ANY if found is NOTHING else found
    if obj.kind is Kind.DICT:
        keys = [Value(frozenset((key,))) for key in obj.items]
        if obj.exact:
            return keys, NOTHING
        return None, join_all([*keys, ANY if obj.keys is None else obj.keys])
    if obj.kind is Kind.SET:
        rest = NOTHING if obj.rest is None else obj.rest
        return ([], NOTHING) if rest is NOTHING and obj.exact else (None, join(rest, NOTHING) if rest is not NOTHING else ANY)
    if obj.kind is Kind.INSTANCE:
        return _iterate_instance(act, state, oid, obj, span)
    if obj.kind is Kind.CLASS:
        return None, join_all(value for name, value in obj.attrs.items() if not name.startswith("_"))
    if obj.kind is Kind.OPAQUE:
        return None, join_all([attributes.child(act, state, oid, obj, "[*]", "", many=True), *obj.items.values()])
    return None, ANY


def _iterate_instance(act: Activation, state: State, oid: int, obj: Obj, span: SpanTuple) -> tuple[list[Value] | None, Value]:
    for name in ("__iter__", "__aiter__"):
        method = classes.lookup(act, state, obj.cls, name)
        if method is not None:
            iterator = calls.call_value(act, state, method, [ref(oid)], span)
            if any(atom == Ref(oid) for atom in iterator.atoms):
                return None, _next_of_instance(act, state, oid, span)
            return iterate(act, state, iterator, span)
    if classes.lookup(act, state, obj.cls, "__next__") is not None:
        return None, _next_of_instance(act, state, oid, span)
    getter = classes.lookup(act, state, obj.cls, "__getitem__")
    if getter is not None:
        return None, calls.call_value(act, state, getter, [ref(oid), INT], span)
    declared = classes.fields(act, state, obj.cls)
    if obj.items or obj.rest is not None:
        if any(base.endswith(("dict", "Dict")) for base in classes.external_bases(act, state, obj.cls)):
            return None, join_all([*(Value(frozenset((key,))) for key in obj.items), obj.keys or ANY])
        return None, join_all([*obj.elements()])
    if declared:
        return [obj.attrs.get(field.name, ANY) for field in declared], NOTHING
    return None, ANY


def _next_of_instance(act: Activation, state: State, oid: int, span: SpanTuple) -> Value:
    obj = act.object(state, oid)
    for name in ("__next__", "__anext__"):
        method = classes.lookup(act, state, obj.cls, name) if obj is not None else None
        if method is not None:
            found = calls.call_value(act, state, method, [ref(oid)], span)
            return ANY if found is NOTHING else found
    return ANY


def make_iterator(act: Activation, state: State, value: Value, span: SpanTuple) -> Value:
    """`iter(value)`."""
    objects = act.objects(state, value)
    if len(objects) == 1 and len(value.atoms) == 1 and objects[0][1].kind is Kind.ITERATOR:
        oid, obj = objects[0]
        if obj.exact and obj.data is None:
            act.put(state, oid, obj.replace(data=0))
        return value
    known, rest = iterate(act, state, value, span)
    if known is not None:
        return act.allocate(state, Obj(Kind.ITERATOR, items=numbered(known), data=0), "iter")
    data = 0 if objects and len(objects) == len(value.atoms) and all(is_nonempty(obj) for _, obj in objects) else None
    return act.allocate(state, Obj(Kind.ITERATOR, rest=rest, exact=False, data=data), "iter")


def is_nonempty(obj: Obj) -> bool:
    """Whether a container certainly has an element."""
    return obj.kind in CONTAINERS and bool(obj.items) and not (obj.kind is Kind.ITERATOR and not obj.exact)


class Elements(NamedTuple):
    """What a `for` loop takes next: the element (`NOTHING` when there is none), whether the loop may end here, the number of the round (None when
    rounds are not told apart), and the iterators moved on."""

    value: Value
    may_end: bool
    round: int | None
    advanced: list[tuple[int, Obj]]


def next_elements(act: Activation, state: State, iterator: Value) -> Elements:
    """The next element of what `make_iterator` gave."""
    objects = act.objects(state, iterator)
    if len(objects) != 1 or len(iterator.atoms) != 1 or objects[0][1].kind is not Kind.ITERATOR:
        value = join_all(join_all(obj.elements()) for _, obj in objects if obj.kind is Kind.ITERATOR)
        return Elements(unknown(iterator.taint) if value is NOTHING else value.tainted(iterator.taint), True, None, [])
    oid, obj = objects[0]
    position = obj.data
    count = len(obj.items)
    if obj.exact and isinstance(position, int) and count <= MAX_ROUNDS:
        if position >= count:
            return Elements(NOTHING, True, None, [])
        value = obj.items[const_atom(position)].tainted(iterator.taint)
        return Elements(value, False, position + 1, [(oid, obj.replace(data=position + 1))])
    value = join_all(obj.elements())
    if value is NOTHING:
        return Elements(NOTHING if obj.exact else unknown(iterator.taint), True, None, [])
    value = value.tainted(iterator.taint)
    if position == 0:
        return Elements(value, False, 1, [(oid, obj.replace(data="later"))])
    return Elements(value, True, 1 if position == "later" else None, [])
