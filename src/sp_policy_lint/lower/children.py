"""The children of a syntax node that carry meaning, for the few searches that no dispatch needs to know about."""

from __future__ import annotations

import dataclasses

import libcst as cst

_LAYOUT = {
    *("comma", "semicolon", "equal", "dot", "relative", "colon", "first_colon", "second_colon", "separator"),
    *("lpar", "rpar", "lbrace", "rbrace", "lbracket", "rbracket", "posonly_ind", "operator", "asynchronous", "indent"),
    *("leading_lines", "lines_after_decorators", "trailing_whitespace", "trailing_comma", "header", "footer"),
}
_fields: dict[type[cst.CSTNode], tuple[str, ...]] = {}


def children(node: cst.CSTNode) -> list[cst.CSTNode]:
    """The direct children of `node` without punctuation, whitespace and comments."""
    kind = node.__class__
    if kind not in _fields:
        names = (field.name for field in dataclasses.fields(kind))
        _fields[kind] = tuple(name for name in names if name not in _LAYOUT and not name.startswith("whitespace"))
    found: list[cst.CSTNode] = []
    for name in _fields[kind]:
        value = getattr(node, name)
        if isinstance(value, cst.CSTNode):
            found.append(value)
        elif isinstance(value, (tuple, list)):
            found += value
    return found
