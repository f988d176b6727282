"""`import` statements."""

from __future__ import annotations

import libcst as cst

from ..ir import Import, ImportFrom, ImportStar
from .frame import Frame, StatementTable


def dotted_parts(node: cst.BaseExpression | None) -> list[cst.Name]:
    """The names of `a.b.c`, in order; none for anything else."""
    parts = []
    while isinstance(node, cst.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, cst.Name):
        return []
    parts.append(node)
    parts.reverse()
    return parts


def _module(f: Frame, parts: list[cst.Name]) -> str:
    """The dotted name; modules are never mangled, but their parts are noted as names."""
    for part in parts:
        f.identifiers[part.value]
    return ".".join(part.value for part in parts)


def _import(f: Frame, node: cst.Import | cst.LazyImport) -> None:
    for alias in node.names:
        parts = dotted_parts(alias.name)
        module, dst = _module(f, parts), f.register()
        f.emit(Import(dst, module, alias.asname is not None, f.span(alias.name)))
        _bind(f, alias, parts[0], dst)


def _import_from(f: Frame, node: cst.ImportFrom | cst.LazyImportFrom) -> None:
    module, level = _module(f, dotted_parts(node.module)), len(node.relative)
    if isinstance(node.names, cst.ImportStar):
        f.emit(ImportStar(module, level, f.span(node)))
        return
    if module == "__future__" and not level:
        f.file.note_all(node)
        return
    for alias in node.names:
        name, dst = alias.name, f.register()
        assert isinstance(name, cst.Name)
        f.identifiers[name.value]
        f.emit(ImportFrom(dst, module, level, name.value, f.span(name)))
        _bind(f, alias, name, dst)


def _bind(f: Frame, alias: cst.ImportAlias, name: cst.Name, src: int) -> None:
    target = name if alias.asname is None else alias.asname.name
    assert isinstance(target, cst.Name)
    f.store(target.value, src, f.span(target))


HANDLERS: StatementTable = {
    cst.Import: _import,
    cst.LazyImport: _import,
    cst.ImportFrom: _import_from,
    cst.LazyImportFrom: _import_from,
}
