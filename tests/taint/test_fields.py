"""Fields of data that a library holds: a name tells more of a kind than the whole does, or less."""

import pytest

BEGIN = "from engine import reveal\nfrom shop import Orders\norders = Orders().list()\norder = orders[0]\n"

READS = {
    "key": 'order["{name}"]',
    "get": 'order.get("{name}")',
    "get with a default": 'order.get("{name}", "")',
    "get with a named default": 'order.get("{name}", default="")',
    "pop": 'order.pop("{name}")',
    "pop with a default": 'order.pop("{name}", None)',
    "setdefault": 'order.setdefault("{name}", "")',
    "__getitem__": 'order.__getitem__("{name}")',
    "attribute": "order.{name}",
    "getattr": 'getattr(order, "{name}")',
    "getattr with a default": 'getattr(order, "{name}", "")',
    "inner": 'order.get("details", {{}}).get("{name}")',
    "whole response": 'orders.get("{name}")',
    "in a loop": '[each.get("{name}") for each in orders]',
    "a variable": '(lambda key: order.get(key))("{name}")',
}


@pytest.mark.parametrize("read", READS.values(), ids=READS)
@pytest.mark.parametrize(
    ("name", "kinds"),
    [("buyer_email", "information.pii.email"), ("order_id", "information"), ("note", "information.pii")],
)
def test_reads(check, read, name, kinds):
    check(f"{BEGIN}reveal({read.format(name=name)})  # taint: {kinds}")


def test_default_keeps_its_own_kind(check):
    check(f"""{BEGIN}
reveal(order.get("order_id", order["buyer_email"]))  # taint: information, information.pii.email
reveal({{}}.get("order_id", order["buyer_email"]))  # taint: information.pii.email
""")


def test_setdefault_writes(check):
    check("""
from engine import reveal
from shop import Orders
from cache import load

table = load("orders")
rows = table.setdefault("rows", [])
reveal(table["rows"])  # taint: nothing
rows.append(Orders().get(1))
reveal(table["rows"])  # taint: information.pii
reveal(table["other"])  # taint: nothing
""")


def test_not_a_field(check):
    """Keys that are not known, further arguments, functions: the data of the whole passes on."""
    check("""
import clients
from engine import reveal
from shop import Orders


def read(key):
    order = Orders().get(1)
    reveal(order.get(key))  # taint: information.pii
    reveal(order.get())  # taint: information.pii
    client = clients.connect(order)
    reveal(client.get("order_id", {"email": order["buyer_email"]}, 3))  # taint: information.pii, information.pii.email
    reveal(client.get("order_id", lambda: order["buyer_email"]))  # taint: information.pii, information.pii.email
""")


def test_modelled_method_is_no_field(check):
    check(
        """
from engine import reveal
from store import Store

reveal(Store().get("order_id"))  # taint: information.pii
reveal(Store().pop("order_id"))  # taint: nothing
""",
        "sources: [{at: store.Store.get, port: return, kind: information.pii}]",
    )


def test_name_alone_is_enough_for_a_secret(check):
    check("""
from dynaconf import settings
from engine import reveal


def show(config):
    reveal(config.get("client_secret"))  # taint: credential
    reveal(config.get("client_id"))  # taint: nothing
    reveal(settings.get("client_secret"))  # taint: credential
    reveal(settings.get("client_id"))  # taint: nothing
""")
