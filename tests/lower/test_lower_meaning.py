"""The IR means what Python does: programs give the same result when run and when interpreted."""

from __future__ import annotations

import sys
import types
from pathlib import Path

import pytest

from sp_policy_lint.ir import FileIR
from sp_policy_lint.lower import lower

from .interpreter import Machine

PROGRAMS = sorted((Path(__file__).parent / "programs").glob("*.py"))


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_same_result(path: Path, monkeypatch: pytest.MonkeyPatch):
    source = path.read_bytes()
    results = []
    for run in (_python, _lowered):
        module = types.ModuleType("program")
        monkeypatch.setitem(sys.modules, "program", module)
        run(source, module)
        results.append([repr(value) for value in module.__dict__["result"]])
    assert results[1] == results[0]


def _python(source: bytes, module: types.ModuleType) -> None:
    exec(compile(source, "program.py", "exec"), module.__dict__)


def _lowered(source: bytes, module: types.ModuleType) -> None:
    file = lower(source, "program.py")
    assert isinstance(file, FileIR), file
    Machine(file, module.__dict__).run_module()
