"""Spans, comments with their statements, literals, names, and the round trip through msgpack."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from sp_policy_lint.ir import Call, FileIR, Function, Load, MakeFunction, Raise, Return, SetAttr, SetItem, Store
from sp_policy_lint.lower import lower
from sp_policy_lint.lower.source import SourceText

from .test_lower_snapshots import SEPARATOR, SNAPSHOTS


def lowered(source: str) -> FileIR:
    file = lower(source.encode(), "a.py")
    assert isinstance(file, FileIR), file
    return file


def places(source: str, *kinds: type) -> list[str]:
    """The source text at the spans of all instructions of these kinds."""
    text = SourceText(source)
    functions: tuple[Function, ...] = lowered(source).functions
    blocks = [block for function in functions for block in function.blocks]
    nodes = [node for block in blocks for node in (*block.instructions, block.terminator)]
    return [text.at(node.span) for node in nodes if isinstance(node, kinds)]


def test_call_spans():
    source = "(client\n  .orders)(  # how\n  buyer, *rest, to = (name),\n).json()\n"
    inner, outer = [node for node in lowered(source).functions[0].blocks[0].instructions if isinstance(node, Call)]
    text = SourceText(source)
    assert text.at(inner.span) == source.partition(".json")[0]
    assert text.at(outer.span) == source.strip()
    assert [(how, text.at(span)) for how, _, span in inner.args] == [("", "buyer"), ("*", "rest"), ("to", "name")]


def test_columns_count_code_points():
    assert lowered("x = '😀é', y\n").functions[0].blocks[0].instructions[1].span == (1, 11, 1, 12)


def test_spans_of_targets_and_statements():
    assert places("a = (b).c = d[0] = e\n", Store, SetAttr, SetItem) == ["a", "(b).c", "d[0]"]
    assert places("def f(x, /, *args):\n    return (x)\n", Return)[1] == "return (x)"
    assert places("raise  E\n", Raise) == ["raise  E"]
    assert places("import a.b as c, d.e\n", Store) == ["c", "d"]
    assert places("for a, (b) in c: pass\n", Store) == ["a", "b"]
    assert places("x = lambda: y\n", MakeFunction, Return)[:1] == ["lambda: y"]
    text = SourceText("async def f(a, *, b=1, **c): pass\n")
    assert [text.at(param.span) for param in lowered(text.text).functions[1].params] == ["a", "b", "c"]


COMMENTS = {
    "behind a statement": ("x = 1  # c\n", (1, 1)),
    "before a statement": ("# c\n\n\nx = (1,\n 2)\n", (4, 5)),
    "inside brackets": ("x = [\n  1,  # c\n  2,\n]\n", (1, 4)),
    "alone inside brackets": ("x = [\n  # c\n]\n", (1, 3)),
    "before a decorator": ("# c\n@a\n@b(\n  1)\ndef f(\n  x\n):\n    pass\n", (2, 7)),
    "behind a decorator": ("@a  # c\ndef f(): pass\n", (1, 2)),
    "between decorators": ("@a\n# c\n@b\nclass C: pass\n", (1, 4)),
    "in a header": ("if (a and  # c\n    b):\n    x\n", (1, 2)),
    "behind a header": ("for x in y:  # c\n    z\n", (1, 1)),
    "behind else": ("if x:\n    y\nelse:  # c\n    z\n", (3, 3)),
    "before except": ("try:\n    x\n# c\nexcept A:\n    y\n", (4, 4)),
    "first in a block": ("def f():\n    # c\n    return 1\n", (3, 3)),
    "last in a block": ("def f():\n    x\n    # c\ny\n", (4, 4)),
    "last in the file": ("x\n\n# c", (3, 3)),
    "only": ("# c", (1, 1)),
    "behind a backslash": ("x = 1 + \\\n  2  # c\n", (1, 2)),
    "behind statements on a line": ("x; y  # c\n", (1, 1)),
    "behind a text of many lines": ("x = '''\n# no\n'''  # c\n", (1, 3)),
    "not in strings": ("x = '# no' \"# no\" r'\\\\'  '# no'  # c\n", (1, 1)),
    "not in f-strings": ('x = f\'# {a}\' f"""# \'{b}\n#"""  # c\ny\n', (1, 2)),
    "f-string in a format spec": ("x = f'{a:{f\"#\"}}'  # c\n", (1, 1)),
    "quotes of its own in an f-string": ("x = f'{a['#']}'  # c\n", (1, 1)),
    "string annotation": ("x: 'A[\"#\"]'  # c\n", (1, 1)),
    "f-string in an annotation": ("def f(x: A[f'{a['#']}']): pass  # c\n", (1, 1)),
    "carriage return": ("x\r# c\ry\rz", (3, 3)),
    "escaped newline in a string": ("x = 'a\\\r\n# no'  # c\r\n", (1, 2)),
}


@pytest.mark.parametrize(("source", "statement"), COMMENTS.values(), ids=COMMENTS)
def test_comment(source: str, statement: tuple[int, int]):
    (comment,) = lowered(source).comments
    assert (comment.text, comment.statement) == ("# c", statement)
    assert SourceText(source).at(comment.span) == "# c"


def test_strings():
    source = (
        "'''doc'''\n"
        "x: 'list[Order]' = 'a' \"b\"\n"
        "def f(a: Literal['l'] = b'\\xff', b: Annotated[int, 'm'] = f'h{x}t') -> 'R':\n"
        "    'inner doc'\n"
        "    try: return\n"
        "    finally: g('once')\n"
        "    dead('too')\n"
        "y = '\\ud800'\n"
    )
    text = SourceText(source)
    literals = {literal.value: text.at(literal.span) for literal in lowered(source).strings}
    assert literals == {
        "doc": "'''doc'''",
        "list[Order]": "'list[Order]'",
        "ab": "'a' \"b\"",
        "l": "'l'",
        "ÿ": "b'\\xff'",
        "m": "'m'",
        "h": "h",
        "t": "t",
        "R": "'R'",
        "inner doc": "'inner doc'",
        "once": "'once'",
        "too": "'too'",
        "?": "'\\ud800'",
    }
    assert len(lowered(source).strings) == len(literals)


def test_names():
    source = (
        "from __future__ import division\n"
        "import a.b as c\nfrom .d.e import f as g\nfrom h import *\n"
        "class I(j, k=l):\n"
        "    __m: 'n.o[p]' = q(r=s).t\n"
        "    def u(self, v: Annotated[w, X(y)], *args: z) -> A: global B\n"
        "def C[D: E](): return 1\n"
    )
    expected = "__future__ division a b c d e f g h I j k l __m n o p q r s t u self v Annotated w X y args z A B C D E"
    assert lowered(source).names == frozenset(expected.split())


@pytest.mark.parametrize("path", SNAPSHOTS, ids=lambda path: path.stem)
def test_round_trip(path: Path):
    file = lowered(path.read_text(encoding="utf-8").partition(SEPARATOR)[0])
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(file), type=FileIR) == file


def test_path_is_carried_along():
    file = lower(b"x", "src/a.py")
    assert isinstance(file, FileIR)
    assert file.path == "src/a.py"


def test_assertion_error_stands_at_its_statement():
    assert places("assert a, b\n", Load) == ["a", "assert a, b", "b"]
