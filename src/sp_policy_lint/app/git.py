"""git, run so that nothing in a repository can make code run: the only place that starts it.

Only commands that look at objects and never at the work tree: those run no hook, filter, driver or monitor (measured
with git 2.39.5 on a repository whose configuration names all of them). Nothing of the environment reaches git.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from ..errors import UsageError

_ALLOWED = frozenset({"rev-parse", "rev-list", "ls-tree", "cat-file", "diff-tree"})

_SETTINGS = (
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    "core.pager=cat",
    "core.alternateRefsCommand=",
    "diff.external=",
    "log.showSignature=false",
    "protocol.allow=never",
    "uploadpack.packObjectsHook=",
)
_ENVIRONMENT = {
    "GIT_ASKPASS": "true",
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_PAGER": "cat",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
_CHUNK = 1 << 16


class Git:
    """Reads the objects of the repository whose work tree begins at `folder`."""

    def __init__(self, folder: Path) -> None:
        """Raises UsageError where there is no git, or only one inside of the repository."""
        found = shutil.which("git")
        if found is None:
            raise UsageError("git is not installed, or not on the PATH")
        self._program = Path(found).resolve()
        if self._program.is_relative_to(folder.resolve()):
            raise UsageError(f"{found}: a git inside of the scanned repository is not run")
        self._folder = folder

    def text(self, *arguments: str) -> str:
        """What a command prints. Raises UsageError with git's own words where it fails."""
        with self._started(arguments, ()) as output:
            return output.read().decode("utf-8", "surrogateescape")

    def fields(self, *arguments: str, lines: Iterable[str] = ()) -> Iterator[bytes]:
        """What a command prints, cut at each NUL; `lines` are its input. Raises UsageError where it fails."""
        with self._started(arguments, lines) as output:
            rest = b""
            while chunk := output.read(_CHUNK):
                *whole, rest = (rest + chunk).split(b"\0")
                yield from whole
            if rest:
                yield rest

    def blobs(self, names: Iterable[str], most_bytes: int) -> Iterator[tuple[str, bytes | None]]:
        """The contents of blobs in the order of their names; None for what is missing or larger than `most_bytes`."""
        with self._started(("cat-file", "--batch"), names) as output:
            while header := output.readline():
                name, *kind = header.decode("ascii").split()
                if len(kind) != 2:  # `<name> missing`
                    yield name, None
                    continue
                yield name, _content(output, int(kind[1]), most_bytes)

    @contextmanager
    def _started(self, arguments: tuple[str, ...], lines: Iterable[str]) -> Iterator[IO[bytes]]:
        if arguments[0] not in _ALLOWED:
            raise ValueError(f"git {arguments[0]} is not allowed")
        settings = [part for setting in _SETTINGS for part in ("-c", setting)]
        command = [str(self._program), "--no-pager", "-C", str(self._folder), *settings, *arguments]
        with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as told:
            given.writelines(f"{line}\n".encode("ascii") for line in lines)
            given.seek(0)
            process = subprocess.Popen(
                command, stdin=given, stdout=subprocess.PIPE, stderr=told, env=self._environment()
            )
            assert process.stdout is not None
            try:
                yield process.stdout
                process.stdout.close()
                if process.wait():
                    told.seek(0)
                    words = told.read(2000).decode("utf-8", "replace").strip()
                    raise UsageError(f"{self._folder}: git cannot read it: {words or 'no reason given'}")
            finally:
                process.stdout.close()
                process.kill()
                process.wait()

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name in ("PATH", "SYSTEMROOT", "TMPDIR", "TEMP") if (value := os.environ.get(name))}
        return kept | _ENVIRONMENT


def _content(stream: IO[bytes], size: int, most_bytes: int) -> bytes | None:
    """The next `size` bytes and the line end behind them, which are skipped where they are too many."""
    if size <= most_bytes:
        return stream.read(size + 1)[:size]
    rest = size + 1
    while rest > 0 and (chunk := stream.read(min(rest, _CHUNK))):
        rest -= len(chunk)
    return None
