"""Finds the facts about a thing by the names that it goes by."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import Generic, Protocol, TypeVar

from .facts import (
    AccessCheck,
    Callback,
    Dependency,
    Guard,
    Handler,
    Matches,
    Memory,
    Propagator,
    Refusal,
    Sanitizer,
    Sink,
    Source,
    Stop,
    Target,
    TypeFact,
)
from .names import WILDCARD, components, without_literals
from .rules import ForbidCheck, Pattern, Policy, RequireCheck, covers


class _Targeted(Protocol):
    @property
    def target(self) -> Target: ...


F = TypeVar("F", bound=_Targeted)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about one thing. `watched`: a `forbid` or `require` pattern names it. `structured`: a condition
    asks for text in its arguments, which may be dicts and lists."""

    sources: tuple[Source, ...] = ()
    sinks: tuple[Sink, ...] = ()
    propagators: tuple[Propagator, ...] = ()
    sanitizers: tuple[Sanitizer, ...] = ()
    types: tuple[TypeFact, ...] = ()
    callbacks: tuple[Callback, ...] = ()
    handlers: tuple[Handler, ...] = ()
    checks: tuple[AccessCheck, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    guards: tuple[Guard, ...] = ()
    dependencies: tuple[Dependency, ...] = ()
    stops: tuple[Stop, ...] = ()
    memories: tuple[Memory, ...] = ()
    watched: bool = False
    structured: bool = False


class Index:
    """Lookup of all that a policy says, by the names in the code.

    `source_names`, `parameters`, `clearing_names`: sources by `name:`, sources by `parameter:`, sanitizers by `name:`.
    `source_literals`: sources by `literal:`. `has_things`: a source is a thing itself, not what a call of it gives.
    `http_sources`, `http_sinks`: facts about raw requests. `handler_names`: handlers by `name:`; `refusing_literals`:
    refusals by `literal:`; `setting_names`: module variables that handlers' settings stand in.
    `prefixes`: every dotted name at which a name of the policy, in any of its aliases, begins: what is not in it needs
    no lookup. `modelled`: those at which the name of something begins that models say more of than that it is harmless.
    `assigned_words`: attributes of which a pattern asks what is assigned to them.
    `watched_names`: the dotted names (and `*.name`) of all patterns of `forbid` and `require`.
    """

    def __init__(self, policy: Policy) -> None:
        models = policy.models
        self._before = _Table(models.guards), _Table(models.dependencies), _Table(models.stops)
        self._memories = _Table(models.memories)
        self._sections = (
            _Table(models.sources),
            _Table(models.sinks),
            _Table(models.propagators),
            _Table(models.sanitizers),
            _Table(models.types),
            _Table(models.callbacks),
            _Table(models.handlers),
            _Table(models.checks),
            _Table(models.refusals),
        )
        self._aliases: dict[str, list[tuple[str, str]]] = {}
        for at, of in ((at, alias.of) for alias in models.aliases for at in alias.at):
            self._aliases.setdefault(_head(at), []).append((at, of))
        self._cache: dict[tuple[str, ...], Facts] = {}
        self._spelled: dict[tuple[str, ...], tuple[str, ...]] = {}
        patterns = tuple(_patterns(policy))
        self.watched_names = frozenset(name for pattern in patterns for name in pattern.target.at)
        self.assigned_words = frozenset(
            components(name)[-1]
            for pattern in patterns
            if any(where.port.base == "assigned" for where in pattern.where)
            for name in pattern.target.at
        )
        conditional: list[Pattern | Source | Sink] = [*patterns, *models.sources, *models.sinks]
        self._structured = frozenset(
            name
            for each in conditional
            if any(isinstance(condition, Matches) for where in each.where for condition in where.conditions)
            for name in each.target.at
        )
        self.source_names = _grouped(models.sources, lambda target: target.names)
        self.parameters = _grouped(models.sources, lambda target: target.parameters)
        self.source_literals = _grouped(models.sources, lambda target: target.literals)
        self._absorbed = tuple(kind.name for kind in policy.kinds.values() if kind.absorbed)
        self.handler_names = _grouped(models.handlers, lambda target: target.names)
        self.refusing_literals = _grouped(models.refusals, lambda target: target.literals)
        self.setting_names = frozenset(name for handler in models.handlers for name in handler.settings)
        self.has_things = any(source.target.at and source.port is None for source in models.sources)
        self.clearing_names = _grouped(models.sanitizers, lambda target: target.names)
        self.http_sources = tuple(source for source in models.sources if source.target.http)
        self.http_sinks = tuple(sink for sink in models.sinks if sink.target.http)
        sections: tuple[Iterable[_Targeted], ...] = (
            *(models.sources, models.sinks, models.propagators, models.sanitizers, models.types, models.callbacks),
            *(
                models.handlers,
                models.checks,
                models.refusals,
                models.guards,
                models.dependencies,
                models.stops,
                models.memories,
            ),
            patterns,
        )
        self._targets = [each.target for each in chain.from_iterable(sections)]
        self.prefixes = self._prefixes(self._targets)
        described: tuple[Iterable[_Targeted], ...] = (
            models.sources,
            models.sinks,
            models.propagators,
            models.types,
            models.callbacks,
        )
        self.modelled = self._prefixes([each.target for each in chain.from_iterable(described)])

    def facts(self, names: tuple[str, ...]) -> Facts:
        """The facts about one thing that goes by `names`, the most specific first.

        Per section the facts of the first name that has any hold (each name followed by its aliases); those of `*.name`
        only when no name has any.
        """
        found = self._cache.get(names)
        if found is None:
            found = self._cache[names] = self._find(names)
        return found

    def own_facts(self, names: tuple[str, ...]) -> Facts:
        """As `facts`, for a function of the project, which does what its code says.

        Of `*.name` only sources, sanitizers, checks and refusals hold for it: what a sink of that name is in a
        library, a function of the project need not be, while a function that is called `mask_email` is taken at its
        word wherever it is defined.
        """
        key = ("", *names)
        found = self._cache.get(key)
        if found is None:
            found = self._cache[key] = self._find(names, own=True)
        return found

    def respelled(self, name: str) -> list[str]:
        """The name and all names that aliases make of it."""
        return _respelled(name, self._aliases)

    def is_absorbed(self, kind: str) -> bool:
        """Whether data of this kind goes into calls that no model knows without coming out again."""
        return any(covers(outer, kind) for outer in self._absorbed)

    def words(self) -> frozenset[str]:
        """All identifiers in the targets of facts and patterns; a file without any of them concerns no fact and no
        pattern.

        Of URLs it takes the host without its last label and the literal segments of the path; of other texts all words.
        """
        return frozenset(
            word for target in self._targets for text in _texts(target) for word in re.findall(r"\w+", text)
        )

    def spellings(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """All names in policies that mean a thing that goes by `names`: also by aliases, and as `*.name`."""
        found = self._spelled.get(names)
        if found is None:
            exact, wild = self._spellings(names)
            found = self._spelled[names] = (*exact, *wild)
        return found

    def _spellings(self, names: tuple[str, ...]) -> tuple[list[str], list[str]]:
        exact = list(dict.fromkeys(each for name in names for each in _respelled(name, self._aliases)))
        wild = list(dict.fromkeys(WILDCARD + without_literals(components(name)[-1]) for name in exact if name))
        return exact, wild

    def _find(self, names: tuple[str, ...], *, own: bool = False) -> Facts:
        exact, wild = self._spellings(names)
        library = [] if own else wild
        sources, sinks, propagators, sanitizers, types, callbacks, handlers, checks, refusals = self._sections
        guards, dependencies, stops = self._before
        return Facts(
            sources.find(exact, wild),
            sinks.find(exact, library),
            propagators.find(exact, library),
            sanitizers.find(exact, wild),
            types.find(exact, library),
            callbacks.find(exact, library),
            handlers.find(exact, library),
            tuple(check for check in checks.find(exact, wild) if not (own and check.outside)),
            refusals.find(exact, wild),
            guards.find(exact, library),
            dependencies.find(exact, library),
            stops.find(exact, library),
            self._memories.find(exact, library),
            not self.watched_names.isdisjoint((*exact, *wild)),
            not self._structured.isdisjoint((*exact, *wild)),
        )

    def _prefixes(self, targets: Iterable[Target]) -> frozenset[str]:
        mirrored: dict[str, list[tuple[str, str]]] = {}
        for at, of in (pair for pairs in self._aliases.values() for pair in pairs):
            mirrored.setdefault(_head(of), []).append((of, at))
        names = {name for target in targets for name in target.at if not name.startswith(WILDCARD)}
        spelled = {each for name in names for each in _respelled(name, mirrored)}
        bare = {without_literals(name) for name in spelled}
        return frozenset(prefix for name in spelled | bare for prefix in accumulate(components(name), "{}.{}".format))


class _Table(Generic[F]):
    """The facts of one section by dotted name, `*.name` included."""

    def __init__(self, facts: Iterable[F]) -> None:
        self._facts = _grouped(facts, lambda target: target.at)

    def find(self, exact: Sequence[str], wild: Sequence[str]) -> tuple[F, ...]:
        for name in exact:
            if name in self._facts:
                return self._facts[name]
        return tuple(chain.from_iterable(self._facts.get(name, ()) for name in wild))


def _grouped(facts: Iterable[F], keys: Callable[[Target], tuple[str, ...]]) -> dict[str, tuple[F, ...]]:
    groups: dict[str, tuple[F, ...]] = {}
    for fact in facts:
        for key in keys(fact.target):
            groups[key] = (*groups.get(key, ()), fact)
    return groups


def _head(name: str) -> str:
    """The first component of a dotted name, by which aliases are filed."""
    return re.split(r"[.(]", name, maxsplit=1)[0]


def _respelled(name: str, aliases: Mapping[str, Sequence[tuple[str, str]]]) -> list[str]:
    """The name and all names that aliases make of it. Each alias applies once on a way, so that no cycle of them runs
    on."""
    found = {name: frozenset[str]()}
    queue = [name]
    for current in queue:
        for at, of in aliases.get(_head(current), ()):
            rest = current.removeprefix(at)
            if at in found[current] or not current.startswith(at) or (rest and rest[0] not in ".("):
                continue
            if of + rest not in found:
                found[of + rest] = found[current] | {at}
                queue.append(of + rest)
    return queue


def _patterns(policy: Policy) -> Iterator[Pattern]:
    for rule in policy.rules:
        match rule.check:
            case ForbidCheck(patterns):
                yield from patterns
            case RequireCheck(when, have):
                yield from when
                yield from have
        if rule.beside is not None:
            yield from rule.beside.have


def _texts(target: Target) -> Iterator[str]:
    yield from chain(target.at, target.names, target.parameters, target.literals, target.texts, target.imports)
    if target.http:
        yield from (host.rpartition(".")[0] or host for host in target.http.host)
        yield from (re.sub(r"\{[^{}]*\}", "", path) for path in target.http.path)
