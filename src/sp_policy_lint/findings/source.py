"""The source lines that findings show: read once for each file, secrets masked before anybody sees them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from ..location import Location, Span
from ..secrets.match import SecretMatch
from .fingerprint import hashed_lines, line_hashes

_LINE_END = re.compile(r"\r\n|\r|\n")
_WIDTH = 240
_BEFORE = 40
_SHORTEST = 6
"""Characters from which on a secret is also masked inside other text; a shorter one would be found in plain words."""


class Source:
    """A file's text as lines, in which every secret is replaced by as many other characters: columns stay right."""

    def __init__(self, text: str, secrets: Iterable[SecretMatch] = ()) -> None:
        self._text = text
        self._lines = _LINE_END.split(text.removeprefix("\ufeff"))
        self._secret_lines: set[int] = set()
        self.hidden: set[str] = set()
        self._hashes: list[str] | None = None
        for secret in secrets:
            self._mask(secret.location.span, secret.redacted)

    def _mask(self, span: Span, redacted: str) -> None:
        """The first line shows the redacted form where it fits, further lines of the secret nothing but asterisks."""
        for number in range(span.line, min(span.end_line, len(self._lines)) + 1):
            line = self._lines[number - 1]
            start = span.column - 1 if number == span.line else 0
            end = min(span.end_column - 1, len(line)) if number == span.end_line else len(line)
            size = max(end - start, 0)
            self.hidden.add(line[start : start + size])
            shown = redacted if number == span.line and len(redacted) <= size else ""
            self._lines[number - 1] = line[:start] + shown.ljust(size, "*") + line[start + size :]
            self._secret_lines.add(number)

    def code(self, span: Span) -> str:
        """The text of a span, secrets masked; as much of it as there is."""
        lines = self._lines[span.line - 1 : span.end_line]
        if not lines:
            return ""
        if span.end_line <= len(self._lines):
            lines[-1] = lines[-1][: span.end_column - 1]
        lines[0] = lines[0][span.column - 1 :]
        return "\n".join(lines)

    def excerpt(self, span: Span) -> tuple[str, int]:
        """The first line of a span and the column where it begins: 1, unless it is a part of a very long line."""
        line = self._lines[span.line - 1] if span.line <= len(self._lines) else ""
        if len(line) <= _WIDTH:
            return line, 1
        start = max(min(span.column - 1 - _BEFORE, len(line) - _WIDTH), 0)
        return line[start : start + _WIDTH], start + 1

    def line_hash(self, number: int) -> str:
        """GitHub's hash of a line; "" where a secret is among what it is made from, which could be guessed from it."""
        if not self._secret_lines.isdisjoint(hashed_lines(self._lines, number)):
            return ""
        if self._hashes is None:
            self._hashes = list(line_hashes(self._text))
        return self._hashes[number - 1] if number <= len(self._hashes) else ""


class Sources:
    """The sources of all files with findings. `texts` may load on demand: each file is asked for once."""

    def __init__(self, texts: Mapping[str, str], secrets: Iterable[SecretMatch]) -> None:
        self._texts = texts
        self._secrets: defaultdict[str, list[SecretMatch]] = defaultdict(list)
        for secret in secrets:
            self._secrets[secret.location.path].append(secret)
        self._read: dict[str, Source] = {}

    def masked(self, text: str) -> str:
        """A text about the code, such as a step of a trace, which may quote a constant: secrets of any file masked."""
        return self._hidden.sub(lambda secret: "*" * len(secret[0]), text) if self._hidden else text

    @cached_property
    def _hidden(self) -> re.Pattern[str] | None:
        sources = [self._of(path) for path in self._secrets]
        hidden = {secret for source in sources for secret in source.hidden if len(secret) >= _SHORTEST}
        longest_first = sorted(hidden, key=lambda secret: (-len(secret), secret))
        return re.compile("|".join(map(re.escape, longest_first))) if hidden else None

    def of(self, location: Location) -> Source:
        """The file of a location; an empty one where `texts` does not hold it."""
        return self._of(location.path)

    def _of(self, path: str) -> Source:
        if path not in self._read:
            self._read[path] = Source(self._texts.get(path, ""), self._secrets.get(path, ()))
        return self._read[path]
