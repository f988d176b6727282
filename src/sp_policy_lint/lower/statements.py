"""Simple statements, `if` and loops."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from ..ir import (
    NO_REGISTER,
    Binary,
    Call,
    Declare,
    ForNext,
    GetAttr,
    GetItem,
    GetIter,
    Load,
    Raise,
    SetAttr,
    SetItem,
)
from .annotations import type_ref
from .branching import condition
from .exits import Loop, leave_all, leave_loop
from .expressions import BINARY, subscript_key
from .frame import Frame, StatementTable, Task
from .strings import literal_value
from .targets import assign, delete

_AUGMENTED = {getattr(cst, kind.__name__ + "Assign"): op for kind, op in BINARY.items()}


def _lines(f: Frame, node: cst.SimpleStatementLine) -> None:
    f.statements(node.body)


def _expression(f: Frame, node: cst.Expr) -> None:
    f.lower(node.value)


def skip_docstring(f: Frame, body: Sequence[cst.CSTNode]) -> Sequence[cst.CSTNode]:
    """The statements of a body without its docstring, which is noted as a literal."""
    if not body:
        return body
    first = body[0]
    if isinstance(first, cst.SimpleStatementLine):
        return (*skip_docstring(f, first.body), *body[1:])
    if isinstance(first, cst.Expr):
        value = literal_value(first.value)
        if isinstance(value, str):
            f.file.note_string(value, f.span(first.value))
            return body[1:]
    return body


def _assignment(f: Frame, node: cst.Assign) -> None:
    value = f.lower(node.value)
    for target in node.targets:
        f.run(assign(f, target.target, value))


def _annotated(f: Frame, node: cst.AnnAssign) -> None:
    target = node.target
    type = type_ref(f.file, node.annotation.annotation)
    if isinstance(target, cst.Name):
        name, scope = f.names[target.value]
        f.emit(Declare(name, scope, type, f.span(target)))
    elif node.value is None and isinstance(target, (cst.Attribute, cst.Subscript)):
        f.lower(target.value)
    if node.value is not None:
        f.run(assign(f, target, f.lower(node.value)))


def _augmented(f: Frame, node: cst.AugAssign) -> None:
    f.run(_augment(f, node))


def _augment(f: Frame, node: cst.AugAssign) -> Task[None]:
    target = node.target
    span = f.span(target)
    if isinstance(target, cst.Name):
        left = f.load(target.value, span)
        f.store(target.value, (yield from _operate(f, node, left)), span)
    elif isinstance(target, cst.Attribute):
        obj, left = (yield target.value), f.register()
        name = f.identifiers[target.attr.value]
        f.emit(GetAttr(left, obj, name, span))
        result = yield from _operate(f, node, left)
        f.emit(SetAttr(obj, name, result, span))
    elif isinstance(target, cst.Subscript):
        obj = yield target.value
        key = yield from subscript_key(f, target)
        left = f.register()
        f.emit(GetItem(left, obj, key, span))
        result = yield from _operate(f, node, left)
        f.emit(SetItem(obj, key, result, span))


def _operate(f: Frame, node: cst.AugAssign, left: int) -> Task[int]:
    right = yield node.value
    dst = f.register()
    f.emit(Binary(dst, _AUGMENTED[node.operator.__class__], left, right, f.span(node), inplace=True))
    return dst


def _delete(f: Frame, node: cst.Del) -> None:
    f.run(delete(f, node.target))


def _return(f: Frame, node: cst.Return) -> None:
    src = NO_REGISTER if node.value is None else f.lower(node.value)
    leave_all(f, src, f.span(node))


def _break(f: Frame, node: cst.Break) -> None:
    leave_loop(f, again=False)


def _continue(f: Frame, node: cst.Continue) -> None:
    leave_loop(f, again=True)


def _raise(f: Frame, node: cst.Raise) -> None:
    src = NO_REGISTER if node.exc is None else f.lower(node.exc)
    if node.cause is not None:
        cause = f.lower(node.cause.item)
        if isinstance(node.exc, cst.Call):  # else it may be a class, which Python calls first
            f.emit(SetAttr(src, "__cause__", cause, f.span(node.cause.item)))
    f.end(Raise(src, f.span(node)))


def _assert(f: Frame, node: cst.Assert) -> None:
    holds, fails = f.block(), f.block()
    f.run(condition(f, node.test, holds, fails))
    f.start(fails)
    span = f.span(node)
    error, raised = f.register(), f.register()
    f.emit(Load(error, "AssertionError", "global", span))
    args = () if node.msg is None else (("", f.lower(node.msg), f.span(node.msg)),)
    f.emit(Call(raised, error, args, span))
    f.end(Raise(raised, span))
    f.start(holds)


def _names(f: Frame, node: cst.Global | cst.Nonlocal) -> None:
    """The scope already knows; what remains is that the names occur."""
    for item in node.names:
        f.identifiers[item.name.value]


def _pass(f: Frame, node: cst.Pass) -> None:
    """Nothing."""


def _type_alias(f: Frame, node: cst.TypeAlias) -> None:
    """`type X = ...` is evaluated where it stands, so that `X` can be resolved; Python waits until it is used."""
    if node.type_parameters is not None:
        f.file.note_all(node.type_parameters)
    f.store(node.name.value, f.lower(node.value), f.span(node.name))


def _if(f: Frame, node: cst.If) -> None:
    end = f.block()
    rest: cst.If | cst.Else | None = node
    while isinstance(rest, cst.If):
        then, other = f.block(), f.block()
        f.run(condition(f, rest.test, then, other))
        f.start(then)
        f.statements(rest.body.body)
        f.jump(end)
        f.start(other)
        rest = rest.orelse
    if rest is not None:
        f.statements(rest.body.body)
    f.start(end)


def _while(f: Frame, node: cst.While) -> None:
    head, body, behind = f.block(), f.block(), f.block()
    otherwise = f.block()
    f.start(head)
    if _always(node.test):
        f.jump(body)
    else:
        f.run(condition(f, node.test, body, otherwise))
    _loop_body(f, node, head, body, behind, otherwise)


def _always(test: cst.BaseExpression) -> bool:
    """`while True` and `while 1` have no exit but `break`, as in CPython."""
    return isinstance(test, (cst.Name, cst.Integer)) and test.value in ("True", "1")


def _for(f: Frame, node: cst.For) -> None:
    span = f.span(node.iter)
    iterable = f.lower(node.iter)
    iterator, item = f.register(), f.register()
    f.emit(GetIter(iterator, iterable, span))
    head, body, behind = f.block(), f.block(), f.block()
    otherwise = f.block()
    f.start(head)
    f.end(ForNext(iterator, item, body, otherwise, span))
    f.start(body)
    f.run(assign(f, node.target, item))
    _loop_body(f, node, head, body, behind, otherwise)


def _loop_body(f: Frame, node: cst.For | cst.While, head: int, body: int, behind: int, otherwise: int) -> None:
    if isinstance(node, cst.While):
        f.start(body)
    f.enclosing = Loop(f.enclosing, behind, head)
    f.statements(node.body.body)
    f.enclosing = f.enclosing.outer
    f.jump(head)
    f.start(otherwise)
    if node.orelse is not None:
        f.statements(node.orelse.body.body)
    f.start(behind)


HANDLERS: StatementTable = {
    cst.SimpleStatementLine: _lines,
    cst.Expr: _expression,
    cst.Assign: _assignment,
    cst.AnnAssign: _annotated,
    cst.AugAssign: _augmented,
    cst.Del: _delete,
    cst.Return: _return,
    cst.Break: _break,
    cst.Continue: _continue,
    cst.Raise: _raise,
    cst.Assert: _assert,
    cst.Global: _names,
    cst.Nonlocal: _names,
    cst.Pass: _pass,
    cst.TypeAlias: _type_alias,
    cst.If: _if,
    cst.While: _while,
    cst.For: _for,
}
