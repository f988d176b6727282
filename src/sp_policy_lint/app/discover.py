"""Finds the files to look at below the given paths; opens none of them but to see whether a script is Python."""

from __future__ import annotations

import enum
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from ..errors import UsageError, did_you_mean
from ..findings.finding import Notice
from .gitignore import Ignore, IgnoreStack, read_lines
from .gitindex import TrackedFiles
from .root import Root
from .settings import Settings


class Kind(enum.Enum):
    """What a file is read as."""

    PYTHON = "python"
    NOTEBOOK = "notebook"
    TEXT = "text"


class Found(NamedTuple):
    """A file: its path relative to the root with forward slashes, what it is read as, its size in bytes."""

    path: str
    kind: Kind
    size: int


@dataclass(slots=True)
class Discovery:
    """The files, sorted by the bytes of their paths.

    What could not be looked at; how many links and special files were passed by; whether single files were asked for
    (then they tell less of their project than folders do).
    """

    files: list[Found] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    passed_by: int = 0
    asked_for: bool = False


@dataclass(frozen=True, slots=True)
class _Folder:
    """A folder (or a file in it) on the way through the tree, with the ignore files that hold in it."""

    path: str
    stack: IgnoreStack
    ignored: bool

    def child(self, name: str) -> _Folder:
        """An entry of this folder, to which the same ignore files apply."""
        return replace(self, path=f"{self.path}/{name}" if self.path else name)


_SUFFIXES = {".py": Kind.PYTHON, ".pyw": Kind.PYTHON, ".ipynb": Kind.NOTEBOOK}


def discover(root: Root, paths: Sequence[Path], settings: Settings) -> Discovery:
    """All files below `paths` that are neither excluded nor ignored by git, and every file named itself.

    With `settings.force_exclude` files named themselves can be left out too. Links and special files below a path are
    passed by. Raises UsageError for a path that does not exist, leads out of the root through a link, or is neither
    file nor folder.
    """
    return _Discoverer(root, settings).run(paths)


class _Discoverer:
    def __init__(self, root: Root, settings: Settings) -> None:
        self._root = root
        self._force = settings.force_exclude
        self._exclude = Ignore((*settings.exclude, *settings.extend_exclude))
        self._found: dict[str, Found] = {}
        self._result = Discovery()

    def run(self, paths: Sequence[Path]) -> Discovery:
        for path in paths:
            self._take(path)
        self._result.asked_for = any(path.is_file() for path in paths)
        self._result.files = sorted(self._found.values(), key=lambda found: os.fsencode(found.path))
        self._result.notices.sort(key=lambda notice: os.fsencode(notice.path))
        return self._result

    def _take(self, path: Path) -> None:
        try:
            mode = path.stat().st_mode
        except (OSError, ValueError) as error:
            raise UsageError(f"{path}: {_why(error)}{_nearest(path)}") from None
        relative = self._root.relative(path)
        if relative is None:
            raise UsageError(f"{path}: leads out of {self._root.folder}")
        is_folder = stat.S_ISDIR(mode)
        if not is_folder and not stat.S_ISREG(mode):
            raise UsageError(f"{path}: is neither a file nor a folder")
        folder = self._above(relative, is_folder)
        if folder is None:
            return
        if is_folder:
            self._walk(folder)
        else:
            self._add(relative, self._root.folder / relative)

    def _above(self, relative: str, is_folder: bool) -> _Folder | None:
        """The folder named, or that of the file named; None when it is left out and that counts.

        A path named by the user is taken although git ignores it or a folder above it, unless excludes are forced.
        """
        lines = read_lines(self._root.folder / ".git" / "info" / "exclude")
        folder = _Folder("", IgnoreStack((Ignore(lines),) if lines else ()), ignored=False)
        parts = relative.split("/") if relative else []
        for depth, part in enumerate(parts, 1):
            inner = self._enter(folder).child(part)
            is_last_file = depth == len(parts) and not is_folder
            if self._force and not self._takes(inner := self._judged(inner, not is_last_file), not is_last_file):
                return None
            folder = folder if is_last_file else inner
        return folder

    def _walk(self, top: _Folder) -> None:
        """Goes through a folder; with an own stack, since a tree may be deeper than Python's."""
        todo = [top]
        while todo:
            folder = self._enter(todo.pop())
            for entry in self._entries(folder.path):
                child = folder.child(entry.name)
                try:
                    is_folder = entry.is_dir(follow_symlinks=False)
                    is_file = entry.is_file(follow_symlinks=False)
                except OSError as error:
                    self._note(child.path, _why(error))
                    continue
                if not (is_folder or is_file):
                    self._result.passed_by += 1
                elif entry.name != ".git" and self._takes(child := self._judged(child, is_folder), is_folder):
                    if is_folder:
                        todo.append(child)
                    else:
                        self._add(child.path, Path(entry.path))

    def _enter(self, folder: _Folder) -> _Folder:
        return replace(folder, stack=folder.stack.entered(self._root.folder / folder.path, folder.path))

    def _judged(self, entry: _Folder, is_folder: bool) -> _Folder:
        """The entry with what its folder's ignore files say of it; what is below an ignored folder is ignored."""
        return replace(entry, ignored=entry.ignored or entry.stack.ignores(entry.path, is_folder))

    def _takes(self, entry: _Folder, is_folder: bool) -> bool:
        """Whether an entry is looked at: it is not excluded, and git does not ignore it or tracks it all the same."""
        if self._exclude.decide(entry.path, is_folder):
            return False
        if not entry.ignored:
            return True
        return entry.path in (self._tracked.folders if is_folder else self._tracked.files)

    @cached_property
    def _tracked(self) -> TrackedFiles:
        return TrackedFiles(self._root.folder)

    def _entries(self, folder: str) -> Iterator[os.DirEntry[str]]:
        try:
            with os.scandir(self._root.folder / folder) as entries:
                yield from entries
        except OSError as error:
            self._note(folder or ".", _why(error))

    def _add(self, relative: str, path: Path) -> None:
        if relative in self._found:
            return
        try:
            size = path.stat().st_size
            kind = _SUFFIXES.get(path.suffix.lower()) or (Kind.PYTHON if _is_script(path) else Kind.TEXT)
        except OSError as error:
            self._note(relative, _why(error))
            return
        self._found[relative] = Found(relative, kind, size)

    def _note(self, path: str, why: str) -> None:
        self._result.notices.append(Notice(path, "unreadable", f"cannot be read: {why}"))


def _is_script(path: Path) -> bool:
    """Whether a file without a suffix begins with `#!` and names Python."""
    if path.suffix or path.name.startswith("."):
        return False
    with path.open("rb") as stream:
        line = stream.readline(200)
    return line.startswith(b"#!") and b"python" in line


def _why(error: OSError | ValueError) -> str:
    return (error.strerror or str(error)) if isinstance(error, OSError) else str(error)


def _nearest(path: Path) -> str:
    """Names the nearest existing sibling of the first part of a path that does not exist."""
    missing = path
    for parent in path.parents:
        if parent.exists():
            break
        missing = parent
    try:
        near = did_you_mean(missing.name, [sibling.name for sibling in missing.parent.iterdir()])
    except OSError:
        return ""
    return near
