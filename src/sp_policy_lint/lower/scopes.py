"""Which variable a name means: Python's rules of scope, resolved while lowering.

The bindings of a body are collected before the body is lowered (see `bindings`), so that every name is resolved where
it occurs. Comprehensions are inlined: their targets become variables of the enclosing body under a name that no source
can contain (`x'1`).
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from .bindings import Bindings

Resolved = tuple[str, str]
"""The variable's name and its scope: "local", "free" or "global"."""


class Identifiers(dict[str, str]):
    """From names as written to names as Python compiles them, inside one class (or none): normalised and mangled.

    `private` is the prefix for names of the form `__name`, such as "_Client", or "" outside classes.
    Its keys are all the names that were met.
    """

    def __init__(self, private: str) -> None:
        super().__init__()
        self.private = private

    def __missing__(self, written: str) -> str:
        name = written if written.isascii() else unicodedata.normalize("NFKC", written)
        if self.private and name.startswith("__") and not name.endswith("__"):
            name = self.private + name
        self[written] = name
        return name


@dataclass(frozen=True, slots=True)
class Inlined:
    """A comprehension being lowered: the names of its targets in the enclosing body."""

    names: dict[str, str]
    outer: Inlined | None

    def find(self, name: str) -> str | None:
        frame: Inlined | None = self
        while frame is not None:
            if name in frame.names:
                return frame.names[name]
            frame = frame.outer
        return None


@dataclass(eq=False, slots=True)
class Scope:
    """The variables of one body. `inlined` are the comprehensions of the parent that this body stands in."""

    kind: str
    bindings: Bindings
    parent: Scope | None = None
    inlined: Inlined | None = None
    cells: set[str] = field(default_factory=set)
    free: set[str] = field(default_factory=set)

    def resolve(self, name: str) -> Resolved:
        """The variable that `name` means in this body, outside comprehensions."""
        if self.kind == "module" or name in self.bindings.globals:
            return name, "global"
        if name in self.bindings.names:
            return name, "local"
        return self.resolve_outside(name)

    def resolve_outside(self, name: str) -> Resolved:
        """The variable that `name` means when this body does not bind it; class bodies around are passed over."""
        path = [self]
        scope = self
        while scope.parent is not None:
            renamed = scope.inlined.find(name) if scope.inlined is not None else None
            scope = scope.parent
            if renamed is not None:
                return scope._captured(renamed, path)
            if scope.kind in ("function", "lambda"):
                if name in scope.bindings.globals:
                    break
                if name in scope.bindings.names:
                    return scope._captured(name, path)
            path.append(scope)
        return name, "global"

    def _captured(self, name: str, path: list[Scope]) -> Resolved:
        self.cells.add(name)
        for scope in path:
            scope.free.add(name)
        return name, "free"
