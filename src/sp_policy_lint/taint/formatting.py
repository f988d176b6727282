"""Text put together: concatenation, f-strings, `%` and `format`.

Contract: constants are put together; an unknown part of a text becomes a hole in the constant.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ..ir import SpanTuple
from ..policy import HOLE
from . import attributes, items
from .context import collect
from .conversion import to_text
from .objects import Kind
from .state import State
from .values import ANY, MAX_CONSTANTS, NO_TAINT, NOTHING, STR, Const, Taint, Value, const, join_all, join_taint

if TYPE_CHECKING:
    from .activation import Activation


def concatenate(parts: Iterable[Value]) -> Value:
    """The text of the parts one after another; a part that is not known is a hole."""
    taint: Taint = NO_TAINT
    texts: set[str] = {""}
    for part in parts:
        taint = join_taint(taint, part.taint)
        options = {
            atom.value if isinstance(atom, Const) and isinstance(atom.value, str) else HOLE for atom in part.atoms
        }
        combined = {_glued(start, end) for start in texts for end in options or {HOLE}}
        texts = combined if len(combined) <= MAX_CONSTANTS else {_glued(start, HOLE) for start in texts}
        if len(texts) > MAX_CONSTANTS:
            texts = {HOLE}
    if texts == {HOLE}:
        return STR.with_taint(taint)
    return join_all(const(text) for text in sorted(texts)).tainted(taint)


def _glued(start: str, end: str) -> str:
    return start if end == HOLE and start.endswith(HOLE) else start + end


def f_string(
    act: Activation,
    state: State,
    values: Sequence[Value],
    conversions: Sequence[str],
    specs: Sequence[Value | None],
    span: SpanTuple,
) -> Value:
    """An f-string of these parts, each with its conversion and format spec."""
    parts: list[Value] = []
    for value, conversion, spec in zip(values, conversions, specs, strict=True):
        text = to_text(act, state, value, span, conversion, spec)
        parts.append(text if spec is None else text.tainted(spec.taint))
    return concatenate(parts)


# --- text % values ---------------------------------------------------------------------------------------------------

_PERCENT = re.compile(
    r"%(?:\((?P<key>[^)]*)\))?(?P<flags>[-#0 +]*)(?P<width>\*|\d+)?"
    r"(?:\.(?P<precision>\*|\d+))?(?P<type>[diouxXeEfFgGcrsa%])"
)


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
            number += (match["width"] == "*") + (match["precision"] == "*")
            parts.append(_percent_part(act, state, right, match, number, span))
            number += match["key"] is None
        results.append(concatenate([*parts, const(atom.value[place:])]))
    return join_all(results).tainted(left.taint).tainted(right.taint)


def _percent_part(
    act: Activation, state: State, right: Value, match: re.Match[str], number: int, span: SpanTuple
) -> Value:
    if match["key"] is not None:
        value = items.get_item(act, state, right, const(match["key"]), span)
    else:
        tuples = [obj for _, obj in act.objects(state, right) if obj.kind is Kind.TUPLE]
        others = Value(right.atoms, right.taint) if len(tuples) < len(right.atoms) else NOTHING
        exact = [obj.items.get(Const("int", number), ANY) for obj in tuples if obj.exact]
        value = join_all([*exact, *(v for obj in tuples if not obj.exact for v in obj.elements()), others])
    how = match["type"]
    text = to_text(act, state, value, span, "repr" if how in "ra" else "str")
    plain = how in "sdra" and not (match["flags"] or match["width"] or match["precision"])
    return text if plain else STR.with_taint(text.taint)


# --- text.format(values) ---------------------------------------------------------------------------------------------


class _Arguments(NamedTuple):
    """The arguments of `format`; `other` stands for those whose places are not known."""

    positional: Sequence[Value]
    keywords: dict[str, Value]
    other: Value | None

    def get(self, key: str) -> Value:
        if key.isdigit():
            return self.positional[int(key)] if int(key) < len(self.positional) else (self.other or STR)
        return self.keywords.get(key, self.other or STR)


def format_fields(
    act: Activation,
    state: State,
    template: Value,
    positional: Sequence[Value],
    keywords: dict[str, Value],
    other: Value | None,
    span: SpanTuple,
) -> Value:
    """`template.format(...)`; `other` stands for arguments whose places are not known."""
    arguments = _Arguments(positional, keywords, other)
    results: list[Value] = []
    for atom in template.atoms:
        text = (
            _filled(act, state, atom.value, arguments, span)
            if isinstance(atom, Const) and isinstance(atom.value, str)
            else None
        )
        if text is None:
            everything = [*positional, *keywords.values(), *([other] if other is not None else [])]
            text = STR.with_taint(join_all(to_text(act, state, v, span, "format") for v in everything).taint)
        results.append(text)
    return join_all(results).tainted(template.taint)


def _filled(act: Activation, state: State, template: str, arguments: _Arguments, span: SpanTuple) -> Value | None:
    """A constant template with its fields filled in; None when it is none or a part of it is not known."""
    if HOLE in template:
        return None
    try:
        fields = list(string.Formatter().parse(template))
    except ValueError:
        return None
    parts: list[Value] = []
    automatic = 0
    for literal, name, spec, conversion in fields:
        parts.append(const(literal))
        if name is None:
            continue
        head = re.match(r"[^.\[]*", name)
        key = head.group() if head else ""
        path = name[len(key) :]
        if key == "":
            key, automatic = str(automatic), automatic + 1
        value = _inside(act, state, arguments.get(key), path, span)
        inner = None if not spec else (_filled(act, state, spec, arguments, span) if "{" in spec else const(spec))
        parts += [
            to_text(act, state, value, span, conversion or "", inner),
            const("").tainted(inner.taint if inner else NO_TAINT),
        ]
    return concatenate(parts)


def _inside(act: Activation, state: State, value: Value, path: str, span: SpanTuple) -> Value:
    """`value` with the attributes and keys of a replacement field."""
    for attribute, key in re.findall(r"\.(\w+)|\[([^\]]*)\]", path):
        if attribute:
            value = attributes.get_attr(act, state, value, attribute, span)
        else:
            value = items.get_item(act, state, value, const(int(key) if key.isdigit() else key), span)
    return value
