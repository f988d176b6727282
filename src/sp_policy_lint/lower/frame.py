"""One body being lowered: its graph, its names, what encloses the current statement, and the expression machine."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from typing import TYPE_CHECKING, Any, TypeVar

import libcst as cst

from ..ir import Load, SpanTuple, Store
from .graph import Graph
from .scopes import Identifiers, Inlined, Resolved, Scope

if TYPE_CHECKING:
    from .exits import Enclosing
    from .file import FileLowering

T = TypeVar("T")
Task = Generator[cst.CSTNode, int, T]
"""Work on an expression: yields the nodes to be lowered, is sent their registers, returns its result."""

Step = int | Task[int]
"""What lowering a node takes: nothing more (a register) or more work."""

ExpressionTable = dict[type[cst.CSTNode], Callable[["Frame", Any], Step]]
StatementTable = dict[type[cst.CSTNode], Callable[["Frame", Any], None]]


class Resolutions(dict[str, Resolved]):
    """From names as written to variables, as seen from inside the comprehensions `inlined`."""

    def __init__(self, scope: Scope, identifiers: Identifiers, inlined: Inlined | None) -> None:
        super().__init__()
        self.scope = scope
        self.identifiers = identifiers
        self.inlined = inlined

    def __missing__(self, written: str) -> Resolved:
        name = self.identifiers[written]
        renamed = self.inlined.find(name) if self.inlined is not None else None
        if renamed is not None:
            resolved = renamed, "local"
        elif self.inlined is not None and self.scope.kind == "class":
            resolved = self.scope.resolve_outside(name)  # comprehensions do not see the names of a class body
        else:
            resolved = self.scope.resolve(name)
        self[written] = resolved
        return resolved


class Frame(Graph):
    """The state of lowering one body (of a function, a lambda, a class or the module)."""

    def __init__(self, file: FileLowering, scope: Scope, identifiers: Identifiers, qualname: str, index: int) -> None:
        super().__init__()
        self.file = file
        self.span: Callable[[cst.CSTNode], SpanTuple] = file.span
        self.scope = scope
        self.identifiers = identifiers
        self.qualname = qualname
        self.index = index
        self.names = Resolutions(scope, identifiers, None)
        self.outside_names = self.names
        self.enclosing: Enclosing | None = None
        self.finally_copies: dict[int, int] = {}
        self.is_generator = False

    def lower(self, node: cst.CSTNode) -> int:
        """The register of the value of an expression."""
        step = self.file.expressions[node.__class__](self, node)
        return step if step.__class__ is int else self.run(step)  # type: ignore[arg-type]

    def run(self, task: Task[T]) -> T:
        """Works off a task and all that it asks for. The stack is a list, so expressions nest as deep as they like."""
        handlers = self.file.expressions
        stack: list[Generator[cst.CSTNode, Any, Any]] = [task]
        send = task.send
        value: Any = None
        while True:
            try:
                node = send(value)
            except StopIteration as stop:
                stack.pop()
                value = stop.value
                if not stack:
                    return value  # type: ignore[no-any-return]
                send = stack[-1].send
                continue
            step = handlers[node.__class__](self, node)
            if step.__class__ is int:
                value = step
            else:
                stack.append(step)  # type: ignore[arg-type]
                send = step.send  # type: ignore[union-attr]
                value = None

    def statements(self, body: Iterable[cst.CSTNode]) -> None:
        table = self.file.statements
        for node in body:
            table[node.__class__](self, node)

    def load(self, written: str, span: SpanTuple) -> int:
        name, scope = self.names[written]
        dst = self.register()
        self.emit(Load(dst, name, scope, span))
        return dst

    def store(self, written: str, src: int, span: SpanTuple) -> None:
        name, scope = self.names[written]
        self.emit(Store(name, scope, src, span))

    def inline(self, names: Iterable[str], number: int) -> None:
        """Enters a comprehension whose targets are `names` (as written); who leaves it puts `names` back."""
        renamed = {self.identifiers[name]: f"{self.identifiers[name]}'{number}" for name in names}
        self.names = Resolutions(self.scope, self.identifiers, Inlined(renamed, self.names.inlined))
