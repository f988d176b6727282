"""Finds what a text assigns to a name: in Python and other code, in YAML, JSON, TOML, INI, .env, shell and XML files.

Reads by regular expressions that run in linear time, not by parsers: a broken file can hold a secret as well. What
follows a name unquoted is a value in a configuration file, but a variable in code; there it counts only inside a
string or in a comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

LONGEST = 4096
"""Characters of a value; what is longer is no secret but data."""

CODE = re.compile(
    r"\.(?:py[iwx]?|ipynb|[cm]?[jt]s|[jt]sx|vue|java|kts?|scala|groovy|go|rb|php|pl|c|cc|cpp|h|hpp|cs|fs|vb|rs|swift"
    r"|mm?|dart|lua|r|jl|exs?|erl|clj|hs|ml|sql)$",
    re.IGNORECASE,
)
"""Paths of programs, in which an unquoted word is a variable."""


class Assignment(NamedTuple):
    """`name` is the last part of the name; the value stands from `start` to `end`."""

    name: str
    start: int
    end: int


_NAME = r"(?<![\w$-])(?P<name>[$-]{0,2}\w[\w$-]*+)"
_BEHIND_NAME = r"""\\{0,3}["'`]?+\]?+\s*+"""
_ANNOTATION = r"""[\w.]++(?:\[[^\]=\n]{0,80}\]++)?+(?:\s*+\|\s*+[\w.]++)*+\s*+"""
_DOCSTRING = r"""[ \t]*+\n\s*+[rR]?+(?:\"{3}|'{3})"""
_ASSIGN = rf"(?::\s*+{_ANNOTATION}=(?![=>])|[+?|]{{0,2}}=(?![=>])|:=|=>|:(?![:=]|{_DOCSTRING}))"
_WRAPPER = r"[\w.]{0,40}?(?:Secret(?:Str|Bytes)?|b64decode|bytes|bytearray|str|Fernet|encode)\(\s*+"
_DEFAULTED = r"[\w.]{1,40}\((?:\s*+[\w.]++\s*+,)?\s*+default\s*+=\s*+"
_BEFORE_VALUE = rf"\s*+(?:\\\n\s*+)?+(?:[(\[]\s*+)?+(?:{_DEFAULTED}|{_WRAPPER})?+(?:[rbufRBUF]{{1,2}}(?=[\"']))?+"
_QUOTED_VALUE = (
    rf"""(?:(?P<quote>"{{3}}|'{{3}}|["'])(?P<value>(?:\\.|(?!(?P=quote))[^\\\n]){{0,{LONGEST}}}+)(?P=quote)"""
    rf"""|`(?P<ticked>[^\s`]{{0,{LONGEST}}}+)`"""
    rf"""|\\{{1,3}}["'](?P<escaped>[^"'\\\n]{{0,{LONGEST}}}+)\\{{1,3}}["'])"""
)
_SCHEME = r"(?:(?:[Bb]earer|[Bb]asic|[Tt]oken)[ \t]++)?+"
_BARE_VALUE = rf"{_SCHEME}(?P<bare>(?:(?![?&,]\w++=)[^\s\"'`;<>]){{1,{LONGEST}}}+)"

_QUOTED = re.compile(_NAME + _BEHIND_NAME + _ASSIGN + _BEFORE_VALUE + _QUOTED_VALUE)
_BARE = re.compile(
    rf"""{_NAME}["']?+(?:(?P<tight>=(?![=>]))|[ \t]*+(?::?=(?![=>])|:(?=[ \t]))[ \t]*+){_BARE_VALUE}(?!["'`])"""
)
_DEFAULT = re.compile(
    r"""(?<!\w)(?P<callee>\w++)\(\s*+["'](?P<name>[\w.-]{1,80}+)["']\s*+,\s*+(?P<default>default\s*+=\s*+)?+"""
    rf"(?:[rbufRBUF]{{1,2}}(?=[\"']))?+{_QUOTED_VALUE}"
)
_PAIR = re.compile(
    r"""(?<!\w)(?:name|key|id)["']?+\s*+[:=]\s*+["']?+(?P<name>[\w.-]{1,80}+)["']?+\s*+,?+\s*+"""
    rf"""(?<!\w)["']?+value["']?+\s*+[:=]\s*+(?:{_QUOTED_VALUE}|{_BARE_VALUE})"""
)
_ELEMENT = re.compile(
    rf"<(?P<name>[A-Za-z_][\w.:-]{{0,80}}+)(?:\s[^<>\n]{{0,200}}+)?+>\s*+(?P<value>[^<>\s]{{1,{LONGEST}}}+)\s*+</"
)
_FALLBACK = re.compile(
    rf"{_NAME}{_BEHIND_NAME}{_ASSIGN}(?=[^\n]*?(?:\s(?:or|else)\s|\|\||\?\?))[^\n#]{{1,200}}?"
    rf"(?:\s(?:or|else)\s|\|\||\?\?)\s*+{_QUOTED_VALUE}"
)
_STRING = re.compile(r"""(?P<quote>["'`])(?:\\.|(?!(?P=quote))[^\\\n])*+""")
_READER = re.compile(r"get|set|env|put|header", re.IGNORECASE)
_COMMENT = re.compile(r"\s*(?:#|//|/\*|\*[ \t]|--[ \t])")
_REST = re.compile(r"\s*(?:$|\s#|//|--|;|[,&}\])]|\\$)")

_OWNER = re.compile(r"(\w++)\.$")
_LAST_PART = re.compile(r"[.:$]|^-+")


def is_code(path: str) -> bool:
    """Whether a file is a program, by the suffix of its path."""
    return CODE.search(path) is not None


def assignments(text: str, start: int, line_end: int, end: int, code: bool) -> Iterator[Assignment]:
    """What is assigned to names that stand in `text[start:line_end]`, one line; values may stand before `end`, in the
    next line.

    `code`: the line is part of a program. The same value may be given more than once.
    """
    for pattern, sign in (
        (_QUOTED, ""),
        (_DEFAULT, "("),
        (_PAIR, "value"),
        (_ELEMENT, "</"),
        *_fallbacks(text, start, line_end),
    ):
        place = start if text.find(sign, start, end) >= 0 else end
        while (match := pattern.search(text, place, end)) and match.start() < line_end:
            found = _assignment(match)
            if pattern is not _DEFAULT or match["default"] or _READER.search(match["callee"]):
                yield found
            place = found.start  # not its end: a string may hold further assignments
    yield from _in_strings(text, start, line_end) if code else _bare(text, start, line_end)


def _fallbacks(text: str, start: int, end: int) -> Iterator[tuple[re.Pattern[str], str]]:
    """The pattern for `name = read() or "value"`, with its sign, for lines that hold one."""
    for sign in (" or ", " else ", "||", "??"):
        if text.find(sign, start, end) >= 0:
            yield _FALLBACK, sign
            return


def _bare(text: str, start: int, end: int) -> Iterator[Assignment]:
    """Unquoted values, which end the line unless they follow their `=` closely, as in a shell."""
    for match in _BARE.finditer(text, start, end):
        if match["tight"] or _REST.match(text, match.end(), end):
            yield _assignment(match)


def _in_strings(text: str, start: int, end: int) -> Iterator[Assignment]:
    """Unquoted values in a comment, or in the strings of a line of code: connection strings, queries, commands."""
    if _COMMENT.match(text, start, end):
        yield from _bare(text, start, end)
        return
    place = start
    while string := _STRING.search(text, place, end):
        yield from _bare(text, string.start() + 1, string.end())
        place = string.end() + 1


def _assignment(match: re.Match[str]) -> Assignment:
    groups = match.groupdict()
    group = next(group for group in ("value", "ticked", "escaped", "bare") if groups.get(group) is not None)
    start, end = match.span(group)
    if group == "bare":
        end = start + len(_without_punctuation(match[group]))
    return Assignment(_name(match), start, end)


def _name(match: re.Match[str]) -> str:
    """The last part of the name; where that is only `key`, with the part before it (`shop.signing.key`)."""
    name: str = _LAST_PART.split(match["name"])[-1]
    if name.lower() != "key":
        return name
    start = match.start("name")
    owner = _OWNER.search(match.string[max(start - 40, 0) : start])
    return f"{owner[1]}_{name}" if owner else name


def _without_punctuation(value: str) -> str:
    """Without the comma behind it, and without brackets at the end when they were opened before it."""
    value = value.rstrip(",&")
    return value if any(opener in value for opener in "([{") else value.rstrip(")]},")
