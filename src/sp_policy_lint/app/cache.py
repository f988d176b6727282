"""Lowered files kept from run to run, by content: what has been lowered once is subtracted from the work.

Values are data (msgpack of FileIR), never pickle: a cache that a stranger wrote may give wrong answers, it cannot run
code. Any trouble with the cache means a run without it and one warning, never a failed run.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from .. import __version__
from ..ir import FORMAT_VERSION, FileIR

MOST_BYTES = 256 * 1024 * 1024
"""When the values together are larger than this at the end of a run, those least recently used go."""

WAIT = 2.0
"""Seconds to wait for another run that writes."""

_SCHEMA = """
    CREATE TABLE IF NOT EXISTS lowered (key BLOB PRIMARY KEY, used INTEGER NOT NULL, value BLOB NOT NULL) WITHOUT ROWID
"""
_BATCH = 500  # SQLite's limit of parameters in one statement was 999 before 3.32


def default_folder() -> Path | None:
    """`$XDG_CACHE_HOME/sp-policy-lint`, by default in `~/.cache`; None where there is no home."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    if os.path.isabs(base):  # noqa: PTH117 - the XDG specification: a relative path is to be ignored
        return Path(base, "sp-policy-lint")
    try:
        home = Path.home()
    except RuntimeError:
        return None
    return home / ".cache" / "sp-policy-lint" if home.is_dir() else None


def key(source: bytes) -> bytes:
    """The key of a file's content; another version of the tool, of the format or of Python never finds it."""
    version = f"{__version__}/{FORMAT_VERSION}/{sys.version_info.major}.{sys.version_info.minor}"
    salt = hashlib.blake2b(version.encode(), digest_size=16).digest()
    return hashlib.blake2b(source, digest_size=20, salt=salt).digest()


class Cache:
    """A table of lowered files. Without a folder, or after any error, it is empty and forgets everything."""

    def __init__(self, folder: Path | None, warn: Callable[[str], None] = lambda _: None) -> None:
        self._warn = warn
        self._folder = folder
        self._connection: sqlite3.Connection | None = None
        self._decoder = msgspec.msgpack.Decoder(FileIR)
        if folder is not None:
            with self._forgiving():
                self._connection = _connect(folder)

    def get(self, keys: Iterable[bytes]) -> dict[bytes, FileIR]:
        """The known ones of these keys."""
        found: dict[bytes, FileIR] = {}
        wanted = sorted(set(keys))
        for start in range(0, len(wanted), _BATCH):
            batch = wanted[start : start + _BATCH]
            with self._forgiving():
                if self._connection is None:
                    break
                marks = ",".join("?" * len(batch))
                rows = self._connection.execute(f"SELECT key, value FROM lowered WHERE key IN ({marks})", batch)
                for row_key, value in rows:
                    with contextlib.suppress(msgspec.MsgspecError, TypeError):
                        found[row_key] = self._decoder.decode(value)
        return found

    def put(self, values: Mapping[bytes, bytes], used: Iterable[bytes] = ()) -> None:
        """Keeps encoded files, and notes which old ones were of use."""
        with self._forgiving():
            if self._connection is None:
                return
            now = int(time.time())
            with self._connection:
                self._connection.executemany(
                    "INSERT OR REPLACE INTO lowered VALUES (?, ?, ?)", [(k, now, v) for k, v in sorted(values.items())]
                )
                self._connection.executemany("UPDATE lowered SET used = ? WHERE key = ?", [(now, k) for k in used])
                self._shrink()

    def close(self) -> None:
        """Must not be used after."""
        if self._connection is not None:
            with contextlib.suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    def _shrink(self) -> None:
        assert self._connection is not None
        (size,) = self._connection.execute("SELECT coalesce(sum(length(value)), 0) FROM lowered").fetchone()
        if size <= MOST_BYTES:
            return
        for row_key, length in self._connection.execute(
            "SELECT key, length(value) FROM lowered ORDER BY used, key"
        ).fetchall():
            self._connection.execute("DELETE FROM lowered WHERE key = ?", (row_key,))
            size -= length
            if size <= MOST_BYTES * 3 // 4:
                return

    @contextlib.contextmanager
    def _forgiving(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            self.close()
            self._warn(f"no cache in {self._folder}: {error}")


def _connect(folder: Path) -> sqlite3.Connection:
    """Opens the table, and begins anew where the file is no database."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    file, *others = _files(folder)
    try:
        return _open(file)
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):  # locked, read-only, full: the file itself may be sound
            raise
        for old in (file, *others):
            old.unlink(missing_ok=True)
        return _open(file)


def _files(folder: Path) -> list[Path]:
    """The database and what SQLite puts beside it."""
    return [folder / f"lowered.sqlite{suffix}" for suffix in ("", "-wal", "-shm")]


def _open(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=WAIT)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = OFF")  # a lost cache is lost time only
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute(_SCHEMA)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def clean(folder: Path) -> int:
    """Removes the cache in a folder, and nothing else there; gives the number of bytes. Raises OSError."""
    size = 0
    for file in _files(folder):
        with contextlib.suppress(FileNotFoundError):
            size += file.stat().st_size
            file.unlink()
    return size
