"""What must hold of every file, checked on real code, with CPython's own modules as judges where they can be."""

from __future__ import annotations

import io
import symtable
import sysconfig
import tokenize
import warnings
from collections.abc import Iterator
from pathlib import Path

import libcst
import msgspec
import pytest

from sp_policy_lint.ir import Block, Declare, Delete, FileIR, Load, Return, Store
from sp_policy_lint.lower import lower
from sp_policy_lint.lower.reading import decode
from sp_policy_lint.lower.source import SourceText

from .ir_checks import problems

STDLIB = Path(sysconfig.get_path("stdlib"))
LIBCST = Path(libcst.__file__).parent
FOLDERS = [
    STDLIB,
    STDLIB / "asyncio",
    STDLIB / "email",
    STDLIB / "unittest",
    STDLIB / "importlib",
    LIBCST,
    LIBCST / "_nodes",
]
SAMPLE = sorted(path for folder in FOLDERS for path in folder.glob("*.py"))[::8]


@pytest.fixture(scope="module", params=SAMPLE, ids=lambda path: f"{path.parent.name}/{path.stem}")
def sample(request: pytest.FixtureRequest) -> tuple[FileIR, str]:
    source = request.param.read_bytes()
    file, text = lower(source, request.param.name), decode(source)
    assert isinstance(file, FileIR), file
    return file, text


def test_well_formed(sample: tuple[FileIR, str]):
    file, text = sample
    assert problems(file, SourceText(text)) == []


def test_round_trip(sample: tuple[FileIR, str]):
    file, _ = sample
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(file), type=FileIR) == file


def test_comments_are_those_of_the_tokenizer(sample: tuple[FileIR, str]):
    file, text = sample
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    expected = [(*token.start, token.string) for token in tokens if token.type == tokenize.COMMENT]
    assert [(c.span[0], c.span[1] - 1, c.text) for c in file.comments] == expected


def test_scopes_are_those_of_the_compiler(sample: tuple[FileIR, str]):
    file, text = sample
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tables = list(_tables(symtable.symtable(text, file.path, "exec")))
    for function in file.functions[1:]:
        name = "lambda" if function.kind == "lambda" else function.name
        same = [table for table in tables if (table.get_lineno(), table.get_name()) == (function.span[0], name)]
        if len(same) != 1:  # several on a line
            continue
        symbols = {symbol.get_name(): symbol for symbol in same[0].get_symbols()}
        for node in (node for block in function.blocks for node in block.instructions):
            if isinstance(node, (Load, Store, Delete, Declare)) and node.name in symbols:
                symbol = symbols[node.name]
                expected = "local" if symbol.is_local() else "free" if symbol.is_free() else "global"
                in_class = function.kind == "class" and expected == "local"  # comprehensions pass the class over
                assert node.scope == expected or in_class, (function.qualname, node)


def _tables(table: symtable.SymbolTable) -> Iterator[symtable.SymbolTable]:
    """All functions and classes; before Python 3.12, comprehensions have tables too, which are left out."""
    for child in table.get_children():
        if child.get_name() not in ("listcomp", "setcomp", "dictcomp", "genexpr"):
            yield child
        yield from _tables(child)


def test_problems_are_found():
    """The checks above are no comfort if they see nothing."""
    source = "def f(x):\n    y = x\n    return y\n"
    file = lower(source.encode(), "a.py")
    assert isinstance(file, FileIR)
    function = file.functions[1]
    (block,) = function.blocks
    load, store, again = block.instructions
    assert isinstance(load, Load)
    wrong = {
        "too early": Block((store, load, again), block.terminator),
        "leads to": Block(block.instructions, block.terminator, handler=7),
        "written 2 times": Block((load, load, store, again), block.terminator),
        "stands at": Block((msgspec.structs.replace(load, name="z"), store, again), block.terminator),
        "outside the file": Block(block.instructions, Return(1, (9, 1, 9, 2))),
        "not listed": Block((msgspec.structs.replace(load, scope="free"), store, again), block.terminator),
    }
    for problem, changed in wrong.items():
        broken = msgspec.structs.replace(function, blocks=(changed,))
        found = problems(msgspec.structs.replace(file, functions=(file.functions[0], broken)), SourceText(source))
        assert any(problem in line for line in found), problem
