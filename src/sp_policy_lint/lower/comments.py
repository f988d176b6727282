"""Comments, and the statement that each belongs to, found by a lexer of a few tokens.

The syntax tree keeps comments in the whitespace of any node; to walk all of that costs more than to read the text
once. Only f-strings cannot be read this way (since PEP 701 they may contain their own quotes): their places come from
the tree and are passed over, and so are comments inside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..ir import Comment, SpanTuple
from .source import SourceText

_TOKEN = re.compile(
    r"""
      \( [^()\[\]{}"'\#\\\r\n]* \)                                  # brackets with nothing of interest inside
    | (?: "{3} [^"\\]* (?: (?: \\. | "(?!"") ) [^"\\]* )* "{3}
        | '{3} [^'\\]* (?: (?: \\. | '(?!'') ) [^'\\]* )* '{3}
        | " [^"\\\r\n]* (?: \\(?:\r\n|.) [^"\\\r\n]* )* "
        | ' [^'\\\r\n]* (?: \\(?:\r\n|.) [^'\\\r\n]* )* '
        | \\ (?: \r\n? | \n ) )
    | (\#[^\r\n]*)
    | ([(\[{])
    | ([)\]}])
    | (\r\n?|\n)
    """,
    re.VERBOSE | re.DOTALL,
)
_COMMENT, _OPEN, _CLOSE, _NEWLINE = 1, 2, 3, 4


def find_comments(source: SourceText, format_strings: Iterable[SpanTuple]) -> tuple[Comment, ...]:
    """All comments in order. `format_strings` are the places of f-strings."""
    text = source.text
    if "#" not in text:
        return ()
    comments: list[tuple[int, str, int]] = []
    statements: list[tuple[int, int]] = []
    depth, line_start, first = 0, 0, -1
    for match in _tokens(source, format_strings):
        kind = match.lastindex
        if kind == _OPEN:
            depth += 1
        elif kind == _CLOSE:
            depth -= 1
        elif kind == _COMMENT:
            comments.append((match.start(), match[0], len(statements)))
        elif kind == _NEWLINE and depth <= 0:
            first = _end_line(text, statements, line_start, match.start(), first)
            line_start = match.end()
    _end_line(text, statements, line_start, len(text), first)
    return tuple(_comment(source, statements, *comment) for comment in comments)


def _tokens(source: SourceText, format_strings: Iterable[SpanTuple]) -> Iterator[re.Match[str]]:
    start = 0
    for span in sorted(format_strings):
        begin = source.offset(span[0], span[1])
        if begin >= start:  # else an f-string inside the last one
            yield from _TOKEN.finditer(source.text, start, begin)
            start = source.offset(span[2], span[3])
    yield from _TOKEN.finditer(source.text, start)


def _end_line(text: str, statements: list[tuple[int, int]], start: int, end: int, first: int) -> int:
    """Notes the statement of a logical line, from offset `first` if decorators wait for it.

    Returns where waiting decorators begin, or -1.
    """
    line = text[start:end]
    code = line.lstrip()
    if not code or code[0] == "#":
        return first
    if first < 0:
        first = start + len(line) - len(code)
    if code[0] == "@":
        return first
    statements.append((first, end))
    return -1


def _comment(source: SourceText, statements: list[tuple[int, int]], offset: int, text: str, index: int) -> Comment:
    line, column = source.position(offset)
    span = (line, column, line, column + len(text))
    if index == len(statements):  # nothing follows
        return Comment(text, span, (line, line))
    first, end = statements[index]
    return Comment(text, span, (source.position(first)[0], source.position(end)[0]))
