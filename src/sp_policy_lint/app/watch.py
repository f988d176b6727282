"""What a run tells while it works: phases with their durations, steps, warnings."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator


class Watch:
    """Measures phases and is silent; the command line has one that draws and prints.

    `seconds`: duration of each phase; `details`: what is to be said of some of them.
    """

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.details: dict[str, str] = {}

    @contextlib.contextmanager
    def phase(self, name: str, steps: int = 0) -> Iterator[None]:
        """A part of the run, of `steps` equal steps where that is known (else 0)."""
        begin = time.perf_counter()
        self.started(name, steps)
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - begin

    def detail(self, phase: str, text: str) -> None:
        """What a phase had to do, in a few words."""
        self.details[phase] = text

    def started(self, name: str, steps: int) -> None:
        """A phase begins."""

    def step(self) -> None:
        """A step of the phase is done."""

    def warn(self, message: str) -> None:
        """Something that does not change the result, but that the user may want to mend."""
