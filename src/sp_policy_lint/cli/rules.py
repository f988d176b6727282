"""`sp-policy-lint rules test` and `rules validate`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from ..app.bundled import rules_below
from ..app.rules_mutation import MutationRun
from ..app.rules_test import test_rules
from ..policy import Policy, Rule
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
@click.option("--mutate", is_flag=True, help="Also report what no example notices when it is gone.")
def test(folder: Path, mutate: bool) -> int:
    """Scan the examples of DIR and compare with their `# expect:` comments.

    With --mutate each rule is tried without its sources, its sinks, its sanitizers and each of its conditions: an
    example of it must fail then.
    """
    policy, rules = rules_below(folder)
    outcome = test_rules(policy, rules)
    for failure in outcome.failures:
        click.echo(str(failure))
    click.echo(
        f"{outcome.rules} rules, {outcome.examples} examples: {outcome.expected} findings as expected, "
        f"{outcome.missing} known to be missing, {len(outcome.failures)} failures"
    )
    unnoticed = _mutate(policy, rules) if mutate else 0
    return FINDINGS if outcome.failures or unnoticed else CLEAN


def _mutate(policy: Policy, rules: Sequence[Rule]) -> int:
    """Prints what no example notices; gives the number of these."""
    run = MutationRun(policy)
    unnoticed = 0
    for found in run.unnoticed(rules):
        unnoticed += 1
        click.echo(str(found))
    click.echo(f"{run.mutants} losses tried, {unnoticed} not noticed by an example")
    return unnoticed
