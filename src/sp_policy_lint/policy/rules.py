"""Rules, kinds and clauses: what is forbidden, in which words, and by which clause of the policy."""

from __future__ import annotations

import datetime
import enum
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from .facts import Models, Target, Where


class Severity(enum.StrEnum):
    """How bad a finding is; `error` fails a run by default."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return list(Severity).index(self)


class Confidence(enum.StrEnum):
    """How sure a finding is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def rank(self) -> int:
        """0 for the surest."""
        return list(Confidence).index(self)


@dataclass(frozen=True, slots=True)
class Kind:
    """A word of `kinds.yaml`: a kind of data (source), a place it can go (sink), or a property it gains (mark).

    Kinds of data form a tree by their dots: `information` covers `information.pii.email`. `absorbed`: given to a call
    that no model knows, data of this kind does not come out again; a secret goes into a library to sign in with it.
    """

    name: str
    role: Literal["source", "sink", "mark"]
    title: str
    absorbed: bool = False


def covers(kind: str, other: str) -> bool:
    """Whether `kind` is `other` or above it: `information` covers `information.pii.email`."""
    return other == kind or other.startswith(f"{kind}.")


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a module is for; `words` in its path say so where the configuration does not."""

    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class When:
    """Conditions of a flow: the purpose of the module of the sink, the category of the host (empty: any)."""

    purposes: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FlowCheck:
    """Data of one of `sources` must not reach one of `sinks`.

    `through`: only data that carries all of these marks; `unless`: not data that carries one of these.
    """

    sources: tuple[str, ...]
    sinks: tuple[str, ...]
    through: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    when: When = When()


@dataclass(frozen=True, slots=True)
class Handled:
    """Only calls in a `try` that catches one of `catches` (names of classes; a bare `except` always counts).

    `by`: what its handler does. "nothing": it goes on as if nothing had been called; "retry": it goes back to the same
    `try`, with nothing changed that this reads.
    """

    by: Literal["nothing", "retry"]
    catches: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """Code to look for: a call, import, literal, name or raw request, with conditions on its arguments.

    `removal`: the day the thing stops working; before it a match is a warning, from it on an error. `instead`: what to
    use.
    """

    target: Target
    where: tuple[Where, ...] = ()
    removal: datetime.date | None = None
    instead: str = ""
    title: str = ""
    handled: Handled | None = None


@dataclass(frozen=True, slots=True)
class ForbidCheck:
    """None of these patterns may occur."""

    patterns: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class RequireCheck:
    """Where one of `when` occurs, one of `have` must occur in the same `scope`, or `use` must be made of the data of
    that kind that the call gives."""

    when: tuple[Pattern, ...]
    have: tuple[Pattern, ...] = ()
    scope: Literal["function", "file", "project"] = "file"
    use: str = ""


@dataclass(frozen=True, slots=True)
class SecretPattern:
    """A secret by its shape: a regular expression whose group `secret` (or whole match) is the secret.

    `names`: regular expression for the name it is assigned to; then the shape counts in that context only.
    `entropy`: least Shannon entropy in bits per character.
    """

    pattern: str
    names: str = ""
    entropy: float = 0.0
    title: str = ""


@dataclass(frozen=True, slots=True)
class SecretCheck:
    """None of these secrets may stand in a file."""

    patterns: tuple[SecretPattern, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """A rule concerns only files (or projects, by `scope`) in which one of `have` occurs."""

    have: tuple[Pattern, ...]
    scope: Literal["file", "project"] = "file"


Check = FlowCheck | ForbidCheck | RequireCheck | SecretCheck


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that is forbidden, with its reason.

    `beside`: where it applies at all; None means everywhere. `general`: it is about what any program may do (passwords,
    encryption), so that it applies only to projects that show signs of the policy's subject.

    `message` may hold `{source}`, `{sink}`, `{title}`, `{instead}`, `{removal}`. `folder` holds the examples. `cwe` is
    a number. `yields_to`: rules that tell more of the same fault; where one of them finds something, this one is
    silent.
    """

    id: str
    title: str
    severity: Severity
    check: Check
    message: str
    why: str
    instead: str = ""
    clauses: tuple[str, ...] = ()
    confidence: Confidence = Confidence.HIGH
    cwe: int | None = None
    yields_to: tuple[str, ...] = ()
    beside: Beside | None = None
    general: bool = False
    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A question about a clause that a responsible person has to answer; `id` is unique over all clauses."""

    id: str
    text: str


class Checked(enum.StrEnum):
    """How a clause is checked: by rules, by rules and questions, or by questions alone."""

    RULES = "rules"
    IN_PART = "rules in part"
    ATTESTATION = "attestation"


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of the policy: `number` such as "4.1", and what it asks in our words, shortly (`title`) and in full.

    `unseen`: what of it no rule can see. Which rules check it stands in the rules.
    """

    number: str
    title: str
    meaning: str = ""
    checked: Checked = Checked.RULES
    unseen: str = ""
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Policy:
    """All that the engine and the rules need to know; immutable, an argument everywhere, a global nowhere.

    `signs`: texts in lower case by which a project is known to be about the policy's subject; none means that any is.
    """

    kinds: dict[str, Kind]
    purposes: tuple[Purpose, ...]
    models: Models
    rules: tuple[Rule, ...]
    clauses: tuple[Clause, ...] = ()
    digest: str = ""
    signs: tuple[str, ...] = ()
