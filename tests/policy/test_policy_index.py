"""Lookup of facts by names."""

import pytest

from sp_policy_lint.policy import Facts, Index, load

MODEL = """\
sources:
  - {at: "shop.api.Orders.{get,list}", port: return, kind: information.pii}
  - {at: "shop.api.Client.get", port: return, kind: information}
  - {at: "*.get_buyer", port: return, kind: information.pii}
  - {name: "{buyer_email,BuyerEmail}", within: information, kind: information.pii.email}
  - {name: buyer_email, kind: information.pii}
  - {parameter: recipient, kind: information.pii.email}
  - {literal: GET_ORDERS_REPORT, kind: information}
  - {http: {host: "api-*.shop.com", path: "/orders/v0/{id}/buyer-info"}, kind: information}
sinks:
  - {at: "boto3.client('s3').put_object", port: "arg[Body]", kind: http}
  - {at: "*.put_object", port: "arg[*]", kind: log}
  - {at: "*.get_buyer", port: "arg[*]", kind: log}
  - {http: {host: api.crm.com}, kind: marketing}
sanitizers:
  - {at: shop.api.Orders.get, port: return, marks: redacted}
  - {at: "*.mask", port: return, marks: redacted}
  - {name: "{order_id,sku}", clears: "*"}
types:
  - {at: boto3.client, returns: boto3.Client}
aliases:
  - {at: shop.aio, of: shop.api}
  - {at: shop, of: shop.aio}
  - {at: mirror, of: shop}
"""

RULES = """\
id: watch
title: T
severity: note
message: m
why: W
require:
  when: [{at: shop.api.Orders.list}, {at: "*.debug"}, {import: old_shop}]
  have: {literal: "purge me"}
"""


@pytest.fixture
def index(rules):
    return Index(load(rules({"models/shop.yaml": MODEL, "watch/rule.yaml": RULES, "pii-in-log/rule.yaml": None})))


def kinds(facts):
    return [fact.kind for fact in facts]


def test_the_most_specific_name_decides_in_each_section(index):
    facts = index.facts(("app.MyOrders.get", "shop.api.Orders.get", "shop.api.Client.get"))
    assert kinds(facts.sources) == ["information.pii"]
    assert len(facts.sanitizers) == 1
    facts = index.facts(("shop.api.Client.get", "shop.api.Orders.get"))
    assert kinds(facts.sources) == ["information"]
    assert len(facts.sanitizers) == 1  # only the second name has any


def test_wildcards_hold_where_no_exact_fact_of_the_section_does(index):
    names = ("boto3.client('s3').put_object", "boto3.client.put_object")
    assert kinds(index.facts(names).sinks) == ["http"]
    assert kinds(index.facts(("gcs.Bucket.put_object",)).sinks) == ["log"]
    assert kinds(index.facts(("put_object",)).sinks) == ["log"]
    facts = index.facts(("shop.api.Orders.get", "x.get_buyer"))
    assert kinds(facts.sources) == ["information.pii"]
    assert kinds(facts.sinks) == ["log"]


def test_for_functions_of_the_project_only_sources_and_sanitizers_of_any_name_hold(index):
    facts = index.own_facts(("app.get_buyer",))
    assert kinds(facts.sources) == ["information.pii"]
    assert facts.sinks == ()
    assert [fact.marks for fact in index.own_facts(("app.mask",)).sanitizers] == [("redacted",)]
    assert kinds(index.own_facts(("shop.api.Orders.get",)).sources) == ["information.pii"]
    assert index.own_facts(("app.put_object",)) == Facts()


def test_aliases(index):
    for name in ("shop.aio.Orders.get", "mirror.api.Orders.get", "mirror.Orders.get"):
        assert kinds(index.facts((name,)).sources) == ["information.pii"], name
    assert index.facts(("shopping.api.Orders.get",)) == Facts()
    assert index.facts(("mirrored.Orders.get",)) == Facts()


def test_nothing_is_known_of_other_names(index):
    assert index.facts(("print",)) == Facts()
    assert index.facts(()) == Facts()
    assert index.facts(("",)) == Facts()


def test_lookups_are_kept(index):
    assert index.facts(("shop.api.Orders.get",)) is index.facts(("shop.api.Orders.get",))


def test_watched(index):
    assert index.facts(("shop.api.Orders.list",)).watched
    assert index.facts(("shop.aio.Orders.list",)).watched
    assert index.facts(("x", "any.debug")).watched
    assert not index.facts(("shop.api.Orders.get",)).watched
    assert index.watched_names == {"shop.api.Orders.list", "*.debug"}


def test_by_other_targets(index):
    assert {name: kinds(facts) for name, facts in index.source_names.items()} == {
        "buyer_email": ["information.pii.email", "information.pii"],
        "BuyerEmail": ["information.pii.email"],
    }
    assert kinds(index.parameters["recipient"]) == ["information.pii.email"]
    assert kinds(index.source_literals["GET_ORDERS_REPORT"]) == ["information"]
    assert set(index.clearing_names) == {"order_id", "sku"}
    assert kinds(index.http_sources) == ["information"]
    assert kinds(index.http_sinks) == ["marketing"]


def test_prefixes(index):
    assert {
        "shop",
        "shop.api",
        "shop.api.Orders",
        "shop.api.Orders.get",
        "shop.aio.Orders",
        "mirror.Orders",
    } <= index.prefixes
    assert {"boto3", "boto3.client", "boto3.client('s3')", "boto3.client('s3').put_object"} <= index.prefixes
    assert not {"logging", "put_object", "*", "*.debug", "shop.Client.put"} & index.prefixes


def test_words(index):
    words = index.words()
    assert {"Orders", "get", "put_object", "buyer_email", "recipient", "GET_ORDERS_REPORT", "s3", "old_shop"} <= words
    assert {"purge", "me", "debug", "sku", "shop", "crm", "orders", "v0", "buyer", "info"} <= words
    assert not {"com", "id", "", "*"} & words
