"""Small projects, from their bytes to findings, under the rules that the tool comes with.

Personal data that takes a long way over three modules is found, and the trace tells each step of it. What looks alike
but is allowed is not found; so that this is no accident, one changed line of each such project makes a finding.
"""

from pathlib import Path

import pytest

from sp_policy_lint.findings import judge
from sp_policy_lint.lower import lower
from sp_policy_lint.policy import FlowCheck, Hosts, Policy, Purposes, load
from sp_policy_lint.project import Project
from sp_policy_lint.taint import solve

PROJECTS = Path(__file__).parent / "projects"
RULES = Path(__file__).parents[2] / "rules"

TRACE = [
    ("shop/orders.py", 21, "get_order_address(order_id)", "Order's address from `sp_api.api.Orders.get_order_address`"),
    ("shop/orders.py", 21, "address", "assigned to `address`"),
    ("shop/orders.py", 22, "Name", "`Name` is buyer's name"),
    ("shop/orders.py", 22, "Recipient(", "stored in field `name`"),
    ("shop/orders.py", 22, "found.append(", "appended to a list"),
    ("shop/orders.py", 27, "recipients(", "returned by `recipients`"),
    ("shop/orders.py", 27, "recipient", "assigned to `recipient`"),
    ("shop/orders.py", 27, "describe(", "passed to `describe`"),
    ("shop/wording.py", 5, 'f"order ', "put into a text"),
    ("shop/orders.py", 27, "describe(", "returned by `describe`"),
    ("shop/orders.py", 27, "describe(", "collected by the comprehension"),
    ("shop/orders.py", 27, "lines", "assigned to `lines`"),
    ("shop/orders.py", 28, "Journal(", "passed to `Journal.write`"),
    ("shop/journal.py", 11, "line", "assigned to `line`"),
    ("shop/journal.py", 12, "self.log.info(", "reaches logging.Logger.info"),
]
"""Path, line, a piece of code inside the place (whose span may be larger), and what happens there."""


@pytest.fixture(scope="module", name="flow_rules")
def _flow_rules():
    """The bundled policy with its rules about flows."""
    policy = load(RULES)
    rules = tuple(rule for rule in policy.rules if isinstance(rule.check, FlowCheck))
    return Policy(policy.kinds, policy.purposes, policy.models, rules, policy.clauses)


@pytest.fixture(name="scan")
def _scan(flow_rules):
    """Scans a project, with texts replaced in one of its files; gives its observations and findings."""

    def run(name, file="", changes=()):
        root = PROJECTS / name
        texts = {path.relative_to(root).as_posix(): path.read_text() for path in sorted(root.rglob("*.py"))}
        for old in changes:
            assert old in texts[file]
            texts[file] = texts[file].replace(old, changes[old])
        project = Project({name: lower(text.encode(), name) for name, text in texts.items()})
        hosts, purposes = Hosts(flow_rules.models.hosts), Purposes(flow_rules.purposes, {})
        observations = solve(project, flow_rules, hosts, purposes)
        return observations, judge(flow_rules, observations, [], [])

    return run


def code(location):
    """The text of a place, as far as it is on one line."""
    line = (PROJECTS / "pii_to_log" / location.path).read_text().splitlines()[location.span.line - 1]
    return line[location.span.column - 1 : location.span.end_column - 1]


def test_the_whole_way_of_a_name_through_three_modules(scan):
    observations, (finding,) = scan("pii_to_log")
    assert not observations.limits
    assert (finding.rule.id, finding.source_kind) == ("pii-in-log", "information.pii.name")
    assert finding.scope == "Journal.write"
    assert [(step.location.path, step.location.span.line, step.text) for step in finding.steps] == [
        (path, line, text) for path, line, _, text in TRACE
    ]
    for step, (_, _, piece, _) in zip(finding.steps, TRACE, strict=True):
        assert piece in code(step.location)


OUTSIDE = "https://hooks.example.com"


@pytest.mark.parametrize(
    ("project", "file", "changes", "rule"),
    [
        ("count_only", "shop/journal.py", {"len(self.orders)": "self.orders"}, "pii-in-log"),
        ("id_only", "shop/journal.py", {"order.status": "order.email"}, "pii-in-log"),
        (
            "own_subscribers",
            "newsletter/subscribers.py",
            {"import csv": "from shop.orders import buyer_of", "csv.DictReader(file)": "map(buyer_of, file)"},
            "pii-in-marketing",
        ),
        ("carrier_host", "shipping/settings.py", {"https://api-eu.dhl.com": OUTSIDE}, "pii-to-outside-party"),
        (
            "carrier_client",
            "shipping/carrier.py",
            {"https://ssapi.shipstation.com": OUTSIDE},
            "pii-to-outside-party",
        ),
    ],
)
def test_what_looks_alike_but_is_allowed(scan, project, file, changes, rule):
    observations, findings = scan(project)
    assert findings == []
    assert not observations.limits
    _, findings = scan(project, file, changes)
    assert rule in {finding.rule.id for finding in findings}
