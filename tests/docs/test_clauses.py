"""Every clause of the policy is checked by something, and docs/clauses.md says by what."""

import importlib.util
from pathlib import Path

import pytest

from sp_policy_lint.app.bundled import load_policy
from sp_policy_lint.policy import Checked

ROOT = Path(__file__).parents[2]
POLICY = load_policy()
CLAUSES = {clause.number: clause for clause in POLICY.clauses}
NUMBERS = [f"{chapter}.{number}" for chapter, last in ((1, 4), (2, 2), (3, 8), (4, 8)) for number in range(1, last + 1)]


@pytest.fixture(scope="module")
def script():
    spec = importlib.util.spec_from_file_location("clause_page", ROOT / "scripts" / "clause_page.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rules_of(number):
    return [rule.id for rule in POLICY.rules if number in rule.clauses]


def test_the_clauses_are_those_of_the_policy():
    assert list(CLAUSES) == NUMBERS


@pytest.mark.parametrize("number", NUMBERS)
def test_each_clause_is_checked_as_it_says(number):
    clause = CLAUSES[number]
    if clause.checked is Checked.ATTESTATION:
        assert rules_of(number) == [], f"rules check clause {number}: it is checked by `rules in part`"
    else:
        assert rules_of(number), f"no rule checks clause {number} any more"
    if clause.checked is not Checked.RULES:
        assert clause.questions


@pytest.mark.parametrize("number", NUMBERS)
def test_each_clause_says_what_it_means_and_what_no_rule_sees(number):
    clause = CLAUSES[number]
    assert clause.title
    assert clause.meaning
    assert clause.unseen
    assert all(question.text.endswith("?") for question in clause.questions)


def test_the_page_is_fresh(script):
    assert script.FILE.read_text("utf-8") == script.page(POLICY), "run: python scripts/clause_page.py"


def test_the_page_tells_all_of_a_clause(script):
    page = script.page(POLICY)
    for number, clause in CLAUSES.items():
        section = page.partition(f"### Clause {number}\n")[2].partition("\n### ")[0]
        assert clause.meaning in section
        assert clause.unseen in section
        for rule in rules_of(number):
            assert f"(rules/{rule}.md)" in section
        for question in clause.questions:
            assert f"`{question.id}`: {question.text}" in section
