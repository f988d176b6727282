"""One activation: a function analysed for one context, by a worklist over its control-flow graph.

Contract: `Activation.run` computes the least fixpoint of the transfer functions over the blocks, in reverse postorder,
with widening at loop heads, and leaves what the function does in `exits`: the state at normal returns, the state at
raises, the value returned, yielded and raised, and the hits of input labels on sinks. It reads the world outside
through `global_value` and `outer_object` and remembers each such read, so that the result can be used again wherever
the world looks the same.
"""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING, Any, NamedTuple

from .. import ir
from ..ir import NO_HANDLER, NO_REGISTER, Branch, ForNext, Jump, Raise, Return, SpanTuple
from ..location import Location, Span
from .code import Code
from .objects import Kind, Obj, join_objects
from .state import GlobalKey, State, rename_value
from .values import ANY, NONE, NOTHING, Label, Ref, Trace, Value, join, ref

if TYPE_CHECKING:
    from .program import Program

MAX_VISITS = 40
"""Times a block is interpreted in one activation before the analysis of the function is cut short (and said so)."""

WIDEN_AFTER = 3
"""Visits of a block after which what still changes loses its constants."""

SWEEP_FROM = 24
"""Objects in a heap from which on it is swept where blocks end."""

MAX_ALIKE = 4
"""Objects of one library path that a variable may be before they are taken together."""

_CONDENSED = frozenset((Kind.OPAQUE, Kind.DICT, Kind.LIST, Kind.TUPLE, Kind.ITERATOR, Kind.TABLE))

MAX_POINTS = 600
"""Points (block and loop round) of an activation before rounds are no longer told apart."""

MAX_UNROLLED = 120
"""Blocks that one loop becomes when its rounds are kept apart; further rounds are taken together."""

Key = Any
Partition = tuple[tuple[int, int], ...]
Point = tuple[int, Partition]


class Hit(NamedTuple):
    """Data arrives at a sink. Everything but the data: that is the label it is filed under.

    `entered`: the path of the module that is the sink, by its purpose. `granted`: the marks that the way here has
    earned, as far as it is known (see `access`).
    """

    kind: str
    title: str
    location: Location
    scope: str
    hosts: frozenset[str]
    purpose: str | None
    entered: str = ""
    granted: frozenset[str] = frozenset()


class Exits:
    """What comes out of an activation."""

    __slots__ = ("failing", "hits", "raised", "returned", "sequence", "state", "suspended", "thrown", "yielded")

    def __init__(self) -> None:
        self.failing = False
        self.state: State | None = None
        self.returned: Value = NOTHING
        self.raised: State | None = None
        self.thrown: Value = NOTHING
        self.yielded: Value = NOTHING
        self.sequence: list[Value] | None = None
        self.suspended: dict[tuple[int, int], State] = {}
        self.hits: dict[tuple[Hit, Label], Trace | None] = {}


class Activation:
    """See the module's contract. `persistent`: a module or class body, whose objects outlive it."""

    def __init__(
        self,
        program: Program,
        code: Code,
        parent: Activation | None,
        parent_state: State | None,
        *,
        persistent: bool = False,
    ) -> None:
        self.program = program
        self.code = code
        self.parent = parent
        self.parent_state = parent_state
        self.persistent = persistent
        self.depth: int = 0 if parent is None else parent.depth + 1
        self.exits = Exits()
        self.inputs: dict[int, dict[Label, Trace | None]] = {}
        self.closure: dict[str, Value] = {}
        self.sent: Value = NONE
        self.thrown: Value = NOTHING
        self.resumable = False
        self.caught: list[tuple[State, Value]] | None = None
        self.memoizable = True
        self.read_globals: dict[GlobalKey, Value] = {}
        self.read_objects: dict[int, Obj | None] = {}
        self.adopted: dict[int, int] = {}
        self.handed: set[int] = set()
        self.alive = True
        self.failing = False
        self.failing_inside = False
        self.linear = True
        self.yields: list[Value] = []
        self.block = -1
        self.round: Partition = ()
        self.position = 0
        self.parts: dict[int, dict[str, int]] = {}
        self.owners: dict[int, int] = {}
        self.reserved = 0
        self._imported: dict[Label, int] = {}
        self._oids: dict[Key, int] = {}
        self._states: dict[Point, State] = {}
        self._visits: dict[Point, int] = {}
        self._queue: list[Point] = []

    # --- The fixpoint ------------------------------------------------------------------------------------------------

    def run(self, entry: State, block: int = 0, position: int = 0) -> Exits:
        """Interprets the function from `entry`, the state at an instruction, until nothing changes."""
        if position:
            self._run_block(block, entry, position)
        else:
            start: Point = (block, entry.partition)
            self._states[start] = entry
            self._queue = [start]
        return self._finish()

    def fail_at(self, entry: State, block: int, thrown: Value) -> Exits:
        """Interprets the function from an exception in this block until nothing changes."""
        self.block = block
        self.leave_raise(entry, thrown)
        return self._finish()

    def _finish(self) -> Exits:
        while self._queue:
            point = heapq.heappop(self._queue)
            visits = self._visits[point] = self._visits.get(point, 0) + 1
            if visits > MAX_VISITS or not self.program.spend(self, len(self._states[point].heap)):
                self.program.note_limit(self.code, "too many steps")
                continue
            self._run_block(point[0], self._states[point].copy())
        if self.linear:
            self.exits.sequence = self.yields
        return self.exits

    def spawn(self, code: Code, state: State, *, persistent: bool = False) -> Activation:
        """An activation called from this one."""
        return Activation(self.program, code, self, state, persistent=persistent)

    def _run_block(self, index: int, state: State, start: int = 0) -> None:
        block = self.code.function.blocks[index]
        transfer = self.program.transfer
        self.block = index
        self.round = state.partition
        self.alive = True
        handler = block.handler
        for position, instruction in enumerate(block.instructions[start:], start):
            self.position = position
            kind = type(instruction)
            before = state.copy() if handler != NO_HANDLER and kind in _FAILING else None
            self.failing = self.failing_inside = False
            transfer[kind](self, state, instruction)
            if self.failing:
                self._fail(before, state, handler)
            if not self.alive:
                if self.persistent:
                    self.exits.raised = self._merge_exit(self.exits.raised, state)
                return
        self.position = len(block.instructions)
        self._leave(state, block.terminator, handler)

    def _fail(self, before: State | None, after: State, handler: int) -> None:
        """An instruction may have raised something unknown: the handler sees the state before it, and that of a
        callee that failed inside."""
        if before is None:
            self.exits.failing = True
            return
        linear = self.linear
        for state in (before, after.copy() if self.failing_inside else None):
            if state is not None:
                state.exception = ANY
                self.flow(state, handler)
        self.linear = linear

    def _leave(self, state: State, terminator: Any, handler: int) -> None:
        match terminator:
            case Jump(target=target):
                self.flow(state, target)
            case Branch():
                self.program.branch(self, state, terminator)
            case ForNext():
                self.program.for_next(self, state, terminator)
            case Return(src=src, span=span):
                value = NONE if src == NO_REGISTER else state.regs.get(src, ANY)
                self.leave_return(state, self.program.leaving(self, state, value, span))
            case Raise(src=src):
                value = (
                    state.exception
                    if src == NO_REGISTER
                    else self.program.raised_value(self, state, state.regs.get(src, ANY))
                )
                if src != NO_REGISTER:
                    self.program.raising(self, state, value)
                self.leave_raise(state, value)
            case _:
                pass

    def flow(self, state: State, target: int) -> None:
        """Brings a state, which is used up thereby, to the start of a block."""
        crossing = self.code.crossing
        regs = {register: value for register, value in state.regs.items() if register in crossing}
        live = self.code.live
        env = state.env if live is None else {name: value for name, value in state.env.items() if name in live[target]}
        partition = self._partition(state, target)
        point = (target, partition)
        known = self._states.get(point)
        state.env, state.regs = env, regs
        if len(state.heap) > 2 * state.swept + SWEEP_FROM:
            state.heap = self.swept(state)
            self.condense(state)
            state.swept = len(state.heap)
        if known is None:
            fresh = state.copy()
            fresh.partition = partition
            self._states[point] = fresh
            heapq.heappush(self._queue, point)
        else:
            self.linear = False
            changed = state.join_into(known, self, self._visits.get(point, 0) >= WIDEN_AFTER)
            if changed and point not in self._queue:
                heapq.heappush(self._queue, point)

    def condense(self, state: State) -> None:
        """Takes objects together that nothing but their number tells apart.

        Of libraries' objects of which only the path is known one is enough; where a variable may be one of many
        alike objects, one
        that stands for all takes their place.
        """
        blank: dict[str, list[int]] = {}
        for oid, obj in state.heap.items():
            if (
                obj.kind is Kind.OPAQUE
                and oid > self.reserved
                and not obj.attrs
                and not obj.items
                and not obj.tainted
                and obj.keys is None
            ):
                blank.setdefault(obj.path, []).append(oid)
        mapping: dict[int, int] = {}
        for path, oids in blank.items():
            if len(oids) > MAX_ALIKE:
                summary = self.oid(("blank", path))
                mapping.update((oid, summary) for oid in oids if oid != summary)
        held = ((oid, value) for oid, obj in state.heap.items() if len(obj.refs) > MAX_ALIKE for value in obj.values())
        for place, value in (*state.env.items(), *held):
            if len(value.atoms) <= MAX_ALIKE:
                continue
            for alike, oids in self._alike(state, value).items():
                summary = self.oid(("alike", place, *alike))
                mapping.update((oid, summary) for oid in oids if oid != summary and oid not in mapping)
        mapping = {oid: target for oid, target in mapping.items() if target not in mapping}
        if mapping:
            self.retire(state, self.with_parts(state, mapping))

    def _alike(self, state: State, value: Value) -> dict[Key, list[int]]:
        """The objects that a value may be, by what tells them apart.

        Those that hold data do not stand for those that hold none, to which other variables may refer as well.
        """
        groups: dict[Key, list[int]] = {}
        for oid, obj in self.objects(state, value):
            if oid > self.reserved and obj.kind in _CONDENSED:
                labels = (label for held in obj.values() for label in held.taint) if obj.tainted else ()
                kinds = frozenset(label.kind for label in labels)
                groups.setdefault((obj.kind, obj.path, kinds), []).append(oid)
        return {alike: oids for alike, oids in groups.items() if len(oids) > MAX_ALIKE}

    def swept(self, state: State, *roots: Value) -> dict[int, Obj]:
        """The heap without the objects of this activation that nothing refers to any more."""
        heap = state.heap
        pending = [oid for oid in heap if oid < 0 or oid <= self.reserved]
        values = (
            *state.env.values(),
            *state.regs.values(),
            *state.globals.values(),
            *self.closure.values(),
            *roots,
            *self.yields,
        )
        for value in (*values, state.exception, self.exits.returned, self.exits.thrown, self.exits.yielded):
            for atom in value.atoms:
                if type(atom) is Ref:
                    pending.append(atom.oid)
        kept: set[int] = set()
        while pending:
            oid = pending.pop()
            obj = heap.get(oid)
            if obj is None or oid in kept:
                continue
            kept.add(oid)
            pending.extend(obj.refs)
        return {oid: obj for oid, obj in heap.items() if oid in kept}

    def _partition(self, state: State, target: int) -> Partition:
        """Rounds of the loops around the target: states of different rounds of a short loop are kept apart."""
        if not state.partition or len(self._states) > MAX_POINTS:
            return ()
        loops = self.code.loops
        return tuple(
            (head, min(round_, MAX_UNROLLED // len(loops[head])))
            for head, round_ in state.partition
            if target in loops.get(head, ())
        )

    def leave_return(self, state: State, value: Value) -> None:
        """A normal way out with this value."""
        exits = self.exits
        exits.returned = value if exits.returned is NOTHING else join(exits.returned, value)
        exits.state = self._merge_exit(exits.state, state)

    def leave_raise(self, state: State, value: Value) -> None:
        """An exception: to the handler of the current block, or out of the function."""
        handler = self.code.function.blocks[self.block].handler
        if self.caught is not None:
            self.caught.append((state, value))
            return
        if handler != NO_HANDLER:
            state.exception = value
            self.flow(state, handler)
            return
        exits = self.exits
        exits.thrown = value if exits.thrown is NOTHING else join(exits.thrown, value)
        exits.raised = self._merge_exit(exits.raised, state)

    def _merge_exit(self, merged: State | None, state: State) -> State:
        twin = state.copy()
        twin.regs = {}
        if self.code.function.kind != "class":
            twin.env = {}
        if len(twin.heap) > SWEEP_FROM:
            twin.heap = self.swept(twin)
            twin.swept = len(twin.heap)
        if merged is None:
            return twin
        twin.join_into(merged, self)
        return merged

    # --- Places ------------------------------------------------------------------------------------------------------

    def location(self, span: SpanTuple) -> Location:
        """A place in this function's file."""
        return Location(self.code.path, Span(*span))

    # --- Objects -----------------------------------------------------------------------------------------------------

    def allocate(self, state: State, obj: Obj, extra: Key = None) -> Value:
        """A new object at the current instruction (told apart by `extra`).

        The object that the same instruction made before (in a loop) becomes one of many older ones, so that the new
        one can be
        followed exactly.
        """
        key = (self.block, self.position, state.partition, extra)
        oid = self.oid(key)
        if oid in state.heap:
            self.retire(state, self.with_parts(state, {oid: self.oid((key, "older"))}))
        state.heap[oid] = obj
        return ref(oid)

    def retire(self, state: State, mapping: dict[int, int]) -> None:
        """Makes each object part of the summary object that it is mapped to."""
        for oid, older in mapping.items():
            obj = state.heap.pop(oid)
            if not obj.many:
                obj = obj.replace(many=True)
            known = state.heap.get(older)
            state.heap[older] = obj if known is None else join_objects(known, obj)
        state.rename(mapping)

    def owner(self, state: State, oid: int) -> int:
        """The library's object that another one is a part of (a method of it, for example); itself when it is none."""
        found = (self.program.owners if oid < 0 else self.owners).get(oid, oid)
        return found if self.object(state, found) is not None else oid

    def with_parts(self, state: State, mapping: dict[int, int]) -> dict[int, int]:
        """The mapping, extended to the parts of library objects that belong to the objects in it."""
        pending = list(mapping)
        while pending:
            oid = pending.pop()
            for name, part in self.parts.get(oid, {}).items():
                if part in state.heap and part not in mapping:
                    older = mapping[part] = self.oid(("part", mapping[oid], name))
                    self.parts.setdefault(mapping[oid], {})[name] = older
                    pending.append(part)
        return mapping

    def oid(self, key: Key) -> int:
        """The number of the object of this key: the same whenever it is asked for."""
        found = self._oids.get(key)
        if found is None:
            persistent = self.persistent
            found = self.program.persistent_oid((self.code, key)) if persistent else len(self._oids) + 1
            self._oids[key] = found
        return found

    def reserve(self, count: int) -> None:
        """Keeps the numbers 1 to `count` for input objects."""
        self.reserved = count
        for number in range(1, count + 1):
            self._oids[("input", number)] = number

    def object(self, state: State, oid: int) -> Obj | None:
        """What is known of an object now."""
        obj = state.heap.get(oid)
        if obj is None and oid < 0:
            return self.outer_object(oid)
        return obj

    def put(self, state: State, oid: int, obj: Obj) -> None:
        """Writes an object."""
        if not obj.refs.isdisjoint(self.adopted):
            obj = obj.map(lambda value: self.forwarded(state, value))
        state.heap[oid] = obj

    def forwarded(self, state: State, value: Value) -> Value:
        """A value that was read before objects were adopted: it refers to them by their persistent numbers."""
        moved = {
            atom.oid: self.adopted[atom.oid]
            for atom in value.atoms
            if type(atom) is Ref and atom.oid in self.adopted and atom.oid not in state.heap
        }
        return rename_value(value, moved) if moved else value

    def objects(self, state: State, value: Value) -> list[tuple[int, Obj]]:
        """The objects that a value refers to, in a fixed order."""
        oids = [atom.oid for atom in value.atoms if type(atom) is Ref]
        if len(oids) > 1:
            oids.sort()
        found = []
        for oid in oids:
            obj = self.object(state, oid)
            if obj is not None:
                found.append((oid, obj))
        return found

    # --- The world outside -------------------------------------------------------------------------------------------

    def outer_object(self, oid: int) -> Obj | None:
        """A persistent object as it was when this activation began."""
        if oid in self.read_objects:
            return self.read_objects[oid]
        if self.parent is None or self.parent_state is None:
            obj = self.program.objects.get(oid)
        else:
            obj = self.parent_state.heap.get(oid) or self.parent.outer_object(oid)
            if obj is not None and obj.tainted:
                obj = obj.map(self.import_labels)
        self.read_objects[oid] = obj
        return obj

    def global_value(self, key: GlobalKey) -> Value:
        """A module variable as it was when this activation began; `NOTHING` when it is not bound."""
        value = self.read_globals.get(key)
        if value is None:
            if self.parent is None or self.parent_state is None:
                value = self.program.globals.get(key, NOTHING)
            else:
                value = self.parent_state.globals.get(key) or self.parent.global_value(key)
                value = self.import_labels(value)
            self.read_globals[key] = value
        return value

    def import_labels(self, value: Value) -> Value:
        """A value of the caller's world with labels of this activation: the caller's input labels become inputs here
        too."""
        if not value.taint or not any(isinstance(label.origin, int) for label in value.taint):
            return value
        self.memoizable = False
        taint: dict[Label, Trace | None] = {}
        for label, trace in value.taint.items():
            if isinstance(label.origin, int):
                number = self._imported.setdefault(label, -1 - len(self.inputs))
                self.inputs.setdefault(number, {label: trace})
                taint[label._replace(origin=number)] = None
            else:
                taint[label] = trace
        return Value(value.atoms, taint)

    # --- Hits --------------------------------------------------------------------------------------------------------

    def hit(self, hit: Hit, label: Label, trace: Trace | None) -> None:
        """Data has arrived at a sink: a flow when its source is known, else something to tell the callers.

        Of answers to requests callers have to be told anyway: what they have checked before counts.
        """
        if isinstance(label.origin, int) or hit.kind in self.program.answering:
            self.exits.hits.setdefault((hit, label), trace)
        else:
            self.program.add_flow(hit, label, trace)


_FAILING = frozenset(
    (
        ir.Call,
        ir.GetAttr,
        ir.SetAttr,
        ir.GetItem,
        ir.SetItem,
        ir.DelItem,
        ir.Binary,
        ir.Unpack,
        ir.GetIter,
        ir.Await,
        ir.Enter,
        ir.Exit,
        ir.YieldFrom,
        ir.Import,
        ir.ImportFrom,
        ir.Format,
        ir.Load,
        ir.Compare,
    )
)
"""Instructions that may raise: only before these the state is kept for the handler."""
