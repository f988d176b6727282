"""Positions are those of libcst's own provider, for all syntax, whitespace and depth, and right in the text itself."""

import inspect
import sysconfig
import tokenize
from io import StringIO
from pathlib import Path

import libcst as cst
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from libcst.metadata import MetadataWrapper, PositionProvider

from sp_policy_lint.lower.positions import positions
from sp_policy_lint.lower.source_order import PARTS
from sp_policy_lint.lower.source_order.tokens import TOKENS

STDLIB = Path(sysconfig.get_path("stdlib"))
MODULES = sorted([*STDLIB.glob("[a-t]*.py"), *STDLIB.glob("asyncio/*.py"), *STDLIB.glob("email/*.py")])[::11]

SNIPPETS = [
    "",
    "\n\n# only a comment\n",
    "x",
    "x;",
    "a = b = c; d: int; e: str = ''; f += 1; pass\n",
    "(a, *b), [c, d] = ((e)), f\n",
    "x = 1, 2.5, 3j, ..., None, 'a' 'b' f'c', b'', r'''\n  long\n'''  # end\n",
    "x = (\n  a  # first\n\n  +  # second\n  b\n)\n",
    "x = a + b - c * d / e // f % g ** h << i >> j | k & l ^ m @ n\n",
    "x += 1; x -= 1; x *= 1; x @= 1; x /= 1; x %= 1; x &= 1; x |= 1; x ^= 1; x <<= 1; x >>= 1; x **= 1; x //= 1\n",
    "x = not a and -b or +c and ~d\n",
    "x = a < b <= c == d != e >= f > g in h not in i is j is not k\n",
    "x = a.b . c[d][e, f:g, ::h, *i](j, *k, l=m, **n,)\n",
    "x = lambda: 0, lambda a, /, b=1, *, c, **d: a, lambda *a: (yield)\n",
    "x = a if b else (c if d else e)\n",
    "x = [*a], {*b}, {**c, d: e}, [], {}, (), {f}, (g,)\n",
    "x = [a for b in c if d if e for f, in g], {a for b in c}, {a: b for c in d}, (a for b in c), {**a for b in c}\n",
    "async def f():\n    await g\n    x = [a async for b in c]\n    async for d in e: ...\n    async with f as g: ...",
    "def f():\n    yield\n    yield a, b\n    x = yield  a\n    yield  from  b\n    return\n    return (a)\n",
    "if (a := b): ...\nelif c:\n    d\nelif e: f\nelse:\n  # comment\n  g\n\n  # footer\n# outside\n",
    "while a:\n    break\nelse:\n    continue\n",
    "for a, b in c, d:\n    ...\nelse: ...\n",
    "try:\n    a\nexcept B as c:\n    d\nexcept (E, F): g\nexcept:\n    h\nelse:\n    i\nfinally:\n    j\n",
    "try: a\nfinally: b\n",
    "try:\n    a\nexcept * B as c:\n    d\nexcept  *(E, F):\n    g\n",
    "with a, b as c, d as (e, f): ...\n",
    "with (\n    a as b,\n    c,\n): ...\n",
    "del a, b[0], (c)\ndel (d)\nassert a\nassert a, b\nraise\nraise A\nraise A from b\n",
    "import a, b.c as d\nfrom . import e\nfrom .. f . g import (h as i, j,)\nfrom k import *\n",
    "def f():\n    global a, b\n    def g():\n        nonlocal c\n",
    "@a\n\n# between\n@b.c(d)\n# before\nclass A[T: int = str, *U = *V, **W](B, metaclass=C, **d):\n    x: int\n",
    "@a\nasync  def  f [T] (a, b: int = 1, /, c=2, *args: *Ts, d, e=3, **kwargs: int) -> int : ...\n",
    "def f(\n    a,  # first\n    *,\n    b=1,\n): pass\nclass A: pass\nclass B(): pass\nclass C [T]: pass\n",
    "type A = int\ntype B[T, *U, **V] = dict[T, U]; x\n",
    "match a, *b:\n  # leading\n  case 1 | -2 | 'c' 'd' | 1+2j | e.f | None:\n    g\n  # footer\n",
    "match a:\n  case [h, *_, *i] | (j, k,) | l, : m\n",
    "match (a):\n    case {1: b, 'c': _, **d}: ...\n    case A.B(c, d=e) | (F()) if g: ...\n",
    "match a:\n    case [] | () | {} as h: ...\n",
    "match = case = type = _ = 1\nmatch[case](type)\nprint (_)\n",
    "x = f'{a}', f'{b!r}', f'{c:>{d}.{e}}', f'{f = }', f'{{}}{ (g) }', rf'''\n{\n h}\n'''\n",
    "x = f'{a['b']}' f\"{f\"{1}\"}\"\n",
    "x = t'{a}', t'{b!r:>{c}}', t'{d = }', t'e'\n",
    "lazy import a, b as c\nlazy from d import e; lazy from . import (f)\n",
    "if a:\n\tb\n\tif c:\n\t  d\n\n\t  # comment\n\n\te\n",
    "x = a \\\n  + \\\n b\nif \\\n  x: \\\n  y\n",
    "class A:\n    def f(self): pass\n\n    # comment\n\n    @b\n    def g(self): pass\n\n\n# footer",
    "x = '\\u2028\\x0b\\x0c' + '\u2028\x0b\x85' + 'é' + '\U0001d518'; y\n",
]


def provided(module: cst.Module) -> dict[cst.CSTNode, tuple[int, int, int, int]]:
    """What libcst says, columns from 1, for the nodes that have spans."""
    ranges = MetadataWrapper(module, unsafe_skip_copy=True).resolve(PositionProvider)
    without = (*TOKENS, cst.SimpleWhitespace, cst.Newline, cst.Module)
    return {
        node: (place.start.line, place.start.column + 1, place.end.line, place.end.column + 1)
        for node, place in ranges.items()
        if not isinstance(node, without)
    }


def assert_same(module: cst.Module) -> None:
    expected = provided(module)
    found = positions(module)
    assert [(node, found.span(node)) for node in expected] == list(expected.items())


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(STDLIB).as_posix())
def test_standard_library(path):
    assert_same(cst.parse_module(path.read_bytes()))


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("text", SNIPPETS)
def test_syntax(text, newline):
    assert_same(cst.parse_module(text.replace("\n", newline)))


def test_snippets_have_all_syntax():
    met = set()
    todo = [cst.parse_module(text) for text in SNIPPETS]
    while todo:
        node = todo.pop()
        met.add(type(node))
        todo += node.children
    assert {kind for kind in PARTS if issubclass(kind, cst.CSTNode)} <= met


def test_every_class_of_node_has_a_row():
    public = [kind for kind in vars(cst).values() if isinstance(kind, type) and issubclass(kind, cst.CSTNode)]
    concrete = {kind for kind in public if not inspect.isabstract(kind)}
    assert concrete - set(PARTS) == {cst.SimpleWhitespace, cst.Newline}


def retold(text, draw):
    """The text with other whitespace between its tokens, and other line ends."""
    inside = st.sampled_from(["", " ", "  ", "\t", " \\\n", "\n", " # note\n", "\n\n  # note\n\n\t", " \x0c"])
    outside = st.sampled_from(["", " ", "  ", "\t", " \\\n ", " \x0c"])
    line_end = st.sampled_from(["\n", " \n", "  # note\n", "\n\n", "\n\t\n", "\n# note\n", "\n\x0c\n"])
    pieces, depth, end = [], 0, (1, 0)
    for token in tokenize.generate_tokens(StringIO(text).readline):
        if token.type in (tokenize.INDENT, tokenize.DEDENT, tokenize.COMMENT, tokenize.ENDMARKER):
            continue
        if token.type in (tokenize.NEWLINE, tokenize.NL):
            pieces.append(draw(line_end) if token.type == tokenize.NEWLINE and token.string else "")
            end = (token.end[0] + 1, 0)
            continue
        if token.start[0] == end[0] and end[1]:
            space = draw(inside if depth else outside)
            glued = pieces[-1][-1:].isidentifier() or pieces[-1][-1:].isdigit()
            pieces.append(space or " " * (glued or token.start[1] > end[1]))
        elif not end[1]:
            pieces.append(" " * token.start[1])
        depth += (token.string in "([{") - (token.string in ")]}") if token.type == tokenize.OP else 0
        pieces.append(token.string)
        end = token.end
    return "".join(pieces).replace("\n", draw(st.sampled_from(["\n", "\r\n", "\r"])))


PLAIN_SNIPPETS = [text for text in SNIPPETS if not any(word in text for word in ("f'", "t'", "\\", "#"))]


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(data=st.data())
def test_any_whitespace(data):
    text = retold(data.draw(st.sampled_from(PLAIN_SNIPPETS)), data.draw)
    try:
        module = cst.parse_module(text)
    except (cst.ParserSyntaxError, AttributeError):  # libcst fails with the latter on a newline after `async`
        assume(False)
    assert_same(module)


def chain(terms: int) -> cst.Module:
    """`a + a + ... + a`, made without the parser, which takes seconds for this."""
    total: cst.BaseExpression = cst.Name("a")
    for _ in range(terms - 1):
        total = cst.BinaryOperation(total, cst.Add(), cst.Name("a"))
    return cst.Module([cst.SimpleStatementLine([cst.Expr(total)])])


def test_sum_of_thousands_of_terms():
    module = chain(20_000)
    found = positions(module)
    total = module.body[0].body[0].value
    for terms in range(20_000, 1, -1):
        assert found.span(total) == (1, 1, 1, 4 * terms - 2)
        assert found.span(total.right) == (1, 4 * terms - 3, 1, 4 * terms - 2)
        total = total.left


@pytest.mark.parametrize(
    "text",
    [
        "x = " + " + ".join(["'a'"] * 1000),
        "x = a" + ".b()" * 300,
        "x = " + "a if b else " * 300 + "c",
        "x = " + "lambda: " * 200 + "c",
        "if a: b\n" + "elif a: b\n" * 3000,
        "x = " + "[" * 100 + "]" * 100,
    ],
    ids=["sum", "calls", "conditional", "lambda", "elif", "brackets"],
)
def test_long_chains(text):
    module = cst.parse_module(text)
    line = module.body[-1]
    end = text.count("\n") or 1
    assert positions(module).span(line)[:3] == (1, 1, end)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("\\\nx = a\n", "x = a\n"),
        ("x\n\\\n\\\nif y:\n    z\n  \\\n    w\n", "x\nif y:\n    z\n    w\n"),
        ("\x0cx = a\n", "x = a\n"),
        ("x\ry\r", "x\ry"),
        ("if x:\n\x0c  y\n  z\n", "if x:\n\x0c  y\n\x0c  z\n"),
        ("x = a \\\n  + b\n", "x = a \\\n  + b\n"),
        ("def f[*  # note\nT](a): # kept\n  b\n", "def f[*  T](a): # kept\n  b\n"),
        ("match a:\n  case {**\nb}: '#'; c\n", "match a:\n  case {**b}: '#'; c\n"),
    ],
)
def test_positions_in_a_text_that_the_tree_does_not_keep(text, code):
    module = cst.parse_module(text)
    assert module.code == code
    assert_same(module)
    found = positions(module, text)
    lines = text.replace("\r", "\n").split("\n")
    for node in provided(module):
        if isinstance(node, cst.Name):
            line, column, end_line, end_column = found.span(node)
            assert (end_line, lines[line - 1][column - 1 : end_column - 1]) == (line, node.value)


def test_columns_count_code_points():
    module = cst.parse_module("x = 'é\U0001d518' + y\n")
    assert positions(module).span(module.body[0].body[0].value.right) == (1, 12, 1, 13)


def test_byte_order_mark_takes_no_column():
    module = cst.parse_module(b"\xef\xbb\xbfx = y\n")
    assert positions(module).span(module.body[0]) == (1, 1, 1, 6)


def test_other_tree():
    with pytest.raises(KeyError):
        positions(cst.parse_module("x")).span(cst.Name("x"))


def test_other_text():
    module = cst.parse_module("x = 1")
    assert positions(module, "y = 1").span(module.body[0]) == (1, 1, 1, 6)
