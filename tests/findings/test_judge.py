"""Which flows break which rules, and what the finding says."""

import random

import pytest

from sp_policy_lint.findings import judge, limit_notices
from sp_policy_lint.policy import Confidence, Severity
from sp_policy_lint.project.observed import Observations


def run(make, rules, flows=(), matches=(), secrets=()):
    rules = rules if isinstance(rules, (list, tuple)) else [rules]
    return judge(make.policy(*rules), Observations(flows=tuple(flows)), matches, secrets)


@pytest.mark.parametrize(
    ("rule", "flow", "found"),
    [
        pytest.param({}, {}, True, id="same kind"),
        pytest.param({}, {"kind": "information.pii.email"}, True, id="a kind below"),
        pytest.param({}, {"kind": "information"}, False, id="a kind above"),
        pytest.param({}, {"kind": "information.pii2"}, False, id="a kind that begins alike"),
        pytest.param({"sources": "credential information"}, {}, True, id="one of several"),
        pytest.param({}, {"sink": "http"}, False, id="another sink"),
        pytest.param({"sinks": "http log"}, {}, True, id="one of several sinks"),
        pytest.param({"sinks": "marketing"}, {"sink": "http", "hosts": ["marketing"]}, True, id="request to a service"),
        pytest.param({"sinks": "marketing"}, {"sink": "http", "hosts": ["external"]}, False, id="request elsewhere"),
        pytest.param({"sinks": "marketing"}, {"sink": "log", "hosts": ["marketing"]}, False, id="host, but no request"),
        pytest.param(
            {"sinks": "http", "hosts": ("external",)}, {"sink": "http", "hosts": ["external"]}, True, id="host"
        ),
        pytest.param(
            {"sinks": "http", "hosts": ("external",)}, {"sink": "http", "hosts": ["internal"]}, False, id="other host"
        ),
        pytest.param(
            {"sinks": "http", "hosts": ("external",)}, {"sink": "http", "hosts": ["unknown"]}, False, id="unknown host"
        ),
        pytest.param(
            {"sinks": "http", "hosts": ("external", "unknown")},
            {"sink": "http", "hosts": ["unknown"]},
            True,
            id="unknown host, listed",
        ),
        pytest.param({"hosts": ("external",)}, {}, True, id="a sink without a host"),
        pytest.param({"purposes": ("ads",)}, {"purpose": "ads"}, True, id="purpose"),
        pytest.param({"purposes": ("ads",)}, {"purpose": "tax"}, False, id="other purpose"),
        pytest.param({"purposes": ("ads",)}, {}, False, id="no purpose"),
        pytest.param({"unless": ("redacted",)}, {"marks": ["redacted"]}, False, id="excused by a mark"),
        pytest.param(
            {"unless": ("redacted", "hashed")}, {"marks": ["hashed"]}, False, id="excused by one of the marks"
        ),
        pytest.param({"unless": ("redacted",)}, {"marks": ["hashed"]}, True, id="not excused by another mark"),
        pytest.param({"through": ("a", "b")}, {"marks": ["a", "b", "c"]}, True, id="all marks"),
        pytest.param({"through": ("a", "b")}, {"marks": ["a"]}, False, id="not all marks"),
    ],
)
def test_a_flow_breaks_a_rule(make, rule, flow, found):
    assert bool(run(make, make.flow_rule(**rule), [make.flow(**flow)])) is found


@pytest.mark.parametrize(
    ("hosts", "confidence"),
    [
        (["unknown"], Confidence.MEDIUM),
        (["external", "unknown"], Confidence.HIGH),
        (["internal", "unknown"], Confidence.MEDIUM),
    ],
)
def test_an_unknown_host_lowers_the_confidence(make, hosts, confidence):
    rule = make.flow_rule(sinks="http", hosts=("external", "unknown"))
    (finding,) = run(make, rule, [make.flow(sink="http", hosts=hosts)])
    assert finding.confidence is confidence


def test_the_lowest_confidence_stays(make):
    rule = make.flow_rule(sinks="http", hosts=("unknown",), confidence=Confidence.LOW)
    (finding,) = run(make, rule, [make.flow(sink="http", hosts=["unknown"])])
    assert finding.confidence is Confidence.LOW


def test_the_host_does_not_matter_to_a_rule_that_does_not_ask(make):
    (finding,) = run(make, make.flow_rule(sinks="http"), [make.flow(sink="http", hosts=["unknown"])])
    assert finding.confidence is Confidence.HIGH
    assert finding.message == "Buyer personal information (information.pii) reaches HTTP request"


def test_the_message_names_titles(make):
    rule = make.flow_rule(sinks="http", hosts=("external",), message="{source} reaches {sink}: {title}; {instead}")
    (finding,) = run(make, rule, [make.flow("information.pii.email", "http", hosts=["external"])])
    assert finding.message == (
        "Buyer e-mail (information.pii.email) reaches HTTP request (external host): PII in a log; do not"
    )


def test_the_message_names_the_service_behind_a_request(make):
    flow = make.flow(sink="http", hosts=["marketing"], source_title="Order", sink_title="requests.post")
    (finding,) = run(make, make.flow_rule(sinks="marketing"), [flow])
    assert finding.message == "Order (information.pii) reaches requests.post (Marketing service)"
    assert finding.sink_kind == "marketing"


def test_a_message_is_no_format_string(make):
    rule = make.flow_rule(message="{source.__class__} {0} {other} {removal}{sink}")
    (finding,) = run(make, rule, [make.flow()])
    assert finding.message == "{source.__class__} {0} {other} Log record"


def test_one_finding_for_a_line_tells_the_most_specific_kind_and_its_shortest_trace(make):
    flows = [
        make.flow("information", source="app.py:1:1-3"),
        make.flow("information.pii.email", source="app.py:2:1-3", steps=5),
        make.flow("information.pii.address", source="app.py:3:1-3", steps=3),
        make.flow("information.pii", source="other.py:1:1-3", at="app.py:9:30-40"),
    ]
    (finding,) = run(make, make.flow_rule(sources="information"), flows)
    assert finding.source_kind == "information.pii.address"
    assert len(finding.steps) == 3
    assert finding.message.startswith("Shipping address (information.pii.address) and 3 more sources reaches")
    assert [str(step.location) for step in finding.related] == ["app.py:1:1", "app.py:2:1", "other.py:1:1"]


def test_a_sure_flow_is_told_before_a_more_specific_one(make):
    rule = make.flow_rule(sources="information", sinks="http", hosts=("external", "unknown"))
    flows = [
        make.flow("information.pii.email", "http", hosts=["unknown"], source="app.py:1:1-3"),
        make.flow("information", "http", hosts=["external"], source="app.py:2:1-3"),
    ]
    (finding,) = run(make, rule, flows)
    assert (finding.source_kind, finding.confidence) == ("information", Confidence.HIGH)


def test_a_place_on_the_way_is_no_further_source(make):
    flows = [
        make.flow("information.pii", source="app.py:3:5-9"),
        make.flow("information.pii.email", source="app.py:3:5-9", steps=4),
        make.flow("information.pii", source="app.py:4:1-5"),
    ]
    (finding,) = run(make, make.flow_rule(), flows)
    assert finding.related == ()
    assert "more source" not in finding.message


def test_each_line_and_each_rule_has_its_finding(make):
    rules = [make.flow_rule("pii-in-log"), make.flow_rule("any-in-log", sources="information")]
    found = run(make, rules, [make.flow(at="app.py:9:5-20"), make.flow(at="app.py:10:5-20")])
    assert sorted((f.rule.id, f.location.span.line) for f in found) == [
        ("any-in-log", 9),
        ("any-in-log", 10),
        ("pii-in-log", 9),
        ("pii-in-log", 10),
    ]


def test_the_order_of_the_flows_does_not_matter(make):
    flows = [
        make.flow(kind, source=f"app.py:{line}:1-3", at=f"app.py:{at}:1-9", steps=steps)
        for kind in ("information.pii", "information.pii.email")
        for line in (1, 2, 3)
        for at in (9, 10)
        for steps in (2, 3)
    ]
    expected = set(run(make, make.flow_rule(), flows))
    for seed in range(20):
        random.Random(seed).shuffle(flows)
        assert set(run(make, make.flow_rule(), flows)) == expected


def test_a_match_keeps_its_severity_and_its_own_way_out(make):
    rule = make.rule(instead="the rule's")
    own = make.match(rule, title="getOrders", removal="2027-03-27", instead="searchOrders")
    plain = make.match(rule, at="app.py:3", title="getOrder", removal="2027-03-27")
    first, second = run(make, rule, matches=[own, plain])
    assert first.message == "getOrders goes on 2027-03-27; searchOrders"
    assert (first.severity, first.instead, first.scope) == (Severity.WARNING, "searchOrders", "f")
    assert (second.message, second.instead) == ("getOrder goes on 2027-03-27; the rule's", "the rule's")


def test_matches_of_one_line_with_one_message_are_one_finding(make):
    rule = make.rule()
    matches = [make.match(rule, "a.py:2:30-40", title="x"), make.match(rule, "a.py:2:1-9", title="x")]
    matches += [make.match(rule, "a.py:2:50-60", title="y"), make.match(rule, "a.py:3", title="x")]
    found = run(make, rule, matches=matches)
    assert [(str(f.location), f.message[0]) for f in found] == [
        ("a.py:2:1", "x"),
        ("a.py:2:50", "y"),
        ("a.py:3:1", "x"),
    ]


def test_secrets_are_findings_each(make):
    secrets = [make.secret("a.py:1:1-9"), make.secret("a.py:1:20-29"), make.secret("a.py:1:20-29")]
    found = run(make, make.rule("secret"), secrets=secrets)
    assert [str(finding.location) for finding in found] == ["a.py:1:1", "a.py:1:20"]
    assert {finding.message for finding in found} == {"Refresh token in a file"}


def test_secrets_of_a_rule_that_did_not_run_are_no_findings(make):
    assert run(make, make.rule("another"), secrets=[make.secret()]) == []


def test_limits_become_notices():
    (notice,) = limit_notices(Observations(limits=(("app.py", "Client.run", "5,000 steps"),)))
    assert (notice.path, notice.code, notice.message) == ("app.py", "limit", "5,000 steps in Client.run")


def test_a_rule_yields_to_one_that_tells_more_of_the_same_line(make):
    wide = make.flow_rule("wide", sources="information", yields_to=("narrow",))
    narrow = make.flow_rule("narrow")
    flows = [make.flow(), make.flow("information", at="app.py:12:5-20")]
    found = run(make, [wide, narrow], flows)
    assert sorted((each.rule.id, each.location.span.line) for each in found) == [("narrow", 9), ("wide", 12)]


@pytest.mark.parametrize(
    ("through", "lines"),
    [
        pytest.param("crm.py", [7], id="the sink behind it tells"),
        pytest.param("app.py", [7, 9], id="another way to a sink"),
    ],
)
def test_a_module_is_no_sink_where_the_data_goes_on_to_one_through_it(make, through, lines):
    entered = make.flow(sink="marketing", entered="crm.py")
    further = make.flow(sink="marketing", at=f"{through}:7:5-20")
    found = run(make, make.flow_rule(sinks="marketing"), [entered, further])
    assert sorted(each.location.span.line for each in found) == lines


def test_the_purpose_of_a_module_alone_lowers_the_confidence(make):
    (finding,) = run(make, make.flow_rule(sinks="ads"), [make.flow(sink="ads", entered="ads.py")])
    assert finding.confidence is Confidence.MEDIUM


@pytest.mark.parametrize(
    ("sink", "hosts", "found"),
    [
        pytest.param("http.body", ["marketing"], True, id="content to the service"),
        pytest.param("http.body", ["ads"], False, id="content elsewhere"),
        pytest.param("http", ["marketing"], False, id="another part of the request"),
        pytest.param("marketing", [], True, id="the service's library"),
    ],
)
def test_a_rule_about_the_content_of_requests(make, sink, hosts, found):
    rule = make.flow_rule(sinks="http.body marketing", hosts=("marketing",))
    assert bool(run(make, rule, [make.flow(sink=sink, hosts=hosts)])) is found
