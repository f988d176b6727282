"""Markdown for a comment on a pull request or a job's summary: a table, the traces folded away."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator

from ..findings import Finding, Notice, Report
from . import words
from .safe import safe

_SPECIAL = re.compile(r"([\\`*_{}\[\]()+|~$^:-])")


def render(report: Report) -> str:
    """The report as GitHub-flavoured Markdown; no text from the scanned code is read as markup, link or mention."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield f"## {words.TOOL}: {words.result(report)}"
    yield ""
    if report.findings:
        yield from _table(("Severity", "Place", "Rule", "Finding"), map(_row, report.findings))
        for finding in report.findings:
            yield from _trace(finding)
    if report.suppressed:
        yield f"### {words.count(len(report.suppressed), 'suppressed finding')}"
        yield ""
        yield from _table(("Place", "Rule", "Finding", "Accepted because"), map(_suppressed_row, report.suppressed))
    if report.notices:
        yield "### Not or only partly analysed"
        yield ""
        yield from _table(("Place", "What", "Why"), map(_notice_row, report.notices))
    yield f"{words.files(report.coverage)}."
    if asked := words.questions(report):
        yield from ("", f"{asked}.")


def _table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield _cells(header)
    yield _cells(("---",) * len(header))
    for row in rows:
        yield _cells(row)
    yield ""


def _cells(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _row(finding: Finding) -> tuple[str, ...]:
    remarks = f" ({words.remarks(finding)})" if words.remarks(finding) else ""
    instead = f"<br>Instead: {_text(finding.instead)}" if finding.instead else ""
    text = _text(finding.message + remarks) + instead
    return finding.severity, _code(str(finding.location)), _code(finding.rule.id), text


def _suppressed_row(finding: Finding) -> tuple[str, ...]:
    place, rule = _code(str(finding.location)), _code(finding.rule.id)
    return place, rule, _text(finding.message), _text(words.accepted(finding))


def _notice_row(notice: Notice) -> tuple[str, ...]:
    return _code(words.notice_place(notice)), _text(notice.code), _text(notice.message)


def _trace(finding: Finding) -> Iterator[str]:
    if len(finding.steps) < 2:
        return
    # A line that begins with this element is HTML, not Markdown: here a backslash would be seen.
    place = html.escape(safe(str(finding.location)))
    yield f"<details><summary>Trace to <code>{place}</code></summary>"
    yield ""
    for number, step in enumerate(finding.steps, 1):
        yield f"{number}. {_code(str(step.location))} {_text(step.text)}"
    yield ""
    yield "</details>"
    yield ""


def _code(text: str) -> str:
    """In HTML's own element: there is no way to write every text between backticks in a table."""
    return f"<code>{_text(text)}</code>"


def _text(text: str) -> str:
    """Markup escaped; a comment behind `@` and `#`, so that nobody is called and no issue linked."""
    escaped = _SPECIAL.sub(r"\\\1", html.escape(" ".join(safe(text).split()), quote=False))
    return escaped.replace("www.", "www\\.").replace("@", "@<!-- -->").replace("#", "\\#<!-- -->")
