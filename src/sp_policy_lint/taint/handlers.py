"""Handlers: functions of the project that a framework calls to answer requests.

Contract: models say which decorators, registrations and base classes make a handler. It is kept, with its group (an
application, a router), and run as an entry when all modules and factories have run: with unknown arguments, what the
models say of them, and what its dependencies give. What it returns has reached a sink. The marks of that flow are those
that the way there has earned, its dependencies and decorators included, and those that the guards of its group, its
class and the settings earn.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..ir import SpanTuple
from ..policy import Attr, Dependency, Facts, Handler, Key, Port
from . import access, attributes, calls, classes, external, futures, items, ports, uses
from .activation import Activation, Hit
from .arguments import Args
from .code import Code
from .context import Outcome, collect
from .objects import CONTAINERS, Kind, Obj
from .state import State
from .values import ANY, NO_MARKS, NONE, NOTHING, Const, Ext, Label, Ref, SourceSite, Trace, Value, join, join_all, ref
from .variables import adopt

if TYPE_CHECKING:
    from .access import Marks
    from .external import External
    from .program import Program

RECEIVER, GUARDS, ORIGINAL, OWN_GUARDS = "%receiver", "%guards", "%original", "%own-guards"
"""Attributes, impossible in source: of a decorator that was called, the thing whose method it is; of an application or
a router, what runs before its handlers; of a decorated function, the function as it was written, and whether it says
itself who may call it."""

ANNOTATED = "@"
"""Behind the name of a parameter: its place among the defaults, for what its annotation holds."""

MAX_DEPENDENCIES = 8
"""Dependencies of dependencies that are followed."""

NO_SPAN: SpanTuple = (0, 0, 0, 0)


@dataclass(slots=True)
class Entry:
    """A handler to be run: the function as decorated, and what decides who may call it.

    `groups`: the things that it is registered with; `needs`: what is said to run before it; `owner`: its class.
    """

    function: Value
    fact: Handler
    where: Code
    groups: Value = NOTHING
    needs: Value = NOTHING
    owner: Value | None = None
    outcome: Outcome | None = None
    hits: dict[tuple[Hit, Label], Trace | None] = field(default_factory=dict)


def concerns(facts: Facts) -> bool:
    """Whether the arguments of a call have to be kept, for it registers handlers or what guards them."""
    return bool(facts.handlers or facts.guards or facts.dependencies or facts.checks)


# --- Registration ----------------------------------------------------------------------------------------------------


def note_original(act: Activation, state: State, function: Value, decorated: Value) -> None:
    """A decorator of the project made something of a function."""
    written = _written(act, state, function)
    if written is NOTHING or decorated is NOTHING:
        return
    for oid, obj in act.objects(state, decorated):
        if obj.kind in (Kind.FUNCTION, Kind.INSTANCE, Kind.PARTIAL) and Ref(oid) not in function.atoms:
            attributes.write_attr(act, state, oid, ORIGINAL, written, strong=True)


def _written(act: Activation, state: State, function: Value) -> Value:
    """The functions as they were written, before decorators of the project."""
    found: list[Value] = []
    for oid, obj in act.objects(state, function):
        if ORIGINAL in obj.attrs:
            found.append(obj.attrs[ORIGINAL])
        elif obj.kind is Kind.FUNCTION:
            found.append(ref(oid))
        elif obj.kind in (Kind.METHOD, Kind.PARTIAL):
            found.append(_written(act, state, obj.attrs["func"]))
        elif obj.kind is Kind.DESCRIPTOR:
            found.append(_written(act, state, obj.attrs["get"]))
    return join_all(found)


def decorated(act: Activation, state: State, atom: object, path: str, function: Value) -> Value:
    """A decorator of a library was applied: it may register a handler, or a guard; the function then."""
    facts = act.program.facts(tuple(external.spellings(path)))
    if not facts.handlers and not facts.guards:
        return function
    obj = act.object(state, atom.oid) if isinstance(atom, Ref) else None
    receiver = NOTHING
    needs: list[Value] = []
    if obj is not None and isinstance(atom, Ref):
        receiver = obj.attrs.get(RECEIVER) or ref(act.owner(state, atom.oid))
        for fact in facts.handlers:
            needs += _kept(act, state, obj, fact.needs)
    for fact in facts.handlers:
        if fact.call is None and not fact.methods:
            register(act, state, function, fact, receiver, join_all(needs))
    for guard in facts.guards:
        if guard.call is None:
            add_guard(act, state, as_stored(act, receiver), as_stored(act, function))
        elif guard.before.base == "self":
            for oid, target in act.objects(state, as_stored(act, function)):
                if target.kind in (Kind.FUNCTION, Kind.CLASS):
                    act.put(state, oid, target.with_attr(OWN_GUARDS, NONE))
    return as_stored(act, function)


def _kept(act: Activation, state: State, obj: Obj, port: Port | None) -> list[Value]:
    """An argument that a decorator was called with."""
    if port is None or obj.keys is None:
        return []
    names = {Const("int" if isinstance(name, int) else "str", name) for name in port.names}
    return [value for _, kept in act.objects(state, obj.keys) for key, value in kept.items.items() if key in names]


def as_stored(act: Activation, value: Value) -> Value:
    """A value that was taken before objects in it were stored by the framework."""
    atoms = frozenset(Ref(act.adopted.get(a.oid, a.oid)) if isinstance(a, Ref) else a for a in value.atoms)
    return value if atoms == value.atoms else Value(atoms, value.taint)


def registered(call: External, result: Value) -> Value:
    """A call may register a handler, or a guard; its result then."""
    act, state = call.act, call.state
    receiver = call.receiver or NOTHING
    for fact in call.facts.handlers:
        if fact.call is not None:
            needs = [] if fact.needs is None else ports.read(call, fact.needs)
            for function in ports.read(call, fact.call):
                register(act, state, function, fact, join(receiver, result), join_all(needs))
                receiver, result = as_stored(act, receiver), as_stored(act, result)
    for guard in call.facts.guards:
        if guard.call is not None:
            targets = [result] if guard.before.base == "return" else ports.read(call, guard.before)
            for value in ports.read(call, guard.call):
                groups = as_stored(act, join_all(targets))
                add_guard(act, state, groups, as_stored(act, value))
                result = as_stored(act, result)
    return result


def add_guard(act: Activation, state: State, groups: Value, guard: Value) -> None:
    """What runs before the handlers of these groups."""
    for oid, obj in _with_owners(act, state, groups):
        known = obj.attrs.get(GUARDS)
        value = adopt(act, state, guard) if oid < 0 else guard
        attributes.write_attr(act, state, oid, GUARDS, value if known is None else join(known, value), strong=True)


def _with_owners(act: Activation, state: State, groups: Value) -> list[tuple[int, Obj]]:
    """The groups, and those that they are parts of (`app.router` of `app`)."""
    found = dict(act.objects(state, groups))
    for oid in list(found):
        owner = act.owner(state, oid)
        obj = act.object(state, owner)
        if obj is not None:
            found[owner] = obj
    return list(found.items())


def register(act: Activation, state: State, function: Value, fact: Handler, groups: Value, needs: Value) -> None:
    """A function, or a class with handlers as methods, answers requests."""
    program = act.program
    for oid, obj in act.objects(state, as_stored(act, function)):
        if obj.kind is Kind.CLASS:
            add_guard(act, state, ref(oid), groups)
        if obj.kind not in (Kind.FUNCTION, Kind.METHOD, Kind.PARTIAL, Kind.INSTANCE):
            continue
        one = adopt(act, state, ref(oid), ("handler", oid))
        note_answering(act, state, one, fact)
        groups = as_stored(act, groups)
        groups = Value(groups.atoms.union(Ref(group) for group, _ in _with_owners(act, state, groups)))
        groups = adopt(act, state, groups, "handler")
        needs = adopt(act, state, as_stored(act, needs), "handler")
        program.entries[(one, fact)] = Entry(one, fact, act.code, groups, needs)


def note_answering(act: Activation, state: State, function: Value, fact: Handler) -> None:
    """What the function, as it was written, returns is an answer."""
    program = act.program
    for _, written in act.objects(state, _written(act, state, function)):
        if isinstance(written.data, Code) and program.answers.get(written.data) != fact:
            program.answers[written.data] = fact
            if written.data in program.activated:
                program.memo.clear()


def register_class(act: Activation, state: State, oid: int) -> None:
    """The methods of a class that answer requests, for a class that the models say so of."""
    owner = ref(oid)
    instance = act.program.any_instance(oid)
    for fact in act.program.facts(tuple(classes.external_bases(act, state, owner))).handlers:
        for name in fact.methods:
            method = classes.lookup(act, state, owner, name)
            if method is None:
                continue
            bound = attributes.bind(act, state, method, instance, NO_SPAN, name)
            register_method(act, state, bound, fact, owner)


def register_method(act: Activation, state: State, bound: Value, fact: Handler, owner: Value) -> None:
    """A method that answers requests."""
    note_answering(act, state, bound, fact)
    bound = adopt(act, state, bound, ("handler", owner, fact.kind))
    act.program.entries[(owner, fact, bound)] = Entry(bound, fact, act.code, owner=owner)


# --- Running ---------------------------------------------------------------------------------------------------------


def run(program: Program, entry: Entry) -> State:
    """Runs a handler as the framework would; the state that it leaves."""
    act = Activation(program, entry.where, None, None)
    act.caught = []
    state = State()
    function = entry.function
    for _, obj in act.objects(state, _written(act, state, function)):
        owner = program.class_of(obj.data) if entry.owner is None and obj.data.is_method else None
        if owner is not None:
            entry.owner = ref(owner)
            function = attributes.bind(act, state, function, program.any_instance(owner), NO_SPAN, "")
    args = _arguments(act, state, function, entry.fact, 0)
    uses.note_value(act, state, _awaited(act, state, calls.call(act, state, function, args)))
    act.exits.state = state
    entry.hits = act.exits.hits
    entry.outcome = Outcome(act, act.exits, {})
    return state


def _arguments(act: Activation, state: State, function: Value, fact: Handler | None, depth: int) -> Args:
    """The arguments of a function that a framework calls: what its dependencies give, else anything."""
    args = Args(NO_SPAN)
    written = _written(act, state, function)
    for _, obj in act.objects(state, written)[:1]:
        code: Code = obj.data
        params = [param for param in code.function.params if param.kind in ("positional", "normal", "keyword")]
        if code.is_method:
            params = params[1:]
        given = list(fact.given) if fact is not None else []
        for index, param in enumerate(params):
            value = _argument(act, state, obj, code, param.name, depth)
            if index < len(given) and param.kind != "keyword":
                value = value.tainted(_entered(act, given[index], param.name, code, param.span))
                args.positional.append(value)
                args.spans.append(NO_SPAN)
            elif param.kind == "positional":
                args.positional.append(value)
                args.spans.append(NO_SPAN)
            else:
                args.keywords[param.name] = value
    args.double_star = ANY
    return args


def _entered(act: Activation, kind: str, name: str, code: Code, span: SpanTuple) -> dict[Label, Trace | None]:
    location = act.location(span)._replace(path=code.path)
    title = act.program.title(kind)
    return {Label(kind, SourceSite(location, title)): Trace(None, location, f"{title} in `{name}`")}


def _argument(act: Activation, state: State, obj: Obj, code: Code, name: str, depth: int) -> Value:
    """What a framework passes for a parameter."""
    param = next(param for param in code.function.params if param.name == name)
    default = obj.items.get(Const("default", name), NOTHING)
    hidden = obj.items.get(Const("default", name + ANNOTATED), NOTHING)
    alias = classes.annotation_value(act, state, param.annotation, code.path)
    for value in (default, hidden, alias):
        if depth < MAX_DEPENDENCIES:
            for fact, target in _dependencies(act, state, value):
                return depend(act, state, target, fact, depth)
    value = classes.typed(act, state, param.annotation, code.path, ("handler", name)) if param.annotation else ANY
    if value is ANY:
        value = act.allocate(state, Obj(Kind.OPAQUE, exact=False), ("handler", code, name))
    taint = {**collect(act, state, default), **collect(act, state, hidden), **collect(act, state, alias)}
    return value.tainted(taint)


def _dependencies(act: Activation, state: State, value: Value) -> Iterator[tuple[Dependency | None, Value]]:
    """What a value stands for a call of."""
    for oid, obj in act.objects(state, value):
        if obj.kind is Kind.OPAQUE and obj.path == classes.ANNOTATION:
            for element in obj.elements():
                yield from _dependencies(act, state, element)
        elif obj.kind is Kind.OPAQUE and obj.path:
            for fact in act.program.facts(tuple(external.spellings(obj.path))).dependencies:
                found = _kept(act, state, obj, fact.call)
                yield fact, Value(join_all(found).atoms | {Ref(oid)}) if found else ref(oid)


def depend(act: Activation, state: State, target: Value, fact: Dependency | None, depth: int) -> Value:
    """Calls a dependency; what it gives."""
    state.granted |= access.named(act, state, Value(frozenset(a for a in target.atoms if _is_library(act, state, a))))
    results: list[Value] = []
    for atom in attributes.ordered(target):
        obj = act.object(state, atom.oid) if isinstance(atom, Ref) else None
        if obj is not None and obj.kind is Kind.OPAQUE and fact is not None and _stands(act, obj, fact):
            continue
        one = Value(frozenset((atom,)))  # type: ignore[arg-type]
        callee = one
        if obj is not None and obj.kind is Kind.INSTANCE:
            callee = classes.lookup(act, state, obj.cls, "__call__") or one
        elif obj is not None and obj.kind is Kind.CLASS:
            callee = classes.lookup(act, state, one, "__init__") or one
        args = _arguments(act, state, callee, None, depth + 1)
        results.append(_awaited(act, state, calls.call(act, state, one, args)))
    found = join_all(results)
    return ANY if found is NOTHING else found


def _awaited(act: Activation, state: State, value: Value) -> Value:
    """What a framework has of a function once it is done: of a coroutine what it gives."""
    found = futures.result_of(act, state, value)
    futures.settle(act, state, found)
    return found


def _is_library(act: Activation, state: State, atom: object) -> bool:
    obj = act.object(state, atom.oid) if isinstance(atom, Ref) else None
    return isinstance(atom, Ext) or (obj is not None and obj.kind is Kind.OPAQUE)


def _stands(act: Activation, obj: Obj, fact: Dependency) -> bool:
    return fact in act.program.facts(tuple(external.spellings(obj.path))).dependencies


# --- Answers ---------------------------------------------------------------------------------------------------------


def answer(act: Activation, state: State, value: Value, span: SpanTuple, fact: Handler) -> None:
    """A handler returns this."""
    program = act.program
    title = fact.title or program.title_of_sink(fact.kind)
    location = act.location(span)
    purpose = program.purposes.of(act.code.path)
    hit = Hit(fact.kind, title, location, act.code.function.qualname, frozenset(), purpose, granted=state.granted)
    for accessor in fact.port.path if fact.port is not None else ():
        if isinstance(accessor, Key):
            value = items.get_item(act, state, value, Value(frozenset((Const("str", accessor.key),))), span)
        elif isinstance(accessor, Attr):
            value = attributes.get_attr(act, state, value, accessor.name, span)
    for label, trace in collect(act, state, value).items():
        if program.relevant(label.kind, fact.kind, frozenset()):
            act.hit(hit, label, Trace(trace, location, f"answered by `{act.code.function.qualname}`"))


# --- Who may ask -----------------------------------------------------------------------------------------------------


def marks(program: Program, entry: Entry) -> Marks:
    """The marks that hold for all that a handler answers: by its group, its class and the settings."""
    judge = Judge(program, entry.where)
    found = judge.guards(entry.groups) | judge.of(entry.needs)
    owns = any(OWN_GUARDS in obj.attrs for _, obj in judge.objects(entry.function))
    if entry.owner is not None:
        of_class, own = judge.of_class(entry.owner, entry.fact)
        found |= of_class
        owns |= own
    if not owns:
        for name in entry.fact.settings:
            found |= judge.setting(name)
    return found


class Judge:
    """Reads off what guards a handler, in the world as it is at the end."""

    def __init__(self, program: Program, where: Code) -> None:
        self.program = program
        self.act = Activation(program, where, None, None)
        self.act.caught = []
        self.state = State()
        self._seen: set[int] = set()

    def objects(self, value: Value) -> list[tuple[int, Obj]]:
        return self.act.objects(self.state, value)

    def guards(self, groups: Value) -> Marks:
        """What runs before the handlers of these groups."""
        found = NO_MARKS
        for oid, obj in _with_owners(self.act, self.state, groups):
            if oid not in self._seen and GUARDS in obj.attrs:
                self._seen.add(oid)
                found |= self.of(obj.attrs[GUARDS])
        return found

    def of(self, value: Value) -> Marks:
        """What a guard earns: by its name, by what it does on any way through it, or as a group that has guards."""
        found = access.named(self.act, self.state, value) | self.guards(value)
        for atom in value.atoms:
            if isinstance(atom, Const) and isinstance(atom.value, str):
                found |= self.of(self._resolved(atom.value))
        for oid, obj in self.objects(value):
            if oid in self._seen:
                continue
            self._seen.add(oid)
            if obj.kind in CONTAINERS:
                found = found.union(*(self.of(element) for element in obj.elements()))
            elif obj.kind is Kind.OPAQUE:
                targets = [target for _, target in _dependencies(self.act, self.state, ref(oid))]
                found = found.union(*(self.of(Value(target.atoms - {Ref(oid)})) for target in targets))
                if obj.keys is not None:
                    found |= self.of(obj.keys)
            elif obj.kind in (Kind.FUNCTION, Kind.METHOD, Kind.PARTIAL):
                found |= self._run(ref(oid))
            elif obj.kind in (Kind.CLASS, Kind.INSTANCE):
                found |= self._methods(oid, obj)
        return found

    def _methods(self, oid: int, obj: Obj) -> Marks:
        found = NO_MARKS
        owner = ref(oid) if obj.kind is Kind.CLASS else obj.cls or NOTHING
        instance = self.program.any_instance(oid) if obj.kind is Kind.CLASS and oid < 0 else ref(oid)
        for _, cls in self.objects(owner):
            for name, method in cls.attrs.items():
                if name != "__init__" and any(inner.kind is Kind.FUNCTION for _, inner in self.objects(method)):
                    found |= self._run(attributes.bind(self.act, self.state, method, instance, NO_SPAN, name))
        return found

    def _run(self, function: Value) -> Marks:
        """Runs a function; what it has earned on any of its ways out."""
        args = _arguments(self.act, self.state, function, None, 0)
        before = self.state.granted
        _awaited(self.act, self.state, calls.call(self.act, self.state, function, args))
        found = self.state.granted - before
        self.state.granted = before
        return found.union(*(self.program.reached.get(code, NO_MARKS) for code in self._codes(function)))

    def _codes(self, function: Value) -> Iterator[Code]:
        for _, obj in self.objects(function):
            if obj.kind is Kind.FUNCTION:
                yield obj.data
            elif obj.kind in (Kind.METHOD, Kind.PARTIAL):
                yield from self._codes(obj.attrs["func"])

    def of_class(self, owner: Value, fact: Handler) -> tuple[Marks, bool]:
        """What a class earns for its handlers, and whether it says so itself rather than the settings."""
        found = access.named(self.act, self.state, owner) | self.guards(owner)
        for name in fact.before:
            method = classes.lookup(self.act, self.state, owner, name)
            for oid, _ in self.objects(owner) if method is not None else ():
                instance = self.program.any_instance(oid)
                found |= self._run(attributes.bind(self.act, self.state, method or ANY, instance, NO_SPAN, name))
        owns = any(OWN_GUARDS in obj.attrs for _, obj in self.objects(owner))
        for name in fact.attributes:
            value = classes.lookup(self.act, self.state, owner, name)
            if value is None:
                continue
            if any(obj.kind in (Kind.FUNCTION, Kind.METHOD) for _, obj in self.objects(value)):
                found |= self._returned(owner, name, value)
            else:
                found |= self.of(value)
            owns = True
        return found, owns

    def _returned(self, owner: Value, name: str, method: Value) -> Marks:
        """What a method names that it returns or that it checks."""
        found = NO_MARKS
        for oid, _ in self.objects(owner):
            bound = attributes.bind(self.act, self.state, method, self.program.any_instance(oid), NO_SPAN, name)
            found |= self._run(bound)
            result = calls.call(self.act, self.state, bound, _arguments(self.act, self.state, bound, None, 0))
            found |= NO_MARKS if result is NOTHING else access.named(self.act, self.state, result)
        return found

    def setting(self, name: str) -> Marks:
        """What a module variable of this name says, in any file."""
        values = [value for (_, variable), value in sorted(self.program.globals.items()) if variable == name]
        return NO_MARKS.union(*(self.of(value) for value in values))

    def _resolved(self, dotted: str) -> Value:
        """The thing of the project that a dotted name in a text means."""
        module, _, name = dotted.rpartition(".")
        if not module or not dotted.replace(".", "").replace("_", "").isalnum():
            return NOTHING
        path = self.program.project.find(self.act.code.path, module, 0)
        return NOTHING if path is None else self.program.globals.get((path, name), NOTHING)


def flush(program: Program, hits: Iterable[tuple[tuple[Hit, Label], Trace | None]], found: Marks) -> None:
    """What reached sinks in an entry is a flow, with what was earned before it."""
    for (hit, label), trace in hits:
        if not isinstance(label.origin, int):
            program.add_flow(hit._replace(granted=hit.granted | found) if found else hit, label, trace)
