"""Lowers files in worker processes.

libcst can crash the process that it runs in or hang on hostile input, and no `except` helps against that. Only bytes
and FileIR (as msgpack) cross between the processes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from ..findings import Notice
from ..ir import FileIR
from .isolation import Lost, inline, isolated


class Job(NamedTuple):
    """A file to lower."""

    path: str
    source: bytes


class Done(NamedTuple):
    """A lowered file, encoded and decoded."""

    path: str
    encoded: bytes
    ir: FileIR


class _Refusal(NamedTuple):
    code: str
    message: str
    line: int | None


def lower_all(jobs: Sequence[Job], workers: int, timeout: float) -> Iterator[Done | Notice]:
    """One result for each file, in order.

    `workers`: 0 lowers in this process, which is for trusted files only. `timeout`: seconds for one file.
    """
    decoder = msgspec.msgpack.Decoder(FileIR)
    sources = [job.source for job in jobs]
    if workers:
        results = isolated(lower_one, sources, workers, timeout, preload=["sp_policy_lint.lower"])
    else:
        results = inline(lower_one, sources)
    for job, result in zip(jobs, results, strict=True):
        if isinstance(result, bytes):
            yield Done(job.path, result, msgspec.structs.replace(decoder.decode(result), path=job.path))
        elif isinstance(result, Lost):
            yield Notice(job.path, result.code, result.message)
        else:
            yield Notice(job.path, result.code, result.message, result.line)


def lower_one(source: bytes) -> bytes | _Refusal:
    """Lowers one file. The path is no part of the result, so that equal files are lowered once."""
    from ..lower import Refused, lower  # noqa: PLC0415 - libcst loads slowly, and the main process may not need it

    result = lower(source, "")
    if isinstance(result, Refused):
        return _Refusal(result.code, result.message, result.line)
    return msgspec.msgpack.encode(result)
