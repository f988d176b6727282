"""`sp-policy-lint rules test` and `rules validate`."""

from __future__ import annotations

from pathlib import Path

import click

from ..app.bundled import rules_below
from ..app.rules_test import test_rules
from .main import CLEAN, FINDINGS

_FOLDER = click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))


@click.group("rules", short_help="Check rules while you write them.")
def command() -> None:
    """DIR is a whole set of rules (with a kinds.yaml), an addition to the bundled rules, or the folder of one rule."""


@command.command("validate")
@_FOLDER
def validate(folder: Path) -> None:
    """Read all files of DIR and report every mistake with its place."""
    policy, rules = rules_below(folder)
    facts = policy.models
    count = sum(map(len, (facts.sources, facts.sinks, facts.propagators, facts.sanitizers)))
    click.echo(f"{len(rules)} rules, {len(policy.kinds)} kinds, {count} facts about data: no mistakes")


@command.command("test")
@_FOLDER
def test(folder: Path) -> int:
    """Scan the examples of DIR and compare with their `# expect:` comments."""
    policy, rules = rules_below(folder)
    outcome = test_rules(policy, rules)
    for failure in outcome.failures:
        click.echo(str(failure))
    click.echo(
        f"{outcome.rules} rules, {outcome.examples} examples: {outcome.expected} findings as expected, "
        f"{outcome.missing} known to be missing, {len(outcome.failures)} failures"
    )
    return FINDINGS if outcome.failures else CLEAN
