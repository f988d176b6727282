"""Looks for secrets in a text: candidates by the patterns of the rules, then what only looks like one is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ..location import Location
from ..policy import Policy, Rule, SecretCheck, SecretPattern
from . import armor
from .assignments import LONGEST, Assignment, assignments, is_code
from .literals import any_of, required
from .match import SecretMatch
from .page import Page
from .placeholders import entropy, is_fixture, is_placeholder, is_reference
from .redaction import redacted
from .triggers import Line, Triggers

WINDOW = 4096
"""Longer lines are searched by overlapping stretches of this length, so that a slow pattern costs no more than its
square for each: time stays linear in the size of the file."""

LONG_LINE = 2048
"""Lines of people are shorter; in longer ones most assignments are none that a rule asks for."""

LONGEST_NAME = 128

LONGEST_TOKEN = 65536
"""How far a secret is followed beyond the stretch that it begins in."""

_CUT_OFF = re.compile(r"\.\.\.|…|\*\*")


def scan(policy: Policy, path: str, text: str, prose: str = "") -> list[SecretMatch]:
    """The secrets in a text file, by place and rule.

    `path` is relative to the root of the scan; its suffix tells code from configuration. `text` is decoded, without
    byte order mark; `prose` is what of it is no code all the same, such as the outputs of a notebook, with the rest
    blanked. Takes time linear in its length as long as the rules' patterns take at most
    quadratic time.
    """
    scanner = _scanner(_Same(policy))
    matches = scanner.scan(path, text, is_code(path))
    return list(dict.fromkeys([*matches, *scanner.scan(path, prose, code=False)])) if prose else matches


class _Same:
    """A policy as a key: policies are no hashable values, but each is loaded once."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy

    def __hash__(self) -> int:
        return id(self.policy)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.policy is self.policy


@lru_cache(maxsize=8)
def _scanner(key: _Same) -> Scanner:
    return Scanner(key.policy)


class _Candidate(NamedTuple):
    start: int
    end: int
    shape: int


class _Shape:
    """A pattern of a rule, compiled. `triggers`: see `literals.required`; of the name where the pattern needs one."""

    def __init__(self, rule: Rule, pattern: SecretPattern) -> None:
        self.rule = rule
        self.fields = (("title", pattern.title),) if pattern.title else ()
        self.names = re.compile(pattern.names) if pattern.names else None
        self.triggers = required(pattern.names or pattern.pattern)
        self._regex = re.compile(pattern.pattern)
        self._group = "secret" if "secret" in self._regex.groupindex else 0
        self._entropy = pattern.entropy

    def spans(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The secrets of this shape in a line or value, which is all that the pattern sees."""
        line = text[start:end]
        for first, last in _windows(len(line)):
            for match in self._regex.finditer(line, first, last):
                whole = match
                if match.end() == last < len(line):  # it may go on, or only seem to end here
                    further = self._regex.match(line, match.start(), match.start() + LONGEST_TOKEN)
                    if further is None:
                        continue
                    whole = further
                group = self._group if whole.start(self._group) >= 0 else 0
                if whole.start(group) < whole.end(group):
                    yield start + whole.start(group), start + whole.end(group)

    def is_random(self, secret: str) -> bool:
        """Whether it has the entropy that the rule asks for."""
        return entropy(secret) >= self._entropy


def _windows(length: int) -> Iterator[tuple[int, int]]:
    if length <= WINDOW:
        yield 0, length
        return
    for start in range(0, length - WINDOW // 2, WINDOW // 2):
        yield start, min(start + WINDOW, length)


class Scanner:
    """The secret rules of a policy, made ready to look for."""

    def __init__(self, policy: Policy) -> None:
        self._shapes = [
            _Shape(rule, pattern)
            for rule in policy.rules
            if isinstance(rule.check, SecretCheck)
            for pattern in rule.check.patterns
        ]
        named = [shape.names is not None for shape in self._shapes]
        words = [shape.triggers for shape in self._shapes if shape.names]
        self._name = re.compile(any_of(frozenset().union(*words)), re.IGNORECASE) if words and all(words) else None
        self._triggers = Triggers([shape.triggers for shape in self._shapes], named)

    def scan(self, path: str, text: str, code: bool) -> list[SecretMatch]:
        """See `scan`; all of the text is code, or none."""
        if not self._shapes:
            return []
        page = Page(text)
        found = [each for line in self._triggers.lines(page) for each in self._line(page, line, path, code)]
        return [self._match(path, page, candidate) for candidate in self._telling(self._joined(found))]

    def _line(self, page: Page, line: Line, path: str, code: bool) -> Iterator[_Candidate]:
        start, end, patterns = line
        named = []
        for number in patterns:
            shape = self._shapes[number]
            if shape.names is None:
                yield from self._anywhere(page, start, end, number, shape)
            else:
                named.append((number, shape.names))
        if named:
            yield from self._assigned(page, line, path, code, named)

    def _anywhere(self, page: Page, start: int, end: int, number: int, shape: _Shape) -> Iterator[_Candidate]:
        """Secrets that are known by their shape alone."""
        for first, last in shape.spans(page.text, start, end):
            if page.text.startswith(armor.HEADER, first):
                block = armor.block(page.text, first)
                if block is not None:
                    yield _Candidate(*block, number)
            elif not _CUT_OFF.match(page.text, last) and self._is_secret(page.text[first:last], shape):
                yield _Candidate(first, last, number)

    def _assigned(
        self, page: Page, line: Line, path: str, code: bool, named: list[tuple[int, re.Pattern[str]]]
    ) -> Iterator[_Candidate]:
        """Secrets that are known by the name that they are assigned to."""
        text, (start, end, _) = page.text, line
        next_end = min(page.line_end(end + 1), end + LONGEST)
        for name, first, last in self._assignments(text, start, end, next_end, code):
            fitting = [number for number, names in named if names.search(name)]
            if not fitting or is_reference(text[first:last]) or is_placeholder(text[first:last], name):
                continue
            for number in fitting:
                shape = self._shapes[number]
                for span in shape.spans(text, first, last):
                    secret = text[slice(*span)]
                    if self._is_secret(secret, shape, name) and not is_fixture(path, secret):
                        yield _Candidate(*span, number)

    def _assignments(self, text: str, start: int, line_end: int, end: int, code: bool) -> Iterator[Assignment]:
        """The assignments of a line; of a long one, as in minified code, those around the names that are looked for."""
        if line_end - start <= LONG_LINE or self._name is None:
            yield from assignments(text, start, line_end, end, code)
            return
        done = start
        for found in self._name.finditer(text, start, line_end):
            first, last = max(found.start() - LONGEST_NAME, done), min(found.end() + LONGEST_NAME, line_end)
            if found.end() > done:
                yield from assignments(text, first, last, min(end, last + LONGEST), code)
                done = last

    def _is_secret(self, secret: str, shape: _Shape, name: str = "") -> bool:
        return shape.is_random(secret) and not is_placeholder(secret, name)

    def _joined(self, found: list[_Candidate]) -> list[_Candidate]:
        """One candidate for all of a rule that overlap: the whole stretch, told by the first of its patterns."""
        joined: list[_Candidate] = []
        latest: dict[str, int] = {}
        for each in sorted(found):
            rule = self._shapes[each.shape].rule.id
            before = joined[latest[rule]] if rule in latest else None
            if before is not None and each.start < before.end:
                both = _Candidate(before.start, max(before.end, each.end), min(before.shape, each.shape))
                joined[latest[rule]] = both
            else:
                latest[rule] = len(joined)
                joined.append(each)
        return joined

    def _telling(self, candidates: list[_Candidate]) -> list[_Candidate]:
        """Candidates but those whose rule yields to that of another one at the same place. `candidates` are sorted."""
        silent: set[_Candidate] = set()
        near: list[_Candidate] = []
        for each in candidates:
            near = [before for before in near if before.end > each.start]
            for before in near:
                for one, other in ((each, before), (before, each)):
                    if self._shapes[other.shape].rule.id in self._shapes[one.shape].rule.yields_to:
                        silent.add(one)
            near.append(each)
        return [each for each in candidates if each not in silent]

    def _match(self, path: str, page: Page, candidate: _Candidate) -> SecretMatch:
        shape = self._shapes[candidate.shape]
        secret = page.text[candidate.start : candidate.end]
        location = Location(path, page.span(candidate.start, candidate.end))
        return SecretMatch(shape.rule, location, shape.fields, redacted(secret))
