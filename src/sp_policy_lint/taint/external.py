"""Calls of what is not in the project: what the models say of them, and the one default for what they do not say.

Contract. A callee that no model mentions: data passes from all arguments and the receiver to the result, functions
among the
arguments may be called, containers among them may be changed. A callee that a model mentions does what the models
say and nothing else.
Facts may be about functions of the project too; then they come on top of what the function itself does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from ..ir import SpanTuple
from ..policy import HOLE, Facts, Http, Port, Sanitizer, Sink, Source, Where, covers, matches_http
from ..project import JSON, Arguments, CallSite, Constants, RequestSite, holds
from . import access, calls, classes, failures, futures, handlers, instances, json_text, memory, natives, ports, uses
from .activation import Hit
from .arguments import Args
from .code import Code
from .constants import constants_of, constants_of_arguments, texts_of
from .context import collect, unknown
from .objects import CONTAINERS, SEQUENCES, Kind, Obj
from .state import State
from .values import (
    ANY,
    NO_MARKS,
    NOTHING,
    Const,
    Ext,
    Label,
    Ref,
    SourceSite,
    Trace,
    Value,
    const,
    join,
    join_all,
    join_taint,
    taint_step,
)

if TYPE_CHECKING:
    from .activation import Activation

Taint = Mapping[Label, Trace | None]

MAX_CHAIN = 3
"""Calls upon results of calls (`df.a().b().c()`) after which the path of what comes out is no longer told."""

MAX_LITERAL = 40
_UNBOUND = re.compile(r"builtins\.\w+\.\w+")  # a method of a builtin type as a function: `map(str.strip, names)`
_CALLS = re.compile(r"\((?:[^()']|'[^']*')*\)")


def spellings(path: str) -> list[str]:
    """The dotted names that a path goes by: with the literals of factories, and without."""
    literal = path.replace("()", "")
    plain = _CALLS.sub("", path)
    return [literal] if literal == plain else [literal, plain]


def call_path(act: Activation, state: State, path: str, receiver: Value | None, args: Args) -> Value:
    """Calls a thing of a library by its path."""
    if not path:
        return call_unknown(act, state, "", receiver, args)
    native = natives.function(act.program.canonical(path))
    if native is None and receiver is None and args.positional and _UNBOUND.fullmatch(path):
        return calls.call_method(act, state, args.positional[0], path.rpartition(".")[2], args.without_first())
    if native is not None:
        args.receiver, args.callee = receiver, path
        facts = act.program.facts(tuple(spellings(path)))
        if facts == act.program.no_facts:
            return native(act, state, args)
        return External(act, state, spellings(path), "", receiver, args, facts).run_native(native)
    return call_named(act, state, spellings(path), _result_path(path, args), receiver, args)


def _result_path(path: str, args: Args) -> str:
    if path.count("(") >= MAX_CHAIN:
        return ""
    first = args.positional[0] if args.positional else None
    if first is not None and len(first.atoms) == 1:
        (atom,) = first.atoms
        if (
            isinstance(atom, Const)
            and isinstance(atom.value, str)
            and atom.value.isprintable()
            and len(atom.value) <= MAX_LITERAL
            and "'" not in atom.value
        ):
            return f"{path}('{atom.value}')"
    return f"{path}()"


def call_unknown(act: Activation, state: State, path: str, receiver: Value | None, args: Args) -> Value:
    """Calls something of which not even the name is known."""
    return call_named(act, state, [path] if path else [], "", receiver, args)


def call_named(
    act: Activation, state: State, names: Sequence[str], result_path: str, receiver: Value | None, args: Args
) -> Value:
    """Calls a thing of a library that goes by these names, most specific first."""
    for value in args.all():
        futures.settle(act, state, value)
    facts = act.program.facts(tuple(names))
    call = External(act, state, names, result_path, receiver, args, facts)
    return call.run()


def is_modelled(act: Activation, path: str) -> bool:
    """Whether a model mentions the thing of a library at this path, or its class."""
    names = spellings(path)
    return _is_modelled(act, act.program.facts(tuple(names)), names)


def is_known(act: Activation, path: str) -> bool:
    """Whether a model says anything of the thing of a library at this path, or the language knows it."""
    names = tuple(spellings(path))
    facts = act.program.facts(names)
    return natives.function(act.program.canonical(path)) is not None or facts != act.program.no_facts


def _is_modelled(act: Activation, facts: Facts, names: Sequence[str]) -> bool:
    if facts.sources or facts.sinks or facts.propagators or facts.types or facts.callbacks:
        return True
    if facts.handlers or facts.guards or facts.dependencies:
        return True
    if facts.sanitizers:
        return False
    prefixes = act.program.index.modelled
    return any(name in prefixes for name in names)


def project_facts(act: Activation, code: Code, names: Sequence[str]) -> Facts | None:
    """What the models say of a function of the project; None when nothing."""
    facts = act.program.index.own_facts(tuple(names))
    return None if facts == act.program.no_facts else facts


def call_modelled(
    act: Activation, state: State, code: Code, names: Sequence[str], facts: Facts, args: Args, run: Callable[[], Value]
) -> Value:
    """Calls a function of the project that the models mention; a method's ports count its arguments without `self`."""
    receiver = None
    if args.positional and code.is_method:
        receiver, args = args.positional[0], args.without_first()
    call = External(act, state, names, "", receiver, args, facts)
    if facts.watched:
        call.observe_call()
    call.observe_sinks()
    result = run()
    if result is NOTHING:
        return result
    refused = access.refused_by(call)
    return access.passed(call, call.with_sources(call.sanitized(call.propagated(result))).tainted(refused))


def observe_construction(act: Activation, state: State, names: Sequence[str], args: Args) -> None:
    """A class of the project is called: its names, and those of the library classes below it, may be of interest."""
    facts = act.program.facts(tuple(names))
    if facts.watched:
        External(act, state, names, "", None, args, facts).observe_call()


def observe_assignment(act: Activation, state: State, target: Value, name: str, value: Value, span: SpanTuple) -> None:
    """An attribute of something of a library is set: a pattern may ask for what it is set to."""
    if name not in act.program.index.assigned_words:
        return
    for atom in target.atoms:
        names = _attribute_names(act, state, atom, name)
        if names and act.program.facts(names).watched:
            scope, known = act.code.function.qualname, constants_of(value)
            site = CallSite(act.location(span), names, Arguments((), ()), None, scope, known)
            act.program.calls[site] = None


def _attribute_names(act: Activation, state: State, atom: object, name: str) -> tuple[str, ...]:
    """The dotted names of an attribute of something of a library; of what is unknown the bare name."""
    if isinstance(atom, Ext):
        return tuple(spellings(f"{atom.path}.{name}"))
    if not isinstance(atom, Ref):
        return () if isinstance(atom, Const) else (f".{name}",)
    obj = act.object(state, atom.oid)
    if obj is None:
        return ()
    if obj.kind is Kind.OPAQUE:
        return tuple(spellings(f"{obj.path}.{name}"))
    bases = classes.external_bases(act, state, obj.cls) if obj.kind is Kind.INSTANCE else []
    return tuple(f"{base}.{name}" for base in bases)


def enter_module(act: Activation, state: State, code: Code, params: Mapping[str, Value], args: Args) -> None:
    """Data that is passed into a module of another purpose has reached that purpose."""
    purpose = act.program.sink_purpose(code.path)
    if purpose is None or code.path == act.code.path or act.program.sink_purpose(act.code.path) == purpose:
        return
    location = act.location(args.span)
    hit = Hit(
        purpose,
        f"`{code.function.qualname}` in {code.path}",
        location,
        act.code.function.qualname,
        frozenset(),
        purpose,
        code.path,
    )
    for name, value in params.items():
        if name in ("self", "cls"):
            continue
        for label, trace in collect(act, state, value).items():
            if act.program.serves(label.kind, purpose):
                act.hit(hit, label, Trace(trace, location, f"passed into {code.path} (purpose: {purpose})"))


class External:
    """One call of a modelled or unknown thing."""

    def __init__(
        self,
        act: Activation,
        state: State,
        names: Sequence[str],
        result_path: str,
        receiver: Value | None,
        args: Args,
        facts: Facts,
    ) -> None:
        self.act = act
        self.state = state
        self.names = names
        self.result_path = result_path
        self.receiver = receiver
        self.args = args
        self.facts = facts
        self.fresh = False
        self.replaced = False
        self.location = act.location(args.span)

    # --- The call ----------------------------------------------------------------------------------------------------

    def run(self) -> Value:
        """Does what the models say, or the default."""
        self.act.failing = not any(failures.is_class(name) for name in self.names)
        if self.facts.watched:
            self.observe_call()
        self.observe_sinks()
        if self.facts.memories:
            memory.called(self)
        uses.note_arguments(self.act, self.state, self.args.all(), self.facts)
        refused = access.refused_by(self)
        if self.facts.stops or self.act.program.never_returns(self.names):
            return NOTHING
        if self.facts.checks and access.guards_argument(self):
            return self.args.positional[0]
        known = _is_modelled(self.act, self.facts, self.names)
        self.fresh = True
        given = {} if known else self._passing(self.args.all())
        called = self._callbacks() if known else self._call_arguments(given)
        result = self._result(given if known else self._default_taint(given))
        if called.taint or any(isinstance(atom, Ref) for atom in called.atoms):
            result = (
                join(result, called)
                if self.facts.callbacks
                else ports.absorb(self, result, collect(self.act, self.state, called))
            )
        if not known:
            self._disturb_containers()
        result = self.with_sources(self.sanitized(self.propagated(result))).tainted(refused)
        return access.passed(self, handlers.registered(self, result))

    def run_native(self, native: Callable[[Activation, State, Args], Value]) -> Value:
        """Does what the language does, and what the models say of data that enters, arrives or gains a mark there."""
        if self.facts.watched:
            self.observe_call()
        self.observe_sinks()
        if self.facts.sinks:
            uses.note_arguments(self.act, self.state, self.args.all(), self.facts)
        result = native(self.act, self.state, self.args)
        if result is NOTHING:
            return result
        marking = [fact for fact in self.facts.sanitizers if fact.marks]
        return access.passed(self, self.with_sources(self.sanitized(result, marking)))

    def _default_taint(self, given: Taint) -> Taint:
        """The data in the result of a callee that no model knows."""
        index = self.act.program.index
        taint = {label: trace for label, trace in given.items() if not index.is_absorbed(label.kind)}
        return join_taint(taint, self._passing([self.receiver])) if self.receiver is not None else taint

    def _passing(self, values: Iterable[Value]) -> Taint:
        """The data of these values on its way through the callee."""
        taint: Taint = {}
        for value in values:
            taint = join_taint(taint, collect(self.act, self.state, value))
        name = self.names[0].rpartition(".")[2] if self.names else "an unknown function"
        return taint_step(taint, self.location, f"passed through `{name}`")

    def _result(self, taint: Taint) -> Value:
        for fact in self.facts.types:
            return ports.absorb(self, instances.instance_of(self.act, self.state, fact.returns, self.args), taint)
        obj = Obj(
            Kind.OPAQUE,
            path=self.result_path,
            rest=unknown(taint) if taint else None,
            exact=False,
            keys=self._constructor(),
        )
        if self.receiver is not None and handlers.concerns(self.facts):
            obj = obj.with_attr(handlers.RECEIVER, self.receiver)
        return self.act.allocate(self.state, obj, ("result", self.result_path))

    def _constructor(self) -> Value | None:
        """The arguments, kept with an instance so that conditions on `self.arg[...]` can be judged."""
        if not instances.looks_like_class(self.result_path) and not handlers.concerns(self.facts):
            return None
        return instances.keep_arguments(self.act, self.state, self.args)

    def _call_arguments(self, taint: Taint) -> Value:
        """An unknown callee may call the functions that it is given, with whatever else it has."""
        if self.act.persistent:
            return NOTHING
        results: list[Value] = []
        for value in self.args.all():
            for oid, obj in self.act.objects(self.state, value):
                if obj.kind in (Kind.FUNCTION, Kind.METHOD, Kind.PARTIAL) and oid not in self.act.handed:
                    results.append(self._call_argument(value, oid, obj, taint))
                    break
        return join_all(result for result in results if result is not NOTHING)

    def _call_argument(self, value: Value, oid: int, obj: Obj, taint: Taint) -> Value:
        given = natives.unknown_arguments(self.act, self.state, obj, taint, self.args.span)
        self.act.handed.add(oid)  # a method of something unknown may be handed to itself
        try:
            return calls.call(self.act, self.state, value, given)
        finally:
            self.act.handed.discard(oid)

    def _callbacks(self) -> Value:
        """Calls of functions among the arguments that the models state."""
        results: list[Value] = []
        for fact in self.facts.callbacks:
            for function in ports.read(self, fact.call):
                given = ports.spread(self, fact.given)
                result = calls.call(self.act, self.state, function, given)
                if fact.to is not None and result is not NOTHING:
                    results.append(ports.placed(self, fact.to, result))
        return join_all(results)

    def _disturb_containers(self) -> None:
        for value in self.args.all():
            for oid, obj in self.act.objects(self.state, value):
                if (
                    obj.kind in CONTAINERS
                    and obj.kind is not Kind.TUPLE
                    and obj.kind is not Kind.ITERATOR
                    and obj.exact
                ):
                    self.act.put(self.state, oid, obj.blurred() if obj.kind in SEQUENCES else obj.replace(exact=False))

    # --- Observing ---------------------------------------------------------------------------------------------------

    @cached_property
    def site(self) -> CallSite:
        """The call as conditions see it."""
        constructor = ports.constructor_arguments(self.act, self.state, self.receiver)
        scope = self.act.code.function.qualname
        return CallSite(self.location, tuple(self.names), self._constant_arguments(), constructor, scope)

    def _constant_arguments(self) -> Arguments:
        """The arguments as constants; dicts and lists as their JSON text, where a condition may ask for it."""
        found = constants_of_arguments(self.act, self.state, self.args)
        if not self.facts.structured:
            return found
        args = self.args
        positional = (self._with_text(*pair) for pair in zip(found.positional, args.positional, strict=True))
        keywords = ((name, self._with_text(known, args.keywords[name])) for name, known in found.keywords)
        return Arguments(tuple(positional), tuple(keywords), found.more_positional, found.more_keywords)

    def _with_text(self, known: Constants, value: Value) -> Constants:
        text = json_text.container_text(self.act, self.state, value)
        return known if text is None else replace(known, values=known.values | {(JSON, text)})

    def observe_call(self) -> None:
        """Notes the call for rules that look at calls."""
        self.act.program.calls[self.site] = None

    def observe_sinks(self) -> None:
        """Data among the arguments that arrives at sinks."""
        for sink in self.facts.sinks:
            if self.holds(sink.where):
                hosts, title = self._hosts(sink)
                self._arrive(sink, hosts, title)
                for special in self._http_sinks(sink):
                    self._arrive(special, hosts, special.title or title)

    def _http_sinks(self, request: Sink) -> list[Sink]:
        """The sinks that a request is by its URL."""
        known = self.act.program.index.http_sinks
        if request.host is None or not known:
            return []
        urls = texts_of(self.urls(request.host))
        found = [sink for sink in known if sink.target.http is not None and self._requests(sink.target.http, urls)]
        return [replace(sink, ports=sink.ports or request.ports) for sink in found if self.holds(sink.where)]

    def _hosts(self, sink: Sink) -> tuple[frozenset[str], str]:
        """The categories of host that a request may go to, and how the sink is called."""
        if sink.host is None:
            return frozenset(), sink.title or self._name()
        urls = self.urls(sink.host)
        hosts = self.act.program.hosts
        self.act.program.requests[RequestSite(self.location, urls, self.methods(), self.act.code.function.qualname)] = (
            None
        )
        texts = texts_of(urls)
        categories = set[str]().union(*(hosts.categories(text) for text in texts))
        if not urls.complete or not texts:
            categories.add("unknown")
        titles = [title for text in texts if (title := hosts.title(text))]
        return frozenset(categories), sink.title or (f"{titles[0]} by `{self._name()}`" if titles else self._name())

    def urls(self, port: Port) -> Constants:
        """The URLs of a request, a base URL of the client before relative ones. A thing of a library is no URL that
        is known."""
        value = join_all(ports.read(self, port))
        found = constants_of(value if value is not NOTHING else ANY)
        texts = texts_of(found)
        base = instances.base_url(self.act, self.state, self.receiver)
        if base is None:
            return Constants(
                frozenset(("str", text) for text in texts), found.complete and len(texts) == len(found.values)
            )
        joined = frozenset(
            ("str", text if "://" in text else f"{start.rstrip('/')}/{text.lstrip('/')}")
            for start in texts_of(base)
            for text in texts or [HOLE]
        )
        return Constants(joined, base.complete and len(texts_of(base)) == len(base.values))

    def methods(self) -> tuple[str, ...]:
        """The HTTP methods of a request, by the name of the function or the argument that says it; empty when not
        known."""
        name = self._name().rpartition(".")[2].upper()
        if name in _METHODS:
            return (name,)
        given = self.args.get("method", 0)
        found = (
            [str(atom.value).upper() for atom in given.atoms if isinstance(atom, Const)] if given is not None else []
        )
        return tuple(sorted(text for text in found if text in _METHODS))

    def _name(self) -> str:
        return self.names[-1] if self.names else "an unknown function"

    def _arrive(self, sink: Sink, hosts: frozenset[str], title: str) -> None:
        program = self.act.program
        purpose = program.purposes.of(self.act.code.path)
        granted = self.state.granted if sink.kind in program.answering else NO_MARKS
        hit = Hit(sink.kind, title, self.location, self.act.code.function.qualname, hosts, purpose, granted=granted)
        for port in sink.ports:
            for value in ports.read(self, port):
                taint = (
                    natives.text_taint(self.act, self.state, value, self.args.span)
                    if sink.text
                    else collect(self.act, self.state, value)
                )
                for label, trace in taint.items():
                    if program.relevant(label.kind, sink.kind, hosts):
                        self.act.hit(hit, label, Trace(trace, self.location, f"reaches {title}"))

    def holds(self, conditions: tuple[Where, ...]) -> bool:
        """Whether the conditions of a fact hold for this call."""
        return not conditions or all(holds(where, self.site) for where in conditions)

    # --- The result --------------------------------------------------------------------------------------------------

    def propagated(self, result: Value) -> Value:
        """The result with what propagators pass on."""
        for fact in self.facts.propagators:
            values = [value for port in fact.sources for value in ports.read(self, port)]
            if not values:
                continue
            value = join_all(values)
            if not fact.whole:
                taint = collect(self.act, self.state, value)
                if fact.json:
                    result = self._with_json(result, value)
                if not taint:
                    continue
                text = f"passed through `{self._name().rpartition('.')[2]}`"
                value = unknown({label: Trace(trace, self.location, text) for label, trace in taint.items()})
            result = ports.put(self, fact.to, result, value, whole=fact.whole)
        return result

    def _with_json(self, result: Value, value: Value) -> Value:
        """The result is the JSON text of a value, where something is known of it."""
        text = json_text.container_text(self.act, self.state, value)
        if text is None or not text.strip(f"{HOLE}{{}}[], "):
            return result
        return const(text).tainted(result.taint)

    def sanitized(self, result: Value, facts: Iterable[Sanitizer] | None = None) -> Value:
        """The result after sanitizers: all of the callee, or these."""
        for fact in self.facts.sanitizers if facts is None else facts:
            if fact.port is None or fact.port.base != "return" or not self.holds(fact.where):
                continue
            taint = collect(self.act, self.state, result)
            if "*" in fact.clears:
                if result.atoms and all(isinstance(atom, Const) for atom in result.atoms):
                    return Value(result.atoms)
                return self.act.allocate(self.state, Obj(Kind.OPAQUE, exact=False), "clean") if taint else result
            if taint:
                result = self._cleaned(result, fact)
        return result

    def _cleaned(self, result: Value, fact: Sanitizer) -> Value:
        """A value after a sanitizer. Of a container, which is copied for others may hold it, the places of elements
        are kept."""
        parts: list[Value] = []
        for atom in result.atoms:
            obj = self.act.object(self.state, atom.oid) if isinstance(atom, Ref) else None
            if obj is not None and isinstance(atom, Ref) and (obj.kind in CONTAINERS or obj.kind is Kind.TABLE):
                copy = obj.map(lambda inner: self._blurred(inner, fact))
                if obj.kind is Kind.TABLE:  # what is counted by is no count
                    copy = copy.replace(attrs=obj.attrs)
                parts.append(self.act.allocate(self.state, copy, ("cleaned", atom.oid)))
            else:
                parts.append(self._blurred(Value(frozenset((atom,))), fact))
        return join_all(parts).tainted(cleaned(result.taint, fact))

    def _blurred(self, value: Value, fact: Sanitizer) -> Value:
        taint = collect(self.act, self.state, value)
        return unknown(cleaned(taint, fact)) if taint else value

    def with_sources(self, result: Value) -> Value:
        """The result with the data that enters here."""
        for fact in (*self.facts.sources, *self._http_sources()):
            if self.holds(fact.where):
                result = self._enter(fact, result)
        return result

    def _http_sources(self) -> list[Source]:
        http = self.act.program.index.http_sources
        found: list[Source] = []
        for sink in self.facts.sinks:
            if sink.host is None or not http:
                continue
            urls = texts_of(self.urls(sink.host))
            found += [s for s in http if s.target.http is not None and self._requests(s.target.http, urls)]
        return found

    def _requests(self, http: Http, urls: Iterable[str]) -> bool:
        return any(matches_http(http, url, self.methods()) for url in urls)

    def _enter(self, fact: Source, result: Value) -> Value:
        program = self.act.program
        title = fact.title or program.title(fact.kind)
        label = Label(fact.kind, SourceSite(self.location, title), memory.owned(self, fact.kind))
        trace = Trace(None, self.location, f"{title} from `{self._name()}`")
        program.note_purpose(self.act, label, trace)
        return ports.put(self, fact.port or Port("return"), result, unknown({label: trace}), whole=False)


_METHODS = frozenset(("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"))


def cleaned(taint: Taint, fact: Sanitizer) -> Taint:
    """The taint after a sanitizer: with its marks, without the kinds that it clears (which fall back to their
    parents)."""
    found: dict[Label, Trace | None] = {}
    for label, trace in taint.items():
        kind = label.kind
        for cleared in fact.clears:
            if covers(cleared, kind):
                kind = cleared.rpartition(".")[0]
        if kind:
            found[Label(kind, label.origin, label.marks.union(fact.marks))] = trace
    return found
