"""The annotated cases of the engine: each is judged as its label says, known gaps strictly."""

from pathlib import Path

import pytest

from .confirm import confirm
from .measure import ENGINE, judge, programs

TOPICS = sorted(path.name for path in ENGINE.iterdir() if path.is_dir() and path.name != "policy" and not path.name.startswith(("_", ".")))


@pytest.mark.parametrize("program", list(programs()), ids=lambda path: path.relative_to(ENGINE).as_posix())
def test_judges_as_labelled(program: Path) -> None:
    wrong = [f"{case.path.name}:{case.line}" for case in judge(program) if case.right == case.gap]
    assert not wrong


@pytest.mark.parametrize("topic", TOPICS)
def test_labels_hold_when_run(topic: str) -> None:
    assert not [case for case in confirm(ENGINE / topic) if case.status == "disagreement"]
