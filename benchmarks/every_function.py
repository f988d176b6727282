"""Lowers and solves every function of the given trees, with a policy under which everything matters.

    python benchmarks/every_function.py DIR...

Prints, for each tree: files, lines, functions, refused files, processor seconds of lowering and solving, functions cut
short by the bound of work, the entry that took longest, and peak memory. The exit code is 1 if something was raised.
"""

from __future__ import annotations

import resource
import sys
import time
import traceback
from pathlib import Path

from sp_policy_lint.ir import FileIR
from sp_policy_lint.lower import Refused, lower
from sp_policy_lint.policy import Hosts, Purposes, load
from sp_policy_lint.project import Project
from sp_policy_lint.taint.program import Program

PERMISSIVE = Path(__file__).parent / "permissive"


class Timed(Program):
    """A program that remembers its slowest entry."""

    slowest: tuple[float, str] = (0.0, "")

    def _run_entry(self, code):  # type: ignore[no-untyped-def]
        start = time.process_time()
        found = super()._run_entry(code)
        self.slowest = max(self.slowest, (time.process_time() - start, code.dotted))
        return found


def measure(tree: Path) -> bool:
    """Prints the figures of one tree; whether nothing was raised."""
    files: dict[str, FileIR] = {}
    refused = lines = 0
    start = time.process_time()
    for path in sorted(tree.rglob("*.py")):
        source = path.read_bytes()
        lines += source.count(b"\n")
        lowered = lower(source, path.relative_to(tree).as_posix())
        if isinstance(lowered, Refused):
            refused += 1
            print(f"  refused: {lowered.path}: {lowered.message}")
        else:
            files[lowered.path] = lowered
    lowering = time.process_time() - start
    policy = load(PERMISSIVE)
    program = Timed(Project(files), policy, Hosts(policy.models.hosts), Purposes(policy.purposes, {}))
    start = time.process_time()
    try:
        observations = program.run()
    except Exception:
        traceback.print_exc()
        return False
    solving = time.process_time() - start
    functions = sum(len(file.functions) for file in files.values())
    cut = {(path, name) for path, name, _ in program.limits}
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{tree.name}: {len(files)} files, {lines} lines, {functions} functions, {refused} refused;"
        f" lowering {lowering:.0f} s,"
        f" solving {solving:.0f} s ({1000 * solving / functions:.1f} ms a function); {len(observations.flows)} flows;"
        f" {len(cut)} functions cut short; slowest {program.slowest[0]:.1f} s: {program.slowest[1]}; {memory:.0f} MB"
    )
    return True


if __name__ == "__main__":
    outcomes = [measure(Path(tree)) for tree in sys.argv[1:]]
    sys.exit(not all(outcomes))
