"""Iterating: the elements that an iterable gives, in order where they are known.

Contract: iterating uses an iterator up; what is left of it afterwards is known too. The rounds of a loop over a short,
exactly known sequence are numbered, so that they can be kept apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..ir import SpanTuple
from ..policy import HOLE
from . import attributes, calls, classes, frames, futures, generators, tables, views
from .context import unknown
from .objects import CONTAINERS, Kind, Obj
from .registry import numbered
from .state import State
from .values import ANY, INT, NONE, NOTHING, STR, Const, Ext, Ref, Value, const, const_atom, join_all, of_key, ref

if TYPE_CHECKING:
    from .activation import Activation

MAX_ROUNDS = 12
"""Elements of a sequence whose rounds of a loop are kept apart."""

FILLED = "filled"
"""The `data` of a list that certainly has elements."""

Parts = tuple[list[Value] | None, Value]
"""Elements in order where they are known (else None), and the join of those at unknown places."""


def iterate(act: Activation, state: State, value: Value, span: SpanTuple) -> Parts:
    """All elements that iterating gives. Iterators are empty afterwards."""
    return _iterate(act, state, value, span, partly=False)


def borrow(act: Activation, state: State, value: Value, span: SpanTuple) -> Parts:
    """The elements that iterating gives to one who may stop before the end: of an iterator, any may be left."""
    return _iterate(act, state, value, span, partly=True)


def every(parts: Parts) -> Value:
    """The join of all elements; `NOTHING` when there is none."""
    known, rest = parts
    return join_all([*(known or ()), rest])


def _iterate(act: Activation, state: State, value: Value, span: SpanTuple, *, partly: bool) -> Parts:
    atoms = attributes.ordered(value)
    ways = [_iterate_atom(act, state, atom, span, len(atoms) == 1, partly) for atom in atoms]
    lengths = {len(known) if known is not None else -1 for known, _ in ways}
    known: list[Value] | None
    if len(lengths) == 1 and -1 not in lengths:
        known = [join_all(column) for column in zip(*(known or [] for known, _ in ways), strict=True)]
        rest = NOTHING
    else:
        known, rest = None, join_all(every(way) for way in ways)
    if value.taint:
        known = [element.tainted(value.taint) for element in known] if known is not None else None
        rest = (
            rest.tainted(value.taint)
            if rest is not NOTHING
            else (NOTHING if known is not None else unknown(value.taint))
        )
    return known, rest


def _iterate_atom(act: Activation, state: State, atom: object, span: SpanTuple, single: bool, partly: bool) -> Parts:
    match atom:
        case Ref(oid=oid):
            obj = act.object(state, oid)
            if obj is None:
                return None, ANY
            if frames.is_suspended(obj):
                return generators.exhaust(act, state, oid, partly=partly or not single)
            if obj.kind is Kind.ITERATOR:
                return _iterate_iterator(act, state, oid, obj, single, partly)
            return _iterate_object(act, state, oid, obj, span)
        case Const(type="str", value=text) if HOLE not in text and len(text) <= MAX_ROUNDS:
            return [const(character) for character in text], NOTHING
        case Const(type="tuple", value=parts):
            return [Value(frozenset((part,))) for part in parts], NOTHING
        case Const(type="str") | Ext(path="builtins.str()"):
            return None, STR
        case Const(type="bytes") | Ext(path="builtins.bytes()"):
            return None, INT
        case _:
            return None, ANY


def _iterate_iterator(act: Activation, state: State, oid: int, obj: Obj, single: bool, partly: bool) -> Parts:
    parts: Parts
    if obj.exact and isinstance(obj.data, int):
        parts = list(obj.items.values())[obj.data :], NOTHING
    else:
        found = join_all(obj.elements())
        parts = None, ANY if found is NOTHING and not obj.exact else found
    if partly:
        act.put(state, oid, obj.blurred().replace(data=None))
    elif single and not obj.many:
        act.put(state, oid, obj.replace(items={}, rest=None, keys=None, exact=True, data=0, maybe=frozenset()))
    return parts


def _iterate_object(act: Activation, state: State, oid: int, obj: Obj, span: SpanTuple) -> Parts:
    match obj.kind:
        case Kind.LIST | Kind.TUPLE:
            if obj.exact:
                return list(obj.items.values()), NOTHING
            found = join_all(obj.elements())
            return None, ANY if found is NOTHING else found
        case Kind.DICT:
            return _keys(views.current(act, state, oid, obj))
        case Kind.SET:
            if obj.exact and not obj.maybe:
                return list(obj.items.values()), NOTHING
            found = join_all(obj.elements())
            return None, ANY if found is NOTHING and not obj.exact else found
        case Kind.INSTANCE:
            return _iterate_instance(act, state, oid, obj, span)
        case Kind.CLASS:
            return None, join_all(value for name, value in obj.attrs.items() if not name.startswith("_"))
        case Kind.TABLE:
            return tables.elements(act, state, oid, obj)
        case Kind.OPAQUE:
            return None, join_all([attributes.child(act, state, oid, obj, "[*]", "", many=True), *obj.items.values()])
        case _:
            return None, ANY


def _keys(obj: Obj) -> Parts:
    keys = [of_key(key) for key in obj.items]
    if obj.exact:
        return (None, join_all(keys)) if obj.maybe.intersection(obj.items) else (keys, NOTHING)
    return None, join_all([*keys, ANY if obj.keys is None else obj.keys])


def _iterate_instance(act: Activation, state: State, oid: int, obj: Obj, span: SpanTuple) -> Parts:
    for name in ("__iter__", "__aiter__"):
        method = classes.lookup(act, state, obj.cls, name)
        if method is not None:
            iterator = calls.call_value(act, state, method, [ref(oid)], span)
            if any(atom == Ref(oid) for atom in iterator.atoms):
                return None, next_of_instance(act, state, oid, span)
            return iterate(act, state, iterator, span)
    if classes.lookup(act, state, obj.cls, "__next__") is not None:
        return None, next_of_instance(act, state, oid, span)
    getter = classes.lookup(act, state, obj.cls, "__getitem__")
    if getter is not None:
        return None, calls.call_value(act, state, getter, [ref(oid), INT], span)
    if obj.items or obj.rest is not None or not obj.exact:
        if any(base.endswith(("dict", "Dict")) for base in classes.external_bases(act, state, obj.cls)):
            return _keys(obj)
        found = join_all(obj.elements())
        return None, ANY if found is NOTHING else found
    declared = classes.fields(act, state, obj.cls)
    if declared:
        return [obj.attrs.get(field.name, ANY) for field in declared], NOTHING
    return None, ANY


def next_of_instance(act: Activation, state: State, oid: int, span: SpanTuple) -> Value:
    """The result of an object's own `__next__`."""
    obj = act.object(state, oid)
    for name in ("__next__", "__anext__"):
        method = classes.lookup(act, state, obj.cls, name) if obj is not None else None
        if method is not None:
            found = futures.result_of(act, state, calls.call_value(act, state, method, [ref(oid)], span))
            return ANY if found is NOTHING else found
    return ANY


# --- One by one ------------------------------------------------------------------------------------------------------


def make_iterator(act: Activation, state: State, value: Value, span: SpanTuple) -> Value:
    """`iter(value)`."""
    objects = act.objects(state, value)
    if len(objects) == 1 and len(value.atoms) == 1 and objects[0][1].kind is Kind.ITERATOR:
        return value
    known, rest = iterate(act, state, value, span)
    if known is not None:
        return act.allocate(state, Obj(Kind.ITERATOR, items=numbered(known), data=0), "iter")
    data = 0 if objects and len(objects) == len(value.atoms) and all(is_nonempty(obj) for _, obj in objects) else None
    return act.allocate(state, Obj(Kind.ITERATOR, rest=rest, exact=False, data=data), "iter")


def is_nonempty(obj: Obj) -> bool:
    """Whether a container certainly has an element."""
    if obj.kind not in CONTAINERS or (obj.kind is Kind.ITERATOR and not obj.exact):
        return False
    if obj.data == FILLED:
        return True
    return any(key not in obj.maybe for key in obj.items)


def advance(act: Activation, state: State, oid: int, obj: Obj) -> tuple[Value, bool]:
    """The next element of an iterator, which moves on (`NOTHING` when there is none), and whether it may have ended."""
    if obj.exact and not obj.many and isinstance(obj.data, int):
        value = obj.items.get(Const("int", obj.data), NOTHING)
        act.put(state, oid, obj.replace(data=obj.data + (value is not NOTHING)))
        return value, value is NOTHING
    return join_all(obj.elements()), True


class Elements(NamedTuple):
    """What a `for` loop takes next.

    The element (`NOTHING` when there is none), whether the loop may end here, the number of the round (None when rounds
    are not told apart), and the iterators moved on. Where taking it runs a generator, `going` and `ended` are the
    states
    with the element and at the end.
    """

    value: Value
    may_end: bool
    round: int | None
    advanced: list[tuple[int, Obj]]
    going: State | None = None
    ended: State | None = None


def _next_of_generators(
    act: Activation, state: State, objects: list[tuple[int, Obj]], sent: Value, thrown: Value
) -> Elements:
    single = len(objects) == 1
    (oid, obj), *_ = objects
    count = obj.data if isinstance(obj.data, int) else 0
    round_ = count + 1 if single and count < MAX_ROUNDS else None
    step = frames.resume_any(act, state, objects, sent, thrown, tag=("for", round_))
    may_end = step.ended is not None
    if step.going is None:
        return Elements(NOTHING, may_end, None, [], None, step.ended)
    current = act.object(step.going, oid)
    if may_end or round_ is None:
        round_ = None
    elif current is not None:
        act.put(step.going, oid, current.replace(data=round_))
    return Elements(step.value, may_end, round_, [], step.going, step.ended)


def next_elements(
    act: Activation, state: State, iterator: Value, sent: Value = NONE, thrown: Value = NOTHING
) -> Elements:
    """The next element of what `make_iterator` gave; `sent` and `thrown` go into a generator."""
    objects = act.objects(state, iterator)
    if any(frames.is_suspended(obj) for _, obj in objects):
        return _next_of_generators(act, state, objects, sent, thrown)
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
