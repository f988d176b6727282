"""Triggers: what has to stand in a file for something to begin there."""

import pytest

from sp_policy_lint.policy import load
from sp_policy_lint.policy.triggers import Triggers

KINDS = """kinds:
  data: {is: source, title: Data}
  data.own: {is: source, title: Own}
  other: {is: source, title: Other}
  log: {is: sink, title: Log}
"""
RULE = "id: data-in-log\ntitle: T\nseverity: error\nmessage: m\nwhy: w\nflow: {from: data.own, to: log}\n"


@pytest.fixture(name="triggers")
def _triggers(tmp_path):
    def make(models="aliases:\n  - {at: mirror, of: lib}\n", check=None):
        (tmp_path / "models").mkdir()
        (tmp_path / "models" / "m.yaml").write_text(models)
        (tmp_path / "kinds.yaml").write_text(KINDS)
        (tmp_path / "data-in-log").mkdir()
        rule = RULE if check is None else RULE.replace("flow: {from: data.own, to: log}", check)
        (tmp_path / "data-in-log" / "rule.yaml").write_text(rule)
        return Triggers(load(tmp_path))

    return make


@pytest.mark.parametrize(
    ("fact", "word", "other"),
    [
        ("{at: lib.Client.get_order, port: return, kind: data}", "get_order", "Client"),
        ("{at: lib.environ.get, port: return, kind: data.own}", "environ", "get"),
        ("{at: '*.fetch', port: return, kind: data}", "fetch", "lib"),
        ("{name: email, kind: data.own}", "email", "data"),
        ("{http: {host: '*.lib-host.example'}, port: return, kind: data}", "lib host", "example"),
        ("{http: {host: '*seller*.x'}, port: return, kind: data}", "x", "seller"),
        ("{http: {host: 'h.x', path: '/a/v1/purchaseOrders'}, port: return, kind: data}", "purchaseOrders", "a v1"),
        ("{at: lib.fetch, port: return, kind: data, where: {'arg[mode]': [full]}}", "mode", "fetch"),
        ("{at: lib.fetch, port: return, kind: data, where: {'arg[mode]': [full, absent]}}", "fetch", "mode"),
        ("{at: lib.fetch, port: return, kind: data, where: {'arg[0, mode]': [full]}}", "fetch", "mode"),
    ],
)
def test_sources(triggers, fact, word, other):
    made = triggers(f"sources:\n  - {fact}\n")
    assert made.matches(set(word.split()))
    assert not made.matches(set(other.split()))


@pytest.mark.parametrize(
    "models",
    [
        "sources:\n  - {at: lib.fetch, port: return, kind: other}\n",
        "sources:\n  - {name: fetch, within: data, kind: data.own}\n",
        "sinks:\n  - {at: lib.fetch, port: 'arg[0]', kind: log}\n",
    ],
)
def test_what_begins_nothing(triggers, models):
    assert not triggers(models).matches({"fetch", "lib"})


@pytest.mark.parametrize(
    ("check", "words"),
    [
        ("forbid: {import: lib.sub}", "lib"),
        ("forbid: {literal: one-two}", "one two"),
        ("forbid: {at: lib.call}", "call"),
        ("require: {when: {at: lib.call}, have: {name: done}}", "call"),
    ],
)
def test_patterns(triggers, check, words):
    made = triggers(check=check)
    assert made.matches(set(words.split()))
    assert not made.matches({"sub", "one"})


REQUIRE = "require: {when: {at: lib.call}, have: {name: done}, in: %s}"


def test_what_is_required_begins_nothing(triggers):
    made = triggers(check=REQUIRE % "file")
    assert not made.matches({"done"})
    assert made.neighbours == ()


def test_what_is_required_of_the_project_may_stand_in_another_file(triggers):
    made = triggers(check=REQUIRE % "project")
    assert not made.matches({"done"})
    ((own, beside),) = made.neighbours
    assert own.matches({"call"})
    assert beside.matches({"done"})


def test_a_class_is_met_by_its_name_or_by_what_makes_its_instances(triggers):
    made = triggers("types:\n  - {at: lib.open_table, returns: lib.Table}\n", check="forbid: {at: lib.Table.append}")
    assert made.matches({"open_table"}) and made.matches({"Table"})
    assert not made.matches({"append"})


def test_a_name_needs_its_package_or_one_that_gives_out_its_things(triggers):
    made = triggers(
        "sources:\n  - {at: lib.Client.get_order, port: return, kind: data}\n"
        "aliases:\n  - {at: mirror, of: lib}\ntypes:\n  - {at: maker.client, returns: mirror.Client}\n"
    )
    for root in ("lib", "mirror", "maker"):
        assert made.among({root}).matches({"get_order"})
    assert not made.among({"other"}).matches({"get_order"})
