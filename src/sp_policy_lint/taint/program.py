"""The analysis of a whole project.

Contract: module bodies run first, in the order of their imports, as Python would run them; what they leave is the
persistent world.
Then every function that was not reached from there is run as an entry: with arguments of which only the annotations
are known, on any
instance of its class. What entries write to the persistent world is joined into it, and entries that read what
changed are run again
until nothing changes (at most `MAX_ROUNDS` times). Flows and calls are collected on the way.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any

from .. import ir
from ..location import Location
from ..policy import Facts, FlowCheck, Handler, Hosts, Index, Memory, Owner, Policy, Purposes, covers
from ..project import CallSite, Flow, Observations, Project, RequestSite, TraceStep
from . import access, calls, classes, guards, handlers, memory, uses
from .activation import Activation, Hit
from .code import Code
from .context import Outcome, collect
from .objects import Kind, Obj, join_objects
from .sources import NamedSources
from .state import GlobalKey, State
from .transfer import TRANSFER, for_next
from .values import ANY, NOTHING, Const, Ext, Label, Ref, SourceSite, Trace, Value, join, ref

_CALLS = re.compile(r"\((?:[^()']|'[^']*')*\)")

MAX_ROUNDS = 3
"""Times that entries are run again because the persistent world changed."""

MODULE_WORK, ENTRY_WORK = 6_000, 1_500
"""Work for a module body (which may run the whole program) and for an entry before further calls are taken for
unknown callees, and said
so; thrice that, and it is cut short."""

STACK = 10_000
"""Frames of the interpreter's stack; a call nested `calls.MAX_DEPTH` deep needs more than its own limit allows."""

HEAP_STEP = 16
"""Objects in the heap that make the interpretation of a block count once more."""

_STOPS = frozenset(("sys.exit", "os._exit", "builtins.exit", "builtins.quit", "os.abort", "typing.assert_never"))


class Program:
    """The state of the analysis; see the module's contract."""

    transfer = TRANSFER
    branch = staticmethod(guards.branch)
    for_next = staticmethod(for_next)
    raised_value = staticmethod(guards.raised_value)
    collect = staticmethod(collect)

    def __init__(
        self, project: Project, policy: Policy, hosts: Hosts, purposes: Purposes, index: Index | None = None
    ) -> None:
        self.project = project
        self.policy = policy
        self.hosts = hosts
        self.purposes = purposes
        self.index = index or Index(policy)
        self.no_facts = Facts()
        self.sources = NamedSources(self.index, self.title)
        self.objects: dict[int, Obj] = {}
        self.owners: dict[int, int] = {}
        self.globals: dict[GlobalKey, Value] = {}
        self.memo: dict[Code, dict[Any, list[Outcome]]] = {}
        self.active: dict[Any, calls.Active] = {}
        self.provisional: set[Any] = set()
        self.seeds: dict[Any, Outcome] = {}
        self.passing: dict[Any, tuple[int, Outcome | None]] = {}
        self.stamp = 0
        self.nesting: dict[Code, int] = {}
        self.activated: set[Code] = set()
        self.mros: dict[int, classes.Mro] = {}
        self.missed_imports: set[str] = set()
        self.members: dict[tuple[str, str], Value] = {}
        self.enumerations: dict[str, Value] = {}
        self.star_imports: dict[str, list[str]] = {}
        self.calls: dict[CallSite, None] = {}
        self.requests: dict[RequestSite, None] = {}
        self.limits: dict[tuple[str, str, str], None] = {}
        self.entries: dict[Any, handlers.Entry] = {}
        self.answers: dict[Code, Handler] = {}
        self.refusing: dict[Code, dict[int, frozenset[str]]] = {}
        self.reached: dict[Code, frozenset[str]] = {}
        self.evidence = policy.models.evidence
        self.has_evidence = bool(self.evidence or policy.models.checks)
        self.answering = _answering(policy)
        self.owned = policy.models.owners
        self.memories = policy.models.memories[:1]
        self._memos: dict[Code, Memory] = {}
        self._generic: set[int] = set()
        self._turning_away: dict[Code, dict[int, frozenset[str]]] = {}
        self._ways: dict[Code, dict[tuple[int, int], frozenset[str]]] = {}
        self._refused = bool(policy.models.refusals)
        self._flows: dict[tuple[Hit, Label], Trace | None] = {}
        self.uses = uses.Uses(policy)
        self._codes: dict[tuple[str, int], Code] = {}
        self._oids: dict[Any, int] = {}
        self._class_oids: dict[Code, int] = {}
        self._relevant: dict[tuple[str, str, frozenset[str]], bool] = {}
        self._names: dict[str, list[str]] = {}
        self._canonical: dict[str, str] = {}
        self._input_numbers: dict[tuple[str, frozenset[str]], int] = {}
        self._steps, self._work = 0, MODULE_WORK

    # --- Running -----------------------------------------------------------------------------------------------------

    def run(self) -> Observations:
        """Analyses the project."""
        limit = sys.getrecursionlimit()
        sys.setrecursionlimit(max(limit, STACK))
        try:
            return self._run()
        finally:
            sys.setrecursionlimit(limit)

    def _run(self) -> Observations:
        order = self.project.import_order()
        for path in order:
            self._run_module(path)
        for path in [path for path in order if path in self.missed_imports]:
            self._run_module(path)
        self._run_entries(order)
        for entry in self.entries.values():
            handlers.flush(self, entry.hits.items(), handlers.marks(self, entry))
        return self.observations()

    def _run_module(self, path: str) -> None:
        code = self.code(path, 0)
        self._steps, self._work = 0, MODULE_WORK
        self.activated.add(code)
        act = Activation(self, code, None, None, persistent=True)
        exits = act.run(calls.entry_state(act, code, {}, {}))
        if access.has_learned(act):
            act = Activation(self, code, None, None, persistent=True)
            exits = act.run(calls.entry_state(act, code, {}, {}))
        handlers.flush(self, exits.hits.items(), frozenset())
        states = [state for state in (exits.state, exits.raised) if state is not None]
        if len(states) == 2:
            states[1].join_into(states[0], act)
        for state in states[:1]:
            self.objects.update({oid: obj for oid, obj in state.heap.items() if oid < 0})
            self.globals.update(state.globals)

    def _run_entries(self, order: Sequence[str]) -> None:
        entries = [
            self.code(path, index) for path in order for index in range(1, len(self.project.files[path].functions))
        ]
        entries = [code for code in entries if code.function.kind in ("function", "lambda")]
        entries.sort(key=lambda code: code.function.name != "__init__")
        if self.answering:
            self._find_class_handlers()
            self._find_named_handlers(entries)
        pending = list(entries)
        reads: dict[Code, Outcome] = {}
        for _ in range(MAX_ROUNDS):
            changed = False
            for code in pending:
                if (code in self.activated and code not in reads) or code in self.answers:
                    continue
                try:
                    outcome, wrote = self._run_entry(code)
                except RecursionError:
                    self.note_limit(code, "nested too deep")
                    continue
                reads[code] = outcome
                changed |= wrote
            for entry in list(self.entries.values()):
                if entry.outcome is None or not self._holds(entry.outcome):
                    self._steps, self._work = 0, ENTRY_WORK
                    changed |= self._commit(handlers.run(self, entry))
            if not changed:
                break
            pending = [code for code, outcome in reads.items() if not self._holds(outcome)]

    def _find_class_handlers(self) -> None:
        for body, oid in list(self._class_oids.items()):
            act = Activation(self, body, None, None)
            act.caught = []
            state = State()
            handlers.register_class(act, state, oid)
            self._commit(state)

    def _find_named_handlers(self, codes: Sequence[Code]) -> None:
        for code in codes:
            for fact in self.index.handler_names.get(code.function.name, ()):
                names = tuple(param.name for param in code.function.params)
                if names == fact.target.parameters and code.function.parent == 0:
                    act = Activation(self, self.code(code.path, 0), None, None)
                    state = State()
                    value = self.globals.get((code.path, code.function.name), NOTHING)
                    handlers.register(act, state, value, fact, NOTHING, NOTHING)

    def _holds(self, outcome: Outcome) -> bool:
        return all(self.globals.get(key, NOTHING) == value for key, value in outcome.read_globals.items()) and all(
            self.objects.get(oid) == obj for oid, obj in outcome.read_objects.items()
        )

    def _run_entry(self, code: Code) -> tuple[Outcome, bool]:
        """Runs a function with unknown arguments; its outcome, and whether it changed the persistent world."""
        self._steps, self._work = 0, ENTRY_WORK
        self.activated.add(code)
        act = Activation(self, code, None, None)
        scratch = State()
        params = {
            param.name: self._parameter(act, scratch, code, index) for index, param in enumerate(code.function.params)
        }
        entry = calls.entry_state(act, code, params, {})
        entry.heap.update(scratch.heap)
        outcome = Outcome(act, act.run(entry), {})
        uses.note_handed_out(act, outcome.exits)
        if access.has_learned(act):
            return self._run_entry(code)
        handlers.flush(self, outcome.exits.hits.items(), frozenset())
        changed = False
        for state in (outcome.exits.state, outcome.exits.raised):
            if state is not None:
                changed |= self._commit(state)
        return outcome, changed

    def _parameter(self, act: Activation, state: State, code: Code, index: int) -> Value:
        param = code.function.params[index]
        parent = code.file.functions[code.function.parent] if code.function.parent >= 0 else None
        if index == 0 and parent is not None and parent.kind == "class" and param.annotation is None:
            owner = self._class_oids.get(self.code(code.path, code.function.parent))
            if owner is not None:
                return ref(owner) if param.name in ("cls", "mcs") else self.any_instance(owner)
        if param.kind == "args":
            return act.allocate(state, Obj(Kind.TUPLE, exact=False), ("param", param.name))
        if param.kind == "kwargs":
            return act.allocate(state, Obj(Kind.DICT, exact=False), ("param", param.name))
        if param.annotation is not None:
            value = classes.typed(act, state, param.annotation, code.path, ("param", param.name))
            if value is not ANY:
                return value
        return act.allocate(state, Obj(Kind.OPAQUE, exact=False), ("param", param.name))

    def _commit(self, state: State) -> bool:
        changed = False
        for key, value in state.globals.items():
            old = self.globals.get(key)
            new = value if old is None else join(old, value)
            if new != old:
                self.globals[key] = new
                changed = True
        for oid, obj in state.heap.items():
            if oid < 0:
                known = self.objects.get(oid)
                joined = obj if known is None else join_objects(known, obj)
                if joined != known:
                    self.objects[oid] = joined
                    changed = True
        return changed

    # --- Who may come here -------------------------------------------------------------------------------------------

    def note_refusal(self, code: Code, block: int, marks: frozenset[str]) -> None:
        """A block of a function turns requests away; see `learn`."""
        self._turning_away.setdefault(code, {})[block] = marks

    def learn(self, code: Code) -> bool:
        """Takes up the blocks that turn requests away; whether a branch that parts from them did not know of it."""
        found = self._turning_away.pop(code, None)
        if found is None or found.items() <= self.refusing.get(code, {}).items():
            return False
        before = self.ways(code)
        refusing = {**self.refusing[code], **found}
        self._ways[code] = access.spread(code, refusing)
        self.refusing[code] = refusing
        return self._ways[code] != before

    def ways(self, code: Code) -> dict[tuple[int, int], frozenset[str]]:
        """The ways between blocks that earn marks, for the other way turns the request away."""
        found = self._ways.get(code)
        if found is None:
            self.refusing[code] = access.seeds(self, code)
            found = self._ways[code] = access.spread(code, self.refusing[code]) if self.refusing[code] else {}
        return found

    def proved_by_reading(self, kind: str) -> frozenset[str]:
        """The marks of what is done once data of this kind was read."""
        facts = (fact for fact in self.evidence if fact.read and covers(fact.kind, kind))
        return frozenset(mark for fact in facts for mark in fact.marks)

    def remember(self, act: Activation, state: State, function: Value, fact: Memory) -> None:
        """The results of a function are kept by its arguments."""
        for _, obj in act.objects(state, function):
            if obj.kind is Kind.FUNCTION:
                self._memos[obj.data] = fact

    def stands_for_any(self, oid: int) -> bool:
        """Whether an object stands for any instance of its class, none in particular."""
        return oid in self._generic

    def owners_of(self, names: tuple[str, ...]) -> list[Owner]:
        """What the models say of whose data a thing of these names gives."""
        return [
            fact
            for fact in self.owned
            if any(f"{name}.".startswith(f"{package}.") for package in fact.target.imports for name in names)
        ]

    def class_of(self, code: Code) -> int | None:
        """The class in whose body a method stands."""
        parent = code.function.parent
        return self._class_oids.get(self.code(code.path, parent)) if parent > 0 else None

    def leaving(self, act: Activation, state: State, value: Value, span: ir.SpanTuple) -> Value:
        """A function returns this value."""
        memo = self._memos.get(act.code)
        if memo is not None:
            memory.remembered(act, state, value, span, memo)
        if not self.answering:
            return value
        if self._refused and value.atoms:
            access.note_exit(act, state, value)
        fact = self.answers.get(act.code)
        if fact is not None:
            handlers.answer(act, state, value, span, fact)
        if not state.granted:
            return value
        self.reached[act.code] = self.reached.get(act.code, frozenset()) | state.granted
        return access.proving(state, value)

    def raising(self, act: Activation, state: State, value: Value) -> None:
        """A function raises this value."""
        if self._refused:
            access.note_exit(act, state, value)

    def spend(self, act: Activation, heap: int) -> bool:
        """Counts the work of interpreting a block with so many objects; false when the bound is reached."""
        self._steps += 1 + heap // HEAP_STEP
        return self._steps <= 3 * self._work

    def spend_on_objects(self, count: int) -> None:
        """Counts the work of putting so many objects into a caller's heap."""
        self._steps += count // HEAP_STEP

    def exhausted(self) -> bool:
        """Whether calls are no longer followed, so that what was begun comes to its end."""
        return self._steps > self._work

    def note_limit(self, code: Code, what: str) -> None:
        """Remembers that the analysis of a function was cut short."""
        self.limits[(code.path, code.function.qualname, what)] = None

    # --- Code and names ----------------------------------------------------------------------------------------------

    def code(self, path: str, index: int) -> Code:
        """The one object for a function."""
        found = self._codes.get((path, index))
        if found is None:
            found = self._codes[(path, index)] = Code(self.project.files[path], index)
        return found

    def input_number(self, kind: str, marks: frozenset[str]) -> int:
        """The number of the input label for all data of a kind, where contexts are told apart roughly only."""
        return self._input_numbers.setdefault((kind, marks), len(self._input_numbers))

    def names_of(self, path: str) -> list[str]:
        """The variables of a module, in the order in which they are first bound."""
        if path not in self._names:
            names: dict[str, None] = {}
            for function in self.project.files[path].functions:
                for block in function.blocks:
                    for instruction in block.instructions:
                        if isinstance(instruction, ir.Store) and instruction.scope == "global":
                            names[instruction.name] = None
            self._names[path] = list(names)
        return self._names[path]

    def persistent_oid(self, key: Any) -> int:
        """The number of the persistent object of this key."""
        return self._oids.setdefault(key, -1 - len(self._oids))

    # --- Classes -----------------------------------------------------------------------------------------------------

    def note_class(self, body: Code, made: Value) -> None:
        """Remembers the class object of a class body."""
        for atom in made.atoms:
            if isinstance(atom, Ref):
                self._class_oids[body] = atom.oid
                self.mros.clear()

    def class_oids(self) -> Iterable[int]:
        """The classes of all class bodies."""
        return self._class_oids.values()

    def any_instance(self, oid: int) -> Value:
        """Any instance of a class: the object on which its methods are run as entries."""
        number = self.persistent_oid(("any", oid))
        self._generic.add(number)
        if number not in self.objects:
            self.objects[number] = Obj(
                Kind.INSTANCE, cls=ref(oid), attrs=self._inherited_fields(oid), exact=False, many=True
            )
        return ref(number)

    def _inherited_fields(self, oid: int) -> dict[str, Value]:
        """What is known of the fields of any instance of the classes that a class inherits from."""
        fields: dict[str, Value] = {}
        cls = self.objects.get(oid)
        bases = (
            atom.oid
            for base in (cls.items.values() if cls is not None else ())
            for atom in base.atoms
            if isinstance(atom, Ref)
        )
        for base in bases:
            for atom in self.any_instance(base).atoms if base < 0 else ():
                for name, value in self.objects[atom.oid].attrs.items() if isinstance(atom, Ref) else ():
                    fields[name] = join(fields[name], value) if name in fields else value
        return fields

    def note_construction(self, act: Activation, state: State, oid: int, made: Value) -> None:
        """An instance of a project class was made: what is known of its fields, data aside, holds for any instance
        of the class."""
        if oid >= 0:
            return
        number = self.persistent_oid(("any", oid))
        known = self.objects.get(number) or Obj(Kind.INSTANCE, cls=ref(oid), exact=False, many=True)
        attrs = dict(known.attrs)
        for _, obj in act.objects(state, made):
            for name, value in obj.attrs.items():
                general = self._general(act, state, value)
                old = attrs.get(name)
                attrs[name] = general if old is None else join(old, general)
        self.objects[number] = known.replace(attrs=attrs)

    def _general(self, act: Activation, state: State, value: Value) -> Value:
        """A value without its data and without the objects of one activation."""
        atoms: set[Any] = set()
        for atom in value.atoms:
            if not isinstance(atom, Ref) or atom.oid < 0:
                atoms.add(atom)
                continue
            obj = act.object(state, atom.oid)
            if obj is not None and obj.kind is Kind.INSTANCE:
                atoms.update(a for oid in classes.class_refs(obj.cls) if oid < 0 for a in self.any_instance(oid).atoms)
            elif obj is not None and obj.kind is Kind.TABLE:
                atoms.add(Ref(self._general_table(obj)))
            elif obj is not None and obj.kind is Kind.OPAQUE and obj.path:
                number = self._general_opaque(act, state, obj)
                atoms.add(Ref(number))
            else:
                atoms.update(ANY.atoms)
        return Value(frozenset(atoms)) if atoms else ANY

    def _general_opaque(self, act: Activation, state: State, obj: Obj) -> int:
        """Any object of a library that was constructed with the same constants."""
        kept: dict[Const, Value] = {}
        for _, arguments in act.objects(state, obj.keys) if obj.keys is not None else ():
            for key, value in arguments.items.items():
                kept[key] = Value(value.atoms) if all(type(atom) in (Const, Ext) for atom in value.atoms) else ANY
        constants = tuple(kept.items())
        number = self.persistent_oid(("general", obj.path, obj.keys is None, constants))
        if number not in self.objects:
            keys = None
            if obj.keys is not None:
                keys = ref(self.persistent_oid(("construction", constants)))
                self.objects.update(
                    (atom.oid, Obj(Kind.DICT, items=kept)) for atom in keys.atoms if isinstance(atom, Ref)
                )
            self.objects[number] = Obj(Kind.OPAQUE, path=obj.path, keys=keys, exact=False, many=True)
        return number

    def _general_table(self, obj: Obj) -> int:
        """Any table of a class."""
        number = self.persistent_oid(("table", obj.path, obj.data))
        self.objects[number] = Obj(Kind.TABLE, path=obj.path, data=obj.data, exact=False, many=True)
        return number

    # --- Policy ------------------------------------------------------------------------------------------------------

    def facts(self, names: tuple[str, ...]) -> Facts:
        """What the models say of a thing of these names."""
        return self.index.facts(names)

    @cached_property
    def _aliases(self) -> dict[str, str]:
        return {at: alias.of for alias in self.policy.models.aliases for at in alias.at}

    def canonical(self, path: str) -> str:
        """The name that the language knows a thing by, where an alias of it, or of what it is a part of, says so."""
        found = self._canonical.get(path)
        if found is None:
            found = self._canonical[path] = self._resolved(path)
        return found

    def _resolved(self, path: str) -> str:
        plain = path if path.endswith(")") else _CALLS.sub("", path)
        for name in self.index.respelled(plain):
            if name in self._aliases:
                seen = {name}
                while (name := self._aliases.get(name, name)) not in seen:
                    seen.add(name)
                return name
        return path

    def title(self, kind: str) -> str:
        """The title of a kind of data."""
        found = self.policy.kinds.get(kind)
        return found.title if found is not None else kind

    def is_stated(self, path: str) -> bool:
        """Whether a model states something of the very thing at this path of a library."""
        return self.facts((path.replace("()", ""),)) != self.no_facts

    def title_of_sink(self, kind: str) -> str:
        """The title of a kind of sink, as in a sentence."""
        title = self.title(kind)
        return title[:1].lower() + title[1:]

    def never_returns(self, names: Sequence[str]) -> bool:
        """Whether a call of this thing ends the program."""
        return any(name in _STOPS for name in names)

    def sink_purpose(self, path: str) -> str | None:
        """The purpose of a module, where it is one that data must not reach freely."""
        purpose = self.purposes.of(path)
        kind = self.policy.kinds.get(purpose) if purpose is not None else None
        return purpose if kind is not None and kind.role == "sink" else None

    def relevant(self, kind: str, sink: str, hosts: frozenset[str]) -> bool:
        """Whether some rule cares for data of this kind at such a sink."""
        key = (kind, sink, hosts)
        found = self._relevant.get(key)
        if found is None:
            found = self._relevant[key] = any(
                isinstance(rule.check, FlowCheck)
                and any(covers(source, kind) for source in rule.check.sources)
                and any(covers(wanted, place) for place in (sink, *hosts) for wanted in rule.check.sinks)
                for rule in self.policy.rules
            )
        return found

    def serves(self, kind: str, purpose: str) -> bool:
        """Whether some rule cares for data of this kind in a module for a purpose.

        A whole record, whose kind has kinds below it, serves no purpose yet: its fields do, once they are read.
        """
        return not self._is_record(kind) and self.relevant(kind, purpose, frozenset())

    def _is_record(self, kind: str) -> bool:
        return any(other.startswith(f"{kind}.") for other in self.policy.kinds)

    def note_purpose(self, act: Activation, label: Label, trace: Trace) -> None:
        """Data was read in a module of another purpose: it has reached that purpose."""
        purpose = self.sink_purpose(act.code.path)
        if purpose is not None and self.serves(label.kind, purpose):
            title = f"{act.code.path}, a module for {purpose}"
            path, scope = act.code.path, act.code.function.qualname
            act.hit(Hit(purpose, title, trace.location, scope, frozenset(), purpose, path), label, trace)

    # --- Observations ------------------------------------------------------------------------------------------------

    def add_flow(self, hit: Hit, label: Label, trace: Trace | None) -> None:
        """A flow was found; of several ways the shortest is kept."""
        if hit == uses.USE:
            self.uses.add(label)
            return
        known = self._flows.get((hit, label))
        if (hit, label) not in self._flows or (known is not None and trace is not None and trace.length < known.length):
            self._flows[(hit, label)] = trace

    def observations(self) -> Observations:
        """All that was observed, sorted."""
        flows = [self._flow(hit, label, trace) for (hit, label), trace in self._flows.items()]
        flows.sort(
            key=lambda f: (f.sink, f.sink_kind, f.source, f.source_kind, sorted(f.marks), sorted(f.hosts), f.sink_title)
        )
        called = sorted(self.calls, key=lambda c: (c.location, c.names, repr(c.arguments)))
        requested = sorted(self.requests, key=lambda r: (r.location, r.urls.plain().__repr__()))
        limits = tuple(sorted(self.limits))
        return Observations(tuple(flows), tuple(called), tuple(requested), limits, self.uses.places())

    def _flow(self, hit: Hit, label: Label, trace: Trace | None) -> Flow:
        origin = label.origin
        assert isinstance(origin, SourceSite)
        steps = tuple(TraceStep(location, text) for location, text in _without_repeats(trace))
        return Flow(
            label.kind,
            origin.title,
            origin.location,
            hit.kind,
            hit.title,
            hit.location,
            label.marks | hit.granted,
            hit.hosts,
            hit.purpose,
            hit.scope,
            steps,
            hit.entered,
        )


def _answering(policy: Policy) -> frozenset[str]:
    """The kinds of sinks at which it counts who may have asked."""
    models = policy.models
    earned = {
        mark
        for marks in (
            *(fact.marks for fact in models.checks),
            *(fact.marks for fact in models.evidence),
            *(fact.marks for fact in models.refusals),
        )
        for mark in marks
    }
    checks = [rule.check for rule in policy.rules if isinstance(rule.check, FlowCheck)]
    asked = [check for check in checks if not earned.isdisjoint((*check.through, *check.unless))]
    return frozenset(kind for check in asked for kind in check.sinks)


def _without_repeats(trace: Trace | None) -> list[tuple[Location, str]]:
    steps: list[tuple[Location, str]] = []
    for entry in trace.steps() if trace is not None else ():
        if not steps or steps[-1] != entry:
            steps.append(entry)
    return steps
