"""The abstract state at a point of a function: variables, registers, heap and changed globals.

Contract: states form a join semilattice (`join_into`). A state belongs to one activation; its heap holds the objects
of that
activation (positive numbers) and the changes it made to persistent ones (negative numbers). What is not in it is as the
activation found it (`Activation.view`). `granted` are the marks that whoever comes here has earned in this activation,
whichever way they came (see `access`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from .objects import CONTAINERS, Obj, join_objects
from .values import NOTHING, Atom, Ref, Value, join, without_constants

GlobalKey = tuple[str, str]
"""Path of a module's file and name of a variable in it."""


class View(Protocol):
    """What an activation knows of the world outside it."""

    def global_value(self, key: GlobalKey) -> Value: ...

    def outer_object(self, oid: int) -> Obj | None: ...


class State:
    """Mutable while a block is interpreted, copied where ways part."""

    __slots__ = ("env", "exception", "globals", "granted", "heap", "partition", "regs", "swept")

    def __init__(self) -> None:
        self.env: dict[str, Value] = {}
        self.regs: dict[int, Value] = {}
        self.heap: dict[int, Obj] = {}
        self.globals: dict[GlobalKey, Value] = {}
        self.exception: Value = NOTHING
        self.partition: tuple[tuple[int, int], ...] = ()
        self.swept = 0
        self.granted: frozenset[str] = frozenset()

    def copy(self) -> State:
        """An independent copy; values and objects are shared, for they are immutable."""
        twin = State.__new__(State)
        twin.env = self.env.copy()
        twin.regs = self.regs.copy()
        twin.heap = self.heap.copy()
        twin.globals = self.globals.copy()
        twin.exception = self.exception
        twin.partition = self.partition
        twin.swept = self.swept
        twin.granted = self.granted
        return twin

    def become(self, other: State) -> None:
        """Makes this state what another one is."""
        self.env, self.regs, self.heap, self.globals = other.env, other.regs, other.heap, other.globals
        self.granted = other.granted

    def join_into(self, target: State, view: View, widening: bool = False) -> bool:
        """Makes `target` cover this state too; whether that changed it.

        What only one side changed of the outer world keeps its old value (`view`) beside the new one. With
        `widening`, what
        still changes loses its constants, so that a loop that counts comes to an end.
        """
        changed = _join_values(self.env, target.env, widening)
        changed |= _join_values(self.regs, target.regs, widening)
        for key in target.globals.keys() - self.globals.keys():
            changed |= _join_values({key: view.global_value(key)}, target.globals, widening)
        for key in self.globals.keys() - target.globals.keys():
            target.globals[key] = view.global_value(key)
        changed |= _join_values(self.globals, target.globals, widening)
        for oid in target.heap.keys() - self.heap.keys():
            if oid < 0:
                changed |= _join_object(target.heap, oid, view.outer_object(oid), widening)
        heap = target.heap
        for oid, obj in self.heap.items():
            if heap.get(oid) is obj:
                continue
            if oid < 0 and oid not in heap:
                outer = view.outer_object(oid)
                if outer is not None:
                    heap[oid] = outer
            changed |= _join_object(heap, oid, obj, widening)
        if not target.granted <= self.granted:
            target.granted &= self.granted
            changed = True
        exception = join(target.exception, self.exception)
        if exception != target.exception:
            target.exception = exception
            changed = True
        return changed

    def rename(self, mapping: dict[int, int]) -> None:
        """Replaces references to objects by references to others, everywhere. The objects themselves are moved by
        the caller."""

        def change(value: Value) -> Value:
            return rename_value(value, mapping)

        _change_all(self.env, change)
        _change_all(self.regs, change)
        _change_all(self.globals, change)
        for oid, obj in self.heap.items():
            if any(reference in mapping for reference in obj.refs):
                self.heap[oid] = obj.map(change)
        self.exception = change(self.exception)


def _change_all(store: dict[Any, Value], change: Callable[[Value], Value]) -> None:
    for key, value in store.items():
        new = change(value)
        if new is not value:
            store[key] = new


def rename_value(value: Value, mapping: dict[int, int]) -> Value:
    """The value with references renamed; itself when it has none of them."""
    atoms: set[Atom] | None = None
    for atom in value.atoms:
        if type(atom) is Ref and atom.oid in mapping:
            if atoms is None:
                atoms = set(value.atoms)
            atoms.discard(atom)
            atoms.add(Ref(mapping[atom.oid]))
    return value if atoms is None else Value(frozenset(atoms), value.taint)


def _join_values(source: dict[Any, Value], target: dict[Any, Value], widening: bool) -> bool:
    changed = False
    for key, value in source.items():
        old = target.get(key)
        if old is value:
            continue
        new = value if old is None else join(old, value)
        if old is None:
            target[key] = new
            changed = True
        elif new is not old:
            differs = new != old
            if differs and widening:
                new = Value(without_constants(new.atoms), new.taint)
                differs = new != old
            target[key] = new
            changed |= differs
    return changed


def _join_object(heap: dict[int, Obj], oid: int, obj: Obj | None, widening: bool) -> bool:
    if obj is None:
        return False
    old = heap.get(oid)
    if old is obj:
        return False
    if old is None:
        heap[oid] = obj
        return True
    new = join_objects(old, obj)
    if new is old:
        return False
    differs = new != old
    if differs and widening:
        new = _widened(new)
        differs = new != old
    heap[oid] = new
    return differs


def _widened(obj: Obj) -> Obj:
    """The object without constants in it; containers also without known places."""
    obj = obj.blurred() if obj.kind in CONTAINERS else obj
    return obj.map(lambda value: Value(without_constants(value.atoms), value.taint))
