"""Methods of sets and the algebra of sets.

Contract: constants are told apart, so that what an intersection or a difference certainly leaves out is left out; other
elements of both sides may be in any result that Python's rules allow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import items, iteration, lists, storing
from .arguments import Args
from .objects import Kind, Obj
from .registry import Method, first, noted
from .state import State
from .values import ANY, BOOL, NONE, NOTHING, Const, Ref, Value, join_all, ref
from .variables import adopt

if TYPE_CHECKING:
    from .activation import Activation


def combined(act: Activation, state: State, op: str, left: Obj, right: Obj) -> Obj:
    """The set `left op right`, for "|", "&", "-" and "^"."""
    if op == "|":
        return _union(left, right)
    if op == "^":
        return _union(_difference(left, right), _difference(right, left))
    if op == "&":
        return _intersection(left, right)
    return _difference(left, right)


def _union(left: Obj, right: Obj) -> Obj:
    joined = join_all(rest for rest in (left.rest, right.rest) if rest is not None)
    maybe = (left.maybe - right.items.keys()) | (right.maybe - left.items.keys()) | (left.maybe & right.maybe)
    exact = left.exact and right.exact
    return Obj(
        Kind.SET,
        items={**left.items, **right.items},
        rest=None if joined is NOTHING else joined,
        exact=exact,
        maybe=frozenset(maybe),
    )


def _intersection(left: Obj, right: Obj) -> Obj:
    """Constants of one side are in the result unless the other side certainly has none such."""
    sides = ((left, right), (right, left))
    kept = {
        key: value for one, other in sides for key, value in one.items.items() if key in other.items or not other.exact
    }
    certain = {key for key in kept if all(key in side.items and key not in side.maybe for side in (left, right))}
    rest = left.rest if not right.exact else None
    exact = left.exact and right.exact
    return Obj(Kind.SET, items=kept, rest=rest, exact=exact, maybe=frozenset(kept.keys() - certain))


def _difference(left: Obj, right: Obj) -> Obj:
    gone = {key for key in right.items if key not in right.maybe}
    kept = {key: value for key, value in left.items.items() if key not in gone}
    maybe = {key for key in kept if key in left.maybe or key in right.items or not right.exact}
    return Obj(Kind.SET, items=kept, rest=left.rest, exact=left.exact, maybe=frozenset(maybe))


def as_set(act: Activation, state: State, value: Value, args: Args) -> Obj:
    """The elements of any iterable as a set."""
    objects = act.objects(state, value)
    if len(objects) == 1 and len(value.atoms) == 1 and objects[0][1].kind is Kind.SET:
        return objects[0][1]
    known, rest = iteration.iterate(act, state, value, args.span)
    return made(act, state, known, rest)


def made(act: Activation, state: State, known: list[Value] | None, rest: Value) -> Obj:
    """A set of these elements."""
    found: dict[Const, Value] = {}
    others = [rest] if rest is not NOTHING else []
    for element in known or ():
        keys = items.keys_of(act, state, element)
        if keys and len(keys) == 1:
            found[keys[0]] = element
        else:
            others.append(element)
    return Obj(Kind.SET, items=found, rest=join_all(others) if others else None, exact=not others)


def _algebra(op: str, *, inplace: bool) -> Method:
    def method(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
        result = obj
        for value in args.all():
            result = combined(act, state, op, result, as_set(act, state, value, args))
        if not inplace:
            return act.allocate(state, result.replace(many=False), (op, oid))
        put(act, state, oid, obj, result)
        return NONE

    return method


def put(act: Activation, state: State, oid: int, old: Obj, new: Obj) -> None:
    """Makes a set hold other elements; one of many may keep its old ones."""
    if old.many:
        new = _union(old, new).replace(many=True)
    if oid < 0 and new.rest is not None:
        new = new.replace(rest=adopt(act, state, new.rest, (oid, "element")))
    act.put(state, oid, new.replace(attrs=old.attrs))


def _add(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    storing.append(act, state, ref(oid), noted(act, state, first(args), args, "added to a set"))
    return NONE


def _pop(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    if not obj.many:
        act.put(state, oid, obj.replace(maybe=obj.maybe.union(obj.items)))
    found = join_all(obj.elements())
    return ANY if found is NOTHING and not obj.exact else found


def _discard(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    if obj.many:
        return NONE
    gone = first(args)
    keys = items.keys_of(act, state, gone)
    if keys is not None:
        for key in keys:
            obj = storing.without(obj, key) if len(keys) == 1 else obj.replace(maybe=obj.maybe | {key})
    elif obj.rest is not None and lists.same(obj.rest, gone):
        obj = obj.replace(rest=None, exact=True)
    elif obj.rest is not None and len(gone.atoms) == 1 and all(not one.many for _, one in act.objects(state, gone)):
        obj = obj.replace(
            rest=Value(obj.rest.atoms.difference(a for a in gone.atoms if isinstance(a, Ref)), obj.rest.taint)
        )
    act.put(state, oid, obj)
    return NONE


def _verdict(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    return BOOL


SET: dict[str, Method] = {
    "add": _add,
    "pop": _pop,
    "update": _algebra("|", inplace=True),
    "union": _algebra("|", inplace=False),
    "intersection": _algebra("&", inplace=False),
    "difference": _algebra("-", inplace=False),
    "symmetric_difference": _algebra("^", inplace=False),
    "intersection_update": _algebra("&", inplace=True),
    "difference_update": _algebra("-", inplace=True),
    "symmetric_difference_update": _algebra("^", inplace=True),
    "isdisjoint": _verdict,
    "issubset": _verdict,
    "issuperset": _verdict,
    "discard": _discard,
    "remove": _discard,
    "clear": lists.clear,
    "copy": lists.copy,
    "__copy__": lists.copy,
    "__len__": lists.number,
}
