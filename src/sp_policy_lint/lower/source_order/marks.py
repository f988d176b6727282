"""What stands among the parts of a node beside text and child nodes, and where the marks of its span go."""

from __future__ import annotations

import enum
from collections.abc import Callable
from typing import Any, Final, NamedTuple

import libcst as cst

Parts = tuple[object, ...]
Order = Callable[[Any], Parts]
Table = dict[type, Order]


class Block(enum.Enum):
    """What a part says about indentation."""

    INDENT = enum.auto()
    DEDENT = enum.auto()


INDENT: Final = Block.INDENT
DEDENT: Final = Block.DEDENT


class Deeper(NamedTuple):
    """A block begins, indented further by `text` (None: by the module's default indentation)."""

    text: str | None


class Extent(NamedTuple):
    """The span of node `of` begins where that of `first` begins and ends where that of `last` ends; all are ids."""

    of: int
    first: int
    last: int


class Elif(NamedTuple):
    """An `If` that continues another one."""

    node: cst.If


class Returns(NamedTuple):
    """The annotation of a function's result."""

    node: cst.Annotation


def whole(table: Table) -> Table:
    """All of the node is its span."""
    return {kind: _whole(inside) for kind, inside in table.items()}


def parenthesized(table: Table) -> Table:
    """The node's own parentheses stand around its span."""
    return {kind: _parenthesized(inside) for kind, inside in table.items()}


def listed(table: Table) -> Table:
    """The comma of the element stands after its span."""
    return {kind: _listed(inside) for kind, inside in table.items()}


def small(table: Table) -> Table:
    """The semicolon of the statement stands after its span."""
    return {kind: _small(inside) for kind, inside in table.items()}


def clauses(table: Table) -> Table:
    """Compound statements and their clauses: the span ends with the last statement, before comments after that."""
    return {kind: clause(inside) for kind, inside in table.items()}


def clause(inside: Order) -> Order:
    return lambda n: (*n.leading_lines, INDENT, id(n), *inside(n), Extent(id(n), id(n), id(_last(n))))


def _last(n: Any) -> cst.CSTNode:
    """The node with which a compound statement or clause ends."""
    match n:
        case cst.If() | cst.For() | cst.While():
            return n.orelse or n.body
        case cst.Try() | cst.TryStar():
            return n.finalbody or n.orelse or (n.handlers[-1] if n.handlers else n.body)
        case cst.Match():
            return n.cases[-1]
    return n.body  # type: ignore[no-any-return]


def _whole(inside: Order) -> Order:
    return lambda n: (id(n), *inside(n), -id(n))


def _parenthesized(inside: Order) -> Order:
    def parts(n: Any) -> Parts:
        if n.lpar:
            return (*n.lpar, id(n), *inside(n), -id(n), *n.rpar)
        return (id(n), *inside(n), -id(n))

    return parts


def _listed(inside: Order) -> Order:
    return lambda n: (id(n), *inside(n), -id(n), n.comma)


def _small(inside: Order) -> Order:
    return lambda n: (id(n), *inside(n), -id(n), n.semicolon)
