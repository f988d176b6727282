"""Variables: module variables, cells of closures, and what may be stored where.

Contract: persistent objects and module variables refer to persistent objects only, for they outlive the activation
whose objects
are numbered anew in each caller. `adopt` keeps that true: it makes what is stored in them persistent.
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from .objects import Kind, Obj, join_objects
from .state import State
from .values import ANY, NOTHING, Ref, Value, ext, join, ref

if TYPE_CHECKING:
    from .activation import Activation

BUILTINS = frozenset(dir(builtins))


def read_global(act: Activation, state: State, name: str) -> Value:
    """A variable of the module, or else a builtin; unknown when neither is bound."""
    value = module_variable(act, state, act.code.path, name)
    if value is not NOTHING and value.atoms:
        return value
    if name in BUILTINS and name not in ("__name__", "__doc__", "__spec__"):
        return ext(f"builtins.{name}")
    return ANY


def module_variable(act: Activation, state: State, path: str, name: str) -> Value:
    """A variable of a module of the project; `NOTHING` when it is not bound."""
    value = state.globals.get((path, name))
    return act.global_value((path, name)) if value is None else value


def read_cell(act: Activation, state: State, cell: Value) -> Value:
    """The value in a closure's cell; unknown when it is not bound."""
    found = NOTHING
    for _, obj in act.objects(state, cell):
        if obj.rest is not None:
            found = join(found, obj.rest)
    return ANY if found is NOTHING else found


def write_cell(act: Activation, state: State, cell: Value, value: Value) -> None:
    """Puts a value into a closure's cell."""
    cells = act.objects(state, cell)
    for oid, obj in cells:
        strong = len(cells) == 1 and not obj.many
        stored = adopt(act, state, value, (oid, "cell")) if oid < 0 else value
        act.put(state, oid, obj.replace(rest=stored if strong or obj.rest is None else join(obj.rest, stored)))


def new_cell(act: Activation, state: State, name: str, value: Value | None) -> Value:
    """A cell for a variable that inner functions share."""
    oid = act.oid(("cell", name))
    state.heap[oid] = Obj(Kind.CELL, rest=value)
    return ref(oid)


MAX_GENERATIONS = 4
"""Objects that one function stores in one place one after another before they are no longer told apart."""


def _place_for(act: Activation, state: State, key: object) -> int:
    """The number for an object to be adopted: a free one, or else the last, whose object it joins."""
    number = 0
    for generation in range(MAX_GENERATIONS):
        number = act.program.persistent_oid((key, generation))
        if act.object(state, number) is None:
            break
    return number


def adopt(act: Activation, state: State, value: Value, place: object = None) -> Value:
    """The value fit to be stored in a persistent place: its objects become persistent.

    `place` tells apart what one function stores in several places; what it stores again in the same place joins what
    it stored before.
    """
    pending = [atom.oid for atom in value.atoms if type(atom) is Ref and atom.oid > 0]
    if not pending:
        return value
    mapping: dict[int, int] = {}
    while pending:
        oid = pending.pop()
        obj = state.heap.get(oid)
        if oid in mapping or obj is None:
            continue
        mapping[oid] = _place_for(act, state, (act.code, "adopted", oid, place))
        pending.extend(atom.oid for inner in obj.values() for atom in inner.atoms if type(atom) is Ref and atom.oid > 0)
    for oid, persistent in mapping.items():
        obj = state.heap.pop(oid)
        known = act.object(state, persistent)
        act.put(state, persistent, obj if known is None else join_objects(known.replace(many=True), obj))
    act.adopted.update(mapping)
    for oid, persistent in mapping.items():
        if oid in act.owners:
            owner = act.owners[oid]
            act.program.owners[persistent] = mapping.get(owner, act.adopted.get(owner, owner))
    state.rename(mapping)
    return act.forwarded(state, value)
