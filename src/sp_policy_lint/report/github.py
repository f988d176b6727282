"""Workflow commands, which GitHub Actions shows as annotations beside the code.

GitHub shows ten of each severity for a step and says nothing of the rest; code scanning (the `sarif` format) shows them
all.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..findings import Finding, Notice, Report
from ..policy import Severity
from . import words
from .safe import safe

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def render(report: Report) -> str:
    """The report as workflow commands."""
    return "".join(line + "\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    for finding in report.findings:
        yield _finding(finding)
    for notice in report.notices:
        yield _notice(notice)
    yield f"{words.result(report)} in {words.files(report.coverage)}."
    if asked := words.questions(report):
        yield f"{asked}."


def _finding(finding: Finding) -> str:
    span = finding.location.span
    properties: dict[str, str | int] = {"file": finding.location.path, "line": span.line, "endLine": span.end_line}
    if span.line == span.end_line:  # GitHub takes columns for places on one line only
        properties |= {"col": span.column, "endColumn": span.end_column}
    text = "\n".join(filter(None, (finding.message, finding.instead and f"Instead: {finding.instead}")))
    return _command(_COMMAND[finding.severity], properties | {"title": finding.rule.id}, text)


def _notice(notice: Notice) -> str:
    properties: dict[str, str | int] = {"file": notice.path}
    if notice.line is not None:
        properties["line"] = notice.line
    return _command("warning", properties | {"title": f"not analysed: {notice.code}"}, notice.message)


def _command(name: str, properties: dict[str, str | int], text: str) -> str:
    given = ",".join(f"{key}={safe(str(value)).translate(_PROPERTY)}" for key, value in properties.items() if value)
    message = "\n".join(safe(line) for line in text.split("\n")).translate(_DATA)
    return f"::{name} {given}::{message}"
