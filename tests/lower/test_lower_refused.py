"""What cannot be lowered is refused, with a line, and never raises."""

from __future__ import annotations

import gc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sp_policy_lint.ir import FileIR
from sp_policy_lint.lower import Refused, lower
from sp_policy_lint.lower import _lower as lower_text

SYNTAX = {
    "open bracket": (b"x = 1\ny = (1,\nz", 2),
    "missing operand": (b"a\nx = 1 +\nb\n", 2),
    "indentation": (b"x = 1\n  y = 2\n", 2),
    "no block": (b"if x:\npass\n", 2),
    "Python 2": (b'x\nprint "a"\n', 2),
    "open string": (b"a\nb\nc = 'abc\n", 3),
    "conflict marker": (b"a\n<<<<<<< HEAD\nb\n", 2),
    "template": (b"a\n{% if x %}\nb\n", 2),
    "behind newer syntax": (b"type A = int\n\n\n\ny = = 2\n", 5),
    "f-string": (b"a\n\nb = f'{x'\n", 3),
}
ENCODING = {
    "no UTF-8": (b"a\nb = '\xe9'\n", 2),
    "UTF-16": ("\ufeffa".encode("utf-16-le"), 1),
    "unknown": (b"# coding: klingon\n", 1),
    "no text encoding": (b"# coding: rot13\n", 1),
    "against the mark": (b"\xef\xbb\xbf# coding: latin-1\n", 1),
    "ASCII": (b"# coding: ascii\na\n# \xe9\n", 3),
}


@pytest.mark.parametrize(("source", "line"), SYNTAX.values(), ids=SYNTAX)
def test_syntax(source: bytes, line: int):
    refused = lower(source, "a.py")
    assert isinstance(refused, Refused)
    assert (refused.path, refused.code, refused.line) == ("a.py", "syntax", line)
    assert refused.message and "\n" not in refused.message


@pytest.mark.parametrize(("source", "line"), ENCODING.values(), ids=ENCODING)
def test_encoding(source: bytes, line: int):
    refused = lower(source, "a.py")
    assert isinstance(refused, Refused)
    assert (refused.code, refused.line) == ("encoding", line)


def test_byte_order_mark_and_latin_1():
    marked = lower(b"\xef\xbb\xbfx = y\n", "a.py")
    assert isinstance(marked, FileIR)
    assert marked.functions[0].blocks[0].instructions[0].span == (1, 5, 1, 6)
    latin = lower("# coding: latin-1\nx = 'é'\n".encode("latin-1"), "a.py")
    assert isinstance(latin, FileIR)
    assert latin.strings[0].value == "é"


def test_gate():
    assert lower(b"x\ny = '\0'\n", "a.py") == Refused("a.py", "nul-byte", "byte 7 is NUL", 2)
    refused = lower(b"x\n" + b"(" * 5_000, "a.py")
    assert isinstance(refused, Refused)
    assert (refused.code, refused.line) == ("too-deep", 2)


@given(st.binary(max_size=200))
def test_any_bytes(source: bytes):
    assert isinstance(lower(source, "a.py"), FileIR | Refused)


@given(st.text("(){}[]:=.,*@+-'\"\\#\n\t \r\fabx01ifdef", max_size=60))
def test_any_text(source: str):
    assert isinstance(lower(source.encode(), "a.py"), FileIR | Refused)


@pytest.mark.parametrize("enabled", [True, False])
def test_collector_is_as_before(enabled: bool):
    (gc.enable if enabled else gc.disable)()
    try:
        lower(b"x", "a.py")
        lower(b"x = = 1", "a.py")
        assert gc.isenabled() is enabled
    finally:
        gc.enable()


def test_nothing_is_left_to_the_collector():
    source = "class A:\n    def f(self, xs=lambda: 1):\n        return [lambda: (x, self) for x in xs]\n"
    lower_text(source, "a.py")
    gc.collect()
    lower_text(source, "a.py")
    assert gc.collect() == 0
