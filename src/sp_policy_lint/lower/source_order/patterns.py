"""The match statement and its patterns."""

from __future__ import annotations

from typing import Any, Final

import libcst as cst

from .marks import DEDENT, Deeper, Parts, Table, clauses, parenthesized, whole


def _match(n: cst.Match) -> Parts:
    opening = ("match", n.whitespace_after_match, n.subject, n.whitespace_before_colon, ":", n.whitespace_after_colon)
    return (*opening, Deeper(n.indent), *n.cases, *n.footer, DEDENT)


def _case(n: cst.MatchCase) -> Parts:
    guard = (n.whitespace_before_if, n.guard and "if", n.whitespace_after_if, n.guard)
    return ("case", n.whitespace_after_case, n.pattern, *guard, n.whitespace_before_colon, ":", n.body)


def _value(n: Any) -> Parts:
    return (n.value,)


def _mapping(n: cst.MatchMapping) -> Parts:
    rest = () if n.rest is None else ("**", n.whitespace_before_rest, n.rest, n.trailing_comma)
    return (n.lbrace, *n.elements, *rest, n.rbrace)


PATTERNS: Final[Table] = {
    **clauses({cst.Match: _match, cst.MatchCase: _case}),
    **parenthesized(
        {
            cst.MatchOr: lambda n: n.patterns,
            cst.MatchTuple: lambda n: n.patterns,
            cst.MatchList: lambda n: (n.lbracket, *n.patterns, n.rbracket),
            cst.MatchMapping: _mapping,
            cst.MatchClass: lambda n: (
                *(n.cls, n.whitespace_after_cls, "(", n.whitespace_before_patterns),
                *(*n.patterns, *n.kwds, n.whitespace_after_kwds, ")"),
            ),
            cst.MatchAs: lambda n: (
                *(n.pattern, n.whitespace_before_as, n.pattern and "as", n.whitespace_after_as, n.name or "_"),
            ),
        }
    ),
    # Unlike other commas, those of pattern elements are within their spans.
    **whole(
        {
            cst.MatchValue: _value,
            cst.MatchSingleton: _value,
            cst.MatchOrElement: lambda n: (n.pattern, n.separator),
            cst.MatchSequenceElement: lambda n: (n.value, n.comma),
            cst.MatchStar: lambda n: ("*", n.whitespace_before_name, n.name or "_", n.comma),
            cst.MatchMappingElement: lambda n: (
                *(n.key, n.whitespace_before_colon, ":", n.whitespace_after_colon, n.pattern, n.comma),
            ),
            cst.MatchKeywordElement: lambda n: (
                *(n.key, n.whitespace_before_equal, "=", n.whitespace_after_equal, n.pattern, n.comma),
            ),
        }
    ),
}
