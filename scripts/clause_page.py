"""Writes docs/clauses.md: each clause of the policy, the rules that check it, and what is left to people.

    python scripts/clause_page.py

Run it after a change to rules/clauses.yaml or to the clauses of a rule; a test fails while the page is stale.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sp_policy_lint.app.bundled import load_policy
from sp_policy_lint.policy import Checked, Clause, Policy, Rule

FILE = Path(__file__).parents[1] / "docs" / "clauses.md"
INTRODUCTION = """\
<!-- Written by scripts/clause_page.py from rules/clauses.yaml and the rules; edit there. -->
# The clauses of the policy

What each clause of the Data Use Policy asks, in our words; which rules check it; what of it no program can see in code;
and the questions that a responsible person answers for that part. The answers stand in `.sp-policy-attest.yaml` at the
root of the repository: `sp-policy-lint attest init` writes the questions, `sp-policy-lint attest check` reports how
each stands.

A run without findings and with all questions answered is evidence, and no proof, that the policy is kept.
"""
CHAPTERS = {"1": "Limits of use", "2": "Quality and law", "3": "Security", "4": "Acceptable purposes"}
HOW = {
    Checked.RULES: "by rules",
    Checked.IN_PART: "by rules in part, by attestation for the rest",
    Checked.ATTESTATION: "by attestation",
}


def page(policy: Policy) -> str:
    """The text of docs/clauses.md."""
    return "\n".join(_lines(policy)).rstrip() + "\n"


def _lines(policy: Policy) -> Iterator[str]:
    rules = sorted(policy.rules, key=lambda rule: rule.id)
    yield INTRODUCTION
    yield from ("| clause | what it asks | checked | rules | questions |", "|---|---|---|---|---|")
    for clause in policy.clauses:
        count = sum(clause.number in rule.clauses for rule in rules)
        link = f"[{clause.number}](#clause-{clause.number.replace('.', '')})"
        yield f"| {link} | {clause.title} | {HOW[clause.checked]} | {count} | {len(clause.questions)} |"
    chapter = ""
    for clause in policy.clauses:
        if clause.number[0] != chapter:
            chapter = clause.number[0]
            yield from ("", f"## {chapter}. {CHAPTERS[chapter]}")
        yield from _clause(clause, [rule for rule in rules if clause.number in rule.clauses])


def _clause(clause: Clause, rules: list[Rule]) -> Iterator[str]:
    yield from ("", f"### Clause {clause.number}", "", f"**{clause.title}.**", "", clause.meaning, "")
    yield f"Checked {HOW[clause.checked]}."
    if rules:
        yield from ("", "Rules:", "")
        yield from (f"- [{rule.id}](rules/{rule.id}.md): {rule.title}" for rule in rules)
    if clause.unseen:
        yield from ("", f"What no rule can see: {clause.unseen}")
    if clause.questions:
        yield from ("", "Questions:", "")
        yield from (f"- `{question.id}`: {question.text}" for question in clause.questions)


def main() -> None:
    """Writes the page."""
    FILE.write_text(page(load_policy()), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
