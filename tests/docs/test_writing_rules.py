"""docs/writing-rules.md against the code and against its worked example."""

import json
import re
from pathlib import Path

import pytest

from sp_policy_lint.app.bundled import bundled_rules
from sp_policy_lint.app.rules_test import test_rules as hold_rules
from sp_policy_lint.cli import main
from sp_policy_lint.policy import load
from sp_policy_lint.policy.model_tables import (
    ALIAS,
    CALLBACK,
    CHECK,
    DEPENDENCY,
    EVIDENCE,
    GUARD,
    HANDLER,
    HOST_FACT,
    MEMORY,
    MODEL,
    OWNER,
    PROPAGATOR,
    REFUSAL,
    SANITIZER,
    SINK_FACT,
    SOURCE_FACT,
    TYPE_FACT,
)
from sp_policy_lint.policy.ports import parse_port
from sp_policy_lint.policy.rule_tables import BESIDE, FLOW, HANDLED, PATTERN, REQUIRE, RULE, SECRET, SECRET_PATTERN
from sp_policy_lint.policy.scalars import PLACEHOLDERS
from sp_policy_lint.policy.targets import HTTP, TARGETS
from sp_policy_lint.policy.word_tables import CLAUSE_ENTRY, KIND_ENTRY, PURPOSE_ENTRY

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "writing-rules.md").read_text("utf-8")
CUSTOM = Path(__file__).parent / "custom-rules"
WHEN = next(field.type for field in FLOW.fields if field.key == "when")

RECORDS = {
    "key of a kind": KIND_ENTRY,
    "key of a purpose": PURPOSE_ENTRY,
    "key of a clause": CLAUSE_ENTRY,
    "key of a model": MODEL,
    "key of a source": SOURCE_FACT,
    "key of a sink": SINK_FACT,
    "key of a propagator": PROPAGATOR,
    "key of a sanitizer": SANITIZER,
    "key of a type": TYPE_FACT,
    "key of a callback": CALLBACK,
    "key of an alias": ALIAS,
    "key of a host": HOST_FACT,
    "key of a handler": HANDLER,
    "key of a check": CHECK,
    "key of evidence": EVIDENCE,
    "key of a refusal": REFUSAL,
    "key of a guard": GUARD,
    "key of a dependency": DEPENDENCY,
    "key of an owner": OWNER,
    "key of a memory": MEMORY,
    "key of a rule": RULE,
    "key of a flow": FLOW,
    "key of a condition on a flow": WHEN,
    "key of a pattern": PATTERN,
    "key of a handler of errors": HANDLED,
    "key of a requirement": REQUIRE,
    "key of a neighbourhood": BESIDE,
    "key of secrets": SECRET,
    "key of a secret's pattern": SECRET_PATTERN,
    "key of http": HTTP,
}


def rows(header):
    """The rows of the table whose first column has this header, as (words in code quotes, text of the second)."""
    (table,) = re.findall(rf"^\| {re.escape(header)} \|.*\n\|[-|]+\n((?:\|.*\n)+)", PAGE, re.MULTILINE)
    cells = [line.strip("|").split(" | ", 1) for line in table.splitlines()]
    return [(re.findall(r"`([^`]+)`", first), second) for first, second in cells]


@pytest.mark.parametrize("header", RECORDS)
def test_each_table_has_the_keys_of_the_loader(header):
    record = RECORDS[header]
    assert sorted(word for words, _ in rows(header) for word in words) == sorted(field.key for field in record.fields)


@pytest.mark.parametrize("header", RECORDS)
def test_each_table_says_what_is_needed(header):
    required = {field.key for field in RECORDS[header].fields if field.required}
    told = {word for words, text in rows(header) for word in words if re.search(r"\bneeded(?! with)", text)}
    assert told == required


def test_every_key_table_is_checked():
    assert set(re.findall(r"^\| (key of [^|]+?) \|", PAGE, re.MULTILINE)) == set(RECORDS)


def test_the_targets_are_those_of_the_loader():
    assert [word for words, _ in rows("target") for word in words] == list(TARGETS)


def test_the_ports_are_ports():
    ports = [word for words, text in rows("port") for word in [*words, *re.findall(r"`(arg[^`]+)`", text)]]
    assert [parse_port(port).text for port in ports] == ports
    assert {parse_port(port).base for port in ports} == {"return", "self", "arg", "assigned", "exception"}


def test_the_placeholders_are_those_of_messages():
    (text,) = [text for words, text in rows("key of a rule") if words == ["message"]]
    assert re.findall(r"`\{(\w+)\}`", text) == list(PLACEHOLDERS)


# --- The worked example ----------------------------------------------------------------------------------------------

BLOCKS = re.findall(r"^```(?:yaml|python)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
QUOTED = [
    "kinds.yaml",
    "models/lake.yaml",
    "pii-in-lake/rule.yaml",
    "pii-in-lake/bad_addresses.py",
    "pii-in-lake/good_pseudonyms.py",
]


def test_the_page_shows_the_files_as_they_are():
    assert [(CUSTOM / name).read_text("utf-8") for name in QUOTED] == BLOCKS


def test_the_page_names_every_rule_of_the_example():
    assert set(re.findall(r"custom-rules/([\w-]+)/rule\.yaml", PAGE)) == {
        path.parent.name for path in CUSTOM.glob("*/rule.yaml")
    }


def test_the_examples_hold():
    policy = load(bundled_rules(), [CUSTOM])
    rules = tuple(rule for rule in policy.rules if rule.folder.parent == CUSTOM)
    outcome = hold_rules(policy, rules)
    assert outcome.failures == ()
    assert (outcome.rules, outcome.examples, outcome.expected) == (4, 8, 7)


@pytest.mark.parametrize("rule", [path.parent.name for path in sorted(CUSTOM.glob("*/rule.yaml"))])
def test_extend_rules_finds_what_the_examples_expect(rule, capfd):
    expected = {
        (path.name, number)
        for path in (CUSTOM / rule).glob("*.py")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if f"# expect: {rule}" in line
    }
    arguments = ["check", str(CUSTOM / rule), "--extend-rules", str(CUSTOM), "--select", rule]
    arguments += ["--output-format", "json", "--isolated", "--no-cache", "--exit-zero", "--as-of", "2026-11-24"]
    assert main(arguments) == 0
    findings = json.loads(capfd.readouterr().out)["findings"]
    assert {(Path(each["path"]).name, each["line"]) for each in findings} == expected


@pytest.mark.parametrize("command", ["validate", "test"])
def test_the_commands_for_authors_read_an_addition_with_words_of_its_own(command):
    assert main(["rules", command, str(CUSTOM)]) == 0
