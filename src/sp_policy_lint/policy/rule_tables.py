"""What a `rule.yaml` holds, as tables."""

from __future__ import annotations

from typing import Any

from .fields import Choice, ListOf, Many, Mapped
from .records import Field, Needs, OneOf, Record
from .rules import (
    Beside,
    Confidence,
    FlowCheck,
    ForbidCheck,
    Handled,
    Pattern,
    RequireCheck,
    Rule,
    SecretCheck,
    SecretPattern,
    Severity,
    When,
)
from .targets import TARGETS, TITLE, WHERE, targeted
from .terms import (
    BOOLEAN,
    CLAUSE_WORD,
    CWE,
    DAY,
    ENTROPY,
    MARK,
    MESSAGE,
    NAMES,
    REGEX,
    SINK,
    SOURCE,
    TEXT,
    WORD_TEXT,
    known_word,
)

HANDLED = Record(
    "a handler of errors",
    (
        Field("by", Choice("handler", {word: word for word in ("nothing", "retry")}), "What it does.", required=True),
        Field("catches", NAMES, "Names of the classes that it catches; a bare `except` always counts.", required=True),
    ),
    Handled,
)

PATTERN = targeted(
    "a pattern",
    tuple(TARGETS),
    (
        WHERE,
        Field("handled", HANDLED, "Only in a `try` with a handler that does no more than this."),
        Field("removal", DAY, "The day from which the thing no longer works."),
        Field("instead", TEXT, "What to use."),
        TITLE,
    ),
    Pattern,
    Needs("where", ("at", "http")),
    Needs("handled", ("at", "http", "gives")),
)
PATTERNS = Many(PATTERN)

FLOW = Record(
    "a flow",
    (
        Field("from", Many(SOURCE), "Kinds of data.", "sources", required=True),
        Field("to", Many(SINK), "Kinds of sinks.", "sinks", required=True),
        Field("through", Many(MARK), "Only data that has all of these marks."),
        Field("unless", Many(MARK), "Not data that has one of these marks."),
        Field(
            "when",
            Record(
                "a condition on a flow",
                (
                    Field("purpose", Many(known_word("purpose")), "Purposes of the sink's module.", "purposes"),
                    Field("host", Many(known_word("host")), "Categories of the request's host.", "hosts"),
                ),
                When,
            ),
            "Where the sink is.",
        ),
    ),
    FlowCheck,
)

REQUIRE = Record(
    "a requirement",
    (
        Field("when", PATTERNS, "Where one of these occurs ...", required=True),
        Field("have", PATTERNS, "... one of these must occur ..."),
        Field("in", Choice("scope", {word: word for word in ("function", "file", "project")}), "Within what.", "scope"),
        Field("use", SOURCE, "... or of the data of this kind that it gives use must be made."),
    ),
    RequireCheck,
    (OneOf(("have", "use")), Needs("in", ("have",))),
)

BESIDE = Record(
    "a neighbourhood",
    (
        Field("have", PATTERNS, "One of these must occur ...", required=True),
        Field("in", Choice("scope", {word: word for word in ("file", "project")}), "... within this.", "scope"),
    ),
    Beside,
)

SECRET_PATTERN = Record(
    "a secret's pattern",
    (
        Field("pattern", REGEX, "The secret is its group 'secret', or the whole match.", required=True),
        Field("names", REGEX, "The name that the secret is assigned to."),
        Field("entropy", ENTROPY, "Least Shannon entropy in bits per character."),
        TITLE,
    ),
    SecretPattern,
)
SECRET = Record("secrets", (Field("patterns", ListOf(SECRET_PATTERN), "Shapes.", required=True),), SecretCheck)

CHECKS = ("flow", "forbid", "require", "secret")


def _rule(**values: Any) -> Rule:
    check = next(values.pop(key) for key in CHECKS if key in values)
    return Rule(check=check, **values)


RULE = Record(
    "a rule",
    (
        Field("id", WORD_TEXT, "The name of the rule and of its folder.", required=True),
        Field("title", TEXT, "What is wrong, in a few words.", required=True),
        Field("clauses", ListOf(CLAUSE_WORD), "Clauses of the policy that ask for it."),
        Field("severity", Choice("severity", {each.value: each for each in Severity}), "How bad.", required=True),
        Field("confidence", Choice("confidence", {each.value: each for each in Confidence}), "How sure."),
        Field("cwe", CWE, "Number in the Common Weakness Enumeration."),
        Field("message", MESSAGE, "May hold {source}, {sink}, {title}, {instead}, {removal}.", required=True),
        Field("why", TEXT, "The reason, for people who have to change their code.", required=True),
        Field("instead", TEXT, "What to do."),
        Field(
            "yields-to", Many(WORD_TEXT), "Rules that tell more: silent where one of them finds something.", "yields_to"
        ),
        Field("flow", FLOW, "Data must not get from here to there."),
        Field("beside", BESIDE, "Only where something else occurs: for forbid and require."),
        Field("general", BOOLEAN, "About what any program may do: only in projects with a sign of the subject."),
        Field("forbid", Mapped(PATTERNS, ForbidCheck), "None of these may occur."),
        Field("require", REQUIRE, "Where this is, that must be too."),
        Field("secret", SECRET, "None of these may stand in a file."),
    ),
    _rule,
    (OneOf(CHECKS), Needs("beside", ("forbid", "require"))),
)
