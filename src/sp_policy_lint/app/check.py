"""The run, from paths to report. Start reading here."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from .. import structural
from ..findings import Report, assemble, judge, limit_notices
from ..policy import Hosts, Index, Policy, Purposes
from ..project import Project
from ..taint import solve
from .attest import read_answers
from .bundled import chosen, load_policy, means, select
from .discover import discover
from .gather import gather
from .gitignore import Ignore
from .isolation import processors
from .root import Root
from .settings import Settings
from .watch import Watch


def check(root: Root, paths: Sequence[Path], settings: Settings, watch: Watch) -> Report:
    """Scans `paths` below `root`.

    Raises UsageError, ConfigError and RuleErrors for mistakes of the user, else always ends in a report.
    """
    with watch.phase("rules"):
        whole = load_policy(settings.rules, settings.extend_rules)
        policy = select(whole, settings)
        index = Index(policy)
    return scan(root, paths, settings, policy, index, watch, processors(settings.jobs), whole)


def scan(
    root: Root,
    paths: Sequence[Path],
    settings: Settings,
    policy: Policy,
    index: Index,
    watch: Watch,
    workers: int,
    whole: Policy | None = None,
) -> Report:
    """Scans with a policy at hand. `whole`: the one that it is a part of; suppressions may name its other rules, and
    what these know as secrets is not shown either.

    With 0 workers files are read in this process, which is for trusted files only.
    """
    as_of = settings.as_of or datetime.date.today()
    with watch.phase("discovery"):
        discovery = discover(root, paths, settings)
    whole = whole or policy
    gathered = gather(root, discovery, policy, settings, watch, workers, whole)
    project = Project(gathered.irs, frozenset(gathered.programs))
    with watch.phase("data flow"):
        hosts = Hosts(policy.models.hosts, settings.internal_hosts)
        purposes = Purposes(policy.purposes, settings.purposes)
        observations = solve(project, gathered.policy, hosts, purposes, index)
        gathered.cut_short(limit_notices(observations))
    attested = read_answers(root, policy.clauses)
    gathered.cut_short(attested.notices)
    with watch.phase("judgement"):
        matches = structural.check(gathered.policy, observations, gathered.irs, as_of, project.modules)
        report = assemble(
            policy,
            judge(gathered.policy, observations, matches, gathered.secrets),
            comments={} if settings.ignore_suppressions else gathered.comments,
            texts=gathered.texts,
            secrets=gathered.secrets,
            notices=gathered.notices,
            coverage=gathered.coverage,
            root=str(root.folder),
            as_of=as_of,
            known=[rule.id for rule in whole.rules],
            attestations=attested.attestations,
        )
    return narrow(report, settings)


def narrow(report: Report, settings: Settings) -> Report:
    """Leaves out findings that are not asked for.

    Comes last, so that a suppression of such a finding counts as used.
    """
    ignores = [(Ignore([glob]), words) for glob, words in settings.per_file_ignores.items()]
    findings = tuple(
        finding
        for finding in report.findings
        if chosen(finding.rule, settings)
        and finding.confidence.rank <= settings.min_confidence.rank
        and not any(means(words, finding.rule) and glob.covers(finding.location.path) for glob, words in ignores)
    )
    return replace(report, findings=findings)
