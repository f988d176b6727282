"""Finds the lines that can hold a secret: one pass over the text for the literals of all patterns.

By google-re2: it searches hundreds of literals at once in linear time, twice to ten times as fast as the alternatives
that have wheels for all platforms (docs/performance.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import re2

from .literals import Strings
from .page import Page


class Line(NamedTuple):
    """A line of a page, and the numbers of the patterns that may match in it."""

    start: int
    end: int
    patterns: tuple[int, ...]


class Triggers:
    """`literals`: for each pattern the strings one of which its matches hold, in lower case; none where not known."""

    def __init__(self, literals: Sequence[Strings]) -> None:
        self._always = tuple(number for number, strings in enumerate(literals) if not strings)
        self._triggered = [number for number, strings in enumerate(literals) if strings]
        options = re2.Options()
        options.case_sensitive = False
        options.log_errors = False
        options.encoding = re2.Options.Encoding.LATIN1  # bytes: no letter but an ASCII one is folded
        self._any = re2.compile(_alternatives(frozenset().union(*literals)), options) if self._triggered else None
        self._which = re2.Set.SearchSet(options)
        for number in self._triggered:
            self._which.Add(_alternatives(literals[number]))
        if self._triggered:
            self._which.Compile()

    def lines(self, page: Page) -> Iterator[Line]:
        """The lines in which a pattern may match, in order."""
        if self._always:
            for start, end in page.lines():
                yield Line(start, end, self._of(page.text[start:end].encode("utf-8", "surrogatepass")))
        elif self._any is not None:
            for start, end, line in page.lines_with(self._any.search):
                yield Line(start, end, self._of(line))

    def _of(self, line: bytes) -> tuple[int, ...]:
        if not self._triggered:
            return self._always
        return tuple(sorted((*self._always, *(self._triggered[each] for each in self._which.Match(line)))))


def _alternatives(literals: Strings) -> bytes:
    return "|".join(re2.escape(literal) for literal in sorted(literals)).encode("ascii")
