"""Lowers files, in worker processes where there is much to do.

libcst can crash the process that it runs in or hang on hostile input, and no `except` helps against that. So files go
to workers that may die: the file is lost, with a notice, and nothing else. Only bytes and FileIR (as msgpack) cross
between the processes.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import TimeoutError as FutureTimeoutError
from typing import NamedTuple

import msgspec

from ..findings.finding import Notice
from ..ir import FileIR

MEMORY = 2 * 1024**3
"""Bytes of address space that a worker may use, where the system can limit it."""

INLINE_BYTES = 100_000
"""Up to this many bytes in all, starting workers takes longer than the work."""

INLINE_FILE_BYTES = 30_000
"""A larger file is never lowered in the main process: it might take long."""


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
    """Lowers files; one result for each, in the order of the jobs.

    `timeout`: seconds for one file (only where workers are used).
    """
    decoder = msgspec.msgpack.Decoder(FileIR)
    results = _inline(jobs) if _is_little(jobs) else _pooled(jobs, workers, timeout)
    for job, result in zip(jobs, results, strict=True):
        if isinstance(result, bytes):
            yield Done(job.path, result, msgspec.structs.replace(decoder.decode(result), path=job.path))
        else:
            yield Notice(job.path, result.code, result.message, result.line)


def worker_count(jobs: int | str) -> int:
    """The number of processes that `--jobs` means: for "auto" the processors that this process may use."""
    if isinstance(jobs, int):
        return jobs
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _is_little(jobs: Sequence[Job]) -> bool:
    sizes = [len(job.source) for job in jobs]
    return sum(sizes) <= INLINE_BYTES and max(sizes, default=0) <= INLINE_FILE_BYTES


def _inline(jobs: Sequence[Job]) -> Iterator[bytes | _Refusal]:
    for job in jobs:
        yield lower_one(job.source)


def lower_one(source: bytes) -> bytes | _Refusal:
    """Lowers one file; the path is not part of the result, so that equal files are lowered once."""
    from ..lower import Refused, lower  # noqa: PLC0415 - libcst loads slowly; the main process mostly needs it not

    try:
        result = lower(source, "")
        if isinstance(result, Refused):
            return _Refusal(result.code, result.message, result.line)
        return msgspec.msgpack.encode(result)
    except MemoryError:
        return _Refusal("memory", f"needs more than {MEMORY // 1024**2} MiB to be read", None)


def _pooled(jobs: Sequence[Job], workers: int, timeout: float) -> Iterator[bytes | _Refusal]:
    from pebble import ProcessExpired, ProcessPool  # noqa: PLC0415 - not needed for few files

    context = _context()
    pool = ProcessPool(min(workers, len(jobs)), initializer=_start_worker, context=context)
    try:
        futures = [pool.schedule(lower_one, args=(job.source,), timeout=timeout) for job in jobs]
        pool.close()  # type: ignore[no-untyped-call]
        for future in futures:
            try:
                yield future.result()
            except FutureTimeoutError:
                yield _Refusal("timeout", f"took longer than {timeout:g} seconds to be read (see --timeout)", None)
            except ProcessExpired as error:
                yield _Refusal("crash", f"its reader died: {_death(error.exitcode)}", None)
    finally:
        pool.stop()  # type: ignore[no-untyped-call]
        pool.join()


def _context() -> multiprocessing.context.BaseContext:
    """Workers come from a clean server process where there is one: a fork of this one would copy its threads' locks."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["sp_policy_lint.lower"])
    return context


def _start_worker() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to the whole group; the main process ends the workers
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - only on Unix

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _death(exit_code: int | None) -> str:
    if exit_code is not None and exit_code < 0:
        with contextlib.suppress(ValueError):
            return f"signal {signal.Signals(-exit_code).name}"
    return f"exit code {exit_code}"
