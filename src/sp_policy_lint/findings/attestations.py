"""Which questions of the clauses are answered on a day: all that are not answered fully and in time are open."""

from __future__ import annotations

import datetime
import enum
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..policy import Attestation, Clause, Question


class State(enum.StrEnum):
    """How a question stands."""

    ANSWERED = "answered"
    MISSING = "missing"
    """Nothing in the file."""
    EMPTY = "empty"
    """The answer, its owner, a date or the evidence is not given."""
    EXPIRED = "expired"
    AHEAD = "not yet valid"
    """Dated after the day of the check."""
    DENIED = "answered with no"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about the clause `clause`, and what was answered."""

    clause: str
    question: Question
    state: State
    attestation: Attestation | None = None

    @property
    def is_open(self) -> bool:
        return self.state is not State.ANSWERED


def asked(clauses: Iterable[Clause], attestations: Iterable[Attestation], as_of: datetime.date) -> tuple[Asked, ...]:
    """All questions of the clauses, in their order, as they stand on the day `as_of`."""
    return tuple(_asked(clauses, {each.question: each for each in attestations}, as_of))


def _asked(clauses: Iterable[Clause], given: dict[str, Attestation], as_of: datetime.date) -> Iterator[Asked]:
    for clause in clauses:
        for question in clause.questions:
            attestation = given.get(question.id)
            yield Asked(clause.number, question, _state(attestation, as_of), attestation)


def _state(attestation: Attestation | None, as_of: datetime.date) -> State:
    if attestation is None:
        return State.MISSING
    if attestation.answer == "no":
        return State.DENIED
    if not attestation.is_filled or attestation.date is None or attestation.expires is None:
        return State.EMPTY
    if attestation.expires < as_of:
        return State.EXPIRED
    return State.AHEAD if attestation.date > as_of else State.ANSWERED
