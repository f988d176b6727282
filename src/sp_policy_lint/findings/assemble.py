"""From findings to the report: suppressions, source lines, fingerprints, order."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from ..ir import Comment
from ..policy import Attestation, Policy
from ..secrets.match import SecretMatch
from .attestations import asked
from .finding import Coverage, Finding, Notice, Report, Step
from .fingerprint import Fingerprints
from .source import Sources
from .suppression import BUILT_IN_RULES, suppress


def assemble(
    policy: Policy,
    findings: Iterable[Finding],
    *,
    comments: Mapping[str, Sequence[Comment]],
    texts: Mapping[str, str],
    secrets: Iterable[SecretMatch],
    notices: Iterable[Notice],
    coverage: Coverage,
    root: str,
    as_of: datetime.date,
    known: Collection[str] = (),
    attestations: Iterable[Attestation] = (),
) -> Report:
    """The report of a run; the same whatever the order of its inputs.

    `policy` holds the rules that ran, `known` the names of all rules where these are more. `comments` are those of
    every file that was read: `FileIR.comments`, or `text_comments` where the file is not Python or could not be
    lowered. `texts` gives the decoded text of the files that findings stand in or pass through, byte order mark
    included; a mapping that loads on demand is asked once for each of them. `secrets` are all that were found,
    suppressed or not: none is shown.
    """
    active = {rule.id for rule in policy.rules}
    divided = suppress(findings, comments, known=active.union(known), active=active, as_of=as_of)
    sources, fingerprints = Sources(texts, secrets), Fingerprints()
    # Suppressed findings are numbered with the others: to suppress one must not rename its equals.
    ordered = sorted(divided.kept + divided.suppressed, key=_order)
    complete = [_complete(finding, sources, fingerprints) for finding in ordered]
    return Report(
        findings=tuple(finding for finding in complete if finding.suppression is None),
        suppressed=tuple(finding for finding in complete if finding.suppression is not None),
        notices=tuple(sorted(set(notices), key=_notice_order)),
        coverage=coverage,
        rules=tuple(sorted((*policy.rules, *BUILT_IN_RULES), key=lambda rule: rule.id)),
        root=root,
        as_of=as_of,
        policy_digest=policy.digest,
        questions=asked(policy.clauses, attestations, as_of),
    )


def _order(finding: Finding) -> tuple[object, ...]:
    path, span = finding.location
    return (path, span.line, span.column, finding.rule.id, span, finding.message)


def _notice_order(notice: Notice) -> tuple[object, ...]:
    return (notice.path, notice.line or 0, notice.code, notice.message)


def _complete(finding: Finding, sources: Sources, fingerprints: Fingerprints) -> Finding:
    source, span = sources.of(finding.location), finding.location.span
    snippet, column = source.excerpt(span)
    return replace(
        finding,
        message=sources.masked(finding.message),
        snippet=snippet,
        snippet_column=column,
        steps=tuple(_with_snippet(step, sources) for step in finding.steps),
        related=tuple(_with_snippet(step, sources) for step in finding.related),
        fingerprint=fingerprints.of(finding, source.code(span)),
        line_hash=source.line_hash(span.line),
    )


def _with_snippet(step: Step, sources: Sources) -> Step:
    snippet, column = sources.of(step.location).excerpt(step.location.span)
    return replace(step, text=sources.masked(step.text), snippet=snippet, snippet_column=column)
