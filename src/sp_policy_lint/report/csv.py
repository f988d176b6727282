"""A table for spreadsheets: findings, suppressed findings and notices.

A cell that a spreadsheet would take for a formula begins with an apostrophe.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from ..findings import Finding, Report
from . import words
from .safe import safe

COLUMNS = (
    "record", "path", "line", "column", "severity", "confidence", "rule", "clauses", "message", "instead", "scope",
    "source_kind", "sink_kind", "fingerprint", "accepted",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(report: Report) -> str:
    """The report as comma-separated values with a header; `record` is finding, suppressed or notice."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([_cell(value) for value in row] for row in _rows(report))
    return out.getvalue()


def _rows(report: Report) -> Iterator[tuple[str | int, ...]]:
    for record, findings in (("finding", report.findings), ("suppressed", report.suppressed)):
        for finding in findings:
            yield (record, *_finding(finding))
    for notice in report.notices:
        row = ("notice", notice.path, notice.line or "", "", "", "", notice.code, "", notice.message)
        yield row + ("",) * (len(COLUMNS) - len(row))


def _finding(finding: Finding) -> tuple[str | int, ...]:
    rule, (path, span) = finding.rule, finding.location
    return (
        path, span.line, span.column, finding.severity, finding.confidence, rule.id, " ".join(rule.clauses),
        finding.message, finding.instead, finding.scope, finding.source_kind, finding.sink_kind, finding.fingerprint,
        words.accepted(finding),
    )  # fmt: skip


def _cell(value: str | int) -> str | int:
    if isinstance(value, int):
        return value
    text = safe(value)
    return f"'{text}" if value.startswith(_FORMULA) else text
