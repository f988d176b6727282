"""Every format of a whole report, as a file to read; UPDATE_GOLDEN=1 writes them anew."""

import os
from pathlib import Path

import pytest

from sp_policy_lint.report import FORMATS, statistics

GOLDEN = Path(__file__).parent / "golden"
RENDER = FORMATS | {"statistics": statistics.render}


@pytest.mark.parametrize("name", RENDER)
@pytest.mark.parametrize(("which", "fixture"), [("sample", "report"), ("empty", "empty_report")])
def test_golden(name, which, fixture, request, monkeypatch):
    for module in ("sarif", "json", "html"):  # the version is not what these files are about
        monkeypatch.setattr(f"sp_policy_lint.report.{module}.__version__", "0.0.0")
    text = RENDER[name](request.getfixturevalue(fixture))
    path = GOLDEN / f"{which}.{name}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8", newline="")
    assert text == path.read_bytes().decode()


def test_no_file_is_left_over():
    expected = {f"{which}.{name}.txt" for which in ("sample", "empty") for name in RENDER}
    assert {path.name for path in GOLDEN.iterdir()} == expected
