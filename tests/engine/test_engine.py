"""The annotated cases of the engine: each is judged as its label says, known gaps strictly."""

from pathlib import Path

import pytest

from .measure import ENGINE, judge, programs


@pytest.mark.parametrize("program", list(programs()), ids=lambda path: path.relative_to(ENGINE).as_posix())
def test_judges_as_labelled(program: Path) -> None:
    wrong = [f"{case.path.name}:{case.line}" for case in judge(program) if case.right == case.gap]
    assert not wrong
