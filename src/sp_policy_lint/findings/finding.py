"""A finding, and the report that holds all of them: plain immutable data, from which the reporters draw."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from ..location import Location
from ..policy import Confidence, Rule, Severity
from .attestations import Asked


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a trace: where it is and what happens there, such as "assigned to `order`".

    `snippet` is the source line, secrets redacted; of a very long line the part around the place, which then begins at
    `snippet_column` (from 1).
    """

    location: Location
    text: str
    snippet: str = ""
    snippet_column: int = 1


@dataclass(frozen=True, slots=True)
class Suppression:
    """A comment that accepts a finding: `# sp-policy: ignore[rule] reason="..." until=2027-01-31`."""

    location: Location
    reason: str
    until: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One breach of one rule at one place.

    `steps` run from the source to the sink (empty where the rule looks at a place alone); `related` are the other
    sources that reach the same place. `source_kind` and `sink_kind` are the kinds of the flow, "" where there is none.
    `scope` is the dotted name of the function or class around it. `snippet` and `snippet_column` are as in `Step`.
    `fingerprint` survives moved lines; `line_hash` is the value that GitHub calls primaryLocationLineHash ("" where it
    would tell about a secret).
    """

    rule: Rule
    severity: Severity
    confidence: Confidence
    location: Location
    message: str
    instead: str = ""
    steps: tuple[Step, ...] = ()
    related: tuple[Step, ...] = ()
    source_kind: str = ""
    sink_kind: str = ""
    scope: str = ""
    snippet: str = ""
    snippet_column: int = 1
    fingerprint: str = ""
    line_hash: str = ""
    suppression: Suppression | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """A file or rule that could not be analysed, wholly or in part. `code` is a kebab-case word such as "syntax"."""

    path: str
    code: str
    message: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """Numbers of files: discovered = analysed + partial + skipped + failed."""

    discovered: int
    analysed: int
    partial: int
    skipped: int
    failed: int


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a run. `findings` are sorted by path, line, column, rule; suppressed ones stand apart.

    `complete` is false when a file or rule could not be analysed. `questions` are those of the clauses, which no rule
    can answer, each with how it stands.
    """

    findings: tuple[Finding, ...]
    suppressed: tuple[Finding, ...]
    notices: tuple[Notice, ...]
    coverage: Coverage
    rules: tuple[Rule, ...]
    root: str
    as_of: datetime.date
    policy_digest: str = ""
    questions: tuple[Asked, ...] = ()

    @property
    def complete(self) -> bool:
        return not self.notices

    @property
    def open_questions(self) -> tuple[Asked, ...]:
        return tuple(each for each in self.questions if each.is_open)
