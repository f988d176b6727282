"""A report with everything a format has to draw, and one whose every text is hostile."""

import datetime

import pytest

from sp_policy_lint.findings import BUILT_IN_RULES, Coverage, Finding, Notice, Report, Step, Suppression
from sp_policy_lint.location import Location, Span
from sp_policy_lint.policy import Confidence, FlowCheck, ForbidCheck, Rule, Severity

HOSTILE = "a\n::error::b\x1b[2J\x1b]0;HACK\x07[/foo]=cmd|'<script>alert(1)</script>`|@all\u202e\udcff\ud800%0A.py"


def make_rule(name="pii-in-log", **changes):
    return Rule(
        **{
            "id": name,
            "title": "Buyer PII written to a log record",
            "severity": Severity.ERROR,
            "check": FlowCheck(("information.pii",), ("log",)),
            "message": "",
            "why": "Logs are copied, kept and read more widely than the store they describe.\n\nThey outlive it too.",
            "instead": "log the order id",
            "clauses": ("4.5", "3.8"),
            "cwe": 532,
        }
        | changes
    )


def make_report(findings=(), suppressed=(), notices=(), rules=(), coverage=None):
    return Report(
        findings=tuple(findings),
        suppressed=tuple(suppressed),
        notices=tuple(notices),
        coverage=coverage or Coverage(4, 2, 1, 1, 0),
        rules=tuple(sorted({*rules, *BUILT_IN_RULES}, key=lambda rule: rule.id)),
        root="/nowhere/on/this/machine",
        as_of=datetime.date(2026, 11, 24),
        policy_digest="0123abcd",
    )


def make_location(path, line, column=1, end_column=5, end_line=None):
    return Location(path, Span(line, column, end_line or line, end_column))


def sample():
    pii = make_rule()
    removed = make_rule(
        "removed-operation",
        title="Call of an operation that Amazon removes",
        severity=Severity.ERROR,
        check=ForbidCheck(()),
        why="The call fails from the day of the removal on.",
        instead="",
        clauses=("1.3",),
        cwe=None,
    )
    fetched = Step(
        make_location("shop/orders.py", 12, 13, 41),
        "Buyer personal information returned by Orders.get_order",
        "    order = client.get_order(order_id).payload",
    )
    assigned = Step(
        make_location("shop/orders.py", 14, 5, 20), 'read as ["BuyerEmail"]', '\temail = order["BuyerEmail"]'
    )
    logged = make_location("shop/notify.py", 42, 9, 45)
    line = '        log.info("mail %s to %s", email, 名前)'
    finding = Finding(
        pii,
        Severity.ERROR,
        Confidence.HIGH,
        logged,
        "Buyer e-mail (information.pii.email) and 1 more source reaches Log record; log an order id instead",
        instead="log the order id",
        steps=(fetched, assigned, Step(logged, "reaches log.info", line)),
        related=(
            Step(
                make_location("shop/ship.py", 3, 9, 30), "Shipping address (information.pii.address)", "address = get()"
            ),
        ),
        source_kind="information.pii.email",
        sink_kind="log",
        scope="Notifier.send",
        snippet=line,
        fingerprint="00112233445566778899aabbccddeeff:1",
        line_hash="39fa2ee980eb94b0:1",
    )
    deprecated = Finding(
        removed,
        Severity.WARNING,
        Confidence.MEDIUM,
        make_location("shop/orders.py", 7, 10, 4, end_line=9),
        "getOrders (v0) is removed on 2027-03-27",
        instead="use searchOrders of version 2026-01-01",
        snippet="orders = client.get_orders(",
        fingerprint="ffeeddccbbaa99887766554433221100:1",
        line_hash="7d1aff1f1a2b3c4d:1",
    )
    accepted = Finding(
        pii,
        Severity.ERROR,
        Confidence.LOW,
        make_location("shop/audit.py", 5),
        "Buyer name (information.pii.name) reaches Log record",
        snippet="audit(name)",
        fingerprint="0f0e0d0c0b0a09080706050403020100:1",
        suppression=Suppression(
            make_location("shop/audit.py", 5, 13, 60), "approved in SEC-12", datetime.date(2027, 1, 31)
        ),
    )
    notices = [
        Notice("legacy/py2.py", "syntax", "cannot be parsed: expected ':'", 3),
        Notice("big.py", "too-large", "1.2 MB, the limit is 512 KB"),
    ]
    return make_report([finding, deprecated], [accepted], notices, [pii, removed])


def hostile():
    rule = make_rule(title=HOSTILE, why=HOSTILE, instead=HOSTILE)
    place = make_location(HOSTILE, 3, 2, 9)
    finding = Finding(
        rule,
        Severity.ERROR,
        Confidence.HIGH,
        place,
        HOSTILE,
        instead=HOSTILE,
        steps=(Step(place, HOSTILE, HOSTILE), Step(place, HOSTILE, HOSTILE)),
        related=(Step(place, HOSTILE, HOSTILE),),
        source_kind=HOSTILE,
        sink_kind=HOSTILE,
        scope=HOSTILE,
        snippet=HOSTILE,
        fingerprint="00112233445566778899aabbccddeeff:1",
        line_hash="39fa2ee980eb94b0:1",
    )
    accepted = Finding(
        rule, Severity.NOTE, Confidence.LOW, place, HOSTILE, suppression=Suppression(place, HOSTILE), fingerprint="ab:1"
    )
    return make_report([finding], [accepted], [Notice(HOSTILE, HOSTILE, HOSTILE, 1)], [rule])


@pytest.fixture
def report():
    return sample()


@pytest.fixture
def hostile_report():
    return hostile()


@pytest.fixture
def empty_report():
    return make_report(coverage=Coverage(2, 2, 0, 0, 0))
