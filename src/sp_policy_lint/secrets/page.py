"""A text by lines and places."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from ..location import Span


class Page:
    """A text, read as lines that end with `\\n`, `\\r\\n` or `\\r`.

    `text` has each line end as a single `\\n` (preceded by a blank where it was `\\r\\n`), so that all offsets stay as
    they were; `lower` is `text` with ASCII letters in lower case, of the same length.
    """

    def __init__(self, text: str) -> None:
        if "\r" in text:
            text = text.replace("\r\n", " \n").replace("\r", "\n")
        self.text = text
        # bytes.lower changes ASCII only: str.lower would make other texts longer
        self.lower = text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")

    def lines(self) -> Iterator[tuple[int, int]]:
        """Start and end of all lines."""
        start, end = 0, -1
        while end < len(self.text):
            start, end = end + 1, self.line_end(end + 1)
            yield start, end

    def lines_with(self, trigger: re.Pattern[str]) -> Iterator[tuple[int, int]]:
        """Start and end of the lines in whose lower-cased form `trigger` matches."""
        end = -1
        while found := trigger.search(self.lower, end + 1):
            start, end = self.text.rfind("\n", 0, found.start()) + 1, self.line_end(found.start())
            yield start, end

    def line_end(self, offset: int) -> int:
        """Where the line of `offset` ends."""
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end

    def span(self, start: int, end: int) -> Span:
        """The place of a stretch of the text."""
        return Span(*self._place(start), *self._place(end))

    def _place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]
