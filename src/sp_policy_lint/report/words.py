"""Phrases that several formats share."""

from __future__ import annotations

from collections import Counter

from ..findings import Coverage, Finding, Notice, Report
from ..policy import Confidence, Rule, Severity
from .safe import safe

TOOL = "sp-policy-lint"


def count(number: int, noun: str) -> str:
    """`1 error`, `2 errors`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def by_severity(report: Report) -> dict[Severity, int]:
    """Numbers of findings, worst first, zeros included."""
    numbers = Counter(finding.severity for finding in report.findings)
    return {severity: numbers[severity] for severity in Severity}


def result(report: Report) -> str:
    """`3 errors, 1 warning` or `No findings`, with what was suppressed."""
    found = ", ".join(count(number, severity) for severity, number in by_severity(report).items() if number)
    suppressed = f" ({len(report.suppressed)} suppressed)" if report.suppressed else ""
    return (found or "No findings") + suppressed


def questions(report: Report) -> str:
    """`12 of 40 questions of the policy that no rule can answer are open`; nothing where the policy has none."""
    if not report.questions:
        return ""
    number = len(report.open_questions)
    verb = "is" if number == 1 else "are"
    return f"{number} of {count(len(report.questions), 'question')} of the policy that no rule can answer {verb} open"


def files(coverage: Coverage) -> str:
    """`12 files: 10 analysed, 1 partial, 1 skipped, 0 failed`."""
    return (
        f"{count(coverage.discovered, 'file')}: {coverage.analysed} analysed, {coverage.partial} partial, "
        f"{coverage.skipped} skipped, {coverage.failed} failed"
    )


def clauses(rule: Rule) -> str:
    """`clause 4.1`, `clauses 3.8, 4.5` or nothing."""
    return f"clause{'s' if len(rule.clauses) > 1 else ''} {', '.join(rule.clauses)}" if rule.clauses else ""


def remarks(finding: Finding) -> str:
    """The clauses of the rule, and the confidence where it is not high."""
    confidence = "" if finding.confidence is Confidence.HIGH else f"{finding.confidence} confidence"
    return "; ".join(filter(None, (clauses(finding.rule), confidence)))


def notice_place(notice: Notice) -> str:
    """`path:line` as far as known, fit to be printed."""
    return safe(notice.path) + (f":{notice.line}" if notice.line is not None else "")


def accepted(finding: Finding) -> str:
    """Why and until when a suppressed finding is accepted; "" where it is not."""
    if finding.suppression is None:
        return ""
    until = f" (until {finding.suppression.until})" if finding.suppression.until else ""
    return finding.suppression.reason + until
