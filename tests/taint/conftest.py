"""Small programs under a small policy: `reveal(x)  # taint: KIND` says which kinds of data `x` carries.

Marks stand behind their kind (`information.pii+redacted`), several kinds have commas between them; or `nothing`.
"""

import re
from textwrap import dedent

import pytest

from sp_policy_lint.lower import lower
from sp_policy_lint.policy import Hosts, Purposes, load
from sp_policy_lint.project import Project
from sp_policy_lint.taint import solve

KINDS = """\
kinds:
  information: {is: source, title: Data}
  information.pii: {is: source, title: Personal data}
  information.pii.email: {is: source, title: Email address}
  credential: {is: source, title: Secret, absorbed: true}
  log: {is: sink, title: Log record}
  http: {is: sink, title: Request}
  storage: {is: sink, title: File}
  redacted: {is: mark, title: Masked}
"""
MODELS = """\
sources:
  - {at: "shop.Orders.{list,get}", port: return, kind: information.pii}
  - {name: buyer_email, within: information, kind: information.pii.email}
  - {name: client_secret, kind: credential}
sanitizers:
  - {name: [order_id, status], clears: information.pii}
sinks:
  - {at: engine.reveal, port: "arg[0]", kind: log}
"""
RULE = """\
id: {}
title: A test's
severity: note
message: found
why: The test asks.
{}
"""
FLOW = "flow: {from: [information, credential], to: [log, http, storage]}"
_LABEL = re.compile(r"# taint: (?P<kinds>.+)$")


def _rule(name, check):
    return RULE.format(name, check)


@pytest.fixture
def observe(tmp_path):
    """Analyses a program of one file with the small policy, further models and the check of a further rule."""

    def run(program, models="", rule=""):
        files = {"kinds.yaml": KINDS, "models/small.yaml": MODELS, "revealed/rule.yaml": _rule("revealed", FLOW)}
        if models:
            files["models/more.yaml"] = dedent(models)
        if rule:
            files["more/rule.yaml"] = _rule("more", rule)
        for name, text in files.items():
            path = tmp_path / "rules" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        policy = load(tmp_path / "rules")
        project = Project({"program.py": lower(dedent(program).encode(), "program.py")})
        return solve(project, policy, Hosts(policy.models.hosts), Purposes(policy.purposes, {}))

    return run


@pytest.fixture
def check(observe):
    """Holds a program to the labels of its lines."""

    def run(program, models=""):
        found = {}
        for flow in observe(program, models).flows:
            kind = "+".join((flow.source_kind, *sorted(flow.marks)))
            found.setdefault(flow.sink.span.line, set()).add(kind)
        for number, line in enumerate(dedent(program).splitlines(), 1):
            label = _LABEL.search(line)
            if label:
                wanted = set() if label["kinds"] == "nothing" else set(label["kinds"].split(", "))
                assert found.pop(number, set()) == wanted, f"line {number}: {line.strip()}"
        assert not found, "lines without a label"

    return run
