"""Measures the engine on the annotated cases: `python tests/engine/measure.py [-v] [PATHS]`.

Prints for each topic the number of cases, recall and false-positive rate; with `-v` each case that the engine judges otherwise than
its label. A label is `# flow` or `# no flow`, confirmed by running the case (`confirm.py`); `# flow-missing (why)` and `# no
flow-missing (why)` mark what the engine is known to get wrong.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sp_policy_lint.lower import Refused, lower
from sp_policy_lint.policy import Hosts, Index, Policy, Purposes, load
from sp_policy_lint.project import Project
from sp_policy_lint.taint import solve

ENGINE = Path(__file__).parent
RULES = ENGINE.parents[1] / "rules"
LABEL = re.compile(r"\S\s+# (?P<no>no )?flow(?P<missing>-missing \(.+\))?(?: \(unconfirmed: .+\))?$")


@dataclass(frozen=True, slots=True)
class Judged:
    """A case: its place, what is true, what the engine says, and whether the label says that the engine gets it wrong."""

    topic: str
    path: Path
    line: int
    flow: bool
    found: bool
    gap: bool

    @property
    def right(self) -> bool:
        return self.flow == self.found


@cache
def policy() -> tuple[Policy, Index]:
    """The policy of the cases, on top of the models of the standard library."""
    loaded = load(RULES, [ENGINE / "policy"])
    return loaded, Index(loaded)


def programs(root: Path = ENGINE) -> Iterator[Path]:
    """The programs below a folder: files, and folders with a `main.py`."""
    if root.is_file() or (root / "main.py").exists():
        yield root
        return
    for path in sorted(root.iterdir()):
        if path.is_dir() and path.name != "policy" and not path.name.startswith(("_", ".")):
            yield from programs(path)
        elif path.suffix == ".py" and path.parent != ENGINE:
            yield path


def judge(program: Path) -> list[Judged]:
    """What the engine says of each case of a program."""
    base = program.parent if program.is_file() else program
    paths = [program] if program.is_file() else sorted(program.rglob("*.py"))
    files = {}
    for path in paths:
        lowered = lower(path.read_bytes(), path.relative_to(base).as_posix())
        if isinstance(lowered, Refused):
            raise ValueError(f"{path}: {lowered.message}")
        files[lowered.path] = lowered
    loaded, index = policy()
    observed = solve(Project(files), loaded, Hosts(loaded.models.hosts), Purposes((), {}), index)
    arrived = [flow for flow in observed.flows if flow.sink_kind == "arrival" and "authenticated" not in flow.marks]
    hits = {(flow.sink.path, flow.sink.span.line) for flow in arrived}
    topic = program.relative_to(ENGINE).parts[0]
    cases = []
    for path in paths:
        for number, text in enumerate(path.read_text().splitlines(), 1):
            label = LABEL.search(text)
            if label and "sink(" in text:
                found = (path.relative_to(base).as_posix(), number) in hits
                cases.append(Judged(topic, path, number, not label["no"], found, bool(label["missing"])))
    return cases


def table(cases: list[Judged]) -> str:
    """Recall and false-positive rate by topic."""
    topics: dict[str, list[Judged]] = defaultdict(list)
    for case in cases:
        topics[case.topic].append(case)
    rows = [f"{'topic':<16}{'cases':>6}{'flow':>6}{'no flow':>9}{'recall':>8}{'false positives':>17}"]
    for topic, judged in [*sorted(topics.items()), ("all", cases)]:
        positive = [case for case in judged if case.flow]
        negative = [case for case in judged if not case.flow]
        recall = sum(case.found for case in positive) / max(1, len(positive))
        rate = sum(case.found for case in negative) / max(1, len(negative))
        rows.append(f"{topic:<16}{len(judged):>6}{len(positive):>6}{len(negative):>9}{recall:>8.3f}{rate:>17.3f}")
    return "\n".join(rows)


def main(arguments: list[str]) -> int:
    """Prints the table; 1 when a case is judged otherwise than its label says."""
    roots = [Path(argument).resolve() for argument in arguments if argument != "-v"] or [ENGINE]
    cases = [case for root in roots for program in programs(root) for case in judge(program)]
    wrong = [case for case in cases if case.right == case.gap]
    if "-v" in arguments:
        for case in wrong:
            said = "the gap is closed, remove the mark" if case.gap else ("missed" if case.flow else "false alarm")
            print(f"{case.path.relative_to(ENGINE)}:{case.line}: {said}")
    print(table(cases))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
