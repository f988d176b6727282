"""Confirm the labels of the engine cases by running them: `python tests/engine/confirm.py [PATHS]`.

A case is one line that calls `sink` and ends in `# flow` or `# no flow`; `# flow (unconfirmed: why)` states a truth
that a run cannot show. Every program runs in a process of its own (forked, so this needs POSIX) with `recorder.py` in
the place of `taintcase`; what its sinks saw is compared with the labels, line by line.
"""

from __future__ import annotations

import argparse
import atexit
import collections
import concurrent.futures
import json
import os
import re
import select
import signal
import subprocess
import sys
import traceback
import types
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
LABEL = re.compile(r"\S\s+# (?P<no>no )?flow(?:-missing \(.+?\))?(?: \(unconfirmed: (?P<why>.+)\))?$")
SINK = re.compile(r"\bsink\(")
PROGRAM_SECONDS = 10.0
LIBRARIES = frozenset(("django", "flask_sqlalchemy", "numpy", "pandas", "polars", "pyspark", "sqlalchemy"))  # may be missing


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled line, or (with line 0) a program that did not run as it should."""

    path: Path
    line: int
    flow: bool
    status: str  # confirmed, unconfirmed, skipped (needs a newer Python or a missing library) or disagreement
    reason: str = ""

    @property
    def topic(self) -> str:
        parts = self.path.relative_to(HERE).parts if self.path.is_relative_to(HERE) else self.path.parts[-2:]
        return parts[0]

    def __str__(self) -> str:
        return f"{os.path.relpath(self.path)}:{self.line}: {self.reason}"


def confirm(path: Path | str, jobs: int = 2) -> list[Case]:
    """Run every program at or below `path` and judge each of its labelled lines, in the order of the files."""
    programs = list(find_programs(Path(path).resolve()))
    runnable = [program for program in programs if not _too_new(program)]
    chunks = [chunk for n in range(jobs) if (chunk := runnable[n::jobs])]
    reports: dict[Path, dict[str, Any]] = {}
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for chunk, answers in zip(chunks, pool.map(_run_chunk, chunks), strict=True):
            reports.update(zip(chunk, answers, strict=True))
    return [case for program in programs for case in _judge(program, reports.get(program))]


def find_programs(path: Path) -> Iterator[Path]:
    """Single files, and the folders that hold a `main.py`, at or below a path."""
    if path.is_file() or (path / "main.py").is_file():
        yield path.parent if path.name == "main.py" else path
        return
    for child in sorted(path.iterdir()) if path.resolve() != HERE else _topics():
        if child.name != "__pycache__" and (child.is_dir() or child.suffix == ".py"):
            yield from find_programs(child)


def _topics() -> list[Path]:
    return sorted(child for child in HERE.iterdir() if child.is_dir())


def _too_new(program: Path) -> bool:
    versions = [re.fullmatch(r"py3(\d+)", part) for part in program.parts]
    return any(version and sys.version_info < (3, int(version[1])) for version in versions)


def _judge(program: Path, report: dict[str, Any] | None) -> Iterator[Case]:
    files = sorted(program.rglob("*.py")) if program.is_dir() else [program]
    observed = {(file, line): flow for file, line, flow in report["flows"]} if report else {}
    labelled = 0
    for file in files:
        for number, text in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            label, saw = LABEL.search(text), observed.pop((str(file), number), None)
            if label:
                labelled += 1
                yield _compare(file, number, label, report is not None and not report["missing"], saw)
            elif SINK.search(text) or saw is not None:
                yield Case(file, number, False, "disagreement", "a sink without `# flow` or `# no flow`")
    main = program / "main.py" if program.is_dir() else program
    if not main.read_text(encoding="utf-8").startswith('"""'):
        yield Case(main, 1, False, "disagreement", "the first line is not a docstring")
    if observed:
        yield Case(main, 0, False, "disagreement", "a sink was called, but from no line of the program")
    if not labelled:
        yield Case(main, 1, False, "disagreement", "a program without a case")
    if report and report["error"] and not report["missing"]:
        yield Case(main, 0, False, "disagreement", report["error"])


def _compare(file: Path, line: int, label: re.Match[str], ran: bool, saw: bool | None) -> Case:
    flow = not label["no"]
    if not ran:
        return Case(file, line, flow, "skipped")
    if flow == bool(saw) and not label["why"]:
        return Case(file, line, flow, "confirmed")
    if label["why"] and (flow or not saw):
        return Case(file, line, flow, "unconfirmed", label["why"])
    seen = "never reached" if saw is None else "data arrived" if saw else "reached without data"
    return Case(file, line, flow, "disagreement", f"labelled {'flow' if flow else 'no flow'}, but {seen}")


def _run_chunk(programs: Sequence[Path]) -> list[dict[str, Any]]:
    command = [sys.executable, "-B", str(Path(__file__).resolve()), "--worker"]
    lines = "\n".join(map(str, programs))
    done = subprocess.run(command, input=lines, capture_output=True, text=True, check=True, cwd=HERE)
    return [json.loads(line) for line in done.stdout.splitlines()]


def _work() -> None:
    """The worker: one fork for each program that stdin names, one line of JSON for each on stdout."""
    import framework
    import recorder

    sys.modules["taintcase"] = sys.modules.pop("recorder")
    recorder.Tainted.__module__ = "taintcase"
    sys.modules["webcase"] = sys.modules.pop("framework")
    sys.modules["webcase"].__name__ = "webcase"
    for line in sys.stdin.read().splitlines():
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reader)
            _report(recorder, Path(line), writer)
        os.close(writer)
        print(_collect(child, reader), flush=True)


def _collect(child: int, reader: int) -> str:
    with open(reader, encoding="utf-8") as answer:
        if not select.select([answer], [], [], PROGRAM_SECONDS)[0]:
            os.kill(child, signal.SIGKILL)
        text = answer.read()
    os.waitpid(child, 0)
    silent = f"no report within {PROGRAM_SECONDS:g} s (hung, or left by os._exit)"
    return text or json.dumps({"flows": [], "error": silent, "missing": ""})


def _report(recorder: Any, program: Path, writer: int) -> None:
    """In the fork: run one program as `python main.py` would, write what its sinks saw, and end the process."""
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(null, stream)
    main = program / "main.py" if program.is_dir() else program
    recorder.root = str(program) + os.sep if program.is_dir() else str(program)
    sys.path[0] = str(main.parent)
    sys.argv = [str(main)]
    module = types.ModuleType("__main__")
    module.__file__ = str(main)
    sys.modules["__main__"] = module
    error = missing = ""
    try:
        exec(compile(main.read_bytes(), str(main), "exec"), module.__dict__)
        atexit._run_exitfuncs()
    except SystemExit:
        atexit._run_exitfuncs()
    except ModuleNotFoundError as problem:
        error, missing = str(problem), problem.name if problem.name in LIBRARIES else ""
    except BaseException as problem:
        place = traceback.extract_tb(problem.__traceback__)[-1]
        error = f"{type(problem).__name__}: {problem} ({place.filename}:{place.lineno})"
    report = {"flows": [(*place, flow) for place, flow in recorder.flows.items()], "error": error, "missing": missing}
    with open(writer, "w", encoding="utf-8") as answer:
        json.dump(report, answer)
    os._exit(0)


def _print(cases: Iterable[Case]) -> bool:
    topics: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    disagreements = []
    for case in cases:
        topics[case.topic][case.status] += 1
        topics[case.topic]["flow" if case.flow else "no flow"] += case.status != "disagreement"
        disagreements += [case] if case.status == "disagreement" else []
    columns = ("flow", "no flow", "confirmed", "unconfirmed", "skipped", "disagreement")
    total: collections.Counter[str] = sum(topics.values(), collections.Counter())
    print(f"{'topic':24}{'cases':>8}" + "".join(f"{column:>14}" for column in columns))
    for topic, counts in [*sorted(topics.items()), ("total", total)]:
        number = sum(counts[status] for status in columns[2:])
        print(f"{topic:24}{number:8}" + "".join(f"{counts[column]:14}" for column in columns))
    for case in disagreements:
        print(case)
    return bool(disagreements)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("paths", nargs="*", type=Path, default=[HERE])
    parser.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.worker:
        _work()
        return 0
    return int(_print(case for path in options.paths for case in confirm(path)))


if __name__ == "__main__":
    sys.exit(main())
