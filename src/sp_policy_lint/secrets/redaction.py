"""What is shown in place of a secret."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from .match import SecretMatch


class Columns(NamedTuple):
    """A stretch of a line. Columns count from 1 in code points; the end is exclusive, None for the end of the line."""

    start: int
    end: int | None


def redacted(secret: str) -> str:
    """The first characters, which tell its type, and its length: `Atzr…348`.

    Never more than a quarter of it is shown, and at most 4 characters.
    """
    return f"{secret[: min(4, len(secret) // 4)]}…{len(secret)}"


def redact(line: str, columns: Iterable[Columns]) -> str:
    """The line with each of these stretches replaced by as many asterisks, so that other columns stay right."""
    for start, end in columns:
        stop = len(line) if end is None else min(end - 1, len(line))
        line = line[: start - 1] + "*" * max(stop - start + 1, 0) + line[max(stop, start - 1) :]
    return line


def secret_spans(matches: Iterable[SecretMatch]) -> dict[tuple[str, int], tuple[Columns, ...]]:
    """The stretches to redact, by path and line number. A secret over several lines has one in each of them."""
    found: defaultdict[tuple[str, int], list[Columns]] = defaultdict(list)
    for match in matches:
        path, span = match.location
        for line in range(span.line, span.end_line + 1):
            start = span.column if line == span.line else 1
            end = span.end_column if line == span.end_line else None
            found[path, line].append(Columns(start, end))
    return {place: tuple(sorted(columns, key=lambda each: each.start)) for place, columns in found.items()}
