"""One pattern of gitignore(5) as a regular expression over bytes, as git compares bytes and not letters."""

from __future__ import annotations

import os
import re
from typing import NamedTuple

_SPECIAL = re.compile(rb"[*?\[\\]")
_TRAILING_SPACES = re.compile(rb"(?P<kept>(?:\\.|[^\\])*?) *", re.DOTALL)
_CLASS = re.compile(rb"\[:(\w*):\]")

_CLASSES = {
    b"alnum": rb"0-9A-Za-z",
    b"alpha": rb"A-Za-z",
    b"blank": rb" \t",
    b"cntrl": rb"\x00-\x1f\x7f",
    b"digit": rb"0-9",
    b"graph": rb"!-~",
    b"lower": rb"a-z",
    b"print": rb" -~",
    b"punct": rb"!-/:-@\[-`{-~",
    b"space": rb"\t-\r ",
    b"upper": rb"A-Z",
    b"xdigit": rb"0-9A-Fa-f",
}


class Glob(NamedTuple):
    """A pattern. `anywhere`: it is about names in any folder, not about paths."""

    regex: re.Pattern[bytes]
    negated: bool
    anywhere: bool
    folders_only: bool

    @classmethod
    def parse(cls, line: str) -> Glob | None:
        """The pattern in a line of an ignore file; None for an empty line, a comment, and what can match nothing."""
        text = os.fsencode(line).removesuffix(b"\r")
        if text.startswith(b"#"):
            return None
        if trimmed := _TRAILING_SPACES.fullmatch(text):
            text = trimmed["kept"]
        negated, text = text.startswith(b"!"), text.removeprefix(b"!")
        folders_only, text = text.endswith(b"/"), text.removesuffix(b"/")
        try:
            regex = re.compile(_translate(text.removeprefix(b"/")), re.DOTALL)
        except _NoMatchError:
            return None
        return cls(regex, negated, b"/" not in text, folders_only) if text else None

    def matches(self, name: bytes, is_folder: bool) -> bool:
        """Whether the pattern is about this entry. `name`: its path from the folder of the ignore file."""
        if self.folders_only and not is_folder:
            return False
        return self.regex.fullmatch(name[name.rfind(b"/") + 1 :] if self.anywhere else name) is not None


class _NoMatchError(Exception):
    """The pattern is broken, and so matches nothing."""


def _translate(glob: bytes) -> bytes:
    # git first compares the part before the first special character; what follows is to it a pattern of its own, at
    # whose start `**` is a part of the path.
    special = _SPECIAL.search(glob)
    start = special.start() if special else len(glob)
    pieces, at = [re.escape(glob[:start])], start
    while at < len(glob):
        character = glob[at : at + 1]
        if character == b"*":
            piece, at = _stars(glob, at, start)
        elif character == b"?":
            piece, at = b"[^/]", at + 1
        elif character == b"[":
            piece, at = _bracket(glob, at)
        else:
            escape = character == b"\\"
            piece, at = re.escape(_byte(glob, at + escape)), at + escape + 1
        pieces.append(piece)
    return b"".join(pieces)


def _stars(glob: bytes, at: int, start: int) -> tuple[bytes, int]:
    """`*` is any part of a name; `**` alone between slashes is any number of folders, and at the end anything."""
    end = at
    while glob[end : end + 1] == b"*":
        end += 1
    begins, rest = at == start or glob[at - 1 : at] == b"/", glob[end : end + 1]
    if end - at > 1 and begins and rest == b"/":
        return b"(?:.*/)?", end + 1
    if end - at > 1 and begins and not rest:
        return b".*", end
    return b"[^/]*", end


def _bracket(glob: bytes, at: int) -> tuple[bytes, int]:
    """`[a-c]`, `[!a]`, `[^a]`, `[[:alpha:]]`; a `]` that stands first belongs to the set."""
    at += 1
    negated = glob[at : at + 1] in (b"!", b"^")
    at += negated
    members, first = [], True
    while first or glob[at : at + 1] != b"]":
        first = False
        if named := _CLASS.match(glob, at):
            if named[1] not in _CLASSES:
                raise _NoMatchError
            members.append(_CLASSES[named[1]])
            at = named.end()
            continue
        low, at = _member(glob, at)
        if glob[at : at + 1] == b"-" and glob[at + 1 : at + 2] not in (b"]", b""):
            high, at = _member(glob, at + 1)
            if low <= high:
                members.append(b"\\x%02x-\\x%02x" % (ord(low), ord(high)))
        else:
            members.append(b"\\x%02x" % ord(low))
    inside = b"".join(members)
    if negated:
        return b"[^/" + inside + b"]", at + 1
    return (b"(?!/)[" + inside + b"]" if inside else b"(?!)"), at + 1


def _member(glob: bytes, at: int) -> tuple[bytes, int]:
    at += glob[at : at + 1] == b"\\"
    return _byte(glob, at), at + 1


def _byte(glob: bytes, at: int) -> bytes:
    if at >= len(glob):
        raise _NoMatchError
    return glob[at : at + 1]
