"""How many findings each rule has: the table of `--statistics`."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from ..findings import Finding, Report
from ..policy import Severity
from .safe import safe


class Row(NamedTuple):
    """A rule with findings: their number, the worst severity among them, and the rule."""

    number: int
    severity: Severity
    rule: str
    title: str


def rows(report: Report) -> list[Row]:
    """A row for each rule with findings, most findings first."""
    groups: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        groups[finding.rule.id].append(finding)
    found = []
    for name, group in groups.items():
        worst = min((finding.severity for finding in group), key=lambda severity: severity.rank)
        found.append(Row(len(group), worst, name, group[0].rule.title))
    return sorted(found, key=lambda row: (-row.number, row.rule))


def render(report: Report) -> str:
    """The table as lines of text, the sum last."""
    table = rows(report)
    total = str(sum(row.number for row in table))
    wide = max((len(row.severity) for row in table), default=0)
    wider = max((len(row.rule) for row in table), default=0)
    lines = [
        f"{row.number:>{len(total)}}  {row.severity:<{wide}}  {row.rule:<{wider}}  {safe(row.title)}" for row in table
    ]
    return "".join(line + "\n" for line in [*lines, f"{total}  in all"])
