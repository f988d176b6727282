"""The report as one JSON object, complete, for programs.

    schema       "sp-policy-lint/report/1"; the number rises when a property changes its meaning or goes
    tool         {name, version}
    policy       {digest}: what the rules, models and clauses hash to
    as_of        the day that dates in rules and suppressions were compared with
    complete     false when a file or rule could not be analysed (see notices)
    coverage     numbers of files: discovered = analysed + partial + skipped + failed
    summary      numbers of findings by severity, and of suppressed ones
    attestations {questions, open}: the number of questions that no rule can answer, and of these [{clause, question,
                 state}] that are not answered; states are missing, empty, expired, not yet valid, answered with no
    findings     see below, sorted by path, line, column, rule
    suppressed   the same, with `suppression`
    notices      [{path, line, code, message}]
    rules        [{id, title, severity, confidence, clauses, cwe, why, instead}] of all rules that ran

A finding has rule, severity, confidence, clauses, message, instead, a place (path, line, column, end_line,
end_column; from 1, in code points, end exclusive), scope, snippet and snippet_column, source_kind and sink_kind,
steps and related (each a place with text, snippet, snippet_column), fingerprint, line_hash, and suppression (null, or
a place with reason and until). Bytes of a path that are no UTF-8 stand as `\\xff`. Everything outside ASCII is
escaped.
"""

from __future__ import annotations

import json
from typing import Any

import msgspec

from .. import __version__
from ..findings import Finding, Notice, Report, Step
from ..location import Location
from ..policy import Rule
from . import words
from .safe import encodable

SCHEMA = "sp-policy-lint/report/1"


def render(report: Report) -> str:
    """The report as indented JSON."""
    return document(_clean(summary(report) | _parts(report)))


def document(value: Any) -> str:
    """JSON values as indented text in ASCII."""
    # In two steps, because the standard library indents many times slower than it writes, and msgspec writes no ASCII.
    return msgspec.json.format(json.dumps(value), indent=2) + "\n"


def line(record: dict[str, Any]) -> str:
    """A record as JSON on one line."""
    return json.dumps(_clean(record), separators=(",", ":")) + "\n"


def summary(report: Report) -> dict[str, Any]:
    """The properties of the run as a whole."""
    coverage = report.coverage
    numbers = {severity.value: number for severity, number in words.by_severity(report).items()}
    return {
        "schema": SCHEMA,
        "tool": {"name": words.TOOL, "version": __version__},
        "policy": {"digest": report.policy_digest},
        "as_of": report.as_of.isoformat(),
        "complete": report.complete,
        "coverage": {
            "discovered": coverage.discovered,
            "analysed": coverage.analysed,
            "partial": coverage.partial,
            "skipped": coverage.skipped,
            "failed": coverage.failed,
        },
        "attestations": {
            "questions": len(report.questions),
            "open": [
                {"clause": each.clause, "question": each.question.id, "state": each.state.value}
                for each in report.open_questions
            ],
        },
        "summary": numbers | {"suppressed": len(report.suppressed)},
    }


def _parts(report: Report) -> dict[str, Any]:
    return {
        "findings": [finding_object(finding) for finding in report.findings],
        "suppressed": [finding_object(finding) for finding in report.suppressed],
        "notices": [notice_object(notice) for notice in report.notices],
        "rules": [rule_object(rule) for rule in report.rules],
    }


def finding_object(finding: Finding) -> dict[str, Any]:
    """A finding as the module's docstring describes it."""
    return {
        "rule": finding.rule.id,
        "severity": finding.severity.value,
        "confidence": finding.confidence.value,
        "clauses": list(finding.rule.clauses),
        "message": finding.message,
        "instead": finding.instead,
        **_place(finding.location),
        "scope": finding.scope,
        "snippet": finding.snippet,
        "snippet_column": finding.snippet_column,
        "source_kind": finding.source_kind,
        "sink_kind": finding.sink_kind,
        "steps": [_step(step) for step in finding.steps],
        "related": [_step(step) for step in finding.related],
        "fingerprint": finding.fingerprint,
        "line_hash": finding.line_hash,
        "suppression": _suppression(finding),
    }


def notice_object(notice: Notice) -> dict[str, Any]:
    """A notice as the module's docstring describes it."""
    return {"path": notice.path, "line": notice.line, "code": notice.code, "message": notice.message}


def rule_object(rule: Rule) -> dict[str, Any]:
    """A rule as the module's docstring describes it."""
    return {
        "id": rule.id,
        "title": rule.title,
        "severity": rule.severity.value,
        "confidence": rule.confidence.value,
        "clauses": list(rule.clauses),
        "cwe": rule.cwe,
        "why": rule.why,
        "instead": rule.instead,
    }


def _place(location: Location) -> dict[str, Any]:
    return {"path": location.path, **location.span._asdict()}


def _step(step: Step) -> dict[str, Any]:
    place = _place(step.location)
    return {**place, "text": step.text, "snippet": step.snippet, "snippet_column": step.snippet_column}


def _suppression(finding: Finding) -> dict[str, Any] | None:
    suppression = finding.suppression
    if suppression is None:
        return None
    until = suppression.until.isoformat() if suppression.until else None
    return {**_place(suppression.location), "reason": suppression.reason, "until": until}


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return encodable(value)
    if isinstance(value, dict):
        return {name: _clean(item) for name, item in value.items()}
    return [_clean(item) for item in value] if isinstance(value, list) else value
