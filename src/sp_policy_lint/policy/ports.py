"""Ports: where data goes in or out of a call, such as `return.payload`, `arg[0, url]`, `self.arg[version]`."""

from __future__ import annotations

import re
from typing import Literal, cast

from ..errors import did_you_mean
from .facts import Accessor, Argument, Attr, Elements, Key, Port
from .scalars import MalformedError

BASES = ("return", "self", "arg", "assigned", "exception")

_IDENTIFIER = r"[A-Za-z_][A-Za-z0-9_]*"
_NUMBER = "[0-9]{1,9}"
_ARGUMENT = rf" *({_IDENTIFIER}|{_NUMBER}) *"
_ARGUMENTS = rf"\[{_ARGUMENT}(,{_ARGUMENT})*\]"
_ACCESSORS = rf"(\.{_IDENTIFIER}|\[\*\]|\[-?{_NUMBER}\]|\[\"[^\"]*\"\]|\['[^']*'\])*"
_ALL_ARGUMENTS = rf"arg(\[\*\]|\[{_NUMBER}:\]|{_ARGUMENTS})"
PATTERN = rf"(return|assigned|exception|self(\.arg{_ARGUMENTS}|(?!\.arg\[))|{_ALL_ARGUMENTS}){_ACCESSORS}"
"""The whole grammar as a regular expression that JSON Schema reads too; the parser is apart for the sake of its
messages."""

_BASE = re.compile(_IDENTIFIER)
_ATTR = re.compile(rf"\.({_IDENTIFIER})")
_ELEMENTS = re.compile(r"\[\*\]")
_INDEX = re.compile(rf"\[(-?{_NUMBER})\]")
_KEY = re.compile(r"""\[(?:"([^"]*)"|'([^']*)')\]""")
_LIST = re.compile(r"\[([^\[\]]*)\]")
_FROM = re.compile(rf"({_NUMBER}):")


def parse_port(text: str) -> Port:
    """The port that `text` describes. Raises `MalformedError`."""
    base = _BASE.match(text)
    if base is None or base.group() not in BASES:
        found = base.group() if base else text
        hint = did_you_mean(found, BASES) or "; a port starts with return, self, arg[...], assigned or exception"
        raise MalformedError(f"'{found}' is no port{hint}")
    names: tuple[str | int, ...] = ()
    start: int | None = None
    path: list[Accessor] = []
    place = base.end()
    if base.group() == "arg":
        names, start, place = _arguments(text, place)
    elif base.group() == "self" and text.startswith(".arg[", place):
        names, start, place = _arguments(text, place + len(".arg"))
        if not names:
            raise MalformedError("'self.arg' takes a position or a name", base.end())
        path, names = [Argument(names)], ()
    while place < len(text):
        accessor, place = _accessor(text, place)
        path.append(accessor)
    return Port(
        cast(Literal["return", "self", "arg", "assigned", "exception"], base.group()), names, start, tuple(path), text
    )


def _arguments(text: str, place: int) -> tuple[tuple[str | int, ...], int | None, int]:
    """Reads `[...]` behind `arg`: names, start, and the place behind."""
    match = _LIST.match(text, place)
    if match is None:
        raise MalformedError("'arg' needs to say which: arg[0], arg[name], arg[0, name], arg[*] or arg[1:]", place)
    inner = match.group(1)
    if inner == "*":
        return (), None, match.end()
    if open_end := _FROM.fullmatch(inner):
        return (), int(open_end.group(1)), match.end()
    names: list[str | int] = []
    offset = match.start(1)
    for item in inner.split(","):
        names.append(_argument(item.strip(" "), offset + len(item) - len(item.lstrip(" "))))
        offset += len(item) + 1
    return tuple(names), None, match.end()


def _argument(item: str, place: int) -> str | int:
    if re.fullmatch(_NUMBER, item):
        return int(item)
    if re.fullmatch(_IDENTIFIER, item):
        return item
    if item[:1] in ("'", '"'):
        raise MalformedError(f"write an argument's name without quotes: arg[{item.strip(item[0])}]", place)
    if item == "*" or _FROM.fullmatch(item):
        raise MalformedError(f"'{item}' stands alone, as in arg[{item}]", place)
    raise MalformedError(f"'{item}' is neither the position nor the name of an argument", place)


def _accessor(text: str, place: int) -> tuple[Accessor, int]:
    if match := _ATTR.match(text, place):
        return Attr(match.group(1)), match.end()
    if match := _ELEMENTS.match(text, place):
        return Elements(), match.end()
    if match := _INDEX.match(text, place):
        return Key(int(match.group(1))), match.end()
    if match := _KEY.match(text, place):
        return Key(match.group(1) if match.group(1) is not None else match.group(2)), match.end()
    raise MalformedError(f"'{text[place:]}' is no accessor: write .name, [\"key\"], [0] or [*]", place)
