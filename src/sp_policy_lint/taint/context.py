"""Contexts: a function's inputs made independent of its caller, and its outcome put back into the caller's state.

Contract: `Exporter` copies the arguments of a call, with every object that they reach, into a space of their own:
objects are numbered in
the order in which they are met, each piece of data becomes a numbered input label. Two calls whose arguments look
the same have equal
keys and share one analysis. `apply` is the inverse: it gives objects and labels of an outcome their meaning in the
caller. Hence
an outcome is the function's summary for all callers of that shape: what it returns, changes, raises and lets reach a
sink, in terms
of its inputs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from ..ir import SpanTuple
from ..location import Location
from .objects import CODE, Kind, Obj
from .state import GlobalKey, State
from .values import (
    ANY,
    ANY_ATOM,
    NOTHING,
    Atom,
    Label,
    Ref,
    Taint,
    Trace,
    Value,
    join,
    join_taint,
    step,
    without_constants,
)
from .variables import adopt

if TYPE_CHECKING:
    from .activation import Activation, Exits

BLANK_OBJECTS = 40
"""Objects copied into a context after which library objects of which nothing is known are passed as unknown values."""

MAX_OBJECTS = 200
"""Objects copied into a context; what lies beyond is passed as unknown values that carry the same data."""


_FLATTENED = frozenset((Kind.OPAQUE, Kind.LIST, Kind.TUPLE, Kind.SET, Kind.DICT, Kind.TABLE))


class Exporter:
    """Copies values of one activation into the input space of another."""

    def __init__(
        self,
        act: Activation,
        state: State,
        text: str,
        place: SpanTuple | Location,
        *,
        general: bool = False,
        coarse: bool = False,
        argument_lists: frozenset[int] = frozenset(),
    ) -> None:
        self.act = act
        self.state = state
        self.general = general
        self.coarse = coarse
        self._argument_lists = argument_lists
        self.numbers: dict[int, int] = {}
        self.objects: dict[int, Obj] = {}
        self.inputs: dict[int, dict[Label, Trace | None]] = {}
        self._labels: dict[Label, int] = {}
        self._location = place if isinstance(place, Location) else act.location(place)
        self._text = text
        self._pending: list[int] = []

    def values(self, values: Mapping[str, Value]) -> dict[str, Value]:
        """The values in the input space, their objects copied to `objects`."""
        exported = {name: self.value(value) for name, value in values.items()}
        while self._pending:
            oid = self._pending.pop(0)
            obj = self.act.object(self.state, oid)
            if obj is not None:
                obj = self._flattened(obj) if self.coarse and oid not in self._argument_lists else obj
                self.objects[self.numbers[oid]] = obj if obj.portable and not self.general else obj.map(self.value)
        return exported

    def key(self, exported: Mapping[str, Value]) -> Any:
        """A hashable that is equal for calls that look the same."""
        return (tuple(exported.items()), tuple((number, object_key(obj)) for number, obj in self.objects.items()))

    def value(self, value: Value) -> Value:
        """One value in the input space."""
        atoms: Iterable[Atom] = value.atoms
        if self.general:
            atoms = without_constants(value.atoms)
        oids = [atom.oid for atom in value.atoms if type(atom) is Ref and atom.oid > 0]
        taint = value.taint
        if oids:
            exported: set[Atom] = {atom for atom in atoms if not (type(atom) is Ref and atom.oid > 0)}
            for oid in sorted(oids):
                number = self._number(oid)
                if number:
                    exported.add(Ref(number))
                else:
                    exported.add(ANY_ATOM)
                    taint = join_taint(
                        taint, self.act.program.collect(self.act, self.state, Value(frozenset((Ref(oid),))))
                    )
            atoms = exported
        elif not taint and not self.general:
            return value
        return Value(frozenset(atoms), self._taint(taint))

    def _flattened(self, obj: Obj) -> Obj:
        """An object of data of which only the kinds of data in it are told, not where in it they are."""
        if obj.kind is Kind.INSTANCE:
            return obj.replace(attrs={name: self._told(value) for name, value in obj.attrs.items()}, maybe=frozenset())
        if obj.kind not in _FLATTENED:
            return obj
        taint: Taint = {}
        for inner in _held(obj):
            taint = join_taint(taint, collect(self.act, self.state, inner))
        rest = unknown(taint) if taint or obj.kind is not Kind.OPAQUE else None
        return obj.replace(attrs={}, items={}, rest=rest, keys=None, exact=False, maybe=frozenset())

    def _told(self, value: Value) -> Value:
        """A field's value without the objects of data in it, which are told by the kinds of data that they hold."""
        flat = {oid for oid, obj in self.act.objects(self.state, value) if oid > 0 and obj.kind in _FLATTENED}
        if not flat:
            return value
        atoms = frozenset(ANY_ATOM if type(atom) is Ref and atom.oid in flat else atom for atom in value.atoms)
        return Value(atoms, collect(self.act, self.state, value))

    def _number(self, oid: int) -> int:
        number = self.numbers.get(oid, 0)
        if not number and len(self.numbers) < (BLANK_OBJECTS if self._is_blank(oid) else MAX_OBJECTS):
            number = self.numbers[oid] = len(self.numbers) + 1
            self._pending.append(oid)
        return number

    def _is_blank(self, oid: int) -> bool:
        """Whether nothing is known of an object but its path."""
        obj = self.act.object(self.state, oid)
        return obj is None or (obj.kind is Kind.OPAQUE and not obj.attrs and not obj.items and not obj.tainted)

    def _taint(self, taint: Mapping[Label, Trace | None]) -> dict[Label, Trace | None]:
        exported: dict[Label, Trace | None] = {}
        for label, trace in taint.items():
            if self.coarse:
                known = self.act.program.input_number(label.kind, label.marks)
            else:
                known = self._labels.setdefault(label, len(self._labels))
            self.inputs.setdefault(known, {})
            if label not in self.inputs[known]:
                self.inputs[known][label] = Trace(trace, self._location, self._text)
            exported[Label(label.kind, known, label.marks)] = None
        return exported


def object_key(obj: Obj) -> Any:
    """A hashable of all that is known of an object."""
    return (
        obj.kind,
        obj.path,
        obj.data,
        obj.many,
        obj.maybe,
        obj.exact,
        obj.cls,
        obj.rest,
        obj.keys,
        tuple(obj.attrs.items()),
        tuple(obj.items.items()),
    )


class Outcome:
    """What an activation did, in the terms of its input space. Immutable once made."""

    __slots__ = ("_home", "_world", "adopted", "closure", "entry", "exits", "inputs", "read_globals", "read_objects")

    def __init__(self, act: Activation, exits: Exits, entry: Mapping[int, Obj]) -> None:
        self.exits = exits
        self.entry = entry
        self.inputs = len(entry)
        self.adopted = dict(act.adopted)
        self.closure = dict(act.closure)
        self.read_globals: dict[GlobalKey, Value] = act.read_globals
        self.read_objects: dict[int, Obj | None] = act.read_objects
        self._world = {number: given for number, given in act.inputs.items() if number < 0}
        self._home = act.parent if self._world else None

    def imported(self, act: Activation | None, number: int) -> Mapping[Label, Trace | None]:
        """What a label that stands for data in the outer world means to an activation inside the one that called:
        a recursive call meets the outcome of the call around it."""
        between: list[Activation] = []
        while act is not None and act is not self._home:
            between.append(act)
            act = act.parent
        if act is None:
            return {}
        value = Value(frozenset(), self._world.get(number, {}))
        for inner in reversed(between):
            value = inner.import_labels(value)
        return value.taint

    def holds(self, act: Activation, state: State) -> bool:
        """Whether the world still looks as it did to the activation."""
        for key, value in self.read_globals.items():
            now = state.globals.get(key)
            if now is None:
                now = act.global_value(key)
            if now is not value and now != value:
                return False
        for oid, obj in self.read_objects.items():
            current = act.object(state, oid)
            if current is not obj and current != obj:
                return False
        return True


class Applier:
    """Puts an outcome into the caller's state."""

    def __init__(
        self,
        act: Activation,
        outcome: Outcome,
        numbers: Mapping[int, int],
        inputs: Mapping[int, Mapping[Label, Trace | None]],
        tag: Any,
    ) -> None:
        self.act = act
        self.outcome = outcome
        self.oids = {number: oid for oid, number in numbers.items()}
        self.inputs = inputs
        self.tag = tag
        self._made: dict[tuple[Kind | None, str], int] = {}
        self._heap: Mapping[int, Obj] = {}
        self._traces: dict[tuple[Label, int], Trace | None] = {}

    def exit_state(self, state: State, exit_state: State, *roots: Value) -> tuple[Value, ...]:
        """Changes `state` as the callee did on this way out; gives back `roots` in the caller's terms."""
        self._heap = exit_state.heap
        self._rename_adopted(state)
        reachable = self._reachable(exit_state, roots)
        self.act.program.spend_on_objects(len(reachable))
        self._make_room(state, reachable)
        for oid in reachable:
            obj = exit_state.heap[oid]
            if obj is not self.outcome.entry.get(oid):
                self.act.put(state, self._oid(oid), obj if obj.portable else obj.map(self.value))
        for key, value in exit_state.globals.items():
            state.globals[key] = self.value(value)
        self._settle(state, reachable)
        return tuple(self.act.forwarded(state, self.value(root)) for root in roots)

    def value(self, value: Value) -> Value:
        """One value in the caller's terms."""
        taint = value.taint
        atoms = value.atoms
        if any(type(atom) is Ref and atom.oid > 0 for atom in atoms):
            atoms = frozenset(self._atom(atom) if type(atom) is Ref else atom for atom in atoms)
        elif not taint:
            return value
        return Value(atoms, self.taint(taint))

    def _atom(self, atom: Ref) -> Atom:
        return Ref(self._oid(atom.oid)) if atom.oid in self._heap or atom.oid in self.oids or atom.oid < 0 else ANY_ATOM

    def taint(self, taint: Mapping[Label, Trace | None]) -> dict[Label, Trace | None]:
        """Labels in the caller's terms, with the caller's part of the trace before the callee's."""
        applied: dict[Label, Trace | None] = {}
        for label, trace in taint.items():
            for mapped, whole in self.labels(label, trace):
                known = applied.get(mapped)
                if mapped not in applied or (known is not None and whole is not None and whole.length < known.length):
                    applied[mapped] = whole
        return applied

    def labels(self, label: Label, trace: Trace | None) -> Iterator[tuple[Label, Trace | None]]:
        """What one label means in the caller's terms: each piece of data that its input stands for, with the whole
        trace."""
        if not isinstance(label.origin, int):
            yield label, trace
            return
        inputs = self.inputs.get(label.origin)
        if inputs is None:
            inputs = self.outcome.imported(self.act, label.origin)
        for given, before in inputs.items():
            key = (given, id(trace))
            if key not in self._traces:
                whole = before
                for location, text in trace.steps() if trace is not None else ():
                    whole = Trace(whole, location, text)
                self._traces[key] = whole
            yield Label(label.kind, given.origin, label.marks), self._traces[key]

    def _oid(self, oid: int) -> int:
        if oid < 0:
            return oid
        found = self.oids.get(oid)
        if found is None:
            act = self.act
            obj = self._heap.get(oid)
            alike = (obj.kind, obj.path) if obj is not None else (None, "")
            number = self._made[alike] = self._made.get(alike, 0) + 1
            found = self.oids[oid] = act.oid((act.block, act.position, act.round, self.tag, alike, number))
        return found

    def _rename_adopted(self, state: State) -> None:
        """Objects of the caller that the callee stored in the outer world, on this way out, are persistent from now
        on."""
        adopted = {number: oid for number, oid in self.outcome.adopted.items() if oid in self._heap}
        mapping: dict[int, int] = {}
        for number, oid in adopted.items():
            if number <= self.outcome.inputs and number in self.oids and self.oids[number] > 0:
                mapping[self.oids[number]] = oid
                self.act.adopted[self.oids[number]] = oid
        if mapping:
            for local, persistent in mapping.items():
                obj = state.heap.pop(local, None)
                if obj is not None:
                    state.heap[persistent] = obj
            state.rename(mapping)
        self.oids.update({number: oid for number, oid in adopted.items() if number in self.oids})

    def _settle(self, state: State, reachable: Iterable[int]) -> None:
        """What the callee's own objects became part of on ways where it had not stored them yet is persistent too."""
        for oid in reachable:
            mine = self._oid(oid)
            obj = state.heap.get(mine)
            if mine < 0 < oid and obj is not None and any(inner > 0 for inner in obj.refs):
                state.heap[mine] = obj.map(partial(self._adopt, state, mine))

    def _adopt(self, state: State, oid: int, value: Value) -> Value:
        return adopt(self.act, state, value, oid)

    def _reachable(self, exit_state: State, roots: Iterable[Value]) -> list[int]:
        """The callee's objects that matter to the caller: its inputs, changed persistent ones, and all that these
        and the roots reach."""
        seen: set[int] = set()
        heap = exit_state.heap
        pending = [oid for oid in heap if oid < 0 or oid <= self.outcome.inputs]
        for value in (*roots, *exit_state.globals.values()):
            pending.extend(references(value))
        ordered: list[int] = []
        while pending:
            oid = pending.pop()
            if oid in seen or oid not in heap:
                continue
            seen.add(oid)
            ordered.append(oid)
            pending.extend(sorted(heap[oid].refs))
        return ordered

    def _make_room(self, state: State, reachable: Iterable[int]) -> None:
        """Objects that this call made before (in a loop) join the older ones."""
        mapping: dict[int, int] = {}
        for oid in reachable:
            if oid > self.outcome.inputs:
                mine = self._oid(oid)
                if mine in state.heap and mine not in mapping:
                    mapping[mine] = self.act.oid((mine, "older"))
        if mapping:
            self.act.retire(state, self.act.with_parts(state, mapping))


def references(value: Value) -> list[int]:
    """The objects that a value refers to, in a fixed order."""
    found = [atom.oid for atom in value.atoms if type(atom) is Ref]
    return found if len(found) < 2 else sorted(found)


def collect(act: Activation, state: State, value: Value) -> dict[Label, Trace | None]:
    """All data that a value carries: its own and that of everything it reaches, code aside."""
    found: dict[Label, Trace | None] = dict(value.taint)
    pending = references(value)
    seen: set[int] = set(pending)
    while pending:
        obj = act.object(state, pending.pop())
        if obj is None or obj.kind in CODE:
            continue
        if obj.tainted:
            for inner in _held(obj):
                if inner.taint:
                    _add_shortest(found, inner.taint)
        if obj.refs:
            for inner in _held(obj):
                for atom in inner.atoms:
                    if type(atom) is Ref and atom.oid not in seen:
                        seen.add(atom.oid)
                        pending.append(atom.oid)
    return found


def _held(obj: Obj) -> Iterable[Value]:
    """The values that are data of an object: not its class, nor what a library's object was constructed with."""
    if obj.kind is Kind.INSTANCE or obj.kind is Kind.OPAQUE:
        return (*obj.attrs.values(), *obj.elements())
    return (value for value in obj.values() if value is not obj.cls)


def _add_shortest(found: dict[Label, Trace | None], taint: Mapping[Label, Trace | None]) -> None:
    for label, trace in taint.items():
        known = found.get(label)
        if label not in found or (known is not None and trace is not None and trace.length < known.length):
            found[label] = trace


def moved(act: Activation, state: State, value: Value, location: Location, text: str) -> Value:
    """The value after one more step of all the data that it carries or reaches, code aside (of the nearest
    `MAX_MOVED` objects)."""
    pending = references(value)
    seen = set(pending)
    for oid in pending:
        obj = state.heap.get(oid)
        if oid < 0 or obj is None or obj.kind in CODE:
            continue
        if obj.tainted:
            state.heap[oid] = obj.map(lambda inner: step(inner, location, text))
        if len(seen) < MAX_MOVED:
            fresh = [inner for inner in sorted(obj.refs) if inner > 0 and inner not in seen]
            seen.update(fresh)
            pending.extend(fresh)
    return step(value, location, text)


MAX_MOVED = 60
"""Objects whose data gets a step when a value that reaches them is passed on."""


def unknown(taint: Mapping[Label, Trace | None]) -> Value:
    """Anything, carrying this data."""
    return Value(ANY.atoms, taint) if taint else ANY


def joined(values: Iterable[Value]) -> Value:
    """All of them; `NOTHING` for none."""
    result = NOTHING
    for value in values:
        result = value if result is NOTHING else join(result, value)
    return result
