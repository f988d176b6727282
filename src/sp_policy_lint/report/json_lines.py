"""One JSON object a line, for programs that read as it comes: findings, suppressed findings, notices, and the summary
last.

`type` is "finding", "suppressed", "notice" or "summary"; the other properties are those of the `json` format.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..findings import Report
from .json import finding_object, line, notice_object, summary


def render(report: Report) -> str:
    """The report as lines of JSON."""
    return "".join(_lines(report))


def _lines(report: Report) -> Iterator[str]:
    for finding in report.findings:
        yield line({"type": "finding"} | finding_object(finding))
    for finding in report.suppressed:
        yield line({"type": "suppressed"} | finding_object(finding))
    for notice in report.notices:
        yield line({"type": "notice"} | notice_object(notice))
    yield line({"type": "summary"} | summary(report))
