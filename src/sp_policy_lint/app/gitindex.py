"""The files that git tracks, read from the index of the repository. git itself is not run.

A hostile `.git/config` would run code.

The form of the file is described in gitformat-index(5) of git 2.39; versions 2 to 4 are read.
"""

from __future__ import annotations

import hashlib
import os
import struct
from collections.abc import Iterator
from pathlib import Path

_MOST_BYTES = 200_000_000
_EXTENDED = 0x4000
_FIXED = 40  # times, device, inode, mode, owner and size, before the hash


class TrackedFiles:
    """The tracked files of a repository and the folders that they are in; empty where the index cannot be read."""

    def __init__(self, root: Path) -> None:
        folder = git_folder(root)
        try:
            self.files = frozenset(map(os.fsdecode, _names(_read(folder / "index")))) if folder else frozenset()
        except (OSError, ValueError, IndexError, struct.error):
            self.files = frozenset()
        self.folders = frozenset(
            path[:slash] for path in self.files for slash, letter in enumerate(path) if letter == "/"
        )


def git_folder(root: Path) -> Path | None:
    """The folder in which git keeps the work tree's index.

    In linked work trees and submodules `.git` is a file that names it.
    """
    entry = root / ".git"
    if entry.is_dir():
        return entry
    if entry.is_file():
        kind, _, target = os.fsdecode(_read(entry)[:4096]).partition(":")
        if kind == "gitdir":
            return root / target.strip()
    return None


def _read(file: Path) -> bytes:
    if not file.is_file() or file.stat().st_size > _MOST_BYTES:
        return b""
    return file.read_bytes()


def _names(index: bytes) -> Iterator[bytes]:
    """The paths of all entries. Raises struct.error, ValueError and IndexError where the data is broken."""
    signature, version, count = struct.unpack_from(">4sII", index)
    if signature != b"DIRC" or version not in (2, 3, 4):
        raise ValueError("no index of a known version")
    size = _FIXED + _hash_size(index)
    at, name = 12, b""
    for _ in range(count):
        (flags,) = struct.unpack_from(">H", index, at + size)
        begin = at + size + (4 if flags & _EXTENDED else 2)
        if version == 4:
            dropped, begin = _offset(index, begin)
            end = index.index(b"\0", begin)
            name = name[: len(name) - dropped] + index[begin:end]
            at = end + 1
        else:
            end = index.index(b"\0", begin)
            name = index[begin:end]
            at += (end - at + 8) // 8 * 8
        yield name


def _hash_size(index: bytes) -> int:
    """Bytes of a hash in this repository, told by the checksum at the end."""
    return 32 if hashlib.sha256(index[:-32]).digest() == index[-32:] else 20


def _offset(index: bytes, at: int) -> tuple[int, int]:
    """A number in the variable-length form of pack files, and where it ends."""
    value = index[at] & 0x7F
    while index[at] & 0x80:
        at += 1
        value = (value + 1) << 7 | index[at] & 0x7F
    return value, at + 1
