"""Holds the examples of rules to what the rules rest on: with a part of it gone, one of the examples must fail.

A part is what the models know of a rule's sources, sinks and sanitizers, each as a set, and each condition in the rule
itself. A part whose loss no example notices is either not needed, or not tested.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

from ..policy import (
    Check,
    FlowCheck,
    ForbidCheck,
    Index,
    Models,
    Policy,
    RequireCheck,
    Rule,
    Sanitizer,
    SecretCheck,
    SecretPattern,
    When,
    covers,
)
from .rules_test import examples_of, holds_example


class Mutant(NamedTuple):
    """A policy that lacks `what`, and the kind of example that ought to notice it: "bad" (a finding is missing) or
    "good" (a finding too many)."""

    what: str
    policy: Policy
    noticed_by: str


class Unnoticed(NamedTuple):
    """The loss of a part of a rule that none of its examples notices."""

    rule: Rule
    what: str

    def __str__(self) -> str:
        return f"{self.rule.folder or self.rule.id}: no example of {self.rule.id} fails without {self.what}"


@dataclass(slots=True)
class MutationRun:
    """Tries mutants of a policy; what is prepared for one is kept for the next."""

    policy: Policy
    mutants: int = 0
    _indexes: dict[Models, Index] = field(default_factory=dict)
    _sound: dict[Path, bool] = field(default_factory=dict)

    def unnoticed(self, rules: Iterable[Rule]) -> Iterator[Unnoticed]:
        """What the examples of these rules do not notice."""
        for rule in rules:
            for mutant in mutants_of(self.policy, rule):
                self.mutants += 1
                if not self._is_noticed(rule, mutant):
                    yield Unnoticed(rule, mutant.what)

    def _is_noticed(self, rule: Rule, mutant: Mutant) -> bool:
        examples = sorted(examples_of(rule), key=lambda path: (_kind(path) != mutant.noticed_by, _size(path)))
        return any(not self._holds(mutant.policy, rule, path) and self._is_sound(rule, path) for path in examples)

    def _is_sound(self, rule: Rule, path: Path) -> bool:
        """Whether the example holds with nothing gone, so that its failure tells something."""
        if path not in self._sound:
            self._sound[path] = self._holds(self.policy, rule, path)
        return self._sound[path]

    def _holds(self, policy: Policy, rule: Rule, path: Path) -> bool:
        """Judged by this rule alone, and those that it yields to: the others would only cost time."""
        named = (rule.id, *rule.yields_to)
        alone = replace(policy, rules=tuple(each for each in policy.rules if each.id in named))
        mutated = next(each for each in policy.rules if each.id == rule.id)
        return holds_example(alone, self._index(policy.models), mutated, path, {each.id for each in self.policy.rules})

    def _index(self, models: Models) -> Index:
        """The index of all rules: what a mutant watches is part of it."""
        if models not in self._indexes:
            self._indexes[models] = Index(replace(self.policy, models=models))
        return self._indexes[models]


def _kind(path: Path) -> str:
    return "bad" if path.name.startswith("bad") else "good"


def _size(path: Path) -> int:
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file())


# --- Mutants ---------------------------------------------------------------------------------------------------------


def mutants_of(policy: Policy, rule: Rule) -> Iterator[Mutant]:
    """The policy without each part that the rule rests on; a part that is not there gives none."""
    match rule.check:
        case FlowCheck() as flow:
            yield from _without_facts(policy, flow)
            for what, other in _flow_checks(flow):
                yield Mutant(what, _with_check(policy, rule, other), "good")
        case ForbidCheck(patterns):
            if any(pattern.where for pattern in patterns):
                bare = ForbidCheck(tuple(replace(pattern, where=()) for pattern in patterns))
                yield Mutant("the conditions of its patterns", _with_check(policy, rule, bare), "good")
        case RequireCheck():
            have = replace(rule.check, have=())
            yield Mutant("what it requires", _with_check(policy, rule, have), "good")
        case SecretCheck(patterns):
            for what, less, noticed_by in _secret_checks(patterns):
                yield Mutant(what, _with_check(policy, rule, less), noticed_by)
    if rule.beside is not None:
        yield Mutant("`beside`", _with_rule(policy, replace(rule, beside=None)), "good")


def _without_facts(policy: Policy, check: FlowCheck) -> Iterator[Mutant]:
    models = policy.models

    def is_of(kind: str, wanted: Sequence[str]) -> bool:
        return any(covers(each, kind) for each in wanted)

    sources = tuple(fact for fact in models.sources if not is_of(fact.kind, check.sources))
    yield Mutant("its sources", replace(policy, models=replace(models, sources=sources)), "bad")
    less = replace(
        models,
        sinks=tuple(fact for fact in models.sinks if not is_of(fact.kind, check.sinks)),
        hosts=tuple(fact for fact in models.hosts if not is_of(fact.category, check.sinks)),
    )
    purposes = tuple(purpose for purpose in policy.purposes if not is_of(purpose.name, check.sinks))
    yield Mutant("its sinks", replace(policy, models=less, purposes=purposes), "bad")

    def is_sanitizer(fact: Sanitizer) -> bool:
        clears = any(is_of(kind, check.sources) for kind in fact.clears)
        return clears or not set(fact.marks).isdisjoint(check.unless)

    kept = tuple(fact for fact in models.sanitizers if not is_sanitizer(fact))
    if kept != models.sanitizers:
        yield Mutant("its sanitizers", replace(policy, models=replace(models, sanitizers=kept)), "good")


def _flow_checks(check: FlowCheck) -> Iterator[tuple[str, FlowCheck]]:
    if check.unless:
        yield "`unless`", replace(check, unless=())
    if check.through:
        yield "`through`", replace(check, through=())
    if check.when.purposes:
        yield "`when: {purpose: ...}`", replace(check, when=When(hosts=check.when.hosts))
    if check.when.hosts:
        yield "`when: {host: ...}`", replace(check, when=When(purposes=check.when.purposes))


def _secret_checks(patterns: tuple[SecretPattern, ...]) -> Iterator[tuple[str, SecretCheck, str]]:
    for number, pattern in enumerate(patterns):
        rest = patterns[:number] + patterns[number + 1 :]
        yield f"its pattern {pattern.title or number + 1}", SecretCheck(rest), "bad"
    for part in ("names", "entropy"):
        looser = tuple(replace(pattern, **{part: _default(SecretPattern, part)}) for pattern in patterns)
        if looser != patterns:
            yield f"`{part}` of its patterns", SecretCheck(looser), "good"


def _default(cls: type[Any], name: str) -> Any:
    return next(each.default for each in dataclasses.fields(cls) if each.name == name)


def _with_check(policy: Policy, rule: Rule, check: Check) -> Policy:
    return _with_rule(policy, replace(rule, check=check))


def _with_rule(policy: Policy, rule: Rule) -> Policy:
    return replace(policy, rules=tuple(rule if each.id == rule.id else each for each in policy.rules))
