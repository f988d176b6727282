"""A page to read in a browser or to keep as evidence: one file, no script, nothing loaded, all text escaped."""

from __future__ import annotations

import base64
import hashlib
import html
from collections.abc import Iterable, Iterator

from .. import __version__
from ..findings import Asked, Finding, Notice, Report, Step
from . import words
from .safe import safe
from .statistics import rows

_STYLE = """
:root { color-scheme: light dark; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; }
th, td { border: 1px solid #8886; padding: .2rem .6rem; text-align: left; vertical-align: top; }
article { border-left: .3rem solid #888; padding: .1rem 1rem; margin: 1rem 0; }
article.error { border-color: #c22; }
article.warning { border-color: #b80; }
h3 { font-size: 1rem; margin: .4rem 0; }
pre, code { font-family: ui-monospace, monospace; font-size: 13px; }
pre { overflow-x: auto; background: #8881; padding: .3rem .6rem; margin: .3rem 0; }
mark { background: #fc06; color: inherit; }
"""


def render(report: Report) -> str:
    """The report as an HTML document."""
    digest = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    head = [
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{words.TOOL} report</title>",
        f"<style>{_STYLE}</style>",
        "</head>",
    ]
    page = ["<!DOCTYPE html>", '<html lang="en">', *head, "<body>", *_body(report), "</body>", "</html>"]
    return "\n".join(page) + "\n"


def _body(report: Report) -> Iterator[str]:
    yield f"<h1>{words.TOOL} report</h1>"
    yield f"<p><strong>{_text(words.result(report))}</strong> in {_text(words.files(report.coverage))}.</p>"
    if not report.complete:
        yield f"<p><strong>The result is incomplete:</strong> {words.count(len(report.notices), 'notice')} below.</p>"
    if report.findings:
        yield "<h2>Findings</h2>"
        yield from _table(("Findings", "Severity", "Rule", "Title"), rows(report))
        for finding in report.findings:
            yield from _finding(finding)
    if report.suppressed:
        yield "<h2>Suppressed findings</h2>"
        yield from _table(("Place", "Rule", "Finding", "Accepted because"), map(_suppressed_row, report.suppressed))
    if report.notices:
        yield "<h2>Not or only partly analysed</h2>"
        yield from _table(("Place", "What", "Why"), map(_notice_row, report.notices))
    if report.questions:
        yield "<h2>Questions that no rule can answer</h2>"
        yield f"<p>{_text(words.questions(report))}.</p>"
        yield from _table(("Clause", "Question", "State"), map(_question_row, report.questions))
    yield f"<p>{words.TOOL} {__version__}, as of {report.as_of}, policy {_text(report.policy_digest)}</p>"


def _finding(finding: Finding) -> Iterator[str]:
    remarks = f" [{words.remarks(finding)}]" if words.remarks(finding) else ""
    yield f'<article class="{finding.severity}">'
    yield f"<h3>{_code(str(finding.location))} {finding.severity} {_code(finding.rule.id)}{_text(remarks)}</h3>"
    yield f"<p>{_text(finding.message)}</p>"
    if finding.snippet.strip():
        yield f"<pre>{_marked(finding)}</pre>"
    if len(finding.steps) > 1:
        yield f"<details><summary>Trace of {words.count(len(finding.steps), 'step')}</summary><ol>"
        yield from map(_step, finding.steps)
        yield "</ol></details>"
    if finding.related:
        yield "<p>Also from:</p><ul>"
        yield from map(_step, finding.related)
        yield "</ul>"
    if finding.rule.why.strip():
        yield f"<p>Why: {_text(' '.join(finding.rule.why.split()))}</p>"
    if finding.instead:
        yield f"<p>Instead: {_text(finding.instead)}</p>"
    yield "</article>"


def _marked(finding: Finding) -> str:
    """The source line with the place of the finding marked, as far as it is on this line."""
    span, line = finding.location.span, finding.snippet
    start = min(max(span.column - finding.snippet_column, 0), len(line))
    end = max(span.end_column - finding.snippet_column, start) if span.end_line == span.line else len(line)
    return f"{span.line} | {_source(line[:start])}<mark>{_source(line[start:end])}</mark>{_source(line[end:])}"


def _step(step: Step) -> str:
    code = f"<pre>{_source(step.snippet.strip())}</pre>" if step.snippet.strip() else ""
    return f"<li>{_code(str(step.location))} {_text(step.text)}{code}</li>"


def _suppressed_row(finding: Finding) -> tuple[str, ...]:
    return str(finding.location), finding.rule.id, finding.message, words.accepted(finding)


def _notice_row(notice: Notice) -> tuple[str, ...]:
    return words.notice_place(notice), notice.code, notice.message


def _question_row(asked: Asked) -> tuple[str, ...]:
    return asked.clause, asked.question.text, asked.state


def _table(header: tuple[str, ...], body: Iterable[tuple[object, ...]]) -> Iterator[str]:
    yield "<table>"
    yield f"<tr>{''.join(f'<th>{_text(cell)}</th>' for cell in header)}</tr>"
    for row in body:
        yield f"<tr>{''.join(f'<td>{_text(str(cell))}</td>' for cell in row)}</tr>"
    yield "</table>"


def _code(text: str) -> str:
    return f"<code>{_text(text)}</code>"


def _source(code: str) -> str:
    return _text(code.replace("\t", "    "))


def _text(text: str) -> str:
    return html.escape(safe(text))
