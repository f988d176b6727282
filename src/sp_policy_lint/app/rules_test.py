"""Holds rules to the annotated examples in their folders.

`# expect: RULE-ID` on a line says that the rule finds something in the statement there; each expectation must have its
finding, and each finding of the folder's rule its expectation. `# expect-missing: RULE-ID (why)` says that it ought to,
but does not yet: when it does, the mark is an error.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from ..errors import did_you_mean
from ..findings import Finding
from ..lower import Refused, lower
from ..policy import Index, Policy, Rule
from .check import scan
from .configfile import OWN_NAME
from .root import Root
from .settings import Settings, resolve
from .watch import Watch

_MARK = re.compile(r"(?:#|//|--|;)\s*expect(?P<missing>-missing)?:\s*(?P<rest>.*?)(?:-->.*)?$")
_REASON = re.compile(r"\(.*\S.*\)\s*$")
_EXAMPLE = re.compile(r"(bad|good|fixed)(?![a-z])")


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that the rules do not hold to. `line` is None where it is about the whole file or folder."""

    path: Path
    line: int | None
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}" if self.line else f"{self.path}: {self.message}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of a test.

    `expected` and `missing` count expectations that held, of findings and of missing findings.
    """

    rules: int
    examples: int
    expected: int
    missing: int
    failures: tuple[Failure, ...]


class Expectation(NamedTuple):
    """A mark in an example: on `line`, for anything found in the lines `first` to `last`."""

    rule: str
    path: str
    line: int
    first: int
    last: int
    is_missing: bool

    def meets(self, finding: Finding) -> bool:
        """Whether the finding is one that this expects."""
        path, span = finding.location
        return self.rule == finding.rule.id and self.path == path and self.first <= span.line <= self.last


def test_rules(policy: Policy, rules: Iterator[Rule] | tuple[Rule, ...]) -> Outcome:
    """Scans the examples of `rules` with the whole policy."""
    index = Index(policy)
    count = examples = expected = missing = 0
    failures: list[Failure] = []
    for rule in rules:
        count += 1
        found = list(examples_of(rule))
        if not any(path.name.startswith("bad") for path in found):
            failures.append(Failure(rule.folder or Path(rule.id), None, f"{rule.id} has no bad example"))
        for path in found:
            examples += 1
            result = _Example(policy, index, rule, path).run()
            expected += result.expected
            missing += result.missing
            failures += result.failures
    return Outcome(count, examples, expected, missing, tuple(failures))


test_rules.__test__ = False  # type: ignore[attr-defined]  # pytest: not one of yours


def holds_example(policy: Policy, index: Index, rule: Rule, path: Path, known: Collection[str]) -> bool:
    """Whether the example `path` of `rule` holds. `known`: all rules that examples may name; only findings of those in
    `policy` are expected."""
    return not _Example(policy, index, rule, path, known).run().failures


def examples_of(rule: Rule) -> Iterator[Path]:
    """The example files and folders of a rule: `bad*`, `good*` and `fixed*` in its folder, by name."""
    if rule.folder is not None:
        yield from sorted(path for path in rule.folder.iterdir() if _EXAMPLE.match(path.name))


class _Example:
    """One file, or one folder, which is a project."""

    def __init__(self, policy: Policy, index: Index, rule: Rule, path: Path, known: Collection[str] = ()) -> None:
        self._policy = policy
        self._index = index
        self._rule = rule
        self._path = path
        self._folder = path if path.is_dir() else path.parent
        self._active = {each.id for each in policy.rules}
        self._known = self._active.union(known)
        self._failures: list[Failure] = []

    def run(self) -> Outcome:
        root = Root(self._folder.resolve(), False)
        report = scan(root, [self._path], self._settings(), self._policy, self._index, Watch(), workers=0)
        for notice in report.notices:
            self._fail(notice.path, notice.line, f"could not be analysed: {notice.message}")
        expectations = [mark for file in self._files() for mark in self._marks(file)]
        held = [self._holds(mark, report.findings) for mark in expectations]
        for finding in report.findings:
            self._judge(finding, expectations)
        if self._path.name.startswith("bad") and not any(mark.rule == self._rule.id for mark in expectations):
            self._failures.append(Failure(self._path, None, f"a bad example without `# expect: {self._rule.id}`"))
        expected = sum(fine and not mark.is_missing for fine, mark in zip(held, expectations, strict=True))
        return Outcome(1, 1, expected, sum(held) - expected, tuple(self._failures))

    def _settings(self) -> Settings:
        """The settings of a project that has some, else none: the file of the repository around it does not count."""
        own = self._path.is_dir() and any((self._path / name).exists() for name in (OWN_NAME, "pyproject.toml"))
        settings, _ = resolve([self._path], isolated=not own, options={"cache": False, "selection": False})
        return settings

    def _files(self) -> Iterator[Path]:
        files = self._path.rglob("*") if self._path.is_dir() else [self._path]
        yield from sorted(file for file in files if file.is_file())

    def _marks(self, file: Path) -> Iterator[Expectation]:
        path = file.relative_to(self._folder).as_posix()
        source = file.read_bytes()
        statements = _statements(source) if file.suffix == ".py" else {}
        for line, text in enumerate(source.decode("utf-8", "replace").splitlines(), 1):
            if mark := _MARK.search(text):
                words = mark["rest"]
                if mark["missing"] and not _REASON.search(words):
                    self._fail(path, line, "`expect-missing` needs a reason in parentheses")
                for rule in re.split(r"[,\s]+", words.partition("(")[0].strip()):
                    if rule not in self._known:
                        self._fail(path, line, f"expects the unknown rule '{rule}'{did_you_mean(rule, self._known)}")
                        continue
                    if rule not in self._active:
                        continue
                    first, last = statements.get(line, (line, line))
                    yield Expectation(rule, path, line, first, last, bool(mark["missing"]))

    def _holds(self, mark: Expectation, findings: tuple[Finding, ...]) -> bool:
        found = any(mark.meets(finding) for finding in findings)
        if mark.is_missing and found:
            self._fail(mark.path, mark.line, f"{mark.rule} is now found: make it `expect`")
        elif not mark.is_missing and not found:
            self._fail(mark.path, mark.line, f"{mark.rule} expected, but not found")
        return found is not mark.is_missing

    def _judge(self, finding: Finding, expectations: list[Expectation]) -> None:
        if finding.rule.id != self._rule.id:
            return
        if not self._path.name.startswith("bad"):
            self._fail(
                finding.location.path,
                finding.location.span.line,
                f"{finding.rule.id} in a good example: {finding.message}",
            )
        elif not any(mark.meets(finding) for mark in expectations):
            self._fail(
                finding.location.path, finding.location.span.line, f"{finding.rule.id} not expected: {finding.message}"
            )

    def _fail(self, path: str, line: int | None, message: str) -> None:
        self._failures.append(Failure(self._folder / path, line, message))


def _statements(source: bytes) -> dict[int, tuple[int, int]]:
    """The lines of the statement for each line with a comment; empty where the file is no Python."""
    ir = lower(source, "")
    if isinstance(ir, Refused):
        return {}
    return {comment.span[0]: comment.statement for comment in ir.comments}
