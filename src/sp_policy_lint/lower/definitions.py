"""`def`, `class` and `lambda`: the objects are made where they stand, their bodies are lowered later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import libcst as cst

from ..ir import NO_REGISTER, Call, MakeClass, MakeFunction, Param, Return, SpanTuple, TypeRef
from .annotations import type_ref
from .bindings import Bindings, collect
from .frame import ExpressionTable, Frame, StatementTable, Task
from .scopes import Identifiers, Scope
from .statements import skip_docstring

if TYPE_CHECKING:
    from .file import FileLowering

Body = cst.Module | cst.FunctionDef | cst.ClassDef | cst.Lambda


@dataclass(slots=True)
class Definition:
    """A body to be lowered."""

    node: Body
    name: str
    qualname: str
    parent: int
    scope: Scope
    identifiers: Identifiers
    span: SpanTuple
    params: tuple[Param, ...] = ()
    returns: TypeRef | None = None
    is_async: bool = False
    index: int = 0


def module_definition(module: cst.Module, identifiers: Identifiers, span: SpanTuple) -> Definition:
    return Definition(module, "<module>", "<module>", -1, Scope("module", Bindings()), identifiers, span)


def lower_body(file: FileLowering, definition: Definition) -> Frame:
    f = Frame(file, definition.scope, definition.identifiers, definition.qualname, definition.index)
    node, span = definition.node, definition.span
    if isinstance(node, cst.Lambda):
        f.end(Return(f.lower(node.body), f.span(node.body)))
    else:
        body: Sequence[cst.CSTNode] = node.body if isinstance(node, cst.Module) else node.body.body
        f.statements(skip_docstring(f, body))
        f.end(Return(NO_REGISTER, span))
    return f


def _function(f: Frame, node: cst.FunctionDef) -> None:
    decorators = [f.lower(decorator.decorator) for decorator in node.decorators]
    defaults = f.run(_defaults(f, node.params))
    if node.type_parameters is not None:
        f.file.note_all(node.type_parameters)
    definition = _definition(f, node, "function", node.name.value, f.identifiers)
    definition.params = _params(f, node.params)
    definition.returns = None if node.returns is None else type_ref(f.file, node.returns.annotation)
    definition.is_async = node.asynchronous is not None
    _collect(f, definition, node.body.body, node.params)
    dst = f.register()
    f.emit(MakeFunction(dst, f.file.define(definition), defaults, definition.span))
    _decorate(f, node, decorators, dst)


def _class(f: Frame, node: cst.ClassDef) -> None:
    decorators = [f.lower(decorator.decorator) for decorator in node.decorators]
    evaluated = [(base.star, f.lower(base.value)) for base in node.bases]
    bases = tuple(register for star, register in evaluated if not star)  # what `*bases` holds is no class itself
    keywords = tuple(
        (keyword.star if keyword.keyword is None else f.identifiers[keyword.keyword.value], f.lower(keyword.value))
        for keyword in node.keywords
    )
    if node.type_parameters is not None:
        f.file.note_all(node.type_parameters)
    private = node.name.value.lstrip("_")
    identifiers = f.file.identifiers(f"_{private}" if private else "")
    definition = _definition(f, node, "class", node.name.value, identifiers)
    _collect(f, definition, node.body.body)
    dst = f.register()
    f.emit(MakeClass(dst, f.file.define(definition), bases, keywords, definition.span))
    _decorate(f, node, decorators, dst)


def _lambda(f: Frame, node: cst.Lambda) -> Task[int]:
    defaults = yield from _defaults(f, node.params)
    definition = _definition(f, node, "lambda", "<lambda>", f.identifiers)
    definition.params = _params(f, node.params)
    _collect(f, definition, [node.body], node.params)
    dst = f.register()
    f.emit(MakeFunction(dst, f.file.define(definition), defaults, definition.span))
    return dst


def _definition(f: Frame, node: Body, kind: str, name: str, identifiers: Identifiers) -> Definition:
    """What is common to all; the bindings of the scope are still to be collected."""
    scope = Scope(kind, Bindings(), f.scope, f.names.inlined)
    prefix = {"module": "", "class": f"{f.qualname}."}.get(f.scope.kind, f"{f.qualname}.<locals>.")
    return Definition(node, name, prefix + name, f.index, scope, identifiers, f.span(node))


def _collect(
    f: Frame, definition: Definition, body: Sequence[cst.CSTNode], params: cst.Parameters | None = None
) -> None:
    walrus = f.file.has_walrus(definition.span)
    parameters = [] if params is None else [param.name.value for _, param in _all_params(params)]
    definition.scope.bindings = collect(body, definition.identifiers, parameters, walrus=walrus)


def _decorate(f: Frame, node: cst.FunctionDef | cst.ClassDef, decorators: list[int], made: int) -> None:
    """Applies decorators from the innermost outwards and binds the name."""
    span = f.span(node.name)
    for decorator, func in zip(reversed(node.decorators), reversed(decorators), strict=True):
        dst = f.register()
        f.emit(Call(dst, func, (("", made, span),), f.span(decorator.decorator), decorator=True))
        made = dst
    f.store(node.name.value, made, span)


def _all_params(params: cst.Parameters) -> list[tuple[str, cst.Param]]:
    found = [("positional", param) for param in params.posonly_params]
    found += [("normal", param) for param in params.params]
    if isinstance(params.star_arg, cst.Param):
        found.append(("args", params.star_arg))
    found += [("keyword", param) for param in params.kwonly_params]
    if params.star_kwarg is not None:
        found.append(("kwargs", params.star_kwarg))
    return found


def _params(f: Frame, params: cst.Parameters) -> tuple[Param, ...]:
    return tuple(
        Param(
            f.identifiers[param.name.value],
            kind,
            f.span(param.name),
            None if param.annotation is None else type_ref(f.file, param.annotation.annotation),
            param.default is not None,
        )
        for kind, param in _all_params(params)
    )


def _defaults(f: Frame, params: cst.Parameters) -> Task[tuple[tuple[str, int], ...]]:
    defaults = []
    for _, param in _all_params(params):
        if param.default is not None:
            defaults.append((f.identifiers[param.name.value], (yield param.default)))
        if param.annotation is not None and _holds_calls(param.annotation.annotation):
            defaults.append((f"{f.identifiers[param.name.value]}@", (yield param.annotation.annotation)))
    return tuple(defaults)


def _holds_calls(node: cst.BaseExpression) -> bool:
    """Whether an annotation says by calls what a framework has to do: `Annotated[User, Depends(get_user)]`."""
    if not isinstance(node, cst.Subscript):
        return False
    parts = [element.slice.value for element in node.slice if isinstance(element.slice, cst.Index)]
    return any(isinstance(part, cst.Call) for part in parts[1:])


STATEMENTS: StatementTable = {cst.FunctionDef: _function, cst.ClassDef: _class}
EXPRESSIONS: ExpressionTable = {cst.Lambda: _lambda}
