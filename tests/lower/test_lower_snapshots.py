"""Listings of what each construct is lowered to.

After an intended change run `python tests/lower/test_lower_snapshots.py`, then read the difference.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from sp_policy_lint.ir import FileIR
from sp_policy_lint.ir.text import render
from sp_policy_lint.lower import lower

SNAPSHOTS = sorted((Path(__file__).parent / "snapshots").glob("*.txt"))
SEPARATOR = "----\n"


def listing(source: str) -> str:
    file = lower(source.encode(), "snapshot.py")
    assert isinstance(file, FileIR), file
    return render(file)


@pytest.mark.parametrize("path", SNAPSHOTS, ids=lambda path: path.stem)
def test_listing(path: Path):
    source, _, expected = path.read_text(encoding="utf-8").partition(SEPARATOR)
    assert listing(source) == expected


def _rewrite() -> None:
    for path in SNAPSHOTS:
        source = path.read_text(encoding="utf-8").partition(SEPARATOR)[0]
        path.write_text(source + SEPARATOR + listing(source), encoding="utf-8")


if __name__ == "__main__":
    _rewrite()
