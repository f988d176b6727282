"""Reads what responsible persons have answered to the questions of the clauses: a YAML file in the scanned repository.

    access-review:                # the name of a question
      answer: "yes"               # yes, no or not applicable
      owner: Data protection officer
      date: 2026-11-02
      expires: 2027-05-02         # a year after the date at the latest
      evidence: https://wiki.example.com/access-review
      note: ...                   # may be left out, except where the answer is "not applicable"

A value that is left empty is read as not given; anything else that is wrong is a mistake with its place.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ..errors import RuleError, RuleErrors, did_you_mean
from .fields import NULLS, Choice, Context, InvalidError, Schema, Type
from .read import MapNode, Node, TextNode, read
from .records import Field, Record
from .rules import Clause
from .terms import DAY, TEXT
from .vocabulary import Vocabulary

T = TypeVar("T")

LONGEST = datetime.timedelta(days=366)
"""How long an answer holds at most: Amazon's Data Protection Policy asks for reviews every year and more often."""

ANSWERS = ("yes", "no", "not applicable")


@dataclass(frozen=True, slots=True)
class Attestation:
    """An answer to the question `question`, written at `line`; what was left empty is None."""

    question: str
    line: int
    answer: str | None = None
    owner: str | None = None
    date: datetime.date | None = None
    expires: datetime.date | None = None
    evidence: str | None = None
    note: str | None = None

    @property
    def is_filled(self) -> bool:
        """Whether all is given that the answer needs."""
        needed = [self.answer, self.owner, self.date, self.expires]
        needed.append(self.note if self.answer == "not applicable" else self.evidence)
        return None not in needed


@dataclass(frozen=True, slots=True)
class _Given(Generic[T]):
    """A value, or None where it is left empty."""

    inner: Type[T]

    def load(self, node: Node, context: Context) -> T | None:
        if isinstance(node, TextNode) and (not node.value.strip() or (node.plain and node.value in NULLS)):
            return None
        return self.inner.load(node, context)

    def schema(self) -> Schema:
        return {"anyOf": [{"type": "null"}, self.inner.schema()]}


ENTRY: Record[dict[str, Any]] = Record(
    "an attestation",
    (
        Field("answer", _Given(Choice("answer", {word: word for word in ANSWERS})), "The answer."),
        Field("owner", _Given(TEXT), "Who answers for it."),
        Field("date", _Given(DAY), "When it was found to be so."),
        Field("expires", _Given(DAY), "The last day on which the answer holds."),
        Field("evidence", _Given(TEXT), "Where the evidence is."),
        Field("note", _Given(TEXT), "What else there is to say."),
    ),
    dict,
)


def read_attestations(data: bytes, path: str, clauses: Collection[Clause]) -> tuple[Attestation, ...]:
    """The answers in the file `path`, in its order. Raises `RuleErrors` with all mistakes."""
    errors: list[RuleError] = []
    context = Context(path, Vocabulary(), errors)
    known = {question.id for clause in clauses for question in clause.questions}
    found = []
    for key, node in read(data, path).entries:
        if key.value not in known:
            context.refuse(key, f"unknown question '{key.value}'{did_you_mean(key.value, known)}")
        attestation = _entry(key, node, context)
        if attestation is not None:
            found.append(attestation)
    if errors:
        raise RuleErrors(errors)
    return tuple(found)


def _entry(key: TextNode, node: Node, context: Context) -> Attestation | None:
    if isinstance(node, TextNode) and node.plain and node.value in NULLS:
        return Attestation(key.value, key.line)
    try:
        found = Attestation(key.value, key.line, **ENTRY.load(node, context))
    except InvalidError:
        return None
    if found.date and found.expires and not found.date <= found.expires <= found.date + LONGEST:
        place = node.get("expires") if isinstance(node, MapNode) else None
        limit = f"between the date and {found.date + LONGEST}, a year later"
        context.refuse(place or key, f"'expires' must lie {limit}, found {found.expires}")
    return found
