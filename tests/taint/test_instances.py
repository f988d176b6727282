"""Instances of classes that the project itself never makes, as in a library."""


def test_fields_are_inherited(check):
    check(
        """
from engine import reveal
from shop import Orders
from wire import Wire


class Client:
    def __init__(self, token):
        self.wire = Wire(token)
        self.orders = Orders()


class Shop(Client):
    def send(self, order):
        reveal(self.wire.ask(self.orders.get(1)))  # taint: nothing
        reveal(self.orders.get(1))  # taint: information.pii
        reveal(self.other.ask(self.orders.get(1)))  # taint: information.pii


class Market(Shop):
    def send_again(self):
        reveal(self.wire.ask(self.orders.get(1)))  # taint: nothing
""",
        "types: [{at: wire.Wire.ask, returns: wire.Answer}]",
    )


def test_a_client_keeps_what_it_was_constructed_with(check):
    check(
        """
from engine import reveal
from shop import Client


class Sync:
    def __init__(self, secret):
        self.old = Client(secret, version="v0")
        self.new = Client(secret, version="v1")
        self.any = Client(secret, version=secret.version)
        self.read = Client(version="v1")

    def find(self):
        reveal(self.old.get(1))  # taint: information.pii
        reveal(self.new.get(1))  # taint: nothing
        reveal(self.any.get(1))  # taint: information.pii
        reveal(later(self.old.get, 1))  # taint: information.pii
        reveal(later(self.new.get, 1))  # taint: nothing
        reveal(self.read.get(1))  # taint: information.pii

    def reopen(self):
        self.read = Client(version="v0")


def later(call, *args):
    return call(*args)


def main(secret):
    Sync(secret)
""",
        "sources: [{at: shop.Client.get, port: return, kind: information.pii, "
        'where: {"self.arg[version]": [v0, unknown]}}]',
    )
