"""What a module is for: as configured, else by the words in its path."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pathspec import GitIgnoreSpec

from ..errors import ConfigError
from .rules import Purpose

LEADING = ("tax", "fulfilment")
"""Purposes for which personal data may be used: of two purposes that equal words speak for, these hold, so that no
doubt accuses."""

_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")

Words = tuple[str, ...]


class Purposes:
    """The purposes of modules.

    `configured`: purpose -> patterns as in `.gitignore`, relative to the root of the scan; the first purpose with a
    matching pattern holds. Else the words of the path decide: the file's own name before its folder, the folder before
    its parent and so on; within one name, tax and fulfilment before others, then the order of `purposes`.
    """

    def __init__(self, purposes: tuple[Purpose, ...], configured: Mapping[str, Sequence[str]]) -> None:
        self._configured = [(name, _compiled(name, globs)) for name, globs in configured.items()]
        ordered = sorted(purposes, key=lambda purpose: purpose.name not in LEADING)
        self._words = [(purpose.name, [split_words(word) for word in purpose.words]) for purpose in ordered]
        self._known: dict[str, str | None] = {}

    def of(self, path: str) -> str | None:
        """The purpose of the file at `path` (relative to the root, forward slashes); None when nothing tells."""
        if path not in self._known:
            self._known[path] = self._find(path)
        return self._known[path]

    def _find(self, path: str) -> str | None:
        for name, globs in self._configured:
            if globs.match_file(path):
                return name
        *folders, file = path.split("/")
        for part in (file.rpartition(".")[0] or file, *reversed(folders)):
            words = split_words(part)
            for name, phrases in self._words:
                if any(_contains(words, phrase) for phrase in phrases):
                    return name
        return None


def _compiled(name: str, globs: Sequence[str]) -> GitIgnoreSpec:
    try:
        return GitIgnoreSpec.from_lines(globs)
    except (ValueError, re.error) as error:
        raise ConfigError(f"bad pattern of purpose '{name}': {error}") from error


def split_words(text: str) -> Words:
    """The words of a name in lower case, split at `_`, `-`, `.`, digits and inner capitals: `buyerEmail_CRM` -> buyer,
    email, crm."""
    return tuple(word.lower() for word in _PARTS.findall(text))


def _contains(words: Words, phrase: Words) -> bool:
    return any(words[start : start + len(phrase)] == phrase for start in range(len(words) - len(phrase) + 1))
