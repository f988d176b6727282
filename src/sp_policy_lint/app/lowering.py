"""Lowers files in worker processes.

libcst can crash the process that it runs in or hang on hostile input, and no `except` helps against that. Only bytes
and FileIR (as msgpack) cross between the processes.
"""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from ..ir import FileIR
from .isolation import Lost, inline, isolated


class Lowered(NamedTuple):
    """A file's IR (without a path: equal files are lowered once), and the same encoded."""

    ir: FileIR
    encoded: bytes


class Refusal(NamedTuple):
    """Why a file has no IR; as in `findings.Notice`."""

    code: str
    message: str
    line: int | None = None


def lower_all(sources: Sequence[bytes], workers: int, timeout: float) -> Iterator[Lowered | Refusal]:
    """One result for each source, in order.

    `workers`: 0 lowers in this process, which is for trusted files only. `timeout`: seconds for one file.
    """
    decoder = msgspec.msgpack.Decoder(FileIR)
    if workers:
        results = isolated(lower_one, sources, workers, timeout, preload=["sp_policy_lint.lower"])
    else:
        results = inline(lower_one, sources)
    for result in results:
        if isinstance(result, bytes):
            yield Lowered(decoder.decode(result), result)
        elif isinstance(result, Lost):
            yield Refusal(result.code, result.message)
        else:
            yield result


def parse_all(sources: Sequence[bytes], workers: int, timeout: float, *, lowers: bool) -> Iterator[bool]:
    """Whether each source surely is Python; of another one only lowering can tell.

    The parser of the interpreter is far faster than libcst, but knows the grammar of its own version only. `lowers`:
    `lower_all` is going to be called as well, and will use the same server of processes.
    """
    if workers:
        preload = ["sp_policy_lint.lower"] if lowers else []
        return (result is True for result in isolated(parse_one, sources, workers, timeout, preload))
    return (result is True for result in inline(parse_one, sources))


def parse_one(source: bytes) -> bool:
    """Whether the interpreter can parse a source."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of invalid escapes and the like
        try:
            compile(source, "", "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return False
    return True


def lower_one(source: bytes) -> bytes | Refusal:
    """The encoded IR of one file."""
    from ..lower import Refused, lower  # noqa: PLC0415 - libcst loads slowly, and the main process may not need it

    result = lower(source, "")
    if isinstance(result, Refused):
        return Refusal(result.code, result.message, result.line)
    return msgspec.msgpack.encode(result)
