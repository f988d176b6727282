"""Conditions on arguments."""

import pytest

from sp_policy_lint.policy import HOLE, Matches, Where, parse_port
from sp_policy_lint.project import holds

from .conftest import UNKNOWN, Path, arguments, call, constants, label

ONE_OF = constants("v0", "2026-01-01")
MAYBE = constants("v0", complete=False)

ROWS = [
    # equality is strict in types
    ("v0", "v0", True),
    ("v0", "v1", False),
    ("V0", "v0", False),
    (1, 1, True),
    (1, 1.0, False),
    (1, True, False),
    (1, "1", False),
    (True, True, True),
    (False, True, False),
    (False, 0, False),
    (None, None, True),
    (None, False, False),
    ("", "", True),
    (0.5, 0.5, True),
    # several constants, and what is not known
    ("v0", ONE_OF, True),
    ("v1", ONE_OF, False),
    ("v0", MAYBE, True),
    ("v0", UNKNOWN, False),
    ("unknown", UNKNOWN, True),
    ("unknown", MAYBE, True),
    ("unknown", ONE_OF, False),
    ("present", UNKNOWN, True),
    ("present", None, True),
    ("absent", None, False),
    ("absent", UNKNOWN, False),
    # members of enumerations
    ("GET_ORDERS", Path("sp_api.base.ReportType.GET_ORDERS"), True),
    ("GET_ORDERS", Path("sp_api.base.ReportType.GET_ORDERS_V2"), False),
    ("v0", Path("sp_api.api.OrdersVersion.V_0"), True),
    ("v0", Path("sp_api.api.OrdersVersion.V0"), True),
    ("v0", Path("sp_api.api.OrdersVersion.v0"), True),
    ("v0", Path("OrdersVersion.V0"), True),
    ("CERT_NONE", Path("ssl.CERT_NONE"), True),
    ("ssl.CERT_NONE", Path("ssl.CERT_NONE"), True),
    ("NONE", Path("ssl.CERT_NONE"), False),
    ("CERT_NONE", "ssl.CERT_NONE", False),
    ("v0", Path("sp_api.api.OrdersVersion.V_01"), False),
    ("2026-01-01", Path("sp_api.api.OrdersVersion.V_2026_01_01"), True),
    ("2026-01-01", Path("sp_api.api.OrdersVersion.V2026_01_01"), True),
    ("2026-01-01", Path("sp_api.api.OrdersVersion.LATEST"), False),
    ("LATEST", Path("sp_api.api.OrdersVersion.LATEST"), True),
    ("v0", "V_0", False),
    # regular expressions
    (Matches("^http:"), "http://a/b", True),
    (Matches("^http:"), "https://a/b", False),
    (Matches("a/b"), "http://a/b", True),
    (Matches("1"), 1, False),
    (Matches("^$"), "", True),
    (Matches("."), None, False),
    (Matches("^GET"), ONE_OF, False),
    (Matches("^2026"), ONE_OF, True),
    # texts that are known in part
    (f"http://{HOLE}", f"http://{HOLE}", True),
    ("http://", f"http://{HOLE}", False),
    (Matches("^http://"), f"http://{HOLE}/b", True),
    (Matches("/b$"), f"http://{HOLE}/b", True),
    (Matches("^/b"), f"{HOLE}/b", False),
    (Matches("http:/$"), f"http:/{HOLE}", False),
    (Matches("a.*b"), f"a{HOLE}b", False),
    (Matches("a.*"), f"a{HOLE}b", True),
    (Matches("^(?!https)"), f"{HOLE}/b", False),
    (Matches("^(?!https)"), "http://b", True),
]


@pytest.mark.parametrize(("condition", "value", "expected"), ROWS, ids=label)
def test_condition(condition, value, expected):
    where = Where(parse_port("arg[0, version]"), (condition,))
    assert holds(where, call("f", args=arguments(value))) is expected
    assert holds(where, call("f", args=arguments(version=value))) is expected


PORTS = [
    ("arg[0]", arguments("v0"), None, "v0", True),
    ("arg[1]", arguments("v0"), None, "v0", False),
    ("arg[version]", arguments("v0"), None, "v0", False),
    ("arg[1, version]", arguments("x", version="v0"), None, "v0", True),
    ("arg[version]", arguments("x"), None, "absent", True),
    ("arg[version]", arguments("x", more="**"), None, "absent", False),
    ("arg[version]", arguments("x", more="**"), None, "unknown", True),
    ("arg[version]", arguments("x", more="**"), None, "present", False),
    ("arg[version]", arguments(version="v0", more="**"), None, "v0", True),
    ("arg[version]", arguments("x", more="*"), None, "absent", True),
    ("arg[1]", arguments("x", more="*"), None, "absent", False),
    ("arg[1]", arguments("x", more="**"), None, "absent", True),
    ("arg[1, version]", arguments("x", more="*"), None, "absent", False),
    ("arg[1, version]", arguments("x", more="**"), None, "unknown", True),
    ("arg[1, version]", arguments("x", more="* **"), None, "absent", False),
    ("arg[version]", arguments("x"), None, "unknown", False),
    ("self.arg[version]", arguments(), arguments(version="v0"), "v0", True),
    ("self.arg[0, version]", arguments(), arguments("v0"), "v0", True),
    ("self.arg[version]", arguments(version="v0"), arguments(), "v0", False),
    ("self.arg[version]", arguments(), arguments(), "absent", True),
    ("self.arg[version]", arguments(), arguments(more="**"), "absent", False),
    ("self.arg[version]", arguments(more="**"), arguments(), "absent", True),
    ("self.arg[version]", arguments(), arguments(more="*"), "absent", True),
    ("self.arg[0, version]", arguments(), arguments(more="*"), "absent", False),
    ("self.arg[version]", arguments(), None, "absent", False),
    ("self.arg[version]", arguments(), None, "unknown", True),
    ("self.arg[version]", arguments(), None, "present", False),
]


@pytest.mark.parametrize(("port", "args", "constructor", "condition", "expected"), PORTS, ids=label)
def test_port(port, args, constructor, condition, expected):
    where = Where(parse_port(port), (condition,))
    assert holds(where, call("f", args=args, constructor=constructor)) is expected


def test_one_of_several_conditions_is_enough():
    where = Where(parse_port("arg[version]"), ("absent", "v0"))
    assert holds(where, call("f"))
    assert holds(where, call("f", args=arguments(version="v0")))
    assert not holds(where, call("f", args=arguments(version="v1")))
