"""Prints how many secrets of the corpus are found, and what is found that is none.

    python -m tests.secrets.measure                 this tool, by kind and by format
    python -m tests.secrets.measure --misses        each error as well
    python -m tests.secrets.measure --beside FOLDER detect-secrets and credsweeper too, as installed in FOLDER/bin

A labelled secret is found when a finding stands on one of its lines. A finding on any other line is a false one.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

from sp_policy_lint import secrets
from sp_policy_lint.app import notebook
from sp_policy_lint.app.bundled import load_policy
from tests.secrets.corpus import Sample, corpus
from tests.secrets.heldout import heldout

Places = set[tuple[str, int]]
"""Path and line of each finding."""


def ours(samples: Iterable[Sample], root: Path) -> Places:
    policy, places = load_policy(), set()
    for sample in samples:
        if sample.path.endswith(".ipynb"):
            _, text, prose = notebook.decode(sample.text.encode())
            matches = secrets.scan(policy, sample.path, text, prose)
        else:
            matches = secrets.scan(policy, sample.path, sample.text)
        places |= {(sample.path, match.location.span.line) for match in matches}
    return places


def detect_secrets(folder: Path) -> Callable[[Iterable[Sample], Path], Places]:
    def run(samples: Iterable[Sample], root: Path) -> Places:
        command = [folder / "bin" / "detect-secrets", "scan", "--all-files", "--force-use-all-plugins", "."]
        answer = subprocess.run(command, cwd=root, capture_output=True, check=True, text=True)
        results = json.loads(answer.stdout)["results"]
        return {(path, found["line_number"]) for path, all_found in results.items() for found in all_found}

    return run


def credsweeper(folder: Path) -> Callable[[Iterable[Sample], Path], Places]:
    def run(samples: Iterable[Sample], root: Path) -> Places:
        answer = root.parent / "credsweeper.json"
        command = [folder / "bin" / "credsweeper", "--path", ".", "--save-json", answer, "--log", "error"]
        subprocess.run(command, cwd=root, capture_output=True, check=True)
        places = set()
        for found in json.loads(answer.read_text()):
            for line in found["line_data_list"]:
                path = line["path"].removeprefix("./")
                places.add((Path(path).as_posix(), line["line_num"]))
        return places

    return run


class Score:
    """Found, missed and false, and the two figures that follow."""

    def __init__(self) -> None:
        self.found = self.missed = self.false = self.clean = 0

    @property
    def recall(self) -> float:
        return self.found / (self.found + self.missed) if self.found + self.missed else 1.0

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.false) if self.found + self.false else 1.0

    def __str__(self) -> str:
        return (
            f"{self.found:6} {self.missed:6} {self.false:6} {self.clean:6}   {self.recall:7.3f} {self.precision:9.3f}"
        )


HEAD = f"{'':28} {'found':>6} {'missed':>6} {'false':>6} {'clean':>6}   {'recall':>7} {'precision':>9}"


def score(samples: Iterable[Sample], places: Places) -> tuple[dict[str, Score], list[str]]:
    """Scores in all, by format and by kind; and each error in words. False findings have a format but no kind."""
    scores: defaultdict[str, Score] = defaultdict(Score)
    errors = []
    by_path = defaultdict(set)
    for path, line in places:
        by_path[path].add(line)
    for sample in samples:
        lines = by_path[sample.path]
        right = {line for line in lines if sample.kind and sample.first <= line <= sample.last}
        keys = ["all", f"format: {sample.format}"]
        for key in [*keys, f"kind: {sample.kind}"] if sample.kind else []:
            scores[key].found += bool(right)
            scores[key].missed += not right
        for key in keys:
            scores[key].false += len(lines - right)
            scores[key].clean += not sample.kind and not lines
        if sample.kind and not right:
            errors.append(f"missed {sample.kind} in {sample.path}:{sample.first}: {_line(sample, sample.first)}")
        errors += [f"false finding in {sample.path}:{line}: {_line(sample, line)}" for line in sorted(lines - right)]
    return scores, errors


def _line(sample: Sample, line: int) -> str:
    lines = sample.text.splitlines()
    return lines[line - 1][:150] if line <= len(lines) else ""


def main() -> int:
    parser = argparse.ArgumentParser(description="Recall and precision of the search for secrets")
    parser.add_argument("--beside", type=Path, metavar="FOLDER", help="environment with detect-secrets and credsweeper")
    parser.add_argument("--misses", action="store_true", help="print each error of this tool")
    arguments = parser.parse_args()
    tools: dict[str, Callable[[Iterable[Sample], Path], Places]] = {"sp-policy-lint": ours}
    if arguments.beside:
        tools |= {
            "detect-secrets": detect_secrets(arguments.beside.resolve()),
            "credsweeper": credsweeper(arguments.beside.resolve()),
        }
    lowest = 1.0
    for title, samples in (("generated", corpus()), ("held out", heldout())):
        positive = sum(bool(sample.kind) for sample in samples)
        print(f"{title}: {positive} secrets, {len(samples) - positive} files without")
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder) / "corpus"
            for sample in samples:
                path = root / sample.path
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(sample.text, encoding="utf-8")
            print(HEAD)
            for name, tool in tools.items():
                scores, errors = score(samples, tool(samples, root))
                print(f"{name:28} {scores['all']}")
                if name == "sp-policy-lint":
                    lowest = min(lowest, scores["all"].recall, scores["all"].precision)
                for key in sorted(scores.keys() - {"all"}):
                    print(f"  {key:26} {scores[key]}")
                if name == "sp-policy-lint" and arguments.misses:
                    print("\n".join(errors))
        print()
    return int(lowest < 0.98)


if __name__ == "__main__":
    sys.exit(main())
