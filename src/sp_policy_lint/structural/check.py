"""Judges the rules that look at places: `forbid` and `require`."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from ..ir import FileIR
from ..location import Location
from ..policy import ForbidCheck, Pattern, Policy, RequireCheck, Rule, Severity
from ..project import Modules, Observations
from .code import CodePatterns
from .exceptions import Exceptions
from .match import Match
from .places import Found, Place, calls, requests

Places = Mapping[Pattern, Iterable[Place]]


@dataclass(frozen=True, slots=True)
class _Breach:
    """A place that a rule objects to, and the pattern by which."""

    rule: Rule
    place: Place
    pattern: Pattern
    severity: Severity


def check(
    policy: Policy,
    observations: Observations,
    files: Mapping[str, FileIR],
    as_of: datetime.date,
    modules: Modules | None = None,
) -> list[Match]:
    """The places that break a `forbid` or `require` rule, sorted by place and rule, one for each place and rule.

    `files` are the lowered files by path. `modules` tells imports of the project's own modules from those of libraries;
    it should know all files of the project, and knows those of `files` if left out. `as_of`: the day to judge on; a
    thing whose day of removal is still ahead is at most a warning.
    """
    found: defaultdict[Pattern, list[Place]] = defaultdict(list)
    for pattern, place in _find(policy, observations, files, modules or Modules(files)):
        found[pattern].append(place)
    breaches = [
        breach
        for rule in policy.rules
        for breach in _breaches(rule, found, as_of)
        if not _is_used(rule, breach.place, observations)
    ]
    first: dict[tuple[str, Location], _Breach] = {}
    for breach in sorted(breaches, key=lambda breach: breach.severity.rank):  # stable: then by the order of patterns
        first.setdefault((breach.rule.id, breach.place.location), breach)
    ordered = sorted(first.values(), key=lambda breach: (breach.place, breach.rule.id))
    return [
        Match(breach.rule, breach.place.location, breach.place.scope, _fields(breach.pattern), breach.severity)
        for breach in ordered
    ]


def _find(policy: Policy, observations: Observations, files: Mapping[str, FileIR], modules: Modules) -> Found:
    patterns = list(dict.fromkeys(pattern for rule in policy.rules for pattern in _patterns(rule)))
    exceptions = Exceptions(files)
    for pattern, place in chain(
        calls(patterns, policy.models.aliases, observations.calls), requests(patterns, observations.requests)
    ):
        if pattern.handled is None or exceptions.are(place.location, pattern.handled):
            yield pattern, place
    code = CodePatterns(patterns, modules)
    for file in files.values():
        yield from code.find(file)


def _patterns(rule: Rule) -> tuple[Pattern, ...]:
    beside = rule.beside.have if rule.beside else ()
    match rule.check:
        case ForbidCheck(patterns):
            return patterns + beside
        case RequireCheck(when, have):
            return when + have + beside
    return ()


def _breaches(rule: Rule, found: Places, as_of: datetime.date) -> Iterator[_Breach]:
    """The breaches of a rule where what it has to stand beside occurs."""
    if rule.beside is None:
        yield from _all_breaches(rule, found, as_of)
        return
    scope = rule.beside.scope
    units = {_unit(place, scope) for pattern in rule.beside.have for place in found.get(pattern, ())}
    yield from (breach for breach in _all_breaches(rule, found, as_of) if _unit(breach.place, scope) in units)


def _all_breaches(rule: Rule, found: Places, as_of: datetime.date) -> Iterator[_Breach]:
    match rule.check:
        case ForbidCheck(patterns):
            for pattern in patterns:
                for place in found.get(pattern, ()):
                    yield _Breach(rule, place, pattern, _severity(rule, pattern, as_of))
        case RequireCheck(when, have, scope):
            kept = {_unit(place, scope) for pattern in have for place in found.get(pattern, ())}
            for pattern in when:
                for place in found.get(pattern, ()):
                    if _unit(place, scope) not in kept:
                        yield _Breach(rule, place, pattern, _severity(rule, pattern, as_of))


def _is_used(rule: Rule, place: Place, observations: Observations) -> bool:
    asked = isinstance(rule.check, RequireCheck) and rule.check.use
    return bool(asked) and place.location in observations.used


def _unit(place: Place, scope: str) -> tuple[str, ...]:
    """What a requirement must be met in. Inner functions and lambdas belong to the function around them."""
    match scope:
        case "project":
            return ()
        case "file":
            return (place.location.path,)
    return (place.location.path, place.scope.partition(".<locals>")[0])


def _severity(rule: Rule, pattern: Pattern, as_of: datetime.date) -> Severity:
    if pattern.removal is None or pattern.removal <= as_of:
        return rule.severity
    return max(rule.severity, Severity.WARNING, key=lambda severity: severity.rank)


def _fields(pattern: Pattern) -> tuple[tuple[str, str], ...]:
    removal = pattern.removal.isoformat() if pattern.removal else ""
    words = (("title", pattern.title), ("instead", pattern.instead), ("removal", removal))
    return tuple((name, text) for name, text in words if text)
