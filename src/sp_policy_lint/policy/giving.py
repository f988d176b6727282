"""Patterns of `gives`: the calls and requests that give data of a kind, by the names that the models know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .facts import Models, Target
from .rules import ForbidCheck, Pattern, RequireCheck, Rule, covers


def with_names(rule: Rule, models: Models) -> Rule:
    """The rule with a pattern of dotted names, and one for each kind of request, in place of each that asks what it
    gives."""
    beside = rule.beside
    if beside is not None:
        beside = replace(beside, have=_expanded(beside.have, models))
    match rule.check:
        case ForbidCheck(patterns):
            return replace(rule, beside=beside, check=ForbidCheck(_expanded(patterns, models)))
        case RequireCheck(when, have) as check:
            expanded = replace(check, when=_expanded(when, models), have=_expanded(have, models))
            return replace(rule, beside=beside, check=expanded)
    return rule


def _expanded(patterns: tuple[Pattern, ...], models: Models) -> tuple[Pattern, ...]:
    return tuple(each for pattern in patterns for each in _of(pattern, models))


def _of(pattern: Pattern, models: Models) -> Iterator[Pattern]:
    if not pattern.target.gives:
        yield pattern
        return
    sources = [fact for fact in models.sources if any(covers(kind, fact.kind) for kind in pattern.target.gives)]
    names = sorted({name for fact in sources for name in fact.target.at})
    if names:
        yield replace(pattern, target=Target(at=tuple(names)))
    for http in dict.fromkeys(fact.target.http for fact in sources):
        if http is not None:
            yield replace(pattern, target=Target(http=http))
