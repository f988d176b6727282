"""Where requests go: by constants that are URLs, and by nothing else."""

import pytest

BEGIN = """\
import os

import http_lib
from http_lib import Client, settings
from shop import Orders

orders = Orders().list()
"""
MODELS = """\
sinks:
  - {at: "http_lib.{get,post}", port: "arg[*]", kind: http, host: "arg[0, url]"}
  - {at: http_lib.Client.post, port: "arg[*]", kind: http, host: "arg[0, url]"}
  - {at: http_lib.request, port: "arg[*]", kind: http, host: "arg[1, url]"}
hosts:
  - {host: "*.crm.example", category: storage}
"""

HOSTS = [
    ('http_lib.post("https://a.example/x", orders)', {"external"}),
    ('http_lib.post("http://10.0.0.1/x", orders)', {"internal"}),
    ('http_lib.post(url="https://eu.crm.example", data=orders)', {"storage"}),
    ('http_lib.post(os.environ["URL"], orders)', {"unknown"}),
    ("http_lib.post(settings.ORDERS.url, orders)", {"unknown"}),
    ('http_lib.post(settings.BASE + "/orders", orders)', {"unknown"}),
    ('http_lib.post(f"{settings.BASE}/orders", orders)', {"unknown"}),
    ('http_lib.post(f"https://{settings.NAME}.crm.example/orders", orders)', {"storage"}),
    ('http_lib.post("https://a.example" if orders else settings.URL, orders)', {"external", "unknown"}),
    ("http_lib.post(None, orders)", {"unknown"}),
    ("http_lib.post(80, orders)", {"unknown"}),
    ("http_lib.post(*orders)", {"unknown"}),
    ('Client(base_url="https://a.example").post("/orders", orders)', {"external"}),
    ('Client(base_url="https://a.example").post(settings.PATH, orders)', {"external"}),
    ('Client(base_url="https://a.example").post("http://10.0.0.1/x", orders)', {"internal"}),
    ('Client(base_url=settings.URL).post("/orders", orders)', {"unknown"}),
    ('Client(base_url=os.environ["URL"]).post("/orders", orders)', {"unknown"}),
]


@pytest.mark.parametrize(("call", "hosts"), HOSTS, ids=[call for call, _ in HOSTS])
def test_host(observe, call, hosts):
    flows = observe(BEGIN + call, MODELS).flows
    assert {frozenset(flow.hosts) for flow in flows} == {frozenset(hosts)}


SOURCES = """\
sources:
  - {http: {host: api.shop.example, path: "/orders/{id}", method: GET}, port: return, kind: information.pii}
"""
ANSWERS = [
    ('http_lib.get("https://api.shop.example/orders/1")', "information.pii"),
    ('http_lib.post("https://api.shop.example/orders/1")', "nothing"),
    ('http_lib.get("https://api.shop.example/status")', "nothing"),
    ('http_lib.get("https://other.example/orders/1")', "nothing"),
    ('http_lib.request("GET", "https://api.shop.example/orders/1")', "information.pii"),
    ('http_lib.request("POST", "https://api.shop.example/orders/1")', "nothing"),
    ('http_lib.request(method="get", url="https://api.shop.example/orders/1")', "information.pii"),
    ('http_lib.request(method="PUT", url="https://api.shop.example/orders/1")', "nothing"),
    ('http_lib.request(settings.METHOD, "https://api.shop.example/orders/1")', "information.pii"),
]


@pytest.mark.parametrize(("call", "kind"), ANSWERS, ids=[call for call, _ in ANSWERS])
def test_answer_of_a_known_request(check, call, kind):
    program = (
        f"import http_lib\nfrom http_lib import settings\nfrom engine import reveal\nreveal({call})  # taint: {kind}\n"
    )
    check(program, MODELS + SOURCES)
