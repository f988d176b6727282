"""What models say of functions of the project itself."""


def test_sanitizers_of_any_name_hold(check):
    check(
        """
from engine import reveal
from shop import Orders


def mask(text):
    return text[:1] + "***"


def unmask(text):
    return text[:9]


class Hider:
    def mask(self, text):
        return text[:1]

    @staticmethod
    def hide(text):
        return text[:1]


email = Orders().get(1)["buyer_email"]
reveal(mask(email))  # taint: information.pii.email+redacted
reveal(Hider().mask(email))  # taint: information.pii.email+redacted
reveal(list(map(mask, [email])))  # taint: information.pii.email+redacted
reveal(Hider.hide(email))  # taint: nothing
reveal(unmask(email))  # taint: information.pii.email
""",
        """
        sanitizers:
          - {at: "*.mask", port: return, marks: redacted}
          - {at: "*.hide", port: return, clears: "*"}
        """,
    )


def test_other_facts_of_any_name_do_not(check):
    check(
        """
from engine import reveal
from library import goto as elsewhere
from shop import Orders


def goto(order):
    return len(order["lines"])


order = Orders().get(1)
reveal(goto(order))  # taint: nothing
elsewhere(order)  # taint: information.pii
""",
        """
        sinks: [{at: "*.goto", port: "arg[0]", kind: http}]
        propagators: [{at: "*.goto", from: "arg[0]", to: return}]
        """,
    )


def test_facts_about_own_methods_count_without_self(check):
    check(
        """
from engine import reveal
from shop import Orders


class Store:
    def put(self, key, order):
        return key

    @classmethod
    def put_all(cls, orders):
        pass


class Cache(Store):
    pass


order = Orders().get(1)
Store().put("k", order)  # taint: information.pii
Store().put(order, "v")  # taint: nothing
Cache().put("k", order)  # taint: information.pii
put = Store().put
put("k", order)  # taint: information.pii
Store.put_all(order)  # taint: information.pii
""",
        """
        sinks:
          - {at: program.Store.put, port: "arg[1]", kind: storage}
          - {at: program.Store.put_all, port: "arg[0]", kind: storage}
        """,
    )


def test_calls_of_own_functions_are_watched(observe):
    found = observe(
        """
def connect(host, secure=True):
    return host


connect("a", secure=False)
""",
        rule="forbid: {at: program.connect, where: {'arg[secure]': false}}",
    ).calls
    assert [(call.names, call.location.span.line) for call in found] == [(("program.connect",), 6)]
