"""Lowers files in worker processes.

libcst can crash the process that it runs in or hang on hostile input, and no `except` helps against that. Only bytes
and FileIR (as msgpack) cross between the processes.
"""

from __future__ import annotations

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


def lower_one(source: bytes) -> bytes | Refusal:
    """The encoded IR of one file."""
    from ..lower import Refused, lower  # noqa: PLC0415 - libcst loads slowly, and the main process may not need it

    result = lower(source, "")
    if isinstance(result, Refused):
        return Refusal(result.code, result.message, result.line)
    return msgspec.msgpack.encode(result)
