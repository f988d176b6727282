"""Text made of values: conversion, f-strings, `%` and `format`.

Contract: constants are put together; an unknown part of a text becomes a hole in the constant.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..ir import SpanTuple
from ..policy import HOLE
from . import (
    calls,
    classes,
    items,
)
from .context import collect
from .objects import CODE, CONTAINERS, Kind, Obj
from .state import State
from .values import (
    ANY,
    MAX_CONSTANTS,
    NO_TAINT,
    NOTHING,
    STR,
    Const,
    Member,
    Ref,
    Value,
    const,
    join_all,
    join_taint,
    ref,
)

if TYPE_CHECKING:
    from .activation import Activation



def to_text(act: Activation, state: State, value: Value, span: SpanTuple, how: str = "str") -> Value:
    """What `str(value)` shows: the text and the data in it. `how`: "str", "repr" ("r", "a"), "format"."""
    how = {"s": "str", "r": "repr", "a": "repr"}.get(how, how)
    texts: list[Value] = []
    for atom in value.atoms:
        if isinstance(atom, Const):
            texts.append(_constant_text(atom, how))
        elif isinstance(atom, Ref):
            texts.append(_object_text(act, state, atom.oid, span, how, 0))
        else:
            texts.append(STR)
    text = join_all(texts)
    return (STR if text is NOTHING else text).tainted(value.taint)


def _constant_text(atom: Const, how: str) -> Value:
    if isinstance(atom.value, str) and how != "repr":
        return Value(frozenset((atom,)))
    if isinstance(atom.value, Member):
        return const(f"{atom.type.rpartition('.')[2]}.{atom.value.name}")
    if isinstance(atom.value, bytes | float):
        return STR
    return const(repr(atom.value) if how == "repr" else str(atom.value))


def _object_text(act: Activation, state: State, oid: int, span: SpanTuple, how: str, depth: int) -> Value:
    obj = act.object(state, oid)
    if obj is None:
        return STR
    if obj.kind is Kind.INSTANCE:
        return _instance_text(act, state, oid, obj, span, how)
    if obj.kind in CODE or obj.kind in (Kind.METHOD, Kind.ITERATOR, Kind.SUPER, Kind.DESCRIPTOR):
        return STR
    if obj.kind in CONTAINERS and depth < 4:
        taint = NO_TAINT
        for value in (*obj.elements(), *([obj.keys] if obj.keys is not None else [])):
            taint = join_taint(taint, value.taint)
            for inner, _ in act.objects(state, value):
                taint = join_taint(taint, _object_text(act, state, inner, span, "repr", depth + 1).taint)
        return STR.with_taint(taint)
    return STR.with_taint(collect(act, state, ref(oid)))

_CONVERSIONS = {"repr": ("__repr__",), "str": ("__str__", "__repr__"), "format": ("__format__", "__str__", "__repr__")}


def _instance_text(act: Activation, state: State, oid: int, obj: Obj, span: SpanTuple, how: str) -> Value:
    for name in _CONVERSIONS[how]:
        method = classes.lookup(act, state, obj.cls, name)
        if method is not None:
            arguments = [ref(oid), STR] if name == "__format__" else [ref(oid)]
            return as_text(act, state, calls.call_value(act, state, method, arguments, span))
    return inherited_text(act, state, oid, obj, span)


def inherited_text(act: Activation, state: State, oid: int, obj: Obj, span: SpanTuple) -> Value:
    """The text that a generated or inherited `__repr__` makes of an object: its declared fields, its elements, an exception's arguments."""
    if classes.is_enum(act, state, obj.cls):
        return STR
    declared = {field.name for field in classes.fields(act, state, obj.cls)} - classes.hidden_fields(act, state, obj.cls)
    shown = [value for name, value in obj.attrs.items() if name in declared or name == "args" or obj.data == "namespace"]
    taint = NO_TAINT
    for value in (*shown, *obj.elements()):
        taint = join_taint(taint, value.taint if Ref(oid) in value.atoms else to_text(act, state, value, span, "repr").taint)
    return STR.with_taint(taint)


def as_text(act: Activation, state: State, value: Value) -> Value:
    """A value that is text for certain: an unknown object stands for a text with its data."""
    if not any(type(atom) is Ref for atom in value.atoms):
        return value
    kept = frozenset(atom for atom in value.atoms if type(atom) is not Ref)
    return Value(kept | STR.atoms, collect(act, state, value))


def concatenate(parts: Iterable[Value]) -> Value:
    """The text of the parts one after another; a part that is not known is a hole."""
    taint = NO_TAINT
    texts: set[str] = {""}
    for part in parts:
        taint = join_taint(taint, part.taint)
        options = {atom.value if isinstance(atom, Const) and isinstance(atom.value, str) else HOLE for atom in part.atoms} or {HOLE}
        combined = {_glued(start, end) for start in texts for end in options}
        texts = combined if len(combined) <= MAX_CONSTANTS else {_glued(start, HOLE) for start in texts}
        if len(texts) > MAX_CONSTANTS:
            texts = {HOLE}
    if texts == {HOLE}:
        return STR.with_taint(taint)
    return join_all(const(text) for text in sorted(texts)).tainted(taint)


def _glued(start: str, end: str) -> str:
    return start if end == HOLE and start.endswith(HOLE) else start + end

_PERCENT = re.compile(r"%(?:\((?P<key>[^)]*)\))?[-#0 +]*(?:\*|\d+)?(?:\.(?:\*|\d+))?(?P<type>[diouxXeEfFgGcrsa%])")


def percent(act: Activation, state: State, left: Value, right: Value, span: SpanTuple) -> Value:
    """`text % values`."""
    results: list[Value] = []
    for atom in left.atoms:
        if not isinstance(atom, Const) or not isinstance(atom.value, str):
            results.append(STR.with_taint(collect(act, state, right)))
            continue
        parts: list[Value] = []
        place = number = 0
        for match in _PERCENT.finditer(atom.value):
            parts.append(const(atom.value[place : match.start()]))
            place = match.end()
            if match["type"] == "%":
                parts.append(const("%"))
                continue
            parts.append(_percent_part(act, state, right, match["key"], number, match["type"], span))
            number += match["key"] is None
        results.append(concatenate([*parts, const(atom.value[place:])]))
    return join_all(results).tainted(left.taint).tainted(right.taint)


def _percent_part(act: Activation, state: State, right: Value, key: str | None, number: int, how: str, span: SpanTuple) -> Value:
    if key is not None:
        value = items.get_item(act, state, right, const(key), span)
    else:
        tuples = [obj for _, obj in act.objects(state, right) if obj.kind is Kind.TUPLE]
        if tuples and tuples[0].exact:
            value = tuples[0].items.get(Const("int", number), ANY)
        else:
            value = join_all(v for obj in tuples for v in obj.elements()) if tuples else right
    text = to_text(act, state, value, span, "repr" if how == "r" else "str")
    return text if how in "sd" else STR.with_taint(text.taint)


def format_fields(
    act: Activation, state: State, template: Value, positional: list[Value], keywords: dict[str, Value], other: Value | None, span: SpanTuple
) -> Value:
    """`template.format(...)`; `other` stands for arguments whose places are not known."""
    results: list[Value] = []
    for atom in template.atoms:
        fields = _parse_format(atom.value) if isinstance(atom, Const) and isinstance(atom.value, str) else None
        if fields is None:
            everything = [*positional, *keywords.values(), *([other] if other is not None else [])]
            results.append(STR.with_taint(join_all(to_text(act, state, v, span, "format") for v in everything).taint))
            continue
        parts: list[Value] = []
        automatic = 0
        for literal, name in fields:
            parts.append(const(literal))
            if name is None:
                continue
            head = re.match(r"[^.\[]*", name)
            key = head.group() if head else ""
            if key == "":
                key, automatic = str(automatic), automatic + 1
            if key.isdigit():
                value = positional[int(key)] if int(key) < len(positional) else (other or STR)
            else:
                value = keywords.get(key, other or STR)
            parts.append(to_text(act, state, _inside(act, state, value, name[len(head.group()) if head else 0 :], span), span, "format"))
        results.append(concatenate(parts))
    return join_all(results).tainted(template.taint)


def _parse_format(template: str) -> list[tuple[str, str | None]] | None:
    try:
        return [(literal, name) for literal, name, _, _ in string.Formatter().parse(template)]
    except ValueError:
        return None


def _inside(act: Activation, state: State, value: Value, path: str, span: SpanTuple) -> Value:
    from .attributes import get_attr

    for attribute, key in re.findall(r"\.(\w+)|\[([^\]]*)\]", path):
        if attribute:
            value = get_attr(act, state, value, attribute, span)
        else:
            value = items.get_item(act, state, value, const(int(key) if key.isdigit() else key), span)
    return value
