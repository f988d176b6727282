"""The values of literals, computed here: `ast.literal_eval` is slow and warns about what the scanned code does."""

from __future__ import annotations

import re
import unicodedata

_ESCAPE = re.compile(
    r"\\(?:(\n)|([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|N\{([^}]*)\}|(.))", re.DOTALL
)
_SINGLE = {"\\": "\\", "'": "'", '"': '"', "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_LARGEST = 2**64 - 1
"""The largest integer in msgpack."""


def integer(text: str) -> int | None:
    """The value of an integer literal, or None when it is too large to be stored."""
    try:
        value = int(text, 0)
    except ValueError:  # more digits than CPython converts, or a number of Python 2
        return None
    return value if value <= _LARGEST else None


def string(literal: str) -> str | bytes:
    """The value of a string or bytes literal."""
    quote = 0
    while literal[quote] not in "'\"":
        quote += 1
    prefix = literal[:quote].lower()
    length = 3 if literal[quote : quote + 3] in ("'''", '"""') else 1
    body = literal[quote + length : -length]
    is_bytes = "b" in prefix
    text = unescape(body, raw="r" in prefix, is_bytes=is_bytes)
    return text.encode("latin-1", "replace") if is_bytes else text


def storable(value: str | bytes) -> bool:
    """Whether the value can be written to a cache: text with lone surrogates is no UTF-8."""
    if isinstance(value, bytes) or value.isascii():
        return True
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def unescape(body: str, *, raw: bool, is_bytes: bool = False) -> str:
    """The text that the inside of a string literal stands for. An escape that Python rejects stays as written."""
    if "\r" in body:
        body = body.replace("\r\n", "\n").replace("\r", "\n")
    if raw or "\\" not in body:
        return body

    def replace(match: re.Match[str]) -> str:
        newline, octal, two, four, eight, name, single = match.groups()
        if newline is not None:
            return ""
        if octal is not None:
            return chr(int(octal, 8) & 0xFF if is_bytes else int(octal, 8))
        if two is not None:
            return chr(int(two, 16))
        if single is not None:
            return _SINGLE.get(single, match[0])
        return match[0] if is_bytes else _unicode(match[0], four or eight, name)

    return _ESCAPE.sub(replace, body)


def _unicode(escape: str, digits: str | None, name: str | None) -> str:
    try:
        return chr(int(digits, 16)) if digits is not None else unicodedata.lookup(name or "")
    except (KeyError, ValueError, OverflowError):
        return escape
