"""Facts that hold under conditions on the arguments."""

import pytest

MODELS = """\
sinks:
  - {at: lib.show, port: "arg[*]", kind: log, where: {"arg[file]": [absent, null, sys.stdout]}}
sources:
  - {at: lib.read, port: return, kind: information.pii, where: {"arg[0, mode]": full}}
  - {at: lib.guess, port: return, kind: information.pii, where: {"arg[0, mode]": unknown}}
  - {at: lib.Client.list, port: return, kind: information.pii, where: {"self.arg[version]": [absent, v0]}}
  - {at: lib.Client.find, port: return, kind: information.pii, where: {"self.arg[0, version]": unknown}}
"""
BEGIN = """\
import sys
from engine import reveal
from lib import Client, guess, read, show, target
from shop import Orders


def full(**options):
    return read(**options)


def passed(*args, **options):
    return Client(*args, **options)


"""
SINKS = [
    ("show(order)", True),
    ("show(order, file=None)", True),
    ("show(order, file=sys.stdout)", True),
    ("show(order, file=sys.stderr)", False),
    ("show(order, file=target)", False),
    ('show(order, file=open("x"))', False),
    ("show(*[order, order])", True),
    ("show(*order.lines)", True),
    ("show(order, **{})", True),
    ('show(order, **{"file": target})', False),
    ('show(order, **{"end": ""})', True),
    ("show(order, **target)", False),
]


@pytest.mark.parametrize(("call", "holds"), SINKS, ids=[call for call, _ in SINKS])
def test_sink(observe, call, holds):
    flows = observe(f"{BEGIN}order = Orders().get(1)\n{call}", MODELS).flows
    assert bool(flows) is holds


RESULTS = [
    ('read("full")', True),
    ('read(mode="full")', True),
    ('read("short")', False),
    ("read()", False),
    ("read(target)", False),
    ('full(mode="full")', True),
    ('full(mode="short")', False),
    ('read(*["full"])', True),
    ("guess()", False),
    ('guess("full")', False),
    ("guess(target())", True),
    ("guess(target.MODE)", False),
    ("guess(*target.args)", True),
    ("guess(**target.options)", True),
    ("guess(*[])", False),
    ("Client().list()", True),
    ('Client(version="v0").list()', True),
    ('Client(version="v1").list()', False),
    ("Client(**target.options).list()", False),
    ("Client(*target.args).list()", True),
    ("passed().list()", True),
    ('passed(version="v1").list()', False),
    ("Client().find()", False),
    ("Client(*target.args).find()", True),
    ("Client(**target.options).find()", True),
    ("passed().find()", False),
]


@pytest.mark.parametrize(("call", "holds"), RESULTS, ids=[call for call, _ in RESULTS])
def test_source(check, call, holds):
    check(f"{BEGIN}reveal({call})  # taint: {'information.pii' if holds else 'nothing'}", MODELS)
