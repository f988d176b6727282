"""The code of a source file without what is written in its strings and comments, found without parsing it."""

from __future__ import annotations

import re
from typing import Final

# An unterminated string takes the rest of its line, or of the file, so that nothing is looked at twice.
_STRING: Final = rb"""
      "{3} [^"\\]*+ (?: (?: \\. | "(?!"") ) [^"\\]*+ )*+ (?: "{3} | \Z )
    | '{3} [^'\\]*+ (?: (?: \\. | '(?!'') ) [^'\\]*+ )*+ (?: '{3} | \Z )
    | " [^"\\\r\n]*+ (?: \\ (?: \r\n | . ) [^"\\\r\n]*+ )*+ "?
    | ' [^'\\\r\n]*+ (?: \\ (?: \r\n | . ) [^'\\\r\n]*+ )*+ '?
"""
_STRING_OR_COMMENT: Final = re.compile(_STRING + rb"| \#[^\r\n]*+", re.VERBOSE | re.DOTALL)
_IN_FIELD: Final = re.compile(_STRING + rb"| \#[^\r\n]*+ | [][(){}:]", re.VERBOSE | re.DOTALL)
_FORMAT_PREFIX: Final = re.compile(rb"(?<![\w\x80-\xff])(?:[ft]r?|r[ft])\Z", re.IGNORECASE)


def _literal_text(quote: bytes, raw: bool) -> re.Pattern[bytes]:
    one = quote[:1]
    text = rb"[^%b\\{}\r\n]" % one if quote == one else rb"[^%b\\{}]|%b(?!%b%b)" % (one, one, one, one)
    named = rb"" if raw else rb"\\N\{|"
    escaped = rb"\\(?:\r\n|[^{}])|\\(?=[{}])"
    return re.compile(rb"(?:%b|%b%b|\{\{|\})*+(%b|\{|)" % (text, named, escaped, quote), re.DOTALL)


_Quote = tuple[bytes, bool]  # of an f-string, and whether that is raw
_LITERAL_TEXT: Final = {
    (quote, raw): _literal_text(quote, raw) for quote in (b'"', b"'", b'"""', b"'''") for raw in (False, True)
}
_FORMAT_SPEC: Final = re.compile(rb"[^{}]*+([{}]|)")

# As what an f-string is being read: literal text until that quote, the code of a replacement field inside so many
# brackets, or (None) a format specification.
_Modes = list[_Quote | int | None]


def bare_code(source: bytes) -> bytes:
    r"""The code with each string literal as `"`, or for an f-string `"` and its replacement fields, without comments.

    `source` is in an encoding that agrees with ASCII, such as UTF-8. Line ends inside strings become `\v`, so that
    lines can be counted. Takes time in proportion to the size, whatever the input.
    """
    pieces: list[bytes] = []
    position, restart = 0, True
    while restart:
        restart = False
        for match in _STRING_OR_COMMENT.finditer(source, position):
            start, end = match.span()
            pieces.append(source[position:start])
            position = end
            if source[start] == ord("#"):
                continue
            pieces.append(b'"')
            if restart := _is_format_string(source, start):
                position = _read_format_string(source, start, pieces)
            if lines := source.count(b"\n", start, position):
                pieces.append(b"\v" * lines)
            if restart:
                break
    pieces.append(source[position:])
    return b"".join(pieces)


def _is_format_string(source: bytes, quote: int) -> bool:
    """Whether the string whose first quote stands at that offset is an f-string or t-string."""
    return source[quote - 1] in b"fFtTrR" and bool(_FORMAT_PREFIX.search(source, max(quote - 2, 0), quote))


def _quote(source: bytes, start: int) -> _Quote:
    quote = source[start : start + 3]
    raw = b"r" in source[max(start - 2, 0) : start].lower()
    return (quote if quote == quote[:1] * 3 else quote[:1], raw)


def _read_format_string(source: bytes, start: int, pieces: list[bytes]) -> int:
    """The offset after the f-string whose first quote is at `start`, or where it stops making sense."""
    quote = _quote(source, start)
    modes: _Modes = [quote]
    position = start + len(quote[0])
    while modes:
        mode = modes[-1]
        if isinstance(mode, int):
            position = _read_field(source, position, modes, pieces)
            continue
        match = (_FORMAT_SPEC if mode is None else _LITERAL_TEXT[mode]).match(source, position)
        assert match is not None  # both patterns match the empty string
        position = match.end()
        if match[1] == b"{":
            modes.append(0)
            pieces.append(b"{")
        elif match[1] == (b"}" if mode is None else mode[0]):
            modes.pop()
            if mode is None:
                pieces.append(b"}")
        else:
            break
    return position


def _read_field(source: bytes, position: int, modes: _Modes, pieces: list[bytes]) -> int:
    """Reads on in a replacement field, past one bracket, colon or string."""
    match = _IN_FIELD.search(source, position)
    if match is None:
        modes.clear()
        return position
    start, end = match.span()
    pieces.append(source[position:start].replace(b"\n", b" ").replace(b"\r", b" "))
    brackets = modes[-1]
    assert isinstance(brackets, int)
    found = match[0]
    if found[0] in b"([{":
        modes[-1] = brackets + 1
    elif found[0] in b")]}":
        modes[-1] = brackets - 1
        if not brackets:
            modes.pop()
    elif found == b":":
        if not brackets:
            modes[-1] = None
            return end
    elif found[0] in b"\"'":
        found = b'"'
        if _is_format_string(source, start):
            quote = _quote(source, start)
            modes.append(quote)
            end = start + len(quote[0])
    else:  # a comment
        found = b""
    pieces.append(found)
    return end
