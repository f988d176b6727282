"""Where a key stands in a TOML file.

`tomllib` gives values without places; this finds the place again for an error message.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_SKIP = re.compile(r'"""(?:\\.|[^\\])*?"""|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|#[^\n]*', re.DOTALL)
_PART = r"""(?:[\w-]+|"(?:\\.|[^"\\\n])*"|'[^'\n]*')"""
_KEY = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"
_HEADER = re.compile(rf"\[\[?[ \t]*({_KEY})[ \t]*\]")
_ASSIGN = re.compile(rf"({_KEY})[ \t]*=")


class Place(NamedTuple):
    """Line and column, both from 1."""

    line: int
    column: int


def place_of(text: str, keys: tuple[str, ...]) -> Place:
    """The place of the key at the path `keys`, or of as much of the path as is written; 1:1 where nothing is.

    `text` must be valid TOML.
    """
    best, offset = 0, 0
    for path, start in _keys(text):
        shared = 0
        while shared < min(len(path), len(keys)) and path[shared] == keys[shared]:
            shared += 1
        if shared == len(path) and shared > best:
            best, offset = shared, start
    return Place(text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1)


def _keys(text: str) -> Iterator[tuple[tuple[str, ...], int]]:
    """Every key with its whole path and its offset, inside inline tables too."""
    table: tuple[str, ...] = ()
    open_tables: list[tuple[str, ...]] = []  # one for each bracket that is open: the path of the keys inside it
    key: tuple[str, ...] = ()
    offset, at_key = 0, True
    while offset < len(text):
        here = open_tables[-1] if open_tables else table
        if at_key and not open_tables and (header := _HEADER.match(text, offset)):
            table = _parts(header[1])
            yield table, header.start(1)
            offset = header.end()
        elif at_key and (assign := _ASSIGN.match(text, offset)):
            key = here + _parts(assign[1])
            yield key, offset
            offset, at_key = assign.end(), False
        elif skip := _SKIP.match(text, offset):
            offset, at_key = skip.end(), False
        else:
            character = text[offset]
            if character in "[{":
                open_tables.append(key)
                at_key = character == "{"
            elif character in "]}":
                key = open_tables.pop() if open_tables else ()
                at_key = False
            elif character == ("," if open_tables else "\n"):
                at_key = True
            elif not character.isspace():
                at_key = False
            offset += 1


def _parts(key: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(_PART, key))
