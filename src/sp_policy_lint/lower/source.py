"""The text of a file, its lines, and the places of syntax nodes in it."""

from __future__ import annotations

import bisect
import re
from functools import cached_property
from typing import Protocol

import libcst as cst

from ..ir import SpanTuple

_NEWLINE = re.compile(r"\r\n?|\n")


class Positions(Protocol):
    """Where syntax nodes stand: lines and columns from 1, columns in code points, end exclusive."""

    def span(self, node: cst.CSTNode, /) -> SpanTuple: ...


class SourceText:
    """Decoded source. Offsets and columns count code points."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset at which each line begins; `line_starts[0]` is 0."""
        return [0, *(match.end() for match in _NEWLINE.finditer(self.text))]

    @property
    def span(self) -> SpanTuple:
        """All of the text."""
        return (1, 1, *self.position(len(self.text)))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of an offset."""
        line = bisect.bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        return self.line_starts[line - 1] + column - 1

    def at(self, span: SpanTuple) -> str:
        """The source text of a span."""
        return self.text[self.offset(span[0], span[1]) : self.offset(span[2], span[3])]

    def lines_with(self, piece: str) -> list[int]:
        """The numbers of the lines that contain `piece`, each as often as it does."""
        lines = []
        offset = self.text.find(piece)
        while offset >= 0:
            lines.append(self.position(offset)[0])
            offset = self.text.find(piece, offset + 1)
        return lines


def join_spans(first: SpanTuple, last: SpanTuple) -> SpanTuple:
    """From the beginning of one span to the end of another."""
    return (first[0], first[1], last[2], last[3])
