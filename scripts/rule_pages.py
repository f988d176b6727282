"""Writes docs/rules: a page for each bundled rule, and an index by rule and by clause.

    python scripts/rule_pages.py

Run it after a change to a rule or to its first examples; a test fails while the pages are stale.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from sp_policy_lint.app.bundled import load_policy
from sp_policy_lint.app.rules_test import examples_of
from sp_policy_lint.policy import FlowCheck, ForbidCheck, Pattern, Policy, Rule

FOLDER = Path(__file__).parents[1] / "docs" / "rules"
HEADER = "<!-- Written by scripts/rule_pages.py from rules/{}; edit there. -->"
LANGUAGES = {".py": "python", ".yaml": "yaml", ".yml": "yaml", ".toml": "toml", ".json": "json", ".ini": "ini"}


def pages(policy: Policy) -> dict[str, str]:
    """The text of all files of docs/rules by name."""
    rules = sorted(policy.rules, key=lambda rule: rule.id)
    found = {f"{rule.id}.md": _joined(_page(rule, policy)) for rule in rules}
    return {"README.md": _joined(_index(rules, policy)), **found}


def _joined(lines: Iterator[str]) -> str:
    return "\n".join(lines).rstrip() + "\n"


def _index(rules: list[Rule], policy: Policy) -> Iterator[str]:
    yield HEADER.format("")
    yield from ("# Rules", "")
    yield from ("| rule | severity | clauses | what it finds |", "|---|---|---|---|")
    for rule in rules:
        yield f"| [{rule.id}]({rule.id}.md) | {rule.severity} | {', '.join(rule.clauses)} | {_cell(rule.title)} |"
    yield from ("", "## By clause of the policy", "")
    yield from ("| clause | what it asks | rules |", "|---|---|---|")
    for clause in policy.clauses:
        names = [f"[{rule.id}]({rule.id}.md)" for rule in rules if clause.number in rule.clauses]
        yield f"| {clause.number} | {_cell(clause.title)} | {', '.join(names) or '-'} |"


def _page(rule: Rule, policy: Policy) -> Iterator[str]:
    yield HEADER.format(f"{rule.id}/rule.yaml")
    yield from (f"# {rule.id}", "", f"{rule.title}.", "")
    yield f"- Severity: {rule.severity}, confidence: {rule.confidence}"
    titles = {clause.number: clause.title for clause in policy.clauses}
    for number in rule.clauses:
        yield f"- Clause {number}: {titles[number]}"
    if rule.cwe is not None:
        yield f"- [CWE-{rule.cwe}](https://cwe.mitre.org/data/definitions/{rule.cwe}.html)"
    yield from ("", "## Why", "", rule.why.strip(), "")
    if rule.instead:
        yield from ("## What to do", "", rule.instead.strip(), "")
    yield from _subject(rule, policy)
    yield from _example(rule, "bad", "Found")
    yield from _example(rule, "good", "Not found")
    yield from ("## To accept a finding", "", "```python")
    yield f'# sp-policy: ignore[{rule.id}] reason="..." until=YYYY-MM-DD'
    yield from ("```", "", f"All examples: [rules/{rule.id}](../../rules/{rule.id})")


def _subject(rule: Rule, policy: Policy) -> Iterator[str]:
    """What the rule looks at, where its declaration says that better than prose."""
    match rule.check:
        case FlowCheck(sources, sinks, _, unless):
            yield from ("## What it follows", "")
            yield f"- From: {_titles(sources, policy)}"
            yield f"- To: {_titles(sinks, policy)}"
            if unless:
                yield f"- Unless: {_titles(unless, policy)}"
            yield ""
        case ForbidCheck(patterns) if any(pattern.removal for pattern in patterns):
            yield from ("## What it knows", "", "| what | stops working | use |", "|---|---|---|")
            yield from dict.fromkeys(map(_row, patterns))
            yield ""


def _titles(kinds: tuple[str, ...], policy: Policy) -> str:
    return "; ".join(f"{policy.kinds[kind].title} (`{kind}`)" for kind in kinds)


def _row(pattern: Pattern) -> str:
    return f"| {_cell(pattern.title)} | {pattern.removal or ''} | {_cell(pattern.instead)} |"


def _example(rule: Rule, prefix: str, heading: str) -> Iterator[str]:
    """The first example of a kind; a single file before a project of several."""
    examples = [path for path in examples_of(rule) if path.name.startswith(prefix)]
    for path in sorted(examples, key=Path.is_dir)[:1]:
        yield from (f"## {heading}", "")
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in files:
            if file.is_file() and "__pycache__" not in file.parts:
                yield from _code(file, file.relative_to(path).as_posix() if path.is_dir() else "")


def _code(file: Path, name: str) -> Iterator[str]:
    text = file.read_text("utf-8").rstrip()
    longest = max((len(ticks) for ticks in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    if name:
        yield from (f"`{name}`:", "")
    yield from (f"{fence}{LANGUAGES.get(file.suffix, 'text')}", text, fence, "")


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ").strip()


def main() -> None:
    """Writes the pages, and deletes those of rules that are gone."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted = pages(load_policy())
    for stale in FOLDER.glob("*.md"):
        if stale.name not in wanted:
            stale.unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
