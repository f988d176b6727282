"""`try` and `with`: blocks with handlers, and the ways out of them."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from ..ir import NO_REGISTER, Branch, Caught, Enter, Exit, MatchTest, Raise
from .exits import Context, ExceptName, Finally
from .frame import Frame, StatementTable
from .targets import assign


def _try(f: Frame, node: cst.Try | cst.TryStar) -> None:
    if node.finalbody is None:
        _try_except(f, node)
    else:
        _try_finally(f, node, node.finalbody)


def _try_finally(f: Frame, node: cst.Try | cst.TryStar, final: cst.Finally) -> None:
    normal, raised = f.block(), f.block()
    exit = Finally(f.enclosing, f.handler, final.body, normal)
    copied = exit.take_copy(f)
    f.enclosing, f.handler = exit, raised if copied else normal
    f.start(f.block())
    _try_except(f, node)
    f.enclosing, f.handler = exit.outer, exit.handler
    f.start(normal)
    f.statements(final.body.body)
    behind = f.block()
    f.jump(behind)
    f.start(raised)
    if copied:
        f.statements(final.body.body)
        f.end(Raise(NO_REGISTER, f.span(final)))
    f.start(behind)


def _try_except(f: Frame, node: cst.Try | cst.TryStar) -> None:
    outer, handler, behind = f.handler, f.block(), f.block()
    if node.handlers:
        f.handler = handler
        f.start(f.block())
    f.statements(node.body.body)
    if node.handlers:
        f.handler = outer
        f.start(f.block())
    if node.orelse is not None:
        f.statements(node.orelse.body.body)
    f.jump(behind)
    if node.handlers:
        f.start(handler)
        _clauses(f, node.handlers, behind)
        f.end(Raise(NO_REGISTER, f.span(node)))
    f.start(behind)


def _clauses(f: Frame, clauses: Sequence[cst.ExceptHandler | cst.ExceptStarHandler], behind: int) -> None:
    for clause in clauses:
        body, following = f.block(), f.block()
        caught = f.register()
        if clause.type is None:
            f.emit(Caught(caught, NO_REGISTER, f.span(clause)))
        else:
            span = f.span(clause.type)
            type = f.lower(clause.type)
            f.emit(Caught(caught, type, span))
            matches = f.register()
            f.emit(MatchTest(matches, "class", caught, span, cls=type))
            f.branch(matches, body, following, span)
        f.start(body)
        _clause_body(f, clause, caught)
        f.jump(behind)
        f.start(following)


def _clause_body(f: Frame, clause: cst.ExceptHandler | cst.ExceptStarHandler, caught: int) -> None:
    if clause.name is None:
        f.statements(clause.body.body)
        return
    name = clause.name.name
    assert isinstance(name, cst.Name)
    f.store(name.value, caught, f.span(name))
    exit = ExceptName(f.enclosing, name)
    f.enclosing = exit
    f.statements(clause.body.body)
    f.enclosing = exit.outer
    exit.leave(f)


def _with(f: Frame, node: cst.With) -> None:
    entered = []
    for item in node.items:
        span = f.span(item.item)
        obj, entry = f.lower(item.item), f.register()
        f.emit(Enter(entry, obj, span))
        raised = f.block()
        context = Context(f.enclosing, f.handler, obj, span)
        entered.append((context, raised))
        f.enclosing, f.handler = context, raised
        f.start(f.block())
        if item.asname is not None:
            f.run(assign(f, item.asname.name, entry))
    f.statements(node.body.body)
    for context, raised in reversed(entered):
        _leave_context(f, context, raised)


def _leave_context(f: Frame, context: Context, raised: int) -> None:
    """The normal end of a `with` item, and the block that an exception inside goes to."""
    f.enclosing = context.outer
    behind = f.block()
    context.leave(f)
    f.jump(behind)
    f.start(raised)
    swallowed, passed_on = f.register(), f.block()
    f.emit(Exit(swallowed, context.obj, context.span))
    f.end(Branch(swallowed, behind, passed_on, context.span))
    f.start(passed_on)
    f.end(Raise(NO_REGISTER, context.span))
    f.start(behind)


HANDLERS: StatementTable = {
    cst.Try: _try,
    cst.TryStar: _try,
    cst.With: _with,
}
