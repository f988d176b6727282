"""A text by lines and places."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Protocol

from ..location import Span


class Found(Protocol):
    """A match of a regular expression."""

    def start(self) -> int:
        """Where it begins."""


Search = Callable[[bytes, int], Found | None]
"""Searches in bytes from a place on."""


class Page:
    """A text, read as lines that end with `\\n`, `\\r\\n` or `\\r`.

    `text` has each line end as a single `\\n` (preceded by a blank where it was `\\r\\n`), so that all offsets stay as
    they were.
    """

    def __init__(self, text: str) -> None:
        if "\r" in text:
            text = text.replace("\r\n", " \n").replace("\r", "\n")
        self.text = text

    def lines(self) -> Iterator[tuple[int, int]]:
        """Start and end of all lines."""
        start, end = 0, -1
        while end < len(self.text):
            start, end = end + 1, self.line_end(end + 1)
            yield start, end

    def lines_with(self, search: Search) -> Iterator[tuple[int, int, bytes]]:
        """Start, end and bytes (UTF-8) of the lines in which `search` finds something."""
        data = self.text.encode("utf-8", "surrogatepass")
        is_ascii = len(data) == len(self.text)
        start = end = characters = 0  # `start` is the place of a line in the bytes, `characters` in the text
        while end <= len(data) and (found := search(data, end)):
            before, start = start, data.rfind(b"\n", 0, found.start()) + 1
            stop = data.find(b"\n", found.start())
            end = len(data) if stop < 0 else stop
            line = data[start:end]
            if is_ascii:
                yield start, end, line
            else:
                characters += _length(data[before:start])
                yield characters, characters + _length(line), line
            end += 1

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


def _length(data: bytes) -> int:
    return len(data.decode("utf-8", "surrogatepass"))
