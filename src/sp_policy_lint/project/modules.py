"""Modules: which file an import means.

Contract: `Modules` maps the dotted names of import statements to files of the project as Python would with the path
entries that such a
repository runs with: the folder of a script, the parents of a package, `src/` and the like. What it does not find is
a library.
The files are not read; only their paths count.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import PurePosixPath

SOURCE_FOLDERS = ("", "src", "lib", "python", "app")
"""Folders below an ancestor of the importing file that are taken for path entries."""

Parts = tuple[str, ...]


class Modules:
    """Finds the file of a module. Paths are relative to the root of the scan, with forward slashes."""

    def __init__(self, paths: Iterable[str]) -> None:
        self.paths = frozenset(paths)
        self._by_tail: dict[str, list[tuple[Parts, str]]] = defaultdict(list)
        self._packages: set[Parts] = set()
        for path in sorted(self.paths):
            parts = module_parts(path)
            if parts:
                self._by_tail[parts[-1]].append((parts, path))
            if path.endswith("/__init__.py") or path == "__init__.py":
                self._packages.add(parts)
        self._folders = {
            parts[:n] for tails in self._by_tail.values() for parts, _ in tails for n in range(1, len(parts))
        }
        self.find = cache(self._find)

    def absolute(self, importer: str, module: str, level: int) -> Parts | None:
        """The parts of the folder-based name of a relative import; None when it leaves the root."""
        package = PurePosixPath(importer).parent.parts
        if level - 1 > len(package):
            return None
        base = package[: len(package) - (level - 1)]
        return base + (tuple(module.split(".")) if module else ())

    def relative(self, importer: str, module: str, level: int) -> str | None:
        """The file of `from {level dots}{module} import ...`; None when there is none."""
        parts = self.absolute(importer, module, level)
        return None if parts is None else self._file(parts)

    def _find(self, importer: str, module: str) -> str | None:
        """The file that `import module` in `importer` means; None for a library (or a namespace package)."""
        wanted = tuple(module.split("."))
        roots = self._roots(importer)
        for root in roots:
            if wanted[0] in sys.stdlib_module_names and not self._shadows(root, importer):
                continue
            found = self._file(root + wanted)
            if found is not None:
                return found
        if wanted[0] in sys.stdlib_module_names:
            return None
        return self._elsewhere(wanted)

    def is_namespace(self, importer: str, module: str) -> bool:
        """Whether a folder without `__init__.py` goes by this name."""
        wanted = tuple(module.split("."))
        return any(root + wanted in self._folders for root in self._roots(importer))

    def _file(self, parts: Parts) -> str | None:
        stem = "/".join(parts)
        for path in (f"{stem}/__init__.py", f"{stem}.py", f"{stem}.ipynb"):
            if path.removeprefix("/") in self.paths:
                return path.removeprefix("/")
        return None

    def _roots(self, importer: str) -> list[Parts]:
        """The folders that may be path entries for this file, nearest first."""
        folder: Parts = PurePosixPath(importer).parent.parts
        while folder and folder in self._packages:
            folder = folder[:-1]
        roots: list[Parts] = []
        for n in range(len(folder), -1, -1):
            for sub in SOURCE_FOLDERS:
                roots.append((*folder[:n], sub) if sub else folder[:n])
        return roots

    def _shadows(self, root: Parts, importer: str) -> bool:
        """A script's own folder comes before the standard library on Python's path; nothing else does."""
        return root == PurePosixPath(importer).parent.parts

    def _elsewhere(self, wanted: Parts) -> str | None:
        """The only file of the project that ends with this name, where that is no accident."""
        found = [
            path
            for parts, path in self._by_tail.get(wanted[-1], ())
            if parts[-len(wanted) :] == wanted and len(parts) > len(wanted)
        ]
        if len(found) != 1:
            return None
        parts = module_parts(found[0])
        root = parts[: len(parts) - len(wanted)]
        top_is_package = (*root, wanted[0]) in self._packages and root not in self._packages
        return found[0] if top_is_package else None


def module_parts(path: str) -> Parts:
    """The dotted name of a file by its folders, as parts: `a/b/__init__.py` is ("a", "b")."""
    pure = PurePosixPath(path)
    parts = pure.with_suffix("").parts
    return parts[:-1] if parts and parts[-1] == "__init__" else parts


def dotted_name(path: str) -> str:
    """The dotted name of a file, without a leading source folder: `src/shop/orders.py` is "shop.orders"."""
    parts = module_parts(path)
    if len(parts) > 1 and parts[0] in SOURCE_FOLDERS:
        parts = parts[1:]
    return ".".join(parts) or "__init__"
