"""Statements, blocks, and what stands in their heads."""

from __future__ import annotations

from typing import Any, Final

import libcst as cst

from .marks import (
    DEDENT,
    INDENT,
    Deeper,
    Elif,
    Extent,
    Order,
    Parts,
    Returns,
    Table,
    clause,
    clauses,
    listed,
    small,
    whole,
)


def _from_import(n: Any) -> Parts:
    names = (n.names,) if isinstance(n.names, cst.ImportStar) else n.names
    opening = ("from", n.whitespace_after_from, *n.relative, n.module, n.whitespace_before_import)
    return (*opening, "import", n.whitespace_after_import, n.lpar, *names, n.rpar)


_SMALL: Final[Table] = small(
    {
        cst.Pass: lambda n: ("pass",),
        cst.Break: lambda n: ("break",),
        cst.Continue: lambda n: ("continue",),
        cst.Expr: lambda n: (n.value,),
        cst.Assign: lambda n: (*n.targets, n.value),
        cst.AnnAssign: lambda n: (n.target, n.annotation, n.equal, n.value),
        cst.AugAssign: lambda n: (n.target, n.operator, n.value),
        cst.Del: lambda n: ("del", n.whitespace_after_del, n.target),
        cst.Return: lambda n: ("return", n.whitespace_after_return, n.value),
        cst.Raise: lambda n: ("raise", n.whitespace_after_raise, n.exc, n.cause),
        cst.Assert: lambda n: ("assert", n.whitespace_after_assert, n.test, n.comma, n.msg),
        cst.Global: lambda n: ("global", n.whitespace_after_global, *n.names),
        cst.Nonlocal: lambda n: ("nonlocal", n.whitespace_after_nonlocal, *n.names),
        cst.Import: lambda n: ("import", n.whitespace_after_import, *n.names),
        cst.LazyImport: lambda n: ("lazy", n.whitespace_after_lazy, "import", n.whitespace_after_import, *n.names),
        cst.ImportFrom: _from_import,
        cst.LazyImportFrom: lambda n: ("lazy", n.whitespace_after_lazy, *_from_import(n)),
    }
)


def _if(keyword: str) -> Order:
    def parts(n: cst.If) -> Parts:
        orelse = Elif(n.orelse) if isinstance(n.orelse, cst.If) else n.orelse
        return (keyword, n.whitespace_before_test, n.test, n.whitespace_after_test, ":", n.body, orelse)

    return parts


def _try(n: Any) -> Parts:
    return ("try", n.whitespace_before_colon, ":", n.body, *n.handlers, n.orelse, n.finalbody)


_CLAUSES: Final[Table] = clauses(
    {
        cst.If: _if("if"),
        cst.Else: lambda n: ("else", n.whitespace_before_colon, ":", n.body),
        cst.While: lambda n: (
            "while",
            n.whitespace_after_while,
            n.test,
            n.whitespace_before_colon,
            ":",
            n.body,
            n.orelse,
        ),
        cst.For: lambda n: (
            *(n.asynchronous, "for", n.whitespace_after_for, n.target, n.whitespace_before_in, "in"),
            *(n.whitespace_after_in, n.iter, n.whitespace_before_colon, ":", n.body, n.orelse),
        ),
        cst.With: lambda n: (
            *(n.asynchronous, "with", n.whitespace_after_with, n.lpar, *n.items, n.rpar),
            *(n.whitespace_before_colon, ":", n.body),
        ),
        cst.Try: _try,
        cst.TryStar: _try,
        cst.ExceptHandler: lambda n: (
            *("except", n.whitespace_after_except, n.type, n.name, n.whitespace_before_colon, ":", n.body),
        ),
        cst.ExceptStarHandler: lambda n: (
            *("except", n.whitespace_after_except, "*", n.whitespace_after_star, n.type, n.name),
            *(n.whitespace_before_colon, ":", n.body),
        ),
        cst.Finally: lambda n: ("finally", n.whitespace_before_colon, ":", n.body),
    }
)


def _definition(inside: Order) -> Order:
    """A function or class; its decorators stand before its span."""

    def parts(n: Any) -> Parts:
        before = (*n.leading_lines, *n.decorators, *n.lines_after_decorators, INDENT)
        return (*before, id(n), *inside(n), n.whitespace_before_colon, ":", n.body, Extent(id(n), id(n), id(n.body)))

    return parts


_DEFINITIONS: Final[Table] = {
    cst.FunctionDef: _definition(
        lambda n: (
            *(n.asynchronous, "def", n.whitespace_after_def, n.name, n.whitespace_after_name, n.type_parameters),
            *(n.whitespace_after_type_parameters, "(", n.whitespace_before_params, n.params, ")"),
            n.returns and Returns(n.returns),
        )
    ),
    cst.ClassDef: _definition(
        lambda n: (
            *("class", n.whitespace_after_class, n.name, n.whitespace_after_name, n.type_parameters),
            *(n.whitespace_after_type_parameters, n.lpar, *n.bases, *n.keywords, n.rpar),
        )
    ),
}


def _line(n: Any) -> Parts:
    """Small statements on one line; the span ends before a last semicolon."""
    return (*n.body, Extent(id(n), id(n.body[0]), id(n.body[-1])), n.trailing_whitespace)


def _block(n: cst.IndentedBlock) -> Parts:
    extent = Extent(id(n), id(n.body[0]), id(n.body[-1]))
    return (n.header, Deeper(n.indent), *n.body, extent, *n.footer, DEDENT)


def _annotation(n: cst.Annotation, indicator: str) -> Parts:
    before, after = n.whitespace_before_indicator, n.whitespace_after_indicator
    return (before, indicator, after, id(n), n.annotation, -id(n))


_elif = clause(_if("elif"))

STATEMENTS: Final[Table] = {
    **_SMALL,
    **_CLAUSES,
    **_DEFINITIONS,
    Elif: lambda n: _elif(n.node),
    cst.Module: lambda n: (*n.header, *n.body, *n.footer),
    cst.SimpleStatementLine: lambda n: (*n.leading_lines, INDENT, *_line(n)),
    cst.SimpleStatementSuite: lambda n: (n.leading_whitespace, *_line(n)),
    cst.IndentedBlock: _block,
    cst.Decorator: lambda n: (
        *(*n.leading_lines, INDENT, id(n), "@", n.whitespace_after_at, n.decorator, -id(n)),
        n.trailing_whitespace,
    ),
    cst.AssignTarget: lambda n: (*(id(n), n.target, -id(n), n.whitespace_before_equal, "=", n.whitespace_after_equal),),
    cst.Annotation: lambda n: _annotation(n, ":"),
    Returns: lambda n: _annotation(n.node, "->"),
    **listed(
        {
            cst.ImportAlias: lambda n: (n.name, n.asname),
            cst.WithItem: lambda n: (n.item, n.asname),
            cst.NameItem: lambda n: (n.name,),
        }
    ),
    **whole(
        {
            cst.AsName: lambda n: (n.whitespace_before_as, "as", n.whitespace_after_as, n.name),
            cst.TypeVar: lambda n: (n.name, n.colon, n.bound),
            cst.TypeVarTuple: lambda n: ("*", n.whitespace_after_star, n.name),
            cst.ParamSpec: lambda n: ("**", n.whitespace_after_star, n.name),
            cst.TypeParam: lambda n: (n.param, n.equal, n.star, n.whitespace_after_star, n.default, n.comma),
            cst.TypeParameters: lambda n: (n.lbracket, *n.params, n.rbracket),
            cst.TypeAlias: lambda n: (
                *("type", n.whitespace_after_type, n.name, n.whitespace_after_name, n.type_parameters),
                *(n.whitespace_after_type_parameters, "=", n.whitespace_after_equals, n.value, n.semicolon),
            ),
        }
    ),
}
