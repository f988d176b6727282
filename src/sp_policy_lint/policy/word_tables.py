"""What `kinds.yaml` and `clauses.yaml` hold, as tables."""

from __future__ import annotations

from typing import Any

from .fields import Choice, ListOf, Table
from .records import Field, Needs, Record
from .rules import Checked
from .scalars import CLAUSE, KIND, WORD
from .terms import BOOLEAN, CLAUSE_NUMBER, KIND_NAME, TEXT, WORD_TEXT

KIND_ENTRY: Record[dict[str, Any]] = Record(
    "a kind",
    (
        Field("is", Choice("role", {word: word for word in ("source", "sink", "mark")}), "Its role.", "role", True),
        Field("title", TEXT, "What it is.", required=True),
        Field("absorbed", BOOLEAN, "Goes into calls that no model knows without coming out again."),
    ),
    dict,
)
PURPOSE_ENTRY: Record[dict[str, Any]] = Record(
    "a purpose", (Field("words", ListOf(WORD_TEXT), "Words in a path.", required=True),), dict
)

KINDS: Record[dict[str, Any]] = Record(
    "the words",
    (
        Field("kinds", Table(KIND_NAME, KIND_ENTRY, KIND), "Kinds of data, kinds of sinks, marks."),
        Field("signs", ListOf(TEXT), "Texts by which a project is known to be about the policy's subject."),
        Field("purposes", Table(WORD_TEXT, PURPOSE_ENTRY, WORD), "What modules are for."),
    ),
    dict,
)

QUESTIONS = Table(WORD_TEXT, TEXT, WORD)

CLAUSE_ENTRY: Record[dict[str, Any]] = Record(
    "a clause",
    (
        Field("title", TEXT, "What it asks, in a line.", required=True),
        Field("meaning", TEXT, "What it asks, in full."),
        Field("checked", Choice("way of checking", {each.value: each for each in Checked}), "How it is checked."),
        Field("unseen", TEXT, "What of it no rule can see."),
        Field("questions", QUESTIONS, "Questions for attestations, each with a name of its own over all clauses."),
    ),
    dict,
    (Needs("unseen", ("checked",)),),
)
CLAUSES: Record[dict[str, Any]] = Record(
    "the clauses",
    (Field("clauses", Table(CLAUSE_NUMBER, CLAUSE_ENTRY, CLAUSE), "Clauses by number.", required=True),),
    dict,
)
