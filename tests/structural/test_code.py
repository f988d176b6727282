"""Patterns that name imports, literals, names and parameters."""

import pytest

from sp_policy_lint.project import Modules

from .conftest import check, forbid, label, pattern, places

IMPORTS = [
    ("import keepa", ["1:8"]),
    ("import keepa as k", ["1:8"]),
    ("import keepa.query", ["1:8"]),
    ("import os, keepa", ["1:12"]),
    ("from keepa import Keepa", ["1:19"]),
    ("from keepa import Keepa, query", ["1:19", "1:26"]),
    ("from keepa.query import x", ["1:25"]),
    ("from keepa import *", ["1:1"]),
    ("try:\n    import keepa\nexcept ImportError:\n    keepa = None", ["2:12"]),
    ("def f():\n    import keepa", ["2:12"]),
    ("import keepalive", []),
    ("import shop.keepa", []),
    ("from shop import keepa", []),
    ("from . import keepa", []),
    ("from .keepa import x", []),
    ("from .keepa import *", []),
    ("keepa = 1; keepa.x", []),
]


@pytest.mark.parametrize(("source", "expected"), IMPORTS, ids=[source for source, _ in IMPORTS])
def test_import(source, expected):
    assert [where for where, _ in places(source, pattern(imports="keepa"))] == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("import keepa.query", True),
        ("from keepa.query import x", True),
        ("from keepa import query", True),
        ("import keepa.query.deep", True),
        ("import keepa", False),
        ("from keepa import other", False),
        ("from keepa import *", False),
    ],
)
def test_import_of_a_part_of_a_package(source, expected):
    assert bool(places(source, pattern(imports="keepa.query"))) is expected


@pytest.mark.parametrize(
    ("paths", "importer", "found"),
    [
        (["keepa.py"], "main", False),
        (["keepa/__init__.py"], "main", False),
        (["src/keepa/__init__.py"], "src__main", False),
        (["keepa/query.py"], "main", True),  # a folder without __init__.py yields to an installed package
        (["other/keepa.py"], "main", True),
        (["other/keepa.py"], "other__main", False),
        (["shop/keepa.py"], "shop__keepa", True),  # no module imports itself
        ([], "main", True),
    ],
    ids=label,
)
def test_a_module_of_the_project_is_not_the_library(paths, importer, found):
    path = f"{importer.replace('__', '/')}.py"
    matches = check(
        forbid(pattern(imports="keepa")), sources={importer: "import keepa"}, modules=Modules([*paths, path])
    )
    assert bool(matches) is found


def test_without_modules_the_lowered_files_are_the_project():
    assert not check(forbid(pattern(imports="keepa")), sources={"main": "import keepa", "keepa": "x = 1"})


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('x = "POST_PRODUCT_DATA"', ["1:5"]),
        ("x = 'POST_PRODUCT_DATA'", ["1:5"]),
        ('x = "POST_" "PRODUCT_DATA"', ["1:5"]),
        ('x = "POST_\\x50RODUCT_DATA"', ["1:5"]),
        ('x = b"POST_PRODUCT_DATA"', ["1:5"]),
        ('f(["POST_PRODUCT_DATA"], y="POST_PRODUCT_DATA")', ["1:4", "1:28"]),
        ('def f():\n    """POST_PRODUCT_DATA"""', ["2:5"]),
        ('POST_PRODUCT_DATA = x = "POST_PRODUCT_DATA"', []),
        ('class FeedType(Enum):\n    POST_PRODUCT_DATA = (\n        "POST_PRODUCT_DATA"\n    )', []),
        ('POST_PRODUCT_DATA = f("POST_PRODUCT_DATA")', ["1:23"]),
        ('POST_PRODUCT_DATA = "POST_PRODUCT_DATA"\nf("POST_PRODUCT_DATA")', ["2:3"]),
        ('x = "POST_PRODUCT_DATA_2"', []),
        ('x = "post_product_data"', []),
        ("x = POST_PRODUCT_DATA", []),
        ("# POST_PRODUCT_DATA", []),
    ],
)
def test_literal(source, expected):
    assert [where for where, _ in places(source, pattern(literals="POST_PRODUCT_DATA"))] == expected


NAMES = [
    ("password = 1", ["1:1"]),
    ("print(password)", ["1:7"]),
    ("x.password", ["1:1"]),
    ("x.password = 1", ["1:1"]),
    ("del password, x.password", ["1:5", "1:15"]),
    ("f(password=1)", ["1:12"]),  # a keyword has no place of its own
    ("password: str", ["1:1"]),
    ("x['password']", ["1:3"]),
    ("x['password'] = 1", ["1:3"]),
    ("x = {'password': 1}", ["1:6"]),
    ("match x:\n    case {'password': 1}: pass", ["2:11"]),
    ("def f(password): pass", ["1:7"]),
    ("lambda password: 1", ["1:8"]),
    ("[password for password in x]", ["1:2", "1:15"]),
    ("def password(): pass", ["1:5"]),
    ("from shop import password", ["1:18"]),
    ("import shop as password", ["1:16"]),
    ("password = 'password'\nprint(password)", ["2:7"]),
    ("class A:\n    password = 'password'\nA.password", ["3:1"]),
    ("password = 'secret'", ["1:1"]),
    ("passwords = 1", []),
    ("x = 'password'", []),
    ("x = ['password']", []),
    ("x.get(1)['Password']", []),
    ("# password", []),
]


@pytest.mark.parametrize(("source", "expected"), NAMES, ids=[source for source, _ in NAMES])
def test_name(source, expected):
    assert [where for where, _ in places(source, pattern(names="password"))] == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("def f(a, password, /): pass", ["1:10"]),
        ("def f(*password): pass", ["1:8"]),
        ("def f(*, password=1): pass", ["1:10"]),
        ("def f(**password): pass", ["1:9"]),
        ("lambda password: 1", ["1:8"]),
        ("class A:\n    def f(self, password): password", ["2:17"]),
        ("password = 1", []),
        ("f(password=1)", []),
    ],
)
def test_parameter(source, expected):
    assert [where for where, _ in places(source, pattern(parameters="password"))] == expected


SCOPES = """\
    x = "here"
    class Shop:
        y = "here"
        def sync(self, a="here"):
            def inner():
                return "here"
            return lambda: "here"
    """


def test_the_scope_of_a_literal_is_the_innermost_function_or_class():
    assert [scope for _, scope in places(SCOPES, pattern(literals="here"))] == [
        "",
        "Shop",
        "Shop.sync",
        "Shop.sync.<locals>.inner",
        "Shop.sync.<locals>.<lambda>",
    ]


def test_the_scope_of_a_name_is_the_function_that_reads_it():
    source = "class Shop:\n    key = 1\n    def sync(self, key): return key\nkey = 2"
    assert [scope for _, scope in places(source, pattern(names="key"))] == ["Shop", "Shop.sync", "Shop.sync", ""]
