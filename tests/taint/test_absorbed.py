"""Kinds of data that calls of unknown things absorb."""


def test_what_no_model_knows_gives_no_secret_back(check):
    check(
        """
import unknown
from engine import reveal
from shop import Orders


def run(client_secret):
    order = Orders().get(1)
    reveal(unknown.call(client_secret))  # taint: nothing
    reveal(unknown.call({"secret": client_secret}, by=[client_secret]))  # taint: nothing
    reveal(unknown.call(order, client_secret))  # taint: information.pii
    client = unknown.Client(client_secret)
    reveal(client.ask())  # taint: nothing
    reveal(client)  # taint: nothing
    reveal(client_secret.strip())  # taint: credential
    reveal(client_secret.unheard_of())  # taint: credential
    reveal([client_secret, 1])  # taint: credential
    reveal(unknown.run(lambda secret: secret, client_secret))  # taint: credential
"""
    )


def test_what_a_model_knows_gives_it_back(check):
    check(
        """
import text
from engine import reveal


def run(client_secret):
    reveal(text.quote(client_secret))  # taint: credential
    reveal(text.length(client_secret))  # taint: nothing
""",
        """
        propagators: [{at: text.quote, from: "arg[0]", to: return}]
        """,
    )
