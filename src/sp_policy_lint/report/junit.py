"""JUnit XML, which most build servers show: a finding is a failed test, a file that was not analysed an error."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from ..findings import Finding, Notice, Report
from . import words
from .safe import safe


def render(report: Report) -> str:
    """The report as XML. A clean one has a single passed test: servers take a file without any for a broken build."""
    cases = [*map(_finding, report.findings), *map(_suppressed, report.suppressed), *map(_notice, report.notices)]
    if not report.findings and not report.notices:
        cases.append(Element("testcase", {"classname": words.TOOL, "name": "no findings", "time": "0"}))
    numbers = {
        "tests": str(len(cases)),
        "failures": str(len(report.findings)),
        "errors": str(len(report.notices)),
        "skipped": str(len(report.suppressed)),
        "time": "0",
    }
    root = Element("testsuites", {"name": words.TOOL} | numbers)
    suite = SubElement(root, "testsuite", {"name": words.TOOL} | numbers)
    suite.extend(cases)
    SubElement(suite, "system-out").text = f"{words.result(report)} in {words.files(report.coverage)}."
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _case(path: str, name: str, line: int | None) -> Element:
    place = {"file": safe(path)} | ({} if line is None else {"line": str(line)})
    return Element("testcase", {"classname": safe(path), "name": safe(name), "time": "0"} | place)


def _finding(finding: Finding) -> Element:
    case = _finding_case(finding)
    failure = SubElement(case, "failure", {"type": finding.severity, "message": safe(finding.message)})
    lines = [safe(f"{finding.location}: {finding.message}"), safe(finding.snippet)]
    lines += [safe(f"{number}. {step.location}: {step.text}") for number, step in enumerate(finding.steps, 1)]
    lines += [safe(f"Instead: {finding.instead}")] if finding.instead else []
    failure.text = "\n".join(lines)
    return case


def _suppressed(finding: Finding) -> Element:
    case = _finding_case(finding)
    SubElement(case, "skipped", {"message": safe(f"suppressed: {words.accepted(finding)}")})
    return case


def _finding_case(finding: Finding) -> Element:
    span = finding.location.span
    return _case(finding.location.path, f"{finding.rule.id} at {span.line}:{span.column}", span.line)


def _notice(notice: Notice) -> Element:
    case = _case(notice.path, f"not analysed: {notice.code}", notice.line)
    SubElement(case, "error", {"type": safe(notice.code), "message": safe(notice.message)})
    return case
