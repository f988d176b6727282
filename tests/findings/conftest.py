"""Small builders for the tests of this folder."""

import datetime

import pytest

from sp_policy_lint.findings import Coverage, assemble
from sp_policy_lint.ir import Comment
from sp_policy_lint.location import Location, Span
from sp_policy_lint.policy import FlowCheck, ForbidCheck, Kind, Models, Policy, Rule, SecretCheck, Severity, When
from sp_policy_lint.project.observed import Flow, TraceStep
from sp_policy_lint.secrets.match import SecretMatch
from sp_policy_lint.structural.match import Match

KINDS = {
    name: Kind(name, role, title)
    for name, role, title in [
        ("information", "source", "Data obtained through SP-API"),
        ("information.pii", "source", "Buyer personal information"),
        ("information.pii.email", "source", "Buyer e-mail"),
        ("information.pii.address", "source", "Shipping address"),
        ("credential", "source", "Key, token or password"),
        ("log", "sink", "Log record"),
        ("http", "sink", "HTTP request"),
        ("marketing", "sink", "Marketing service"),
    ]
}
AS_OF = datetime.date(2026, 11, 24)


class Make:
    """Values with sensible defaults for what a test does not care about."""

    @staticmethod
    def place(text):
        """`path:line:column-end` or `path:line`."""
        path, line, *columns = text.split(":")
        column, end = map(int, columns[0].split("-")) if columns else (1, 5)
        return Location(path, Span(int(line), column, int(line), end))

    @staticmethod
    def flow_rule(name="pii-in-log", sources="information.pii", sinks="log", hosts=(), purposes=(), **changes):
        flow = {"through": changes.pop("through", ()), "unless": changes.pop("unless", ())}
        check = FlowCheck(tuple(sources.split()), tuple(sinks.split()), **flow, when=When(purposes, hosts))
        words = {"title": "PII in a log", "message": "{source} reaches {sink}", "why": "Because.", "instead": "do not"}
        return Rule(**{"id": name, "severity": Severity.ERROR, "check": check} | words | changes)

    @staticmethod
    def rule(name="old-call", check=None, **changes):
        words = {"title": "Old call", "message": "{title} goes on {removal}; {instead}", "why": "Because."}
        return Rule(**{"id": name, "severity": Severity.ERROR, "check": check or ForbidCheck(())} | words | changes)

    @staticmethod
    def policy(*rules):
        return Policy(kinds=KINDS, purposes=(), models=Models(), rules=rules, digest="d")

    @classmethod
    def flow(cls, kind="information.pii", sink="log", at="app.py:9:5-20", source="app.py:3:5-9", steps=2, **changes):
        middle = [TraceStep(cls.place(f"app.py:{4 + n}"), f"step {n}") for n in range(steps - 2)]
        ends = TraceStep(cls.place(source), "source"), TraceStep(cls.place(at), "sink")
        fields = {
            "source_kind": kind,
            "source_title": "",
            "source": cls.place(source),
            "sink_kind": sink,
            "sink_title": "",
            "sink": cls.place(at),
            "marks": frozenset(changes.pop("marks", ())),
            "hosts": frozenset(changes.pop("hosts", ())),
            "purpose": None,
            "scope": "f",
            "steps": (ends[0], *middle, ends[1]),
        }
        return Flow(**fields | changes)

    @classmethod
    def match(cls, rule=None, at="app.py:2:1-9", severity=Severity.WARNING, **fields):
        return Match(rule or cls.rule(), cls.place(at), "f", tuple(fields.items()), severity)

    @classmethod
    def secret(cls, at="app.py:2:9-29", redacted="Atzr...(20)", rule=None):
        rule = rule or cls.rule("secret", SecretCheck(()), message="{title} in a file")
        place = at if isinstance(at, Location) else cls.place(at)
        return SecretMatch(rule, place, (("title", "Refresh token"),), redacted)

    @staticmethod
    def comment(text, line=1, statement=None):
        return Comment(text, (line, 5, line, 5 + len(text)), statement or (line, line))

    @staticmethod
    def report(findings, rules=(), comments=None, texts=None, secrets=(), notices=(), known=(), as_of=AS_OF):
        return assemble(
            Make.policy(*rules),
            findings,
            comments=comments or {},
            texts=texts or {},
            secrets=secrets,
            notices=notices,
            coverage=Coverage(1, 1, 0, 0, 0),
            root=".",
            as_of=as_of,
            known=known,
        )


@pytest.fixture
def make():
    return Make
