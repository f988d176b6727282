"""Expressions that branch: conditions, `and`, `or`, conditional expressions and comparisons."""

from __future__ import annotations

import libcst as cst

from ..ir import Compare, Move
from .frame import ExpressionTable, Frame, Step, Task

_COMPARISONS: dict[type[cst.CSTNode], str] = {
    cst.Equal: "==",
    cst.NotEqual: "!=",
    cst.LessThan: "<",
    cst.LessThanEqual: "<=",
    cst.GreaterThan: ">",
    cst.GreaterThanEqual: ">=",
    cst.Is: "is",
    cst.IsNot: "is not",
    cst.In: "in",
    cst.NotIn: "not in",
}


def condition(f: Frame, node: cst.BaseExpression, then: int, other: int) -> Task[None]:
    """Branches to block `then` or `other`; each operand of `and` and `or` has a branch of its own."""
    todo: list[tuple[int | None, cst.BaseExpression, int, int]] = [(None, node, then, other)]
    while todo:
        block, test, yes, no = todo.pop()
        if block is not None:
            f.start(block)
        if isinstance(test, cst.BooleanOperation):
            right = f.block()
            left_yes, left_no = (right, no) if isinstance(test.operator, cst.And) else (yes, right)
            todo.append((right, test.right, yes, no))
            todo.append((None, test.left, left_yes, left_no))
        else:
            f.branch((yield test), yes, no, f.span(test))


def _boolean(f: Frame, node: cst.BooleanOperation) -> Task[int]:
    """The last operand evaluated; a chain of one operator has one result and one block behind it."""
    operator = node.operator.__class__
    operands = [node.right]
    left = node.left
    while isinstance(left, cst.BooleanOperation) and left.operator.__class__ is operator:
        operands.append(left.right)
        left = left.left
    operands.append(left)
    dst, end = f.register(), f.block()
    while operands:
        operand = operands.pop()
        value = yield operand
        span = f.span(operand)
        f.emit(Move(dst, value, span))
        if operands:
            following = f.block()
            f.branch(value, *((following, end) if operator is cst.And else (end, following)), span)
            f.start(following)
    f.start(end)
    return dst


def _conditional(f: Frame, node: cst.IfExp) -> Task[int]:
    dst, end = f.register(), f.block()
    rest: cst.BaseExpression = node
    while isinstance(rest, cst.IfExp):
        then, other = f.block(), f.block()
        yield from condition(f, rest.test, then, other)
        f.start(then)
        value = yield rest.body
        f.emit(Move(dst, value, f.span(rest.body)))
        f.jump(end)
        f.start(other)
        rest = rest.orelse
    value = yield rest
    f.emit(Move(dst, value, f.span(rest)))
    f.start(end)
    return dst


def _comparison(f: Frame, node: cst.Comparison) -> Step:
    return _single_comparison(f, node) if len(node.comparisons) == 1 else _chain(f, node)


def _single_comparison(f: Frame, node: cst.Comparison) -> Task[int]:
    left = yield node.left
    target = node.comparisons[0]
    right = yield target.comparator
    dst = f.register()
    f.emit(Compare(dst, _COMPARISONS[target.operator.__class__], left, right, f.span(node)))
    return dst


def _chain(f: Frame, node: cst.Comparison) -> Task[int]:
    """`a < b < c`: false as soon as one comparison is; each operand is evaluated once."""
    dst, end, span = f.register(), f.block(), f.span(node)
    left = yield node.left
    last = node.comparisons[-1]
    for target in node.comparisons:
        right = yield target.comparator
        result = f.register()
        f.emit(Compare(result, _COMPARISONS[target.operator.__class__], left, right, span))
        f.emit(Move(dst, result, span))
        if target is not last:
            following = f.block()
            f.branch(result, following, end, span)
            f.start(following)
        left = right
    f.start(end)
    return dst


HANDLERS: ExpressionTable = {
    cst.BooleanOperation: _boolean,
    cst.IfExp: _conditional,
    cst.Comparison: _comparison,
}
