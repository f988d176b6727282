"""Selection before parsing: it leaves out files, never findings."""

import time
from pathlib import Path

import pytest

from sp_policy_lint.app.bundled import load_policy
from sp_policy_lint.app.check import scan
from sp_policy_lint.app.root import Root
from sp_policy_lint.app.select import select_files
from sp_policy_lint.app.settings import Settings
from sp_policy_lint.app.watch import Watch
from sp_policy_lint.policy import Index

REPOSITORY = Path(__file__).parents[2]
EXAMPLES = sorted(
    path
    for pattern in ("bad*", "good*", "fixed*")
    for path in (REPOSITORY / "rules").glob(f"*/{pattern}")
    if path.is_dir() or path.suffix == ".py"
)
PROJECTS = sorted((REPOSITORY / "tests" / "pipeline" / "projects").iterdir())


@pytest.fixture(scope="module", name="policy")
def _policy():
    return load_policy((), ())


@pytest.fixture(scope="module", name="findings")
def _findings(policy):
    index = Index(policy)

    def run(path, selection):
        root = Root(path if path.is_dir() else path.parent, False)
        settings = Settings(cache=False, selection=selection)
        report = scan(root, [path], settings, policy, index, Watch(), workers=0)
        return report.findings, report.coverage

    return run


@pytest.mark.parametrize(
    "path", [*EXAMPLES, *PROJECTS, REPOSITORY / "examples" / "shop"], ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_the_findings_are_the_same(findings, path):
    assert findings(path, True) == findings(path, False)


CLIENT = b"from sp_api.api import Orders\n\ndef fetch():\n    return Orders().get_orders().payload\n"
FILLER = {"other/chart.py": b"import os\n\nclass Chart:\n    pass\n", "other/__init__.py": b""}


def chosen(policy, files):
    return select_files({**FILLER, **files}, policy).files


def test_without_a_trigger_nothing_is_selected(policy):
    assert chosen(policy, {"a.py": b"import json\nprint(json.dumps({}))\n"}) == frozenset()


@pytest.mark.parametrize(
    "imports",
    [
        b"import shop.client",
        b"import json, shop.client as client",
        b"from shop import client",
        b"from shop.client import (  # the (only) client\n    fetch as get,\n)",
        b"from shop import json, \\\n    client",
        b"from shop.client import *",
        b"def later():\n    from shop.client import fetch",
        b"if True: import shop.client",
        b"import importlib\nclient = importlib.import_module('shop.client')",
        b"client = __import__('shop.client')",
    ],
)
def test_importers_and_what_they_import_are_selected(policy, imports):
    files = {
        "shop/__init__.py": b"",
        "shop/client.py": CLIENT,
        "shop/wording.py": b"def line(order):\n    return str(order)\n",
        "main.py": imports + b"\nfrom shop.wording import line\n",
        "start.py": b"import main\n",
    }
    assert chosen(policy, files) >= {"shop/client.py", "main.py", "start.py", "shop/wording.py"}
    assert chosen(policy, files).isdisjoint(FILLER)


@pytest.mark.parametrize("dots", [b"from . import client", b"from .client import fetch", b"from ..shop import client"])
def test_relative_imports(policy, dots):
    files = {"shop/__init__.py": b"", "shop/client.py": CLIENT, "shop/main.py": dots + b"\n"}
    assert "shop/main.py" in chosen(policy, files)


@pytest.mark.parametrize(
    "source",
    [
        b'BASE = "https://SellingPartnerAPI-EU.amazon.com"\n',
        b'BASE = f"https://sellingpartnerapi-{region}.amazon.com"\n',
        b'def get(base):\n    return session.get(base + "/orders/v0/orders")\n',
        b"import ssl\ncontext = ssl._create_unverified_context()\n",
        b"import requests\nOPTIONS = {'verify': False}\n",
        b"import importlib\nlibrary = importlib.import_module('ssl')\nlibrary._create_unverified_context()\n",
        b"import keepa\n",
        b"kind = 'GET_V2_SETTLEMENT_REPORT_DATA_XML'\n",
        "from sp_api.api import Orders\nOrders().get_orde\uff52s()\n".encode(),
        b"total = 1  # sp-policy: ignore[pii-in-log]\n",
    ],
)
def test_what_can_be_the_beginning_of_something(policy, source):
    assert chosen(policy, {"a.py": source}) == {"a.py"}


@pytest.mark.parametrize(
    "text",
    [
        b"from x import (",
        b"#from x import (\n",
        b"from ",
        b"from" + b" ." * 50,
        b"import a." + b"a." * 50,
        b"import_module(",
        b"'a",
        b"import_module\n",
        b"from a import b as ",
    ],
)
def test_hostile_text_takes_no_longer_than_other_text(policy, text):
    source = CLIENT + text * (300_000 // len(text))
    begin = time.process_time()
    chosen(policy, {"a.py": source, "b.py": text.rstrip(b"\n") * (300_000 // len(text)) + b"\nimport a\n"})
    assert time.process_time() - begin < 5


def test_a_name_counts_only_where_its_library_is_imported(policy):
    client = b"def get_order_buyer_info(client):\n    return client.get_order_buyer_info()\n"
    assert chosen(policy, {"a.py": client}) == frozenset()
    assert chosen(policy, {"a.py": client, "b.py": b"import sp_api.api\n"}) == {"a.py"}
