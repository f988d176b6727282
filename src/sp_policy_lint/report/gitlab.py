"""GitLab's Code Quality report, a subset of the Code Climate format.

GitLab shows only one of several equal fingerprints: all differ here.
"""

from __future__ import annotations

import hashlib
from typing import Any

from ..findings import Finding, Notice, Report
from ..policy import Severity
from .json import document
from .safe import encodable, safe

_SEVERITY = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(report: Report) -> str:
    """The report as a JSON array; what could not be analysed is an issue too."""
    issues = [_finding(finding) for finding in report.findings] + [_notice(notice) for notice in report.notices]
    return document(issues)


def _finding(finding: Finding) -> dict[str, Any]:
    severity = _SEVERITY[finding.severity]
    place = (finding.location.path, finding.location.span.line)
    return _issue(finding.rule.id, finding.message, severity, finding.fingerprint, place)


def _notice(notice: Notice) -> dict[str, Any]:
    text = f"not analysed: {notice.message or notice.code}"
    identity = f"{notice.path}\0{notice.code}\0{notice.line}\0{notice.message}".encode("utf-8", "surrogatepass")
    fingerprint = hashlib.sha256(identity).hexdigest()[:32]
    return _issue(f"not-analysed-{notice.code}", text, "major", fingerprint, (notice.path, notice.line or 1))


def _issue(name: str, text: str, severity: str, fingerprint: str, place: tuple[str, int]) -> dict[str, Any]:
    path, line = place
    return {
        "description": safe(text),
        "check_name": safe(name),
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {"path": encodable(path), "lines": {"begin": line}},
    }
