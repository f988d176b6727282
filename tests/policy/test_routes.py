"""Raw requests and the patterns that describe them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sp_policy_lint.policy import HOLE, Http, matches_http

H = HOLE
BASE = "https://sellingpartnerapi-na.amazon.com"
HOST = ("sellingpartnerapi-*.amazon.com",)
ORDERS = "/orders/v0/orders"
ADDRESS = "/orders/v0/orders/{orderId}/address"

YES = [
    (ORDERS, f"{BASE}/orders/v0/orders"),
    (ORDERS, f"{BASE}/orders/v0/orders/"),
    (ORDERS, f"{BASE}//orders/v0/orders?CreatedAfter=x#y"),
    (ORDERS, f"{BASE}:443/orders/v0/orders"),
    (ORDERS, f"https://sellingpartnerapi-{H}.amazon.com/orders/v0/orders"),
    (ORDERS, f"https://{H}.amazon.com/orders/v0/orders"),
    (ORDERS, f"https://sellingpartnerapi-eu.amazon.{H}/orders/v0/orders"),
    (ORDERS, f"{BASE}/orders/v0/orders{H}"),
    (ORDERS, f"{BASE}/orders/v0/orders?{H}"),
    (ORDERS, f"{BASE}/orders/{H}/orders"),
    (ORDERS, f"{BASE}/orders/v{H}/orders"),
    (ORDERS, f"{BASE}{H}/orders/v0/orders"),
    (ORDERS, f"{H}/orders/v0/orders"),
    (ORDERS, f"{H}orders/v0/orders"),
    (ORDERS, f"https://{H}/orders/v0/orders"),
    (ORDERS, "/orders/v0/orders"),
    (ORDERS, "orders/v0/orders"),
    (ADDRESS, f"{BASE}/orders/v0/orders/123-4/address"),
    (ADDRESS, f"{BASE}/orders/v0/orders/{H}/address"),
    (ADDRESS, f"{BASE}/orders/v0/orders/A{H}B/address"),
    (ADDRESS, f"{BASE}/orders/v0/{H}/address"),
    (ADDRESS, f"{BASE}/{H}/v0/orders/{H}/address"),
    (ADDRESS, "/orders/v0/orders/{}/address"),
    (ADDRESS, "/orders/v0/orders/%s/address"),
    ("/orders/*/orders", f"{BASE}/orders/2026-01-01/orders"),
    ("/orders/**", f"{BASE}/orders"),
    ("/orders/**", f"{BASE}/orders/v0/orders/1/address"),
    ("/**/address", f"{BASE}/orders/v0/address"),
    ("/**", f"{BASE}/anything"),
    ("/", BASE),
    ("/files/{name}.json", f"{BASE}/files/a.json"),
    ("/files/{name}.json", f"{BASE}/files/{H}"),
]

NO = [
    (ORDERS, "https://evil.com/orders/v0/orders"),
    (ORDERS, f"https://{H}.evil.io/orders/v0/orders"),
    (ORDERS, f"{BASE}/orders/v0"),
    (ORDERS, f"{BASE}/orders/v0/orders/1"),
    (ORDERS, f"{BASE}/Orders/v0/orders"),
    (ORDERS, f"{BASE}/{H}"),
    (ORDERS, f"{BASE}{H}"),
    (ORDERS, f"{BASE}/{H}/orders"),
    (ORDERS, f"{BASE}/orders/v0/{H}"),
    (ORDERS, f"{H}"),
    (ORDERS, ""),
    (ADDRESS, f"{BASE}/orders/v0/orders/{H}"),
    (ADDRESS, f"{BASE}/orders/v0/orders/{H}/buyerInfo"),
    (ADDRESS, f"{BASE}/orders/v0/orders/a/b/address"),
    (ADDRESS, f"{BASE}/{H}/address"),
    ("/login", f"{H}/login"),
    ("/login", "/login"),
    ("/files/{name}.json", f"{BASE}/files/a.csv"),
    ("/orders/**", f"{BASE}/products"),
    ("/**", f"{H}/anything"),
    ("/a/{x}", f"{BASE}/a" + "/b" * 5000),
]


@pytest.mark.parametrize(("pattern", "url"), YES, ids=[ascii(f"{p} {u}") for p, u in YES])
def test_fits(pattern, url):
    assert matches_http(Http(HOST, (pattern,)), url, ())


@pytest.mark.parametrize(("pattern", "url"), NO, ids=[ascii(f"{p} {u}"[:90]) for p, u in NO])
def test_does_not_fit(pattern, url):
    assert not matches_http(Http(HOST, (pattern,)), url, ())


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (BASE, True),
        (f"{BASE}/x?y", True),
        (f"{BASE}{H}", True),
        (f"https://sellingpartnerapi-{H}.amazon.com", True),
        (f"https://{H}.amazon.com", False),
        (f"https://{H}/x", False),
        ("/x", False),
        ("https://evil.com", False),
    ],
)
def test_a_host_alone_must_be_sure(url, expected):
    assert matches_http(Http(HOST), url, ()) is expected


def test_any_host():
    assert matches_http(Http(("*",)), "https://evil.com", ())
    assert matches_http(Http(("*",), ("/login",)), f"{H}/login", ())
    assert not matches_http(Http(("*",), ("/login",)), f"{H}/logout", ())


def test_one_of_several_hosts_and_paths():
    http = Http(("a.com", "b.com"), ("/x", "/y"))
    assert matches_http(http, "https://b.com/y", ())
    assert not matches_http(http, "https://b.com/z", ())


def test_methods():
    http = Http(HOST, (ORDERS,), ("GET", "POST"))
    url = BASE + ORDERS
    assert matches_http(http, url, ["POST"])
    assert matches_http(http, url, [])
    assert not matches_http(http, url, {"DELETE"})


@given(
    st.text(alphabet=f"orders/v0{{}}*{H}?:.", max_size=30), st.sampled_from([ORDERS, ADDRESS, "/**", "/a/**/b/**/c"])
)
def test_any_text_fits_or_not(url, pattern):
    assert matches_http(Http(HOST, (pattern,)), url, ()) in (True, False)


@given(st.lists(st.sampled_from(["orders", "v0", "x"]), min_size=2, max_size=6), st.data())
def test_a_hole_in_place_of_a_parameter_changes_nothing(parts, data):
    place = data.draw(st.integers(0, len(parts) - 1))
    pattern = "/" + "/".join("{id}" if index == place else part for index, part in enumerate(parts))
    url = f"{BASE}/" + "/".join(H if index == place else part for index, part in enumerate(parts))
    assert matches_http(Http(HOST, (pattern,)), url, ())
