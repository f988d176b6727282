"""The names that a body binds, collected before it is lowered."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import libcst as cst

from .children import children


@dataclass(slots=True)
class Bindings:
    """The names that a body binds itself, and those that it declares to be global."""

    names: set[str] = field(default_factory=set)
    globals: set[str] = field(default_factory=set)


@dataclass(slots=True)
class _Collector:
    """Names as written; `todo` holds the statements still to look at."""

    todo: list[Any] = field(default_factory=list)
    bound: list[str] = field(default_factory=list)
    globals: list[str] = field(default_factory=list)
    nonlocals: list[str] = field(default_factory=list)

    def target(self, node: cst.CSTNode | None) -> None:
        self.bound += target_names(node)


def collect(
    body: Iterable[cst.CSTNode], identifiers: dict[str, str], parameters: Iterable[str] = (), *, walrus: bool = False
) -> Bindings:
    """The bindings of a body with its parameters. With `walrus`, expressions are searched for `:=` too."""
    collector = _Collector(list(body))
    bound = collector.bound
    bound += parameters
    if walrus:
        bound += _walrus_names(collector.todo)
    todo = collector.todo
    while todo:
        node = todo.pop()
        handle = _STATEMENTS.get(node.__class__)
        if handle is not None:
            handle(collector, node)
    names = {identifiers[name] for name in bound}
    global_names = {identifiers[name] for name in collector.globals}
    names -= global_names
    names.difference_update(identifiers[name] for name in collector.nonlocals)
    return Bindings(names, global_names)


def target_names(target: cst.CSTNode | None) -> list[str]:
    """The names that assignment to `target` binds, as written."""
    if isinstance(target, cst.Name):
        return [target.value]
    names = []
    todo = [target]
    while todo:
        node = todo.pop()
        if isinstance(node, cst.Name):
            names.append(node.value)
        elif isinstance(node, (cst.Tuple, cst.List)):
            todo += node.elements
        elif isinstance(node, (cst.Element, cst.StarredElement)):
            todo.append(node.value)
    return names


def pattern_names(pattern: cst.MatchPattern) -> list[str]:
    """The names that a pattern captures, as written."""
    names = []
    todo: list[cst.CSTNode] = [pattern]
    while todo:
        node = todo.pop()
        captured = None
        if isinstance(node, (cst.MatchAs, cst.MatchStar)):
            captured = node.name
        elif isinstance(node, cst.MatchMapping):
            captured = node.rest
        if captured is not None:
            names.append(captured.value)
        todo += children(node)
    return names


def _walrus_names(body: Iterable[cst.CSTNode]) -> list[str]:
    """Names bound by `:=` in a body, not in the functions inside, but in their decorators and defaults."""
    names = []
    todo = list(body)
    while todo:
        node = todo.pop()
        if isinstance(node, cst.NamedExpr):
            names += target_names(node.target)
            todo.append(node.value)
        elif isinstance(node, cst.FunctionDef):
            todo += node.decorators
            todo.append(node.params)
        elif isinstance(node, cst.ClassDef):
            todo += (*node.decorators, *node.bases, *node.keywords)
        elif isinstance(node, cst.Lambda):
            todo.append(node.params)
        else:
            todo += children(node)
    return names


def _block(collector: _Collector, node: cst.IndentedBlock | cst.SimpleStatementLine | cst.SimpleStatementSuite) -> None:
    collector.todo += node.body


def _assign(collector: _Collector, node: cst.Assign) -> None:
    for target in node.targets:
        collector.target(target.target)


def _single_target(collector: _Collector, node: cst.AnnAssign | cst.AugAssign | cst.Del) -> None:
    collector.target(node.target)


def _definition(collector: _Collector, node: cst.FunctionDef | cst.ClassDef | cst.TypeAlias) -> None:
    collector.bound.append(node.name.value)


def _if(collector: _Collector, node: cst.If) -> None:
    collector.todo.append(node.body)
    if node.orelse is not None:
        collector.todo.append(node.orelse)


def _loop(collector: _Collector, node: cst.For | cst.While) -> None:
    if isinstance(node, cst.For):
        collector.target(node.target)
    collector.todo.append(node.body)
    if node.orelse is not None:
        collector.todo.append(node.orelse)


def _try(collector: _Collector, node: cst.Try | cst.TryStar) -> None:
    collector.todo.append(node.body)
    for handler in node.handlers:
        if handler.name is not None:
            collector.target(handler.name.name)
        collector.todo.append(handler.body)
    for part in (node.orelse, node.finalbody):
        if part is not None:
            collector.todo.append(part.body)


def _with(collector: _Collector, node: cst.With) -> None:
    for item in node.items:
        if item.asname is not None:
            collector.target(item.asname.name)
    collector.todo.append(node.body)


def _match(collector: _Collector, node: cst.Match) -> None:
    for case in node.cases:
        collector.bound += pattern_names(case.pattern)
        collector.todo.append(case.body)


def _else(collector: _Collector, node: cst.Else) -> None:
    collector.todo.append(node.body)


def _import(collector: _Collector, node: cst.Import | cst.ImportFrom) -> None:
    if isinstance(node.names, cst.ImportStar):
        return
    for alias in node.names:
        if alias.asname is not None:
            collector.target(alias.asname.name)
        else:
            name = alias.name
            while isinstance(name, cst.Attribute):
                name = name.value  # type: ignore[assignment]
            collector.target(name)


def _global(collector: _Collector, node: cst.Global) -> None:
    collector.globals += [item.name.value for item in node.names]


def _nonlocal(collector: _Collector, node: cst.Nonlocal) -> None:
    collector.nonlocals += [item.name.value for item in node.names]


_STATEMENTS: dict[type[cst.CSTNode], Callable[[_Collector, Any], None]] = {
    cst.IndentedBlock: _block,
    cst.SimpleStatementLine: _block,
    cst.SimpleStatementSuite: _block,
    cst.Assign: _assign,
    cst.AnnAssign: _single_target,
    cst.AugAssign: _single_target,
    cst.Del: _single_target,
    cst.FunctionDef: _definition,
    cst.ClassDef: _definition,
    cst.TypeAlias: _definition,
    cst.If: _if,
    cst.Else: _else,
    cst.For: _loop,
    cst.While: _loop,
    cst.Try: _try,
    cst.TryStar: _try,
    cst.With: _with,
    cst.Match: _match,
    cst.Import: _import,
    cst.ImportFrom: _import,
    cst.LazyImport: _import,
    cst.LazyImportFrom: _import,
    cst.Global: _global,
    cst.Nonlocal: _nonlocal,
}
