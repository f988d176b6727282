"""The text that a value has as JSON, as far as it is known.

Contract: what is not known is a hole in the text, and so is what lies deeper than `MAX_DEPTH` or comes after
`MAX_PARTS` parts. A dict that may have further keys ends in a hole.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..policy import HOLE
from .objects import Kind, Obj
from .state import State
from .values import Const, Member, Ref, Value

if TYPE_CHECKING:
    from .activation import Activation

MAX_DEPTH = 8
MAX_PARTS = 400

_ARRAYS = (Kind.LIST, Kind.TUPLE, Kind.SET)


def container_text(act: Activation, state: State, value: Value) -> str | None:
    """The JSON text of a dict, list, tuple or set; None when the value is not exactly one of these."""
    if len(value.atoms) != 1:
        return None
    (atom,) = value.atoms
    obj = act.object(state, atom.oid) if isinstance(atom, Ref) else None
    if obj is None or (obj.kind is not Kind.DICT and obj.kind not in _ARRAYS):
        return None
    return _Writer(act, state).text(value, 0)


def json_text(act: Activation, state: State, value: Value) -> str:
    """The JSON text of any value; `HOLE` when nothing of it is known."""
    return _Writer(act, state).text(value, 0)


class _Writer:
    def __init__(self, act: Activation, state: State) -> None:
        self.act = act
        self.state = state
        self.parts = 0

    def text(self, value: Value, depth: int) -> str:
        self.parts += 1
        if len(value.atoms) != 1 or depth > MAX_DEPTH or self.parts > MAX_PARTS:
            return HOLE
        (atom,) = value.atoms
        if isinstance(atom, Const):
            return _constant(atom)
        obj = self.act.object(self.state, atom.oid) if isinstance(atom, Ref) else None
        if obj is None:
            return HOLE
        if obj.kind is Kind.DICT:
            return "{" + ", ".join(self._entries(obj, depth)) + "}"
        if obj.kind in _ARRAYS:
            return "[" + ", ".join(self._elements(obj, depth)) + "]"
        return HOLE

    def _entries(self, obj: Obj, depth: int) -> Iterator[str]:
        for key, value in obj.items.items():
            if isinstance(key.value, str | int) and not isinstance(key.value, Member):
                yield f"{json.dumps(str(key.value), ensure_ascii=False)}: {self.text(value, depth + 1)}"
        if obj.rest is not None or not obj.exact:
            yield HOLE

    def _elements(self, obj: Obj, depth: int) -> Iterator[str]:
        if obj.kind is Kind.SET:
            yield from sorted(_constant(key) for key in obj.items)
        else:
            yield from (self.text(value, depth + 1) for value in obj.items.values())
        if obj.rest is not None:
            yield self.text(obj.rest, depth + 1)
        elif not obj.exact:
            yield HOLE


def _constant(atom: Const) -> str:
    if atom.type in ("str", "int", "bool", "NoneType") and not isinstance(atom.value, Member | bytes | tuple):
        return json.dumps(atom.value, ensure_ascii=False)
    return HOLE
