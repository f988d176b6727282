"""SARIF 2.1.0, as GitHub's code scanning and other readers of the format want it.

Limits and required properties: GitHub's page "SARIF support for code scanning" (read in November 2026). Past a limit
GitHub rejects or cuts a file, so this cuts first, worst findings kept, and says in a notification how many were left
out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

import sarif_om as om

from .. import __version__
from ..findings import BUILT_IN_RULES, Finding, Notice, Report, Step, Suppression
from ..location import Location
from ..policy import Rule, Severity
from . import words
from .json import document
from .safe import safe
from .sarif_json import plain

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MOST_RESULTS = 5_000
MOST_STEPS = 1_000
MOST_RELATED = 100
MOST_TAGS = 10
LONGEST_DESCRIPTION = 1_024

_ROOT = "%SRCROOT%"
_LINK = re.compile(r"\[(?=[^\]]*\]\()")
_SECURITY_SEVERITY = {Severity.ERROR: "8.0", Severity.WARNING: "5.0", Severity.NOTE: "2.0"}
_PROBLEM_SEVERITY = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}


def render(report: Report, *, with_suppressed: bool = True) -> str:
    """The report as a SARIF log.

    GitHub reads no `suppressions`: for an upload there, leave the suppressed findings out by `with_suppressed=False`.
    """
    log = om.SarifLog(schema_uri=SCHEMA, version="2.1.0", runs=[_run(report, with_suppressed)])
    return document(plain(log))


def _run(report: Report, with_suppressed: bool) -> om.Run:
    findings = report.findings + (report.suppressed if with_suppressed else ())
    kept = _worst(findings)
    indices = {rule.id: index for index, rule in enumerate(report.rules)}
    driver = om.ToolComponent(name=words.TOOL, version=__version__, rules=[_rule(rule) for rule in report.rules])
    notifications = [_notification(notice) for notice in report.notices]
    if len(kept) < len(findings):
        notifications.append(_left_out(len(findings) - len(kept)))
    return om.Run(
        tool=om.Tool(driver=driver),
        invocations=[
            om.Invocation(execution_successful=report.complete, tool_execution_notifications=notifications or None)
        ],
        original_uri_base_ids={_ROOT: om.ArtifactLocation(description=_message("The root of the scan"))},
        column_kind="unicodeCodePoints",
        newline_sequences=["\r\n", "\n", "\r"],
        results=[_result(finding, indices) for finding in kept],
        properties={
            "asOf": report.as_of.isoformat(),
            "policyDigest": report.policy_digest,
            "files": words.files(report.coverage),
            **_questions(report),
        },
    )


def _questions(report: Report) -> dict[str, object]:
    """What no rule can answer, so that no reader takes an empty log for a proof of compliance."""
    if not report.questions:
        return {}
    names = [f"{each.clause} {each.question.id}: {each.state}" for each in report.open_questions]
    return {"attestations": words.questions(report), "openAttestations": names}


def _worst(findings: tuple[Finding, ...]) -> list[Finding]:
    """As many as GitHub keeps, open ones before suppressed ones and worse before others, in the report's order."""

    def key(index: int) -> tuple[bool, int, int]:
        finding = findings[index]
        return (finding.suppression is not None, finding.severity.rank, index)

    return [findings[index] for index in sorted(sorted(range(len(findings)), key=key)[:MOST_RESULTS])]


# --- Rules -----------------------------------------------------------------------------------------------------------


def _rule(rule: Rule) -> om.ReportingDescriptor:
    text, markdown = _help(rule)
    return om.ReportingDescriptor(
        id=rule.id,
        short_description=om.MultiformatMessageString(text=_clip(rule.title)),
        full_description=om.MultiformatMessageString(text=_clip(" ".join(rule.why.split()) or rule.title)),
        help=om.MultiformatMessageString(text=text, markdown=markdown),
        default_configuration=om.ReportingConfiguration(level=rule.severity.value),
        properties=_rule_properties(rule),
    )


def _help(rule: Rule) -> tuple[str, str]:
    parts = {"": rule.title, "Why": rule.why.strip(), "Instead": rule.instead.strip(), "Policy": words.clauses(rule)}
    given = [(name, text) for name, text in parts.items() if text]
    plain_text = "\n\n".join(f"{name}: {text}" if name else text for name, text in given)
    markdown = "\n\n".join(f"**{name}:** {text}" if name else f"# {text}" for name, text in given)
    return plain_text, markdown


def _rule_properties(rule: Rule) -> dict[str, object]:
    properties: dict[str, object] = {"precision": rule.confidence.value}
    if rule in BUILT_IN_RULES:
        return properties | {"problem.severity": _PROBLEM_SEVERITY[rule.severity]}
    cwe = [] if rule.cwe is None else [f"external/cwe/cwe-{rule.cwe:03d}"]
    tags = ["security", *cwe, *(f"clause:{number}" for number in rule.clauses)]
    return properties | {
        "security-severity": _SECURITY_SEVERITY[rule.severity],
        "tags": tags[:MOST_TAGS],
        "clauses": list(rule.clauses),
    }


def _clip(text: str) -> str:
    return text if len(text) <= LONGEST_DESCRIPTION else text[: LONGEST_DESCRIPTION - 3] + "..."


# --- Results ---------------------------------------------------------------------------------------------------------


def _result(finding: Finding, indices: dict[str, int]) -> om.Result:
    fingerprints = {"primaryLocationLineHash": finding.line_hash, "spPolicyLint/v1": finding.fingerprint}
    related = enumerate(finding.related[:MOST_RELATED], 1)
    return om.Result(
        rule_id=finding.rule.id,
        rule_index=indices.get(finding.rule.id, -1),
        level=finding.severity.value,
        message=_message(_result_text(finding)),
        locations=[_location(finding.location, finding.snippet, scope=finding.scope)],
        partial_fingerprints={name: value for name, value in fingerprints.items() if value},
        code_flows=[_code_flow(finding.steps)] if finding.steps else None,
        related_locations=[_step(step, number) for number, step in related] or None,
        suppressions=None if finding.suppression is None else [_suppression(finding.suppression)],
        properties=dict(_result_properties(finding)),
    )


def _result_text(finding: Finding) -> str:
    """The message, with the way out where it does not tell it itself: most readers show nothing else."""
    if not finding.instead or finding.instead in finding.message:
        return finding.message
    return f"{finding.message.rstrip('.')}. Instead: {' '.join(finding.instead.split())}"


def _result_properties(finding: Finding) -> Iterator[tuple[str, object]]:
    yield "confidence", finding.confidence.value
    if finding.source_kind:
        yield "sourceKind", finding.source_kind
        yield "sinkKind", finding.sink_kind
    if len(finding.related) > MOST_RELATED:
        yield "relatedLeftOut", len(finding.related) - MOST_RELATED


def _code_flow(steps: tuple[Step, ...]) -> om.CodeFlow:
    left_out = max(len(steps) - MOST_STEPS, 0)
    kept = steps[: MOST_STEPS // 2] + steps[-MOST_STEPS // 2 :] if left_out else steps
    locations = [om.ThreadFlowLocation(location=_step(step)) for step in kept]
    message = _message(f"{words.count(left_out, 'step')} in the middle left out") if left_out else None
    return om.CodeFlow(message=message, thread_flows=[om.ThreadFlow(locations=locations)])


def _suppression(suppression: Suppression) -> om.Suppression:
    # Without `state`: the schema calls it `status`, which om.Suppression does not know.
    until = {"until": suppression.until.isoformat()} if suppression.until else None
    return om.Suppression(
        kind="inSource",
        justification=suppression.reason,
        location=_location(suppression.location),
        properties=until,
    )


def _step(step: Step, number: int = -1) -> om.Location:
    return _location(step.location, step.snippet, text=step.text, number=number)


def _location(place: Location, snippet: str = "", *, text: str = "", scope: str = "", number: int = -1) -> om.Location:
    span = place.span
    region = om.Region(
        start_line=span.line,
        start_column=span.column,
        end_line=span.end_line,
        end_column=span.end_column,
        snippet=om.ArtifactContent(text=snippet) if snippet else None,
    )
    return om.Location(
        id=number,
        physical_location=om.PhysicalLocation(artifact_location=_artifact(place.path), region=region),
        logical_locations=[om.LogicalLocation(fully_qualified_name=scope)] if scope else None,
        message=_message(text) if text else None,
    )


def _artifact(path: str) -> om.ArtifactLocation:
    return om.ArtifactLocation(uri=uri(path), uri_base_id=_ROOT)


def uri(path: str) -> str:
    """A relative path as a URI reference, the bytes of its name percent-encoded."""
    try:
        return quote(path.encode("utf-8", "surrogateescape"), safe="/")
    except UnicodeEncodeError:
        return quote(path.encode("utf-8", "surrogatepass"), safe="/")


def _message(text: str) -> om.Message:
    # In SARIF's plain text "[words](target)" is a link. No message of ours has one, so what looks like one is none.
    return om.Message(text=_LINK.sub(r"\[", safe(text)))


# --- Notifications ---------------------------------------------------------------------------------------------------


def _notification(notice: Notice) -> om.Notification:
    region = None if notice.line is None else om.Region(start_line=notice.line)
    place = om.PhysicalLocation(artifact_location=_artifact(notice.path), region=region)
    return om.Notification(
        message=_message(notice.message or notice.code),
        descriptor=om.ReportingDescriptorReference(id=notice.code),
        level="warning",
        locations=[om.Location(physical_location=place)] if notice.path else None,
    )


def _left_out(number: int) -> om.Notification:
    text = f"{words.count(number, 'finding')} left out: GitHub keeps {MOST_RESULTS} of a run. The json format has all."
    return om.Notification(
        message=_message(text), descriptor=om.ReportingDescriptorReference(id="results-left-out"), level="warning"
    )
