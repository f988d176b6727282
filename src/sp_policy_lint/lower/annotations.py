"""Annotations as types."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from ..ir import TypeRef
from .imports import dotted_parts
from .strings import literal_value

if TYPE_CHECKING:
    from .file import FileLowering

UNKNOWN = TypeRef("?")
_NONE = TypeRef("None")
_LONGEST = 1_000
"""Characters of a string annotation that is parsed; a longer one is no type that a person wrote."""
_DEEPEST = 50
"""Brackets in a string annotation; the parser recurses over them."""


def type_ref(file: FileLowering, node: cst.BaseExpression, *, quoted: bool = False) -> TypeRef:
    """The type that an annotation names. `quoted`: the nodes come out of a string and have no place in the file."""
    if isinstance(node, cst.Name):
        return _named(file, [node])
    if isinstance(node, cst.Attribute):
        parts = dotted_parts(node)
        if parts:
            return _named(file, parts)
    elif isinstance(node, cst.Subscript):
        return _subscript(file, node, quoted)
    elif isinstance(node, cst.BinaryOperation) and isinstance(node.operator, cst.BitOr):
        return _union(file, node, quoted)
    elif isinstance(node, (cst.SimpleString, cst.ConcatenatedString)) and not quoted:
        return _string(file, node)
    elif isinstance(node, cst.List):
        return TypeRef("[]", tuple(type_ref(file, element.value, quoted=quoted) for element in node.elements))
    elif isinstance(node, cst.Ellipsis):
        return TypeRef("...")
    elif isinstance(node, cst.StarredElement):
        return type_ref(file, node.value, quoted=quoted)
    file.note_all(node, quoted=quoted)
    return UNKNOWN


def _named(file: FileLowering, parts: list[cst.Name]) -> TypeRef:
    names = [part.value for part in parts]
    file.note_names(names)
    return TypeRef(".".join(names))


def _union(file: FileLowering, node: cst.BaseExpression, quoted: bool) -> TypeRef:
    members = []
    while isinstance(node, cst.BinaryOperation) and isinstance(node.operator, cst.BitOr):
        members.append(node.right)
        node = node.left
    members.append(node)
    return TypeRef("|", tuple(type_ref(file, member, quoted=quoted) for member in reversed(members)))


def _subscript(file: FileLowering, node: cst.Subscript, quoted: bool) -> TypeRef:
    name = type_ref(file, node.value, quoted=quoted).name
    plain = name.rpartition(".")[2]
    arguments = [element.slice.value for element in node.slice if isinstance(element.slice, cst.Index)]
    if plain == "Literal":
        for argument in arguments:
            file.note_all(argument, quoted=quoted)
        return TypeRef(name, (UNKNOWN,) * len(arguments))
    if plain == "Annotated" and arguments:
        for argument in arguments[1:]:
            file.note_all(argument, quoted=quoted)
        return type_ref(file, arguments[0], quoted=quoted)
    args = tuple(type_ref(file, argument, quoted=quoted) for argument in arguments)
    if plain == "Optional":
        return TypeRef("|", (*args, _NONE))
    return TypeRef("|", args) if plain == "Union" else TypeRef(name, args)


def _string(file: FileLowering, node: cst.SimpleString | cst.ConcatenatedString) -> TypeRef:
    value = literal_value(node)
    file.note_all(node, quoted=False)
    if not isinstance(value, str):
        return UNKNOWN
    text = value.strip()
    if text.isidentifier():
        file.note_names([text])
        return TypeRef(text)
    if len(text) > _LONGEST or sum(map(text.count, "([{")) > _DEEPEST:
        return UNKNOWN
    try:
        parsed = cst.parse_expression(text)
    except Exception:  # whatever the parser dislikes about a text that need not be Python
        return UNKNOWN
    return type_ref(file, parsed, quoted=True)
