"""The gate refuses what libcst cannot parse within its limits, says why and where, and lets everything else pass."""

import codecs
import json
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sp_policy_lint.lower.bare_code import bare_code
from sp_policy_lint.lower.gate import Refusal, refusal

STDLIB = Path(sysconfig.get_path("stdlib"))


def code_and_line(text):
    found = refusal(text if isinstance(text, bytes) else text.encode())
    return found and (found.code, found.line)


def nested(inside, *, levels, before="x = ", after="\n"):
    opening, closing = inside.split("_")
    return before + opening * levels + "1" + closing * levels + after


def blocks(levels):
    return "".join(" " * level + "if a:\n" for level in range(levels)) + " " * levels + "b\n"


REFUSED = {
    "size": (b"a" * (512 * 1024 + 1), "too-large", None),
    "NUL": (b"a = 1\nb = '\0'\n", "nul-byte", 2),
    "UTF-16 little-endian": (codecs.BOM_UTF16_LE + "a".encode("utf-16-le"), "encoding", 1),
    "UTF-16 big-endian": (codecs.BOM_UTF16_BE + "a".encode("utf-16-be"), "encoding", 1),
    "UTF-32": (codecs.BOM_UTF32_LE + "a".encode("utf-32-le"), "encoding", 1),
    "Latin-1 undeclared": ("a = 1\nb = 'é'\n".encode("latin-1"), "encoding", 2),
    "invalid in declared encoding": (b"# coding: ascii\n\nx = '\xe9'\n", "encoding", 3),
    "unknown encoding": (b"# coding: utf-9\n", "encoding", 1),
    "rot13": (b"#!/usr/bin/python\n# coding: rot13\n", "encoding", 2),
    "zlib": (b"# coding: zlib_codec\n", "encoding", 1),
    "UTF-7": (b"# -*- coding: utf-7 -*-\n+AGE-", "encoding", 1),
    "IDNA": (b"# coding=idna\n", "encoding", 1),
    "punycode": (b"# coding=punycode\n", "encoding", 1),
    "unicode_escape": (b"# vim: set fileencoding=unicode_escape :\n", "encoding", 1),
    "raw_unicode_escape": (b"# coding: raw-unicode-escape\n", "encoding", 1),
    "ISO 2022": (b"# coding: iso-2022-jp\n", "encoding", 1),
    "mark and another encoding": (codecs.BOM_UTF8 + b"# coding: latin-1\n", "encoding", 1),
    "long line": ("a\nx = [" + "1," * 60_000 + "]\n", "long-line", 2),
    "parentheses": (nested("(_)", levels=10_000), "too-deep", 1),
    "square brackets": ("a\n\n" + nested("[_]", levels=5_000), "too-deep", 3),
    "unclosed brackets": ("x = " + "[" * 5_000, "too-deep", 1),
    "brackets in lines": (nested("[\n_]", levels=300, before="a\n"), "too-deep", 202),
    "brackets after strings": ("'''\n\n'''\nx = '(' + \\\n" + nested("(_)", levels=201, before=""), "too-deep", 5),
    "brackets in an f-string": ("x = f'{" + "(" * 250 + "1" + ")" * 250 + "}'\n", "too-deep", 1),
    "f-strings in f-strings": (nested("f'{f(_)}'", levels=120), "too-deep", 1),
    "format specifications": ("x = f'{1:" + "{1:" * 300 + "}" * 300 + "}'\n", "too-deep", 1),
    "blocks": (blocks(100), "too-deep", 101),
    "elif": ("if a: b\n" + "elif a: b\n" * 10_000, "too-deep", 5_889),
    "lambdas": ("x = " + "lambda: " * 1000 + "1\n", "too-deep", 1),
    "lambdas as defaults": ("x = " + "lambda x=" * 500 + "1" + ": 2" * 500 + "\n", "too-deep", 1),
    "and": ("x = " + " and ".join(["a"] * 10_000), "too-deep", 1),
    "sum": ("a = 1\nx = " + " + ".join(["'a'"] * 10_000), "too-deep", 2),
    "sum in lines": ("a = 1\nx = (" + "\n + ".join(["'a'"] * 3_500) + ")\n", "too-complex", 2),
    "calls": ("x = a" + ".b()" * 5_000, "too-deep", 1),
    "fewer calls": ("x = a" + ".b()" * 2_000, "too-complex", 1),
    "subscripts": ("x = a" + "[0]" * 3_000, "too-complex", 1),
    "minus": ("x = " + "-" * 5_000 + "1", "too-deep", 1),
    "not": ("x = " + "not " * 3_000 + "a", "too-complex", 1),
    "conditionals": ("x = " + "a if b else " * 2_000 + "c", "too-complex", 1),
    "powers": ("x = " + "**".join("a" * 3_000), "too-complex", 1),
    "patterns": (nested("[_]", levels=24, before="match x:\n  case ", after=": pass\n"), "too-complex", 2),
    "mapping patterns": (nested("{1: _}", levels=12, before="match x:\n  case ", after=": pass\n"), "too-complex", 2),
    "deleted tuples": (nested("(a, _)", levels=30, before="if a: del "), "too-complex", 1),
    "many deep brackets": (nested("f(_)", levels=150) * 20, "too-complex", None),
    "many statements": ("a\n" * 250_000, "too-complex", None),
}  # fmt: skip


@pytest.mark.parametrize(("source", "code", "line"), REFUSED.values(), ids=REFUSED)
def test_refused(source, code, line):
    assert code_and_line(source) == (code, line)


PASSED = {
    "nothing": "",
    "size": b"'" + b"a" * (512 * 1024 - 2) + b"'",
    "UTF-8 with mark": codecs.BOM_UTF8 + b"x = 1\n",
    "UTF-8 with mark and coding line": codecs.BOM_UTF8 + b"# coding: utf-8\nx = 1\n",
    "UTF-8 for Emacs": "# -*- coding: utf-8-unix -*-\nx = 'é'\n",
    "coding in the third line": "\n\n# coding: rot13\n",
    "coding in a string": "x = '# coding: rot13'\n",
    "long string": "x = '" + "a" * 200_000 + "'\n",
    "long comment": "x = 1  # " + "a" * 200_000 + "\n",
    "brackets": nested("[_]", levels=200),
    "brackets in strings": "x = '" + "[" * 5_000 + "'\n'''\n" + "(\n" * 5_000 + "'''\n",
    "brackets in comments": "# " + "[" * 5_000,
    "escaped quotes": "x = '\\'" + "[" * 5_000 + "'\n",
    "braces in f-strings": "x = f'" + "{{" * 5_000 + "'\n",
    "brackets in the text of f-strings": "x = f'" + "(" * 5_000 + "{a}'\n",
    "quotes in f-strings": "x = f'{a['b']}' + f'{f'{f'{1}'}'}' + '" + "(" * 300 + "'\n",
    "raw f-string": "x = rf'\\{a}\\'" + "(" * 300 + "'\n",
    "operators in strings": "x = '" + "+" * 10_000 + "'\n",
    "blocks": blocks(99),
    "elif": "if a: b\n" + "elif a: b\n" * 3_000 + "else: c\n",
    "string concatenation": "x = " + " + ".join(["'a'"] * 1_000),
    "string concatenation in lines": "x = (" + "\n    + ".join(["'a b c'"] * 2_000) + ")\n",
    "adjacent strings": "x = (" + "\n    'a'" * 5_000 + ")\n",
    "calls": "x = a" + ".b()" * 800,
    "conditionals": "x = " + "a if b else " * 900 + "c",
    "lambdas": "x = " + "lambda: " * 400 + "c",
    "comparisons": "x = " + " < ".join(["a"] * 3_000),
    "and": "x = " + " and ".join(["a"] * 3_000),
    "list of negative numbers": "x = [" + "-1.5, " * 10_000 + "]\n",
    "table": "x = {\n" + "    'key': ['a', 1, -2.5, f(x)],\n" * 4_000 + "}\n",
    "mapping patterns": nested("{1: _}", levels=6, before="match x:\n  case ", after=": pass\n"),
    "class patterns": nested("A(b=_)", levels=12, before="match x:\n  case ", after=": pass\n"),
    "call of a function named case": nested("f(_)", levels=12, before="case(", after=")\n"),
    "statements": "x = f(a, b)\n" * 10_000,
    "unterminated string": "x = 'abc\n",
    "unterminated long string": 'x = """abc\n',
    "unterminated f-string": "x = f'{a\n",
    "closing brackets": ")" * 1_000,
}


@pytest.mark.parametrize("source", PASSED.values(), ids=PASSED)
def test_passed(source):
    assert code_and_line(source) is None


@pytest.mark.parametrize(
    "encoding",
    ["utf8", "latin-1", "iso-8859-15", "cp1252", "windows-1252", "koi8-r", "mac-roman", "iso-latin-1-unix"],
)
def test_encodings_of_europe(encoding):
    name = "latin-1" if encoding.startswith("iso-latin") else encoding
    text = f"# coding: {encoding}\nx = 'é'\n" if encoding != "koi8-r" else f"# coding: {encoding}\nx = 'я'\n"
    assert code_and_line(text.encode(name)) is None


@pytest.mark.parametrize("encoding", ["shift_jis", "cp932", "euc-jp", "gbk", "gb2312", "gb18030", "big5", "euc-kr"])
def test_encodings_of_asia(encoding):
    """Their characters may end with the byte of a quote, bracket or backslash."""
    text = f"# coding: {encoding}\nx = '" + "表一十能" * 100 + "'\ny = [1]\n"
    if encoding == "euc-kr":
        text = text.replace("表", "가")
    assert code_and_line(text.encode(encoding, errors="ignore")) is None


def test_message_says_figure_and_limit():
    assert refusal(b"a = 1", max_bytes=4) == Refusal("too-large", "the file has 5 bytes; the limit is 4")
    assert refusal(b"a = 1", max_bytes=5) is None
    assert refusal(b"# coding: latin-l\n") == Refusal(
        "encoding", "unknown encoding: latin-l; did you mean 'latin-1'?", 1
    )
    brackets = "brackets are nested 201 levels deep or more; the limit is 200"
    assert refusal(nested("(_)", levels=300).encode()) == Refusal("too-deep", brackets, 1)


@pytest.mark.parametrize(
    ("source", "bare"),
    [
        ("x = 'a' + \"b\" # c\ny", 'x = " + " \ny'),
        ("'''a\nb''' + c", '"\v + c'),
        ("'a\\\nb' + c", '"\v + c'),
        ("Rb'\\\\' + b'\\'' + u''", 'Rb" + b" + u"'),
        ("f'a{b}c' + d", 'f"{b} + d'),
        ("F'{a!r:>{b}.{c}}' + d", 'F"{a!r{b}{c}} + d'),
        ("f'{{a}}' + (b)", 'f" + (b)'),
        ("f'{a['b']}' + c", 'f"{a["]} + c'),
        ("f'{f'{f'{a}'}'}' + b", 'f"{f"{f"{a}}} + b'),
        ("f'{a[b:c]}' + f'{d:e}'", 'f"{a[b:c]} + f"{d}'),
        ("rf'\\{a}' + t'{b}'", 'rf"{a} + t"{b}'),
        ("f'''{\na\n}\n''' + b", 'f"{ a }\v\v\v + b'),
        ("'a\nb + (", '"\nb + ('),
        ("f'{a\n(", 'f"{a (\v'),
        ("f'\\N{DASH}{a}' + b", 'f"{a} + b'),
        ("f'\\N{' + b", 'f" + b'),
        ("rf'\\N{a}' + b", 'rf"{a} + b'),
        ("f'{a:}' + b", 'f"{a} + b'),
        ("1 if'{'else(a)", '1 if"else(a)'),
        ("0x1f'{'", '0x1f"'),
        ("# 'a\nb 'c'", '\nb "'),
    ],
)
def test_bare_code(source, bare):
    assert bare_code(source.encode()) == bare.encode()


PIECES = [
    '"',
    "'",
    '"""',
    '"\\"',
    "'''\\'",
    "\\",
    "f'",
    "f'{",
    "f'{a:",
    "f'''{f\"",
    "{",
    "{'",
    "#",
    "\n",
    "not ",
    " \n",
    "f'{{",
]


@pytest.mark.parametrize("piece", PIECES)
def test_time_is_linear(piece):
    start = time.process_time()
    refusal((piece * (500_000 // len(piece))).encode())
    assert time.process_time() - start < 5  # quadratic would be hours


@settings(deadline=None)
@given(st.binary(max_size=200) | st.text("'\"\\{}()[]f:#\n\t rab=+*.,", max_size=100).map(str.encode))
def test_never_raises(source):
    refusal(source)


def test_standard_library():
    """Nothing of it is refused but for its size."""
    refused = {
        path.name: found.code
        for path in sorted(STDLIB.rglob("*.py"))[::3]
        if not {"site-packages", "dist-packages", "test", "tests"} & set(path.parts)
        if (found := refusal(path.read_bytes()))
    }
    assert set(refused.values()) <= {"too-large"}


PARSE = """
import gc, json, re, sys, time
import libcst
gc.disable()
source = sys.stdin.buffer.read()
start = time.process_time()
libcst.parse_module(source)
seconds = time.process_time() - start
kilobytes = re.search("VmHWM: *(.*) kB", open("/proc/self/status").read().expandtabs())[1]
print(json.dumps([int(kilobytes) / 1024, seconds]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of memory is read from /proc")
@pytest.mark.parametrize(
    "name", ["brackets", "elif", "calls", "conditionals", "lambdas", "and", "class patterns", "statements"]
)
def test_what_passes_can_be_parsed(name):
    """Near the limits, libcst neither dies nor takes more than the gate promises."""
    source = PASSED[name].encode()
    run = subprocess.run([sys.executable, "-c", PARSE], input=source, capture_output=True, check=True)
    megabytes, seconds = json.loads(run.stdout)
    assert megabytes <= 512
    assert seconds <= 10  # 5 on a machine that does nothing else
