"""Triggers: the words without which nothing that a rule is about can begin in a file.

Data begins at sources; `forbid` and `require` look for places. All else (sinks, propagators, sanitizers) concerns only
data that has begun somewhere. Reading the words of a file is far cheaper than parsing it.

A name need not stand in one file as a whole: one module makes a client, another calls its method. Each trigger is
therefore about one part of a name, and whoever selects files by triggers has to add the files that import a triggered
one, and what all of these import.
"""

from __future__ import annotations

import builtins
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, replace

from .facts import Alias, Argument, Http, TypeFact, Where
from .names import WILDCARD, components, without_literals
from .rules import FlowCheck, ForbidCheck, Pattern, Policy, RequireCheck, Rule, covers

_COMMON = frozenset(name for thing in (builtins, dict, list, set, str) for name in dir(thing))
"""Names that any program is full of: of `os.environ.get` the word to look for is `environ`."""

_ANYWHERE = "builtins"
"""The package of what needs no import."""

_VAGUE = {"absent", "unknown", "anything"}
"""Conditions that hold for an argument that is not written."""

_PARAMETER = re.compile(r"\{[^{}]*\}|\*+")


@dataclass(frozen=True, slots=True)
class Trigger:
    """All `words` stand in one file, and one of the packages `roots` is imported somewhere (empty: not asked).

    Without words there is a `piece` of a word, where a wildcard hides the rest of it; "" is in every file.
    """

    words: frozenset[str]
    roots: frozenset[str] = frozenset()
    piece: str = ""


class Triggers:
    """What a policy's rules can begin with.

    `neighbours` has a pair for each rule that applies beside something else in the project: the triggers of the rule
    itself, and those of what it stands beside, which matter where the first match somewhere.

    Hosts count without regard to case, so their words are in lower case and `matches` wants each word of a file in
    lower case as well.
    """

    def __init__(self, policy: Policy) -> None:
        reader = _Reader(policy)
        self._fill(reader.triggers())
        self.neighbours = tuple(reader.neighbours())

    @classmethod
    def _of(cls, triggers: Iterable[Trigger]) -> Triggers:
        made = object.__new__(cls)
        made._fill(triggers)
        made.neighbours = ()
        return made

    def _fill(self, triggers: Iterable[Trigger]) -> None:
        self._all = frozenset(triggers)
        self._by_word: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
        self._pieces = {trigger.piece for trigger in self._all if not trigger.words}
        for trigger in self._all:
            if trigger.words:
                self._by_word[max(trigger.words, key=lambda word: (len(word), word))].append(trigger.words)

    def among(self, roots: Set[str]) -> Triggers:
        """The triggers of a project that imports these packages (top-level names), from anywhere in it."""
        narrowed = self._of(each for each in self._all if not each.roots or not each.roots.isdisjoint(roots))
        narrowed.neighbours = tuple((own.among(roots), beside.among(roots)) for own, beside in self.neighbours)
        return narrowed

    def matches(self, words: Set[str]) -> bool:
        """Whether something can begin in a file of these words (runs of `\\w`)."""
        if any(needed <= words for word in self._by_word.keys() & words for needed in self._by_word[word]):
            return True
        return any(not piece or any(piece in word for word in words) for piece in self._pieces)


class _Reader:
    """Reads the triggers off a policy."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self._aliases = policy.models.aliases
        self._makers = _makers(policy.models.aliases, policy.models.types)
        self._roots: dict[str, frozenset[str]] = {}

    def triggers(self) -> Iterator[Trigger]:
        wanted = [
            kind for rule in self._policy.rules if isinstance(rule.check, FlowCheck) for kind in rule.check.sources
        ]
        for source in self._policy.models.sources:
            # Within `information`, names tell what is personal: data of a wider kind than wanted may become wanted.
            if any(_related(source.kind, kind) for kind in wanted):
                target = source.target
                yield from self._calls(target.at, source.where)
                yield from _http(target.http)
                if source.within is None:
                    yield from map(_literal, (*target.names, *target.parameters, *target.literals))
        for rule in self._policy.rules:
            yield from self._of_places(rule)

    def neighbours(self) -> Iterator[tuple[Triggers, Triggers]]:
        """See `Triggers.neighbours`."""
        for rule in self._policy.rules:
            for have in _elsewhere(rule):
                beside = [each for pattern in have for each in self._of_pattern(pattern)]
                yield Triggers._of(self._of_places(rule)), Triggers._of(beside)

    def _of_places(self, rule: Rule) -> Iterator[Trigger]:
        """The triggers of the places that a rule looks for, where what it has to stand beside is imported."""
        beside = _Beside(rule)
        for pattern in _patterns(rule):
            yield from map(beside.narrowed, self._of_pattern(pattern))

    def _of_pattern(self, pattern: Pattern) -> Iterator[Trigger]:
        target = pattern.target
        yield from self._calls(target.at, pattern.where)
        yield from _http(target.http)
        yield from (Trigger(frozenset((module.partition(".")[0],))) for module in target.imports)
        yield from map(_literal, (*target.names, *target.parameters, *target.literals, *target.texts))

    def _calls(self, names: Iterable[str], where: Iterable[Where]) -> Iterator[Trigger]:
        keyword = next(filter(None, map(_keyword, where)), None)
        for name in names:
            roots = self._packages(_head(name))
            for word in (keyword,) if keyword else self._words(name):
                yield Trigger(frozenset((word,)), roots)

    def _words(self, name: str) -> Iterator[str]:
        """The word of a name that does best: its last one, or that before a common one."""
        parts = components(without_literals(name.removeprefix(WILDCARD)))
        if parts[-1] not in _COMMON or len(parts) < 3:
            yield parts[-1]
            return
        owners = _spellings(".".join(parts[:-1]), self._aliases)
        makers = [at for fact in self._policy.models.types if fact.returns in owners for at in fact.target.at]
        for spelling in (*owners, *makers):
            yield components(without_literals(spelling))[-1]

    def _packages(self, head: str) -> frozenset[str]:
        """The packages one of which must be imported to get at things of `head`; empty for "none need be"."""
        if head not in self._roots:
            found = [head]
            for each in found:
                found += self._makers.get(each, frozenset()).difference(found)
            self._roots[head] = frozenset() if {_ANYWHERE, ""} & set(found) else frozenset(found)
        return self._roots[head]


def _makers(aliases: Iterable[Alias], types: Iterable[TypeFact]) -> dict[str, set[str]]:
    """For each package those that give out its things under another name."""
    makers: defaultdict[str, set[str]] = defaultdict(set)
    for alias in aliases:
        # A bare word is a package here.
        makers[components(alias.of)[0]].update(components(at)[0] for at in alias.at)
    for fact in types:
        makers[_head(fact.returns)].update(map(_head, fact.target.at))
    return makers


def _head(name: str) -> str:
    """The package of a name; "" for `*.name` and for a bare word, which need no import."""
    parts = components(name)
    return "" if name.startswith(WILDCARD) or len(parts) == 1 else without_literals(parts[0])


def _spellings(name: str, aliases: Iterable[Alias]) -> list[str]:
    """The name and what else aliases call it, each alias applied to the name itself."""
    again = [
        at + name.removeprefix(alias.of)
        for alias in aliases
        if f"{name}.".startswith(f"{alias.of}.")
        for at in alias.at
    ]
    return [name, *again]


def _related(kind: str, other: str) -> bool:
    return covers(kind, other) or covers(other, kind)


def _keyword(where: Where) -> str | None:
    """The argument that must be written for the condition to hold, where it cannot be given by position."""
    names = where.port.names
    if where.port.base == "self" and where.port.path and isinstance(where.port.path[0], Argument):
        names = where.port.path[0].names
    written = _VAGUE.isdisjoint(each for each in where.conditions if isinstance(each, str))
    return names[0] if written and len(names) == 1 and isinstance(names[0], str) else None


def _literal(text: str) -> Trigger:
    words = re.findall(r"\w+", text)
    return Trigger(frozenset(words), piece=text if not words else "")


def _http(http: Http | None) -> Iterator[Trigger]:
    """A request is recognised by its host, or by its path where the host comes from elsewhere."""
    if http is None:
        return
    for host in http.host:
        labels = host.lower().split(".")
        words = max(
            (re.findall(r"(?<![\w*])\w+(?![\w*])", label) for label in labels), key=lambda each: len("".join(each))
        )
        pieces = re.findall(r"\w+", host.lower())
        if words and labels[-1] == "*":  # one company's hosts all over the world: its name tells more than the rest
            yield Trigger(frozenset(re.findall(r"(?<![\w*])\w+(?![\w*])", host.lower())))
        elif words:
            yield Trigger(frozenset(words))
        elif pieces or not http.path:
            yield Trigger(frozenset(), piece=max(pieces, key=len, default=""))
    for path in http.path:
        literals = [part for part in path.split("/") if part and not _PARAMETER.search(part)]
        if len(literals) >= 2 or (literals and "*" in http.host):
            telling = literals[-1:] if re.search(r"[a-z][A-Z]", literals[-1]) else literals
            yield Trigger(frozenset(re.findall(r"\w+", " ".join(telling))))


class _Beside:
    """The packages without which a rule concerns no file: those of the imports that it has to stand beside."""

    def __init__(self, rule: Rule) -> None:
        have = rule.beside.have if rule.beside else ()
        roots = {module.partition(".")[0] for pattern in have for module in pattern.target.imports}
        self._roots = frozenset(roots) if all(pattern.target.imports for pattern in have) else frozenset()

    def narrowed(self, trigger: Trigger) -> Trigger:
        """The trigger where one of these packages is imported."""
        return replace(trigger, roots=self._roots) if self._roots else trigger


def _elsewhere(rule: Rule) -> Iterator[tuple[Pattern, ...]]:
    """What may stand in another file of the project than what the rule begins with."""
    if rule.beside is not None and rule.beside.scope == "project":
        yield rule.beside.have
    if isinstance(rule.check, RequireCheck) and rule.check.scope == "project":
        yield rule.check.have


def _patterns(rule: Rule) -> Iterator[Pattern]:
    match rule.check:
        case ForbidCheck(patterns):
            yield from patterns
        case RequireCheck(when):
            yield from when
