"""What a source or a sink may be about, beside calls."""


def test_a_thing_itself(check):
    check(
        """
import shop
from engine import reveal
from shop import PRICES, settings
from shop.data import BUYERS as known

reveal(settings.PASSWORD)  # taint: credential
reveal(shop.settings.PASSWORD)  # taint: credential
reveal(settings.USER)  # taint: nothing
reveal(known)  # taint: information.pii
reveal(known[0]["x"])  # taint: information.pii
reveal(shop.data.BUYERS)  # taint: information.pii
reveal(PRICES)  # taint: nothing
reveal(shop.Session().token)  # taint: credential
reveal(shop.Session().user)  # taint: nothing


def later():
    from shop.data import BUYERS
    reveal(len(BUYERS))  # taint: nothing
    reveal(BUYERS)  # taint: information.pii
""",
        """
        sources:
          - {at: shop.settings.PASSWORD, kind: credential}
          - {at: shop.data.BUYERS, kind: information.pii}
          - {at: shop.Session.token, kind: credential}
        """,
    )


def test_literals(check):
    check(
        """
from engine import reveal

NAME = "buyer-1"
reveal(NAME)  # taint: information.pii
reveal(f"x {NAME}")  # taint: information.pii
reveal("buyer-2")  # taint: nothing
reveal({"k": "buyer-1"})  # taint: information.pii
reveal({"buyer-1": 1}["buyer-1"])  # taint: nothing
""",
        "sources: [{literal: buyer-1, kind: information.pii}]",
    )


def test_parameters(check):
    check(
        """
from engine import reveal


def send(recipient, other):
    reveal(recipient)  # taint: information.pii
    reveal(other)  # taint: nothing


send("a", "b")
""",
        "sources: [{parameter: recipient, kind: information.pii}]",
    )


def test_requests_to_a_host_are_a_sink_of_its_own(observe):
    found = observe(
        """
import http_lib
from shop import Orders

order = Orders().get(1)
http_lib.post("https://files.example/up", data=order)
http_lib.post("https://files.example/other", data=order)
http_lib.post("https://other.example/up", data=order)
http_lib.post("https://files.example/up", data=1)
""",
        """
        sinks:
          - {at: http_lib.post, port: "arg[*]", kind: http, host: "arg[0, url]"}
          - {http: {host: files.example, path: /up}, kind: storage, title: the file store}
        """,
    ).flows
    assert {(flow.sink.span.line, flow.sink_kind, flow.sink_title) for flow in found} == {
        (6, "http", "http_lib.post"),
        (6, "storage", "the file store"),
        (7, "http", "http_lib.post"),
        (8, "http", "http_lib.post"),
    }
