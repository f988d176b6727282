"""Patterns that name calls or describe raw requests."""

import pytest

from sp_policy_lint.policy import HOLE, Alias, Http

from .conftest import UNKNOWN, arguments, call, check, constants, forbid, label, pattern, request

ALIASES = (Alias(("sp_api.asyncio.api",), "sp_api.api"), Alias(("shop.get",), "requests.get"))

NAMES = [
    ("sp_api.api.Orders.get_orders", ("sp_api.api.Orders.get_orders",), True),
    ("sp_api.api.Orders.get_orders", ("shop.Orders.get_orders",), False),
    ("sp_api.api.Orders.get_orders", ("sp_api.api.Orders.get_orders_all",), False),
    ("sp_api.api.Orders.get_orders", ("shop.Sub.get_orders", "sp_api.api.Orders.get_orders"), True),
    ("sp_api.api.Orders.get_orders", ("sp_api.asyncio.api.Orders.get_orders",), True),
    ("sp_api.api.Orders", ("sp_api.asyncio.api.Orders",), True),
    ("sp_api.asyncio.api.Orders", ("sp_api.api.Orders",), False),
    ("requests.get", ("shop.get",), True),
    ("*.get_orders", ("shop.Client.get_orders",), True),
    ("*.get_orders", ("get_orders",), True),
    ("*.get_orders", ("shop.get_orders.run",), False),
    ("*.get", ("requests.get",), True),
    ("*.put", ("boto3.client('s3').put",), True),
    ("boto3.client('s3').put", ("boto3.client('s3').put",), True),
    ("boto3.client('s3').put", ("boto3.client('sns').put",), False),
]


@pytest.mark.parametrize(("at", "names", "expected"), NAMES, ids=label)
def test_at(at, names, expected):
    assert bool(check(forbid(pattern(at=at)), calls=[call(*names)], aliases=ALIASES)) is expected


def test_all_conditions_must_hold():
    rule = forbid(pattern(at="f", where={"arg[0]": 1, "arg[verify]": False}))
    sites = [
        call("f", args=arguments(1, verify=False), line=1),
        call("f", args=arguments(1, verify=True), line=2),
        call("f", args=arguments(2, verify=False), line=3),
        call("f", args=arguments(verify=False), line=4),
    ]
    assert check(rule, calls=sites) == [("forbidden", "a.py:1:1", "")]


def test_the_scope_of_a_call_is_that_of_its_function_and_empty_in_a_module():
    sites = [call("f", scope="<module>"), call("f", scope="Shop.sync", line=2)]
    assert [scope for _, _, scope in check(forbid(pattern(at="f")), calls=sites)] == ["", "Shop.sync"]


AMAZON = Http(("sellingpartnerapi-*.amazon.com",), ("/orders/v0/orders/{id}",), ("GET",))
URL = "https://sellingpartnerapi-eu.amazon.com/orders/v0/orders/1"

REQUESTS = [
    (URL, ("GET",), True),
    (URL, (), True),
    (URL, ("POST",), False),
    (URL.replace("amazon", "example"), ("GET",), False),
    (URL.replace("/v0/", "/v1/"), ("GET",), False),
    (f"{HOLE}/orders/v0/orders/{HOLE}", ("GET",), True),
    (constants(URL, "https://example.com/"), ("GET",), True),
    (constants(URL, complete=False), ("GET",), True),
    (UNKNOWN, ("GET",), False),
    (constants(7), ("GET",), False),
]


@pytest.mark.parametrize(("urls", "methods", "expected"), REQUESTS, ids=label)
def test_http(urls, methods, expected):
    assert bool(check(forbid(pattern(http=AMAZON)), requests=[request(urls, *methods)])) is expected


def test_any_host_covers_requests_to_unknown_ones():
    assert check(forbid(pattern(http=Http(("*",), (), ("DELETE",)))), requests=[request(UNKNOWN, "DELETE")])


@pytest.mark.parametrize(("condition", "expected"), [("unknown", True), (False, False), ("absent", False)])
def test_of_the_arguments_of_a_request_nothing_is_known(condition, expected):
    rule = forbid(pattern(http=AMAZON, where={"arg[verify]": condition}))
    assert bool(check(rule, requests=[request(URL, "GET")])) is expected
