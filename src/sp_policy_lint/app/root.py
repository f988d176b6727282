"""The root of a scan: the folder that all paths in a report are relative to."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Root:
    """`folder` is absolute with all links resolved; `repository` says whether it is the top of a git work tree."""

    folder: Path
    repository: bool

    def relative(self, path: Path) -> str | None:
        """The path of `path` below the root with forward slashes ("" for the root itself), links resolved.

        None outside of it.
        """
        try:
            relative = path.resolve().relative_to(self.folder).as_posix()
        except ValueError:
            return None
        return "" if relative == "." else relative


def ancestors(path: Path) -> Iterator[Path]:
    """`path` where it is a folder, and the folders above it, up to and with the top of the git work tree that it is in.

    The way up is the one that the user wrote (links are not resolved), so that a link in a repository cannot move the
    root.
    """
    start = Path(os.path.abspath(path))  # noqa: PTH100 - Path.absolute keeps `..`, resolve follows links
    for folder in (start, *start.parents):
        if folder.is_dir():
            yield folder
            if is_repository(folder):
                return


def is_repository(folder: Path) -> bool:
    """Whether a git work tree begins here (`.git` is a file in linked work trees and submodules)."""
    return os.path.lexists(folder / ".git")


def find_root(paths: Sequence[Path], config_folder: Path | None) -> Root:
    """The repository that the first path is in.

    Without one the configuration's folder, the working folder or the path itself.

    Where other paths lie outside of that, the nearest folder above them all.
    """
    first = paths[0] if paths else Path()
    *_, top = ancestors(first)
    if is_repository(top):
        folder = top
    elif config_folder is not None and _is_below(first, config_folder):
        folder = config_folder
    elif _is_below(first, Path.cwd()):
        folder = Path.cwd()
    else:
        folder = next(ancestors(first))
    outside = [path for path in paths if not _is_below(path, folder)]
    if outside:
        folder = Path(os.path.commonpath([folder, *map(os.path.abspath, outside)]))
    return Root(folder.resolve(), is_repository(folder))


def _is_below(path: Path, folder: Path) -> bool:
    return Path(os.path.abspath(path)).is_relative_to(folder)  # noqa: PTH100 - as above
