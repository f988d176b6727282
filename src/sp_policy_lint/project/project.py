"""A project: its lowered files and how they import one another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from ..ir import FileIR, Function, Import, ImportFrom, ImportStar
from .modules import Modules


@dataclass(frozen=True)
class Project:
    """The lowered files by path. `paths` are the paths of all Python files of the repository, also those not
    lowered."""

    files: Mapping[str, FileIR]
    paths: frozenset[str] = field(default=frozenset())

    @cached_property
    def modules(self) -> Modules:
        """The import resolution over the files."""
        return Modules(self.paths | self.files.keys())

    def imports(self, path: str) -> Iterator[str]:
        """The files that a file imports, in the order of its import statements (those in functions too)."""
        for function in self.files[path].functions:
            for imported in self._imports(path, function):
                if imported in self.files:
                    yield imported

    def _imports(self, path: str, function: Function) -> Iterator[str]:
        for block in function.blocks:
            for instruction in block.instructions:
                match instruction:
                    case Import(module=module):
                        parts = module.split(".")
                        names = [(".".join(parts[:n]), 0) for n in range(1, len(parts) + 1)]
                    case ImportFrom(module=module, level=level, name=name):
                        names = [(module, level), (f"{module}.{name}" if module else name, level)]
                    case ImportStar(module=module, level=level):
                        names = [(module, level)]
                    case _:
                        continue
                for module, level in names:
                    found = self.find(path, module, level)
                    if found is not None and found != path:
                        yield found

    def find(self, importer: str, module: str, level: int) -> str | None:
        """The file of the project that an import means; None for a library."""
        if level:
            return self.modules.relative(importer, module, level)
        return self.modules.find(importer, module)

    def import_order(self) -> list[str]:
        """All files, imported ones before those that import them (in cycles: as Python would when it starts at the
        first path)."""
        done: set[str] = set()
        order: list[str] = []
        for start in sorted(self.files):
            if start in done:
                continue
            done.add(start)
            stack = [(start, self.imports(start))]
            while stack:
                path, rest = stack[-1]
                for imported in rest:
                    if imported not in done:
                        done.add(imported)
                        stack.append((imported, self.imports(imported)))
                        break
                else:
                    order.append(path)
                    stack.pop()
        return order
