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


_ASSIGNED = rb"""(?:%s)[\w$.\x80-\xff-]*\\*["'`]?\]?[ \t]*(?:[:=,>+?|]|value)"""
_ON_THE_NEXT_LINE = rb"""\b(?:name|key|id)["']?[ \t]*[:=][ \t]*["']?[\w.-]*(?:%s)[\w.-]*["']?[ \t]*,?[ \t]*(?m:$)"""
_IN_A_TAG = rb"""<[\w.:-]*(?:%s)[\w.:-]*[ \t][^<>\n]*>"""
"""What `assignments` asks of a line, from the part of a name that is known."""


class Triggers:
    """`literals`: for each pattern the strings one of which its matches hold, in lower case; none where not known.

    `named`: whether they stand in a name that is assigned to.
    """

    def __init__(self, literals: Sequence[Strings], named: Sequence[bool]) -> None:
        self._always = tuple(number for number, strings in enumerate(literals) if not strings)
        self._triggered = [number for number, strings in enumerate(literals) if strings]
        options = re2.Options()
        options.case_sensitive = False
        options.log_errors = False
        options.max_mem = 64 << 20  # a set that runs out of it would find nothing
        options.encoding = re2.Options.Encoding.LATIN1  # bytes: no letter but an ASCII one is folded
        marks = [
            _assigned(_alternatives(literals[number])) if named[number] else _alternatives(literals[number])
            for number in self._triggered
        ]
        # one alternative for all names: the fewer, the smaller the automaton
        names = frozenset().union(*(literals[number] for number in self._triggered if named[number]))
        shapes = frozenset().union(*(literals[number] for number in self._triggered if not named[number]))
        every = [_alternatives(shapes)] * bool(shapes) + [_assigned(_alternatives(names))] * bool(names)
        self._any = re2.compile(b"|".join(every), options) if every else None
        self._which = re2.Set.SearchSet(options)
        for mark in marks:
            self._which.Add(mark)
        if marks:
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
        return tuple(sorted((*self._always, *(self._triggered[each] for each in self._which.Match(line) or ()))))


def _alternatives(literals: Strings) -> bytes:
    return "|".join(re2.escape(literal) for literal in sorted(literals)).encode("ascii")


def _assigned(name: bytes) -> bytes:
    return b"|".join(form % name for form in (_ASSIGNED, _ON_THE_NEXT_LINE, _IN_A_TAG))
