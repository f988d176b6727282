"""No nesting of expressions, and no length of a chain, is too deep for what comes behind the gate and the parser.

The parser needs a large stack for some of them, which is why the gate refuses the worst.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import TypeVar

import msgspec
import pytest

from sp_policy_lint.ir import Binary, FileIR
from sp_policy_lint.lower import _lower as lower_text
from sp_policy_lint.lower import lower
from sp_policy_lint.lower.exits import FINALLY_COPIES
from sp_policy_lint.lower.source import SourceText

from .ir_checks import problems

T = TypeVar("T")
DEEP = {
    "sum": "x = " + " + ".join(["a"] * 1_500),
    "and": "x = " + " and ".join(["a"] * 5_000),
    "condition": "if " + " or ".join(["a and b"] * 1_000) + ": pass",
    "ternary": "x = " + "a if b else " * 2_000 + "c",
    "lambda": "x = " + "lambda a: " * 2_000 + "a",
    "parentheses": "x = " + "(" * 2_000 + "a" + ")" * 2_000,
    "unary": "x = " + "-" * 2_000 + "a",
    "not": "x = " + "not " * 2_000 + "a",
    "elif": "if a: pass\n" + "elif b: pass\n" * 3_000,
    "calls": "x = a" + ".b()" * 1_000,
    "subscripts": "x = a" + "[0]" * 1_000,
    "arguments": "x = " + "f(" * 150 + ")" * 150,
    "lists": "x = " + "[" * 150 + "]" * 150,
    "comparisons": "x = " + " < ".join(["a"] * 3_000),
    "strings": "x = " + " ".join(["'a'"] * 3_000),
    "union": "x: " + " | ".join(["A"] * 3_000),
    "targets": "x = " * 1_000 + "a",
    "if": "".join(" " * i + "if a:\n" for i in range(99)) + " " * 99 + "pass",
    "try": "".join(" " * i + "try:\n" for i in range(90))
    + " " * 90
    + "a()\n"
    + "".join(" " * i + "except A: pass\n" for i in reversed(range(90))),
    "with": "".join(" " * i + "with a:\n" for i in range(99)) + " " * 99 + "pass",
}


@pytest.fixture
def with_large_stack() -> Iterator[Callable[[Callable[[], T]], T]]:
    before = threading.stack_size(1 << 28)

    def call(work: Callable[[], T]) -> T:
        results: list[T] = []
        thread = threading.Thread(target=lambda: results.append(work()))
        thread.start()
        thread.join()
        return results[0]

    yield call
    threading.stack_size(before)


@pytest.mark.parametrize("source", DEEP.values(), ids=DEEP)
def test_lowered(source: str, with_large_stack: Callable[[Callable[[], T]], T]):
    file = with_large_stack(lambda: lower_text(source, "a.py"))
    assert isinstance(file, FileIR), file
    assert problems(file, SourceText(source)) == []
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(file), type=FileIR) == file


@pytest.mark.slow
def test_long_sum_is_complete(with_large_stack: Callable[[Callable[[], T]], T]):
    """Nearly all of the time is the parser's, which is quadratic here."""
    source = "x = " + " + ".join(["a"] * 5_000)
    file = with_large_stack(lambda: lower_text(source, "a.py"))
    assert isinstance(file, FileIR)
    assert sum(isinstance(node, Binary) for node in file.functions[0].blocks[0].instructions) == 4_999


def _nested_finally(depth: int, indent: str = " ") -> str:
    """`try` statements nested in `finally` bodies, each with an early exit."""
    if depth == 0:
        return f"{indent}last()\n"
    inner = _nested_finally(depth - 1, indent + " ")
    return f"{indent}try:\n{indent} if a: return {depth}\n{indent}finally:\n{inner}{indent} after_{depth}()\n"


def test_copies_of_finally_bodies_are_bounded():
    source = "def f():\n" + _nested_finally(18)
    file = lower(source.encode(), "a.py")
    assert isinstance(file, FileIR)
    assert problems(file, SourceText(source)) == []
    assert len(file.functions[1].blocks) < 18 * 18 * FINALLY_COPIES
