"""Flows, matches and secrets judged by the rules of a policy: one finding for each rule and bad line."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from ..policy import Confidence, FlowCheck, Policy, Rule, covers
from ..project.observed import Flow, Observations
from ..secrets.match import SecretMatch
from ..structural.match import Match
from .finding import Finding, Notice, Step

UNKNOWN_HOST = "unknown"
REQUEST = "http"

_FIELD = re.compile(r"\{(source|sink|title|instead|removal)\}")


def judge(
    policy: Policy, observations: Observations, matches: Iterable[Match], secrets: Iterable[SecretMatch]
) -> list[Finding]:
    """The findings of all rules, in no particular order, without what needs the source text (see `assemble`).

    `secrets` may hold those of rules that are not in `policy`: they have to be known to be masked, but are no findings.
    """
    found = [*_flow_findings(policy, observations.flows), *_one_a_line(map(_of_match, matches))]
    found = _without_yielding(found)
    active = {rule.id for rule in policy.rules}
    found += dict.fromkeys(_of_secret(secret) for secret in secrets if secret.rule.id in active)
    return found


def limit_notices(observations: Observations) -> list[Notice]:
    """A notice for each function whose analysis hit its bound of work."""
    return [Notice(path, "limit", f"{what} in {scope}") for path, scope, what in observations.limits]


def _without_yielding(findings: list[Finding]) -> list[Finding]:
    """Findings but those whose rule yields to that of another finding on the same line."""
    rules_at: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for finding in findings:
        rules_at[_line(finding)].add(finding.rule.id)
    return [finding for finding in findings if rules_at[_line(finding)].isdisjoint(finding.rule.yields_to)]


def _line(finding: Finding) -> tuple[str, int]:
    return finding.location.path, finding.location.span.line


# --- Flows -----------------------------------------------------------------------------------------------------------


def _flow_findings(policy: Policy, flows: tuple[Flow, ...]) -> Iterator[Finding]:
    for rule in policy.rules:
        if not isinstance(rule.check, FlowCheck):
            continue
        by_line: defaultdict[tuple[str, int], list[Flow]] = defaultdict(list)
        for flow in _deepest([flow for flow in flows if _breaks(rule.check, flow)]):
            by_line[flow.sink.path, flow.sink.span.line].append(flow)
        for group in by_line.values():
            yield _of_flows(policy, rule, rule.check, group)


def _deepest(flows: list[Flow]) -> list[Flow]:
    """Flows but those into a module whose purpose is the sink, where the same data goes on to such a sink through it:
    that sink tells the fault."""
    reached = {
        (flow.source, place.path)
        for flow in flows
        if not flow.entered
        for place in (flow.sink, *(step.location for step in flow.steps))
    }
    return [flow for flow in flows if not flow.entered or (flow.source, flow.entered) not in reached]


def _breaks(check: FlowCheck, flow: Flow) -> bool:
    when = check.when
    return (
        any(covers(kind, flow.source_kind) for kind in check.sources)
        and _sink_kind(check, flow) is not None
        and flow.marks.issuperset(check.through)
        and flow.marks.isdisjoint(check.unless)
        and (not when.purposes or flow.purpose in when.purposes)
        and (not when.hosts or _is_there(flow, when.hosts))
    )


def _is_there(flow: Flow, hosts: tuple[str, ...]) -> bool:
    """Whether the sink is at one of these hosts, or a service without a host; a module of the project is no place
    outside."""
    return not flow.entered and (not flow.hosts or not flow.hosts.isdisjoint(hosts))


def _sink_kind(check: FlowCheck, flow: Flow) -> str | None:
    """The sink kind of the rule that the flow reaches: its own, or that of the service that a raw request goes to.

    A rule that names a part of a request (`http.body`) is about that part alone.
    """
    if not covers(REQUEST, flow.sink_kind):
        return flow.sink_kind if any(covers(wanted, flow.sink_kind) for wanted in check.sinks) else None
    parts = [kind for kind in check.sinks if kind != REQUEST and covers(REQUEST, kind)]
    if parts and flow.sink_kind not in parts:
        return None
    return next((kind for kind in [flow.sink_kind, *sorted(flow.hosts)] if kind in check.sinks), None)


def _confidence(rule: Rule, check: FlowCheck, flow: Flow) -> Confidence:
    """One step lower where the rule asks for the host and the host is not known, and where the purpose of a module is
    the only reason."""
    if flow.entered or (check.when.hosts and flow.hosts.intersection(check.when.hosts) == {UNKNOWN_HOST}):
        levels = list(Confidence)
        return levels[min(rule.confidence.rank + 1, len(levels) - 1)]
    return rule.confidence


def _of_flows(policy: Policy, rule: Rule, check: FlowCheck, flows: list[Flow]) -> Finding:
    """The finding for all flows of one rule that arrive on one line.

    It tells the surest flow; among those the one of the most specific kind of data; of these the one of the shortest
    trace.
    """

    def key(flow: Flow) -> tuple[object, ...]:
        depth = flow.source_kind.count(".")
        return (_confidence(rule, check, flow).rank, -depth, len(flow.steps), *_identity(flow))

    main, *others = sorted(flows, key=key)
    related = _other_sources(main, others)
    source, sink = _source_words(policy, main), _sink_words(policy, check, main)
    if related:
        source += f" and {len(related)} more source{'s' if len(related) > 1 else ''}"
    return Finding(
        rule=rule,
        severity=rule.severity,
        confidence=_confidence(rule, check, main),
        location=main.sink,
        message=_fill(rule.message, {"source": source, "sink": sink, "title": rule.title, "instead": rule.instead}),
        instead=rule.instead,
        steps=tuple(Step(step.location, step.text) for step in main.steps),
        related=tuple(Step(flow.source, _source_words(policy, flow)) for flow in related),
        source_kind=main.source_kind,
        sink_kind=_sink_kind(check, main) or main.sink_kind,
        scope=main.scope,
    )


def _identity(flow: Flow) -> tuple[object, ...]:
    """Orders flows that are equally good to tell, so that reports do not depend on the order of the analysis."""
    steps = [(step.location, step.text) for step in flow.steps]
    source = (flow.source, flow.source_kind, flow.source_title)
    sink = (flow.sink, flow.sink_kind, flow.sink_title, flow.scope, sorted(flow.hosts))
    return (source, sink, steps)


def _other_sources(main: Flow, others: list[Flow]) -> list[Flow]:
    """One flow for each further place that data comes from. A place that the main flow passes is no further source."""
    places = {main.source, *(step.location for step in main.steps)}
    further = []
    for flow in others:
        if flow.source not in places:
            places.add(flow.source)
            further.append(flow)
    return sorted(further, key=lambda flow: (flow.source, flow.source_kind))


def _source_words(policy: Policy, flow: Flow) -> str:
    return f"{flow.source_title or _title(policy, flow.source_kind)} ({flow.source_kind})"


def _sink_words(policy: Policy, check: FlowCheck, flow: Flow) -> str:
    title = flow.sink_title or _title(policy, flow.sink_kind)
    reached = _sink_kind(check, flow)
    if reached is not None and reached != flow.sink_kind:
        return f"{title} ({_title(policy, reached)})"
    hosts = sorted(flow.hosts.intersection(check.when.hosts))
    return f"{title} ({' or '.join(hosts)} host)" if hosts else title


def _title(policy: Policy, kind: str) -> str:
    known = policy.kinds.get(kind)
    return known.title if known else kind


# --- Matches and secrets ---------------------------------------------------------------------------------------------


def _one_a_line(findings: Iterable[Finding]) -> Iterable[Finding]:
    """The first finding of each rule and message on a line."""
    first: dict[tuple[str, str, int, str], Finding] = {}
    for finding in sorted(findings, key=lambda finding: finding.location):
        place = finding.location
        first.setdefault((finding.rule.id, place.path, place.span.line, finding.message), finding)
    return first.values()


def _of_match(match: Match) -> Finding:
    rule, fields = match.rule, dict(match.fields)
    instead = fields.get("instead") or rule.instead
    words = {"title": rule.title} | fields | {"instead": instead}
    return Finding(
        rule=rule,
        severity=match.severity,
        confidence=rule.confidence,
        location=match.location,
        message=_fill(rule.message, words),
        instead=instead,
        scope=match.scope,
    )


def _of_secret(match: SecretMatch) -> Finding:
    rule = match.rule
    words = {"title": rule.title, "instead": rule.instead} | dict(match.fields)
    return Finding(
        rule=rule,
        severity=rule.severity,
        confidence=rule.confidence,
        location=match.location,
        message=_fill(rule.message, words),
        instead=rule.instead,
    )


def _fill(message: str, words: Mapping[str, str]) -> str:
    """The rule's message with its words put in. Not by `str.format`, which would let data reach into objects."""
    return _FIELD.sub(lambda field: words.get(field[1], ""), message)
