"""`sp-policy-lint rule`: what a rule forbids, why, and what to do instead."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

import click

from ..app.bundled import load_policy
from ..app.rules_test import examples_of
from ..errors import UsageError, did_you_mean
from ..policy import Clause, Policy, Rule
from .output import write_stdout


@click.command("rule", short_help="Explain rules.")
@click.argument("names", metavar="[NAME]...", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Explain all rules.")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", help="Format (text).")
@click.option("--rules", multiple=True, metavar="DIR", help="Use these rules, not the bundled ones (repeatable).")
@click.option("--extend-rules", multiple=True, metavar="DIR", help="Add these rules (repeatable).")
def command(
    names: Sequence[str], everything: bool, output_format: str, rules: Sequence[str], extend_rules: Sequence[str]
) -> None:
    """Explain the rules NAME, or list all rules."""
    policy = load_policy(rules, extend_rules)
    chosen = _chosen(policy, names)
    if output_format == "json":
        text = json.dumps([_data(rule) for rule in chosen], indent=2) + "\n"
    elif names or everything:
        clauses = {clause.number: clause for clause in policy.clauses}
        text = "\n".join("".join(f"{line}\n" for line in _explanation(rule, clauses)) for rule in chosen)
    else:
        width = max((len(rule.id) for rule in chosen), default=0)
        text = "".join(f"{rule.id:{width}}  {rule.severity:7}  {rule.title}\n" for rule in chosen)
    write_stdout(text)


def _chosen(policy: Policy, names: Sequence[str]) -> list[Rule]:
    known = {rule.id: rule for rule in sorted(policy.rules, key=lambda rule: rule.id)}
    for name in names:
        if name not in known:
            raise UsageError(f"no rule '{name}'{did_you_mean(name, known)}")
    return [known[name] for name in names] if names else list(known.values())


def _explanation(rule: Rule, clauses: dict[str, Clause]) -> Iterator[str]:
    yield f"{rule.id}: {rule.title}"
    yield ""
    yield f"Severity {rule.severity}, confidence {rule.confidence}{f', CWE-{rule.cwe}' if rule.cwe else ''}"
    for number in rule.clauses:
        title = clauses[number].title if number in clauses else ""
        yield f"Clause {number}: {title}".rstrip(": ")
    yield from _section("Why", rule.why)
    yield from _section("What to do", rule.instead)
    for path, text in _examples(rule):
        yield from _section(path, text)
    yield from _section(
        "To accept a finding, with a reason", f'# sp-policy: ignore[{rule.id}] reason="..." until=YYYY-MM-DD'
    )


def _section(title: str, text: str) -> Iterator[str]:
    if text.strip():
        yield ""
        yield f"{title}:"
        yield from (f"    {line}".rstrip() for line in text.rstrip().split("\n"))


def _examples(rule: Rule) -> Iterator[tuple[str, str]]:
    """The files of the rule's examples by their path in its folder."""
    for example in examples_of(rule):
        files = sorted(example.rglob("*")) if example.is_dir() else [example]
        for file in files:
            if file.is_file() and "__pycache__" not in file.parts and rule.folder is not None:
                yield file.relative_to(rule.folder).as_posix(), file.read_text("utf-8", "replace")


def _data(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "title": rule.title,
        "severity": rule.severity,
        "confidence": rule.confidence,
        "cwe": rule.cwe,
        "clauses": list(rule.clauses),
        "message": rule.message,
        "why": rule.why,
        "instead": rule.instead,
        "examples": [{"path": path, "text": text} for path, text in _examples(rule)],
    }
