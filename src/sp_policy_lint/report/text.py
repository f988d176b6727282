"""For people: a finding with its code, its trace and the way out, then what was and was not analysed."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator

from ..findings import Finding, Report, Step
from ..location import Span
from ..policy import Severity
from . import words
from .safe import safe

Line = list[tuple[str, str]]
"""Pieces of text, each with its style ("" for none)."""

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}
_MOST_STEPS = 20
_MOST_RELATED = 5
_TAB = "    "


def render(report: Report, *, color: bool = False, with_suppressed: bool = False) -> str:
    """The report as lines of text; with `color`, the same lines with terminal colours."""
    lines = list(_lines(report, with_suppressed))
    if color:
        return _colored(lines)
    return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in lines)


def _colored(lines: list[Line]) -> str:
    # Here, because the import takes longer than a small check, and most runs are not seen by a terminal.
    from rich.console import Console  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    out = io.StringIO()
    # The caller has decided for colours: what the environment says does not count.
    console = Console(
        file=out,
        force_terminal=True,
        color_system="standard",
        no_color=False,
        legacy_windows=False,
        width=10_000,
    )
    for line in lines:
        text = Text()
        for piece, style in line:
            text.append(piece, style or None)
        text.rstrip()
        console.print(text, soft_wrap=True, highlight=False, emoji=False)
    return out.getvalue()


def _lines(report: Report, with_suppressed: bool) -> Iterator[Line]:
    explained: set[str] = set()
    for finding in report.findings:
        yield from _finding(finding, why=finding.rule.id not in explained)
        explained.add(finding.rule.id)
        yield []
    if with_suppressed and report.suppressed:
        yield [("Suppressed:", "bold")]
        yield from map(_suppressed, report.suppressed)
        yield []
    yield from _summary(report)


# --- Findings --------------------------------------------------------------------------------------------------------


def _finding(finding: Finding, why: bool) -> Iterator[Line]:
    """The reason is told with the first finding of a rule: who has ten of them reads it once."""
    remarks = words.remarks(finding)
    yield [
        (_place(finding), "bold"),
        (": ", ""),
        (finding.severity, _STYLES[finding.severity]),
        (f" {finding.rule.id}", "bold"),
        (f" {safe(finding.message)}", ""),
        (f" [{remarks}]" if remarks else "", "dim"),
    ]
    yield from _code(finding.snippet, finding.snippet_column, finding.location.span, "  ", _STYLES[finding.severity])
    if len(finding.steps) > 1:
        yield [("  trace:", "bold")]
        yield from _trace(finding)
    for step in finding.related[:_MOST_RELATED]:
        yield [("  also:    ", "bold"), (f"{_place(step)}: {safe(step.text)}", "")]
    if (left_out := len(finding.related) - _MOST_RELATED) > 0:
        yield [(f"    ... {words.count(left_out, 'source')} not shown (--output-format json has all)", "dim")]
    if why and finding.rule.why.strip():
        yield [("  why:     ", "bold"), (safe(_short(finding.rule.why)), "")]
    if finding.instead:
        yield [("  instead: ", "bold"), (safe(_one_line(finding.instead)), "")]


def _suppressed(finding: Finding) -> Line:
    text = f": {finding.severity} {finding.rule.id} {safe(finding.message)} [{safe(words.accepted(finding))}]"
    return [(f"  {_place(finding)}", "bold"), (text, "")]


def _line_of(what: Finding | Step) -> tuple[str, int]:
    return what.location.path, what.location.span.line


def _place(what: Finding | Step) -> str:
    return safe(str(what.location))


def _trace(finding: Finding) -> Iterator[Line]:
    """The steps, each with its source line unless that was shown just before or is the finding's own."""
    steps, half = finding.steps, _MOST_STEPS // 2
    own = shown = _line_of(finding)
    left_out = max(len(steps) - _MOST_STEPS, 0)
    for number, step in enumerate(steps, 1):
        if half < number <= half + left_out:
            if number == half + 1:
                yield [(f"    ... {words.count(left_out, 'step')} not shown (--output-format json has all)", "dim")]
            continue
        yield [(f"    {number}. ", ""), (_place(step), "bold"), (f": {safe(step.text)}", "")]
        if step.snippet.strip() and _line_of(step) not in (own, shown):
            yield [(f"       {_shown(step.snippet.strip())}", "dim")]
        shown = _line_of(step)


def _code(snippet: str, column: int, span: Span, indent: str, style: str) -> Iterator[Line]:
    """The source line and carets under the span, as far as it is on this line."""
    if not snippet.strip():
        return
    start = min(max(span.column - column, 0), len(snippet))
    end = span.end_column - column if span.end_line == span.line else len(snippet.rstrip())
    blanks = len(snippet) - len(snippet.lstrip())
    cut = min(blanks, start)
    gutter = f"{indent}{span.line} | "
    yield [(gutter, "dim"), (_shown(snippet[cut:].rstrip()), "")]
    carets = max(_width(_shown(snippet[start : max(end, start)])), 1)
    yield [(f"{' ' * (len(gutter) - 2)}| ", "dim"), (" " * _width(_shown(snippet[cut:start])) + "^" * carets, style)]


def _shown(code: str) -> str:
    return safe(code.replace("\t", _TAB))


def _width(text: str) -> int:
    """Terminal cells: two for wide characters of East Asia, none for marks that combine with the one before."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _short(why: str) -> str:
    """The first sentence of the first paragraph."""
    paragraph = _one_line(re.split(r"\n\s*\n", why.strip(), maxsplit=1)[0])
    sentence = re.match(r".*?[.!?](?=\s|$)", paragraph)
    return sentence[0] if sentence else paragraph


def _one_line(text: str) -> str:
    return " ".join(text.split())


# --- Summary ---------------------------------------------------------------------------------------------------------


def _summary(report: Report) -> Iterator[Line]:
    if report.notices:
        yield [("Not or only partly analysed:", "bold yellow")]
        for notice in report.notices:
            yield [(f"  {words.notice_place(notice)}", "bold"), (f": {safe(notice.code)}: {safe(notice.message)}", "")]
        yield []
    style = "bold green" if not report.findings else ""
    yield [(words.result(report), style), (f" in {words.files(report.coverage)}.", "")]
    if asked := words.questions(report):
        hint = " (sp-policy-lint attest)" if report.open_questions else ""
        yield [(f"{asked}{hint}.", "yellow" if report.open_questions else "")]
    if not report.complete:
        yield [(f"The result is incomplete: {words.count(len(report.notices), 'notice')} above.", "bold yellow")]
