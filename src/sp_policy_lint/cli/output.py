"""Where a report goes: stdout, or a file that is either written whole or not touched."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import tempfile
from pathlib import Path

from ..errors import UsageError


class OutputError(Exception):
    """A report could not be written, though its place looked right: the disk is full, stdout is closed."""


def check_writable(file: Path) -> None:
    """Raises UsageError where the file cannot be written; asked before the work begins."""
    if file.is_dir():
        raise UsageError(f"{file}: is a folder")
    if not file.parent.is_dir():
        raise UsageError(f"{file}: there is no folder {file.parent}")
    if not os.access(file.parent, os.W_OK) and not _is_special(file):
        raise UsageError(f"{file}: the folder {file.parent} cannot be written to")


def write_file(file: Path, text: str) -> None:
    """Writes a report. An old file is replaced at once and keeps its mode; a link is replaced, not followed."""
    data = text.encode("utf-8", "backslashreplace")
    try:
        if _is_special(file):
            file.write_bytes(data)
            return
        _replace(file, data)
    except OSError as error:
        raise OutputError(f"{file}: cannot be written: {error.strerror}") from None


def write_stdout(text: str, encoding: str | None = None) -> None:
    """Writes a report to stdout as UTF-8 or in the encoding given. A reader that has gone away is no error."""
    if sys.stdout is None:
        raise OutputError("cannot write the report: stdout is closed")
    data = text.encode(encoding or "utf-8", "backslashreplace")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _discard_stdout()
    except (OSError, ValueError) as error:
        _discard_stdout()
        raise OutputError(f"cannot write the report: {error}") from None


def _replace(file: Path, data: bytes) -> None:
    descriptor, name = tempfile.mkstemp(prefix=f".{file.name[:50]}.", dir=file.parent)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(descriptor)
        temporary.chmod(_mode(file))
        temporary.replace(file)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _mode(file: Path) -> int:
    """The mode of the old file, or what any new file gets."""
    with contextlib.suppress(OSError):
        old = file.lstat().st_mode
        if stat.S_ISREG(old):
            return stat.S_IMODE(old)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _is_special(file: Path) -> bool:
    """Whether this is a device or pipe, such as /dev/null, which is written to and not replaced."""
    try:
        mode = file.lstat().st_mode
        if stat.S_ISLNK(mode) and file.parent == Path("/dev"):  # /dev/stdout
            mode = file.stat().st_mode
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISLNK(mode)


def _discard_stdout() -> None:
    """Nothing more can be written; keeps Python from trying at its end."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
