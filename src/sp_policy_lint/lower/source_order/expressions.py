"""Expressions, and what stands in them."""

from __future__ import annotations

from typing import Any, Final

import libcst as cst

from .marks import Parts, Table, listed, parenthesized, whole


def _value(n: Any) -> Parts:
    return (n.value,)


def _operation(n: Any) -> Parts:
    return (n.left, n.operator, n.right)


def _format_string(n: Any) -> Parts:
    return (n.start, *n.parts, n.end)


def _replacement(n: Any) -> Parts:
    """A `{...}` of an f-string or t-string."""
    conversion = () if n.conversion is None else ("!", n.conversion)
    spec = () if n.format_spec is None else (":", *n.format_spec)
    before, after = n.whitespace_before_expression, n.whitespace_after_expression
    return ("{", before, n.expression, n.equal, after, *conversion, *spec, "}")


def _display(n: Any) -> Parts:
    return (n.lbrace, *n.elements, n.rbrace)


_OPERANDS: Final[Table] = parenthesized(
    {
        cst.Name: _value,
        cst.Integer: _value,
        cst.Float: _value,
        cst.Imaginary: _value,
        cst.SimpleString: _value,
        cst.FormattedString: _format_string,
        cst.TemplatedString: _format_string,
        cst.ConcatenatedString: lambda n: (n.left, n.whitespace_between, n.right),
        cst.Ellipsis: lambda n: ("...",),
        cst.UnaryOperation: lambda n: (n.operator, n.expression),
        cst.BinaryOperation: _operation,
        cst.BooleanOperation: _operation,
        cst.Comparison: lambda n: (n.left, *n.comparisons),
        cst.Attribute: lambda n: (n.value, n.dot, n.attr),
        cst.Subscript: lambda n: (n.value, n.whitespace_after_value, n.lbracket, *n.slice, n.rbracket),
        cst.Call: lambda n: (n.func, n.whitespace_after_func, "(", n.whitespace_before_args, *n.args, ")"),
        cst.Lambda: lambda n: ("lambda", n.whitespace_after_lambda, n.params, n.colon, n.body),
        cst.Await: lambda n: ("await", n.whitespace_after_await, n.expression),
        cst.Yield: lambda n: ("yield", n.whitespace_after_yield, n.value),
        cst.NamedExpr: lambda n: (n.target, n.whitespace_before_walrus, ":=", n.whitespace_after_walrus, n.value),
        cst.IfExp: lambda n: (
            *(n.body, n.whitespace_before_if, "if", n.whitespace_after_if, n.test),
            *(n.whitespace_before_else, "else", n.whitespace_after_else, n.orelse),
        ),
    }
)

_DISPLAYS: Final[Table] = parenthesized(
    {
        cst.Tuple: lambda n: n.elements,
        cst.List: lambda n: (n.lbracket, *n.elements, n.rbracket),
        cst.Set: _display,
        cst.Dict: _display,
        cst.GeneratorExp: lambda n: (n.elt, n.for_in),
        cst.ListComp: lambda n: (n.lbracket, n.elt, n.for_in, n.rbracket),
        cst.SetComp: lambda n: (n.lbrace, n.elt, n.for_in, n.rbrace),
        cst.DictComp: lambda n: (
            *(n.lbrace, n.key, n.whitespace_before_colon, ":", n.whitespace_after_colon),
            *(n.value, n.for_in, n.rbrace),
        ),
        cst.StarredDictComp: lambda n: (n.lbrace, "**", n.whitespace_before_value, n.value, n.for_in, n.rbrace),
    }
)

_ELEMENTS: Final[Table] = listed(
    {
        cst.SubscriptElement: lambda n: (n.slice,),
        cst.Element: _value,
        cst.DictElement: lambda n: (n.key, n.whitespace_before_colon, ":", n.whitespace_after_colon, n.value),
        cst.StarredDictElement: lambda n: ("**", n.whitespace_before_value, n.value),
    }
)

_PIECES: Final[Table] = whole(
    {
        cst.FormattedStringText: _value,
        cst.TemplatedStringText: _value,
        cst.FormattedStringExpression: _replacement,
        cst.TemplatedStringExpression: _replacement,
        cst.ComparisonTarget: lambda n: (n.operator, n.comparator),
        cst.Index: lambda n: (n.star, n.whitespace_after_star, n.value),
        cst.Slice: lambda n: (n.lower, n.first_colon, n.upper, n.second_colon, n.step),
        cst.CompIf: lambda n: (n.whitespace_before, "if", n.whitespace_before_test, n.test),
        cst.CompFor: lambda n: (
            *(n.whitespace_before, n.asynchronous, "for", n.whitespace_after_for, n.target),
            *(n.whitespace_before_in, "in", n.whitespace_after_in, n.iter, *n.ifs, n.inner_for_in),
        ),
        cst.Parameters: lambda n: (
            *(*n.posonly_params, n.posonly_ind, *n.params, n.star_arg, *n.kwonly_params, n.star_kwarg),
        ),
    }
)

EXPRESSIONS: Final[Table] = {
    **_OPERANDS,
    **_DISPLAYS,
    **_ELEMENTS,
    **_PIECES,
    cst.StarredElement: lambda n: (
        *(*n.lpar, id(n), "*", n.whitespace_before_value, n.value, -id(n), *n.rpar, n.comma),
    ),
    cst.From: lambda n: (n.whitespace_before_from, id(n), "from", n.whitespace_after_from, n.item, -id(n)),
    # The span of an argument includes its keyword; that of a parameter is its name with the stars.
    cst.Arg: lambda n: (
        *(id(n), n.star, n.whitespace_after_star, n.keyword, n.equal, n.value, -id(n)),
        *(n.comma, n.whitespace_after_arg),
    ),
    cst.Param: lambda n: (
        *(id(n), n.star, n.whitespace_after_star, n.name, -id(n)),
        *(n.annotation, n.equal, n.default, n.comma, n.whitespace_after_param),
    ),
}
