"""Whitespace, operators and punctuation: text without a span."""

from __future__ import annotations

from typing import Final

import libcst as cst

from .marks import INDENT, Order, Table

_PREFIX: Final[dict[type, str]] = {cst.Plus: "+", cst.Minus: "-", cst.BitInvert: "~", cst.Not: "not"}

_INFIX: Final[dict[type, str]] = {
    cst.Semicolon: ";",
    cst.Colon: ":",
    cst.Comma: ",",
    cst.Dot: ".",
    cst.AssignEqual: "=",
    cst.And: "and",
    cst.Or: "or",
    cst.Add: "+",
    cst.Subtract: "-",
    cst.Multiply: "*",
    cst.Divide: "/",
    cst.FloorDivide: "//",
    cst.Modulo: "%",
    cst.Power: "**",
    cst.LeftShift: "<<",
    cst.RightShift: ">>",
    cst.BitOr: "|",
    cst.BitAnd: "&",
    cst.BitXor: "^",
    cst.MatrixMultiply: "@",
    cst.LessThan: "<",
    cst.GreaterThan: ">",
    cst.Equal: "==",
    cst.LessThanEqual: "<=",
    cst.GreaterThanEqual: ">=",
    cst.In: "in",
    cst.Is: "is",
    cst.AddAssign: "+=",
    cst.SubtractAssign: "-=",
    cst.MultiplyAssign: "*=",
    cst.MatrixMultiplyAssign: "@=",
    cst.DivideAssign: "/=",
    cst.ModuloAssign: "%=",
    cst.BitAndAssign: "&=",
    cst.BitOrAssign: "|=",
    cst.BitXorAssign: "^=",
    cst.LeftShiftAssign: "<<=",
    cst.RightShiftAssign: ">>=",
    cst.PowerAssign: "**=",
    cst.FloorDivideAssign: "//=",
}


def _prefix(text: str) -> Order:
    return lambda n: (text, n.whitespace_after)


def _infix(text: str) -> Order:
    return lambda n: (n.whitespace_before, text, n.whitespace_after)


TOKENS: Final[Table] = {
    cst.TrailingWhitespace: lambda n: (n.whitespace.value, n.comment and n.comment.value, n.newline),
    cst.EmptyLine: lambda n: (n.indent and INDENT, n.whitespace.value, n.comment and n.comment.value, n.newline),
    cst.ParenthesizedWhitespace: lambda n: (n.first_line, *n.empty_lines, n.indent and INDENT, n.last_line),
    cst.Comment: lambda n: (n.value,),
    cst.ImportStar: lambda n: ("*",),
    cst.Asynchronous: lambda n: ("async", n.whitespace_after),
    cst.LeftParen: lambda n: ("(", n.whitespace_after),
    cst.RightParen: lambda n: (n.whitespace_before, ")"),
    cst.LeftSquareBracket: lambda n: ("[", n.whitespace_after),
    cst.RightSquareBracket: lambda n: (n.whitespace_before, "]"),
    cst.LeftCurlyBrace: lambda n: ("{", n.whitespace_after),
    cst.RightCurlyBrace: lambda n: (n.whitespace_before, "}"),
    cst.ParamStar: lambda n: ("*", n.comma),
    cst.ParamSlash: lambda n: ("/", n.whitespace_after, n.comma),
    cst.NotEqual: lambda n: (n.whitespace_before, n.value, n.whitespace_after),
    cst.IsNot: lambda n: (n.whitespace_before, "is", n.whitespace_between, "not", n.whitespace_after),
    cst.NotIn: lambda n: (n.whitespace_before, "not", n.whitespace_between, "in", n.whitespace_after),
    **{kind: _prefix(text) for kind, text in _PREFIX.items()},
    **{kind: _infix(text) for kind, text in _INFIX.items()},
}
