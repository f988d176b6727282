"""Runs a function in worker processes that may die, hang or eat memory: then one result is lost, and nothing else."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from multiprocessing.context import BaseContext
from typing import NamedTuple, TypeVar

MEMORY = 2 * 1024**3
"""Bytes of address space that a worker may use, where the system can limit it."""

A = TypeVar("A")
B = TypeVar("B")


class Lost(NamedTuple):
    """No result. `code`: "timeout", "crash", "memory" or "internal" (the function raised what it must not)."""

    code: str
    message: str


def inline(function: Callable[[A], B], arguments: Sequence[A]) -> Iterator[B | Lost]:
    """The results in this process, in order."""
    for argument in arguments:
        future: Future[B] = Future()
        try:
            future.set_result(function(argument))
        except Exception as error:  # as in a worker: every failure is of this one argument
            future.set_exception(error)
        result = _result(future, 0)
        yield result


def isolated(
    function: Callable[[A], B], arguments: Sequence[A], workers: int, timeout: float, preload: Sequence[str] = ()
) -> Iterator[B | Lost]:
    """The results by worker processes, in the order of the arguments.

    `function` is found by its name in the worker. `timeout`: seconds for one argument. `preload`: modules that every
    worker needs, loaded once. When the caller stops early, all workers are ended.
    """
    if not arguments:
        return
    from pebble import ProcessPool  # noqa: PLC0415 - not needed where all is in the cache

    pool = ProcessPool(min(workers, len(arguments)), initializer=_start_worker, context=_context(preload))
    try:
        futures = [pool.schedule(function, args=(argument,), timeout=timeout) for argument in arguments]
        pool.close()  # type: ignore[no-untyped-call]
        for future in futures:
            result = _result(future, timeout)
            yield result
    finally:
        pool.stop()  # type: ignore[no-untyped-call]
        pool.join()


def processors(jobs: int | str) -> int:
    """The number of processes that `--jobs` means: for "auto" the processors that this process may use."""
    if isinstance(jobs, int):
        return jobs
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _result(future: Future[B], timeout: float) -> B | Lost:
    from pebble import ProcessExpired  # noqa: PLC0415 - as above

    try:
        return future.result()
    except FutureTimeoutError:
        return Lost("timeout", f"took longer than {timeout:g} seconds (see --timeout)")
    except ProcessExpired as error:
        return Lost("crash", f"the process that read it died: {_death(error.exitcode)}")
    except MemoryError:
        return Lost("memory", f"needs more than {MEMORY // 1024**2} MiB of memory")
    except Exception as error:  # a mistake of this tool costs one file, not the run, and is told
        return Lost("internal", f"internal error: {type(error).__name__}: {error}; please report it")


def _context(preload: Sequence[str]) -> BaseContext:
    """Workers come from a clean server process where there is one: a fork of this one would copy its threads' locks.

    multiprocessing starts that server with `python -c`, which puts the working folder, and so what is scanned, before
    the standard library. The environment variable keeps it out.
    """
    os.environ["PYTHONSAFEPATH"] = "1"
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(preload))
    return context


def _start_worker() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all processes; the main one ends the workers
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - only on Unix

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _death(exit_code: int | None) -> str:
    if exit_code is not None and exit_code < 0:
        with contextlib.suppress(ValueError):
            return f"signal {signal.Signals(-exit_code).name}"
    return f"exit code {exit_code}"
