"""The published schemas accept and refuse what the loader accepts and refuses, as far as one file can tell."""

import re

import jsonschema
import pytest

from sp_policy_lint.errors import RuleErrors
from sp_policy_lint.policy import json_schema
from sp_policy_lint.policy.read import ListNode, TextNode, read
from sp_policy_lint.policy.scalars import constant
from sp_policy_lint.policy.schema import DRAFT
from sp_policy_lint.policy.schema import FILES as KINDS_OF_FILE

from .conftest import FILES
from .mistakes import MODEL_ERRORS, RULE_ERRORS, WORD_ERRORS, split

NOT_IN_ONE_FILE = (
    "unknown kind of",
    "unknown mark",
    "unknown purpose",
    "unknown clause",
    "unknown category",
    "'a.b' ",
    "the id ",
    "the question ",
)
"""Beginnings of messages about words that other files declare, ..."""

WRONG_ROLE = re.compile("'.*' is a (source|sink|mark), a .* is meant here")
"""... messages about words in a wrong role, ..."""

NOT_BY_FORM = ("'{' is never closed", "expected a constant", "the line break at the end", "clause 4.1 is checked by")
"""... and what no regular expression can tell, or JSON: nothing is null there."""


HARD_ON_VALIDATORS = ("bad regular expression: Possible nested set", "bad regular expression: nested too deep")
"""Regular expressions on which the validator itself warns or fails."""


def as_an_editor_sees_it(node):
    """JSON by the core schema of YAML 1.2."""
    if isinstance(node, TextNode):
        return (constant(node.value) if node.value else None) if node.plain else node.value
    if isinstance(node, ListNode):
        return [as_an_editor_sees_it(item) for item in node.items]
    return {key.value: as_an_editor_sees_it(value) for key, value in node.entries}


def accepts(kind, text):
    schema = json_schema(kind)
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    document = as_an_editor_sees_it(read(text.encode(), "f"))
    return jsonschema.Draft202012Validator(schema, format_checker=checker).is_valid(document)


@pytest.mark.parametrize("kind", KINDS_OF_FILE)
def test_is_a_schema(kind):
    jsonschema.Draft202012Validator.check_schema(json_schema(kind))
    assert json_schema(kind)["$schema"] == DRAFT


@pytest.mark.parametrize("file", FILES)
def test_accepts_good_files(file):
    kind = {"kinds.yaml": "kinds", "clauses.yaml": "clauses"}.get(file) or ("model" if "models/" in file else "rule")
    assert accepts(kind, FILES[file])


ROWS = (
    [("model", text, message) for text, message in MODEL_ERRORS]
    + [("rule", text, message) for text, message in RULE_ERRORS if not message.startswith(HARD_ON_VALIDATORS)]
    + [(file.removesuffix(".yaml"), text, message) for file, text, message in WORD_ERRORS]
)


@pytest.mark.parametrize(("kind", "text", "message"), ROWS, ids=[message for _, _, message in ROWS])
def test_refuses_what_the_loader_refuses(kind, text, message):
    beyond = message.startswith(NOT_IN_ONE_FILE + NOT_BY_FORM) or WRONG_ROLE.match(message) is not None
    assert accepts(kind, split(text)[0]) == (beyond or "which it refines" in message)


@pytest.mark.parametrize(
    ("kind", "text", "good"),
    [
        ("kinds", "kinds: {a: {is: sink, title: 12}}", True),
        ("kinds", "kinds: {a: {is: sink, title: true}}", True),
        ("kinds", "kinds: {a: {is: sink, title: null}}", False),
        ("kinds", "kinds: {a: {is: sink, title: [a]}}", False),
        ("kinds", "purposes: {a: {words: [a-b, c]}}", True),
        ("kinds", "purposes: {a: {words: [1]}}", False),
        ("clauses", "clauses: {4.1: {title: T}}", True),
        ("model", "types: [{at: a, returns: b}]", True),
        ("model", "types: [{at: [a, 'b.{c,d}'], returns: b}]", True),
        ("model", "propagators: [{at: a, from: self, to: return, whole: True}]", True),
        ("model", "propagators: [{at: a, from: self, to: return, whole: yes}]", False),
        ("model", "sources: [{name: 12, kind: information}]", True),
        ("model", "sources: [{literal: a, kind: information, where: {'arg[0]': 1}}]", False),
        ("model", "sources: [{at: a, kind: information, where: {'arg[0]': [1, null, {matches: x}]}}]", True),
        ("model", "sources: [{at: a, kind: information, where: {'arg[0].x': 1}}]", False),
    ],
)
def test_loader_and_schema_agree(rules, kind, text, good):
    from sp_policy_lint.policy import load

    assert accepts(kind, text) is good
    file = f"models/{kind}.yaml" if kind == "model" else f"{kind}.yaml"
    try:
        load(rules({file: text}, folder="more", base=False) if kind != "model" else rules({file: text}))
    except RuleErrors:
        loaded = False
    else:
        loaded = True
    assert loaded is good
