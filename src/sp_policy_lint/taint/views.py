"""Live views: dicts whose elements are those of something else.

`vars(x)` and `x.__dict__` are the attributes of an object, `globals()` the variables of a module, a `ChainMap` the
elements of several dicts, of which the first takes what is written.

Contract: a view is a dict object that refers to its owners. `current` brings it up to date before it is used, `publish`
carries to the owner what was changed in it. For any other dict both do nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from .objects import Kind, Obj
from .state import State
from .values import NOTHING, Const, Value, join, ref
from .variables import adopt

if TYPE_CHECKING:
    from .activation import Activation

OWNER = "%owner"
CHAIN = "%chain"
"""The attributes, impossible in source, under which a view keeps its owner, or the tuple of its dicts."""


def view_of(act: Activation, state: State, owner: int) -> Value:
    """The namespace of an object, a class or a module as a dict."""
    return _made(act, state, Obj(Kind.DICT, attrs={OWNER: ref(owner)}), owner)


def chain_of(act: Activation, state: State, maps: list[Value]) -> Value:
    """A `ChainMap` of these dicts."""
    numbered = {Const("int", index): value for index, value in enumerate(maps)}
    chain = act.allocate(state, Obj(Kind.TUPLE, items=numbered), "maps")
    return _made(act, state, Obj(Kind.DICT, attrs={CHAIN: chain}), "chain")


def _made(act: Activation, state: State, view: Obj, extra: object) -> Value:
    made = act.allocate(state, view, ("view", extra))
    for oid, obj in act.objects(state, made):
        current(act, state, oid, obj)
    return made


def current(act: Activation, state: State, oid: int, obj: Obj) -> Obj:
    """A dict as it is now."""
    if OWNER in obj.attrs:
        owners = act.objects(state, obj.attrs[OWNER])
        if len(owners) != 1:
            return obj
        now = _namespace(act, state, obj, owners[0][1])
    elif CHAIN in obj.attrs:
        now = obj.replace(items={}, rest=None, keys=None, exact=True, maybe=frozenset())
        for inner in reversed(_maps(act, state, obj)):
            now = _overlaid(now, inner)
    else:
        return obj
    act.put(state, oid, now)
    return now


def _namespace(act: Activation, state: State, view: Obj, owner: Obj) -> Obj:
    if owner.kind is Kind.MODULE:
        return view.replace(items=_variables(act, state, owner.data))
    names = {Const("str", name): value for name, value in owner.attrs.items() if not name.startswith("%")}
    maybe = frozenset(Const("str", name) for name in owner.maybe if isinstance(name, str))
    return view.replace(items=names, rest=owner.rest, exact=owner.exact and owner.rest is None, maybe=maybe)


def _variables(act: Activation, state: State, path: str) -> Mapping[Const, Value]:
    known: dict[Const, Value] = {}
    names = [*act.program.names_of(path), *(name for file, name in state.globals if file == path)]
    for name in dict.fromkeys(names):
        value = state.globals.get((path, name))
        value = act.global_value((path, name)) if value is None else value
        if value is not NOTHING and value.atoms:
            known[Const("str", name)] = value
    return known


def _maps(act: Activation, state: State, obj: Obj) -> list[Obj]:
    found: list[Obj] = []
    for _, chain in act.objects(state, obj.attrs[CHAIN]):
        for element in chain.elements():
            found += [inner for _, inner in act.objects(state, element)]
    return found


def _overlaid(below: Obj, above: Obj) -> Obj:
    """The elements of a dict over those of another."""
    merged = dict(below.items)
    maybe = set(below.maybe)
    for key, value in above.items.items():
        if key not in above.maybe:
            maybe.discard(key)
        elif key not in merged:
            maybe.add(key)
        merged[key] = join(merged[key], value) if key in above.maybe and key in merged else value
    rests = [rest for rest in (below.rest, above.rest) if rest is not None]
    rest = join(rests[0], rests[-1]) if rests else None
    return below.replace(items=merged, rest=rest, exact=below.exact and above.exact, maybe=frozenset(maybe))


def publish(act: Activation, state: State, oid: int, before: Obj) -> None:
    """Carries what changed in a view, since it was as `before`, to its owner."""
    obj = act.object(state, oid)
    if obj is None or obj is before:
        return
    if OWNER in obj.attrs:
        for number, owner in act.objects(state, obj.attrs[OWNER]):
            if owner.kind is Kind.MODULE:
                _publish_variables(act, state, owner.data, obj, before)
            else:
                _publish_attributes(act, state, number, owner, obj)
    elif CHAIN in obj.attrs:
        _publish_first(act, state, obj, before)


def _publish_variables(act: Activation, state: State, path: str, obj: Obj, before: Obj) -> None:
    for key, value in obj.items.items():
        if isinstance(key.value, str) and before.items.get(key) is not value:
            state.globals[(path, key.value)] = adopt(act, state, value, (path, key.value))
    for key in before.items.keys() - obj.items.keys():
        state.globals[(path, key.value)] = NOTHING


def _publish_attributes(act: Activation, state: State, number: int, owner: Obj, obj: Obj) -> None:
    hidden = {name: value for name, value in owner.attrs.items() if name.startswith("%")}
    names = {key.value: value for key, value in obj.items.items() if isinstance(key.value, str)}
    if number < 0:
        names = {name: adopt(act, state, value, (number, name)) for name, value in names.items()}
    maybe = frozenset(key.value for key in obj.maybe if isinstance(key, Const))
    act.put(state, number, owner.replace(attrs={**hidden, **names}, rest=obj.rest, maybe=maybe, exact=obj.exact))


def _publish_first(act: Activation, state: State, obj: Obj, before: Obj) -> None:
    for _, chain in act.objects(state, obj.attrs[CHAIN]):
        top = chain.items.get(Const("int", 0), NOTHING)
        for number, first in act.objects(state, top):
            changed = {key: value for key, value in obj.items.items() if before.items.get(key) is not value}
            for key, value in changed.items():
                stored = adopt(act, state, value, (number, key)) if number < 0 else value
                act.put(state, number, (act.object(state, number) or first).with_item(key, stored))
            if obj.rest is not None and obj.rest is not before.rest:
                act.put(state, number, (act.object(state, number) or first).with_rest(obj.rest, obj.keys))
