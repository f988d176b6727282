"""Reads each file once, and never what only looks like a file."""

from __future__ import annotations

import codecs
import contextlib
import io
import os
import stat
import tokenize

from ..findings.finding import Notice
from .discover import Found, Kind
from .root import Root

MOST_BYTES = 5_000_000
"""Larger files are not read: a text of this size is data, and no rule is about data."""

_SNIFFED = 8192  # as git: a NUL byte in the first 8000 bytes makes a file binary
_WIDE = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


def read(root: Root, found: Found) -> bytes | Notice | None:
    """The bytes of a file; None for a binary one; a notice where it cannot be read or is too large."""
    try:
        # The file may have become another since it was found: follow no link, wait for no pipe.
        descriptor = os.open(root.folder / found.path, os.O_RDONLY | _flag("O_NOFOLLOW") | _flag("O_NONBLOCK"))
    except OSError as error:
        return Notice(found.path, _code(error), f"cannot be read: {error.strerror}")
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        return Notice(found.path, "unreadable", "is no longer a file")
    try:
        with os.fdopen(descriptor, "rb") as stream:
            head = stream.read(_SNIFFED)
            if found.kind is Kind.TEXT and b"\0" in head and not _is_wide(head):
                return None
            source = head + stream.read(MOST_BYTES + 1 - len(head))
    except OSError as error:
        return Notice(found.path, _code(error), f"cannot be read: {error.strerror}")
    if len(source) > MOST_BYTES:
        size = max(found.size, len(source))
        message = f"has {size} bytes, more than {MOST_BYTES}; exclude it if it holds no code"
        return Notice(found.path, "too-large", message)
    return source


def decode(source: bytes, kind: Kind) -> str:
    """The text of a file, a byte order mark included: Python by its declaration, else UTF-8, or UTF-16 by its mark.

    What is none of these is read byte by byte as Latin-1, so that rules about text can look at every file.
    """
    for mark, encoding in _WIDE.items():
        if source.startswith(mark):
            return source.decode(encoding, "replace")
    encoding = "utf-8"
    if kind is Kind.PYTHON:
        with contextlib.suppress(SyntaxError):
            encoding = tokenize.detect_encoding(io.BytesIO(source).readline)[0].removesuffix("-sig")
    try:
        return source.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return source.decode("latin-1")


def _is_wide(head: bytes) -> bool:
    return head.startswith(tuple(_WIDE))


def _code(error: OSError) -> str:
    return "vanished" if isinstance(error, FileNotFoundError) else "unreadable"


def _flag(name: str) -> int:
    """A flag of `os.open` that not every system has."""
    return int(getattr(os, name, 0))
