"""Workers that die, hang or eat memory take one result with them and nothing else."""

import multiprocessing
import os
import signal
import time

import pytest

from sp_policy_lint.app.isolation import Lost, inline, isolated, processors

# Workers find functions by name, so these are of the standard library.


def test_results_come_in_order():
    assert list(isolated(len, ["a" * n for n in range(50)], workers=2, timeout=30)) == list(range(50))


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGKILL, signal.SIGABRT])
def test_a_worker_killed_by_a_signal(number):
    lost, *rest = isolated(signal.raise_signal, [number, 0, 0], workers=2, timeout=30)
    assert lost == Lost("crash", f"the process that read it died: signal {number.name}")
    assert rest == [None, None]


def test_a_worker_that_exits():
    assert list(isolated(os._exit, [3], workers=1, timeout=30)) == [
        Lost("crash", "the process that read it died: exit code 3")
    ]


def test_a_worker_that_hangs():
    begin = time.monotonic()
    quick, lost, last = isolated(time.sleep, [0, 60, 0], workers=2, timeout=0.5)
    assert (quick, last) == (None, None)
    assert lost == Lost("timeout", "took longer than 0.5 seconds (see --timeout)")
    assert time.monotonic() - begin < 20


def test_a_worker_that_eats_memory():
    size, lost = isolated(bytes, [0, 10**11], workers=1, timeout=30)
    assert size == b""
    assert lost == Lost("memory", "needs more than 2048 MiB of memory")


def test_a_function_that_raises():
    fine, lost = isolated(int, ["1", "x"], workers=1, timeout=30)
    assert fine == 1
    assert lost.code == "internal"
    assert "ValueError" in lost.message


def test_the_same_without_workers():
    fine, lost = inline(int, ["1", "x"])
    assert fine == 1
    assert lost.code == "internal"


def test_stopping_early_ends_the_workers():
    results = isolated(time.sleep, [0, 60, 60], workers=2, timeout=100)
    assert next(results) is None
    begin = time.monotonic()
    results.close()
    assert time.monotonic() - begin < 20
    assert not multiprocessing.active_children()


def test_processors():
    assert processors(3) == 3
    assert processors("auto") >= 1
