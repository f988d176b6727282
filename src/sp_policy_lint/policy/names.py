"""Names of things in code: dotted names with alternatives, `factory('literal').method`, `*.method`, and identifiers."""

from __future__ import annotations

import re
from collections.abc import Callable

from .scalars import MalformedError

WILDCARD = "*."
MAX_ALTERNATIVES = 10_000
MAX_NESTING = 20

_CALL = r"\((?:'[^']*'|\"[^\"]*\")\)"
_COMPONENT = re.compile(rf"[^\W\d]\w*(?:{_CALL})?")
_SPLIT = re.compile(rf"[^.(]+(?:{_CALL})?")

Offsets = tuple[int, ...]
"""One way to read a text with alternatives: the places of the characters that it takes, so that errors keep their
place."""


def dotted_names(text: str) -> tuple[str, ...]:
    """The dotted names that `text` stands for, alternatives expanded, literals in single quotes, each once.

    Raises `MalformedError`.
    """
    return _read(text, _dotted)


def plain_dotted_names(text: str) -> tuple[str, ...]:
    """As `dotted_names`, without calls and wildcards: modules, classes, packages."""
    return _read(text, _plain)


def identifiers(text: str) -> tuple[str, ...]:
    """The identifiers that `text` stands for, alternatives expanded."""
    return _read(text, _identifier)


def keys(text: str) -> tuple[str, ...]:
    """The names as written that `text` stands for; constant keys may be no identifiers (`buyer-email`)."""
    return _read(text, _key)


def components(name: str) -> tuple[str, ...]:
    """The parts of a dotted name: `boto3.client('s3.eu').get` -> ("boto3", "client('s3.eu')", "get")."""
    return tuple(_SPLIT.findall(name))


def without_literals(name: str) -> str:
    """`boto3.client('s3').get` -> `boto3.client.get`."""
    return re.sub(_CALL, "", name)


def _read(text: str, check: Callable[[str], str]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for offsets in _expand(text):
        try:
            found[check("".join(text[offset] for offset in offsets))] = None
        except MalformedError as error:
            place = offsets[error.offset] if error.offset < len(offsets) else len(text)
            raise MalformedError(error.message, place) from error
    return tuple(found)


def _expand(text: str) -> list[Offsets]:
    options, end = _sequence(text, 0, 0)
    if end < len(text):
        raise MalformedError(f"'{text[end]}' outside of {{a,b}}", end)
    return options


def _sequence(text: str, start: int, depth: int) -> tuple[list[Offsets], int]:
    """The options from `start` to the end of this alternative, and where it ends."""
    options: list[Offsets] = [()]
    place = start
    while place < len(text) and text[place] not in "},":
        if text[place] == "{":
            group, end = _alternatives(text, place, depth + 1)
        else:
            group, end = [(place,)], place + 1
        options = [left + right for left in options for right in group]
        if len(options) > MAX_ALTERNATIVES:
            raise MalformedError(f"more than {MAX_ALTERNATIVES} alternatives", place)
        place = end
    return options, place


def _alternatives(text: str, opening: int, depth: int) -> tuple[list[Offsets], int]:
    """The options of `{a,b}` whose brace is at `opening`, blanks around them dropped, and the place behind its end."""
    if depth > MAX_NESTING:
        raise MalformedError(f"alternatives nested deeper than {MAX_NESTING}", opening)
    options: list[Offsets] = []
    place = opening
    while place < len(text) and text[place] != "}":
        found, place = _sequence(text, place + 1, depth)
        options += [_stripped(text, offsets) for offsets in found]
    if place >= len(text):
        raise MalformedError("'{' is never closed", opening)
    return options, place + 1


def _stripped(text: str, offsets: Offsets) -> Offsets:
    solid = [index for index, offset in enumerate(offsets) if not text[offset].isspace()]
    return offsets[solid[0] : solid[-1] + 1] if solid else ()


def _dotted(name: str) -> str:
    if name.startswith(WILDCARD):
        if not name[len(WILDCARD) :].isidentifier():
            raise MalformedError("'*.' takes one identifier, as in '*.send'", len(WILDCARD))
        return name
    place = 0
    while True:
        match = _COMPONENT.match(name, place)
        if match is None:
            raise MalformedError(_complaint(name, place), place)
        place = match.end()
        if place == len(name):
            return name.replace('"', "'")
        if name[place] != ".":
            raise MalformedError(_complaint(name, place), place)
        place += 1


def _complaint(name: str, place: int) -> str:
    rest = name[place:]
    if rest.startswith("()"):
        return "leave out the '()': what a call returns is written like an attribute, 'factory.method'"
    if rest.startswith("("):
        return "a call takes one quoted literal, as in \"client('s3')\""
    if rest.startswith("*"):
        return "'*' stands only at the start, as in '*.send'"
    if not rest or rest.startswith("."):
        return f"a name is missing in '{name}'"
    return f"'{rest[0]}' cannot stand in a dotted name"


def _plain(name: str) -> str:
    _dotted(name)
    if bad := re.search(r"[*(]", name):
        raise MalformedError("a plain dotted name is meant here", bad.start())
    return name


def _identifier(name: str) -> str:
    if not name.isidentifier():
        raise MalformedError(f"'{name}' is no identifier")
    return name


def _key(name: str) -> str:
    if not name or name != name.strip():
        raise MalformedError(f"'{name}' is no name")
    return name
