"""Values shown as text: what `str`, `repr` and `format` make of them.

Contract: the text of a constant is a constant; that of an object is what its own methods give, or the generated and
inherited ones. Data that an object holds but does not show is not in its text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir import SpanTuple
from ..policy import HOLE
from . import calls, classes, items
from .context import collect
from .objects import CODE, CONTAINERS, Kind, Obj
from .state import State
from .values import NO_TAINT, NOTHING, STR, TRUE, Const, Ext, Member, Ref, Value, const, join_all, join_taint, ref

if TYPE_CHECKING:
    from .activation import Activation

MAX_DEPTH = 4
"""Containers within containers whose elements are shown one by one."""

NO_REPR = "%norepr"
"""The attribute, impossible in source, of a class whose generated `__repr__` was turned off."""

_METHODS = {"repr": ("__repr__",), "str": ("__str__", "__repr__"), "format": ("__format__", "__str__", "__repr__")}
_HOW = {"s": "str", "r": "repr", "a": "repr", "": "format"}


def to_text(
    act: Activation,
    state: State,
    value: Value,
    span: SpanTuple,
    how: str = "str",
    spec: Value | None = None,
    depth: int = 0,
) -> Value:
    """The text of a value and the data in it.

    `how` is "str", "repr" or "format", or a conversion of an f-string ("s", "r", "a", ""); `spec` is what stands behind
    the colon there. `depth`: how many objects the value is inside of.
    """
    how = _HOW.get(how, how)
    texts: list[Value] = []
    for atom in value.atoms:
        if isinstance(atom, Const):
            texts.append(_constant_text(atom, how, spec))
        elif isinstance(atom, Ref):
            texts.append(_object_text(act, state, atom.oid, span, how, depth, spec))
        else:
            texts.append(STR)
    text = join_all(texts)
    return (STR if text is NOTHING else text).tainted(value.taint)


def _constant_text(atom: Const, how: str, spec: Value | None) -> Value:
    value = atom.value
    if isinstance(value, Member):
        return const(f"{atom.type.rpartition('.')[2]}.{value.name}")
    if isinstance(value, bytes | float | tuple):
        return STR
    if spec is not None and how != "repr":
        known = items.constants(spec)
        if known is None or len(known) != 1 or HOLE in str(value):
            return STR
        try:
            return const(format(value, known[0].value))
        except (TypeError, ValueError, OverflowError, MemoryError):  # a spec of scanned code may be anything
            return STR
    if isinstance(value, str) and how != "repr":
        return Value(frozenset((atom,)))
    return const(repr(value) if how == "repr" else str(value))


def _object_text(
    act: Activation, state: State, oid: int, span: SpanTuple, how: str, depth: int, spec: Value | None = None
) -> Value:
    obj = act.object(state, oid)
    if obj is None:
        return STR
    if obj.kind is Kind.INSTANCE and depth < MAX_DEPTH:
        return _instance_text(act, state, oid, obj, span, how, spec, depth)
    if obj.kind in CODE or obj.kind in (Kind.METHOD, Kind.ITERATOR, Kind.SUPER, Kind.DESCRIPTOR):
        return STR
    if obj.kind in CONTAINERS and depth < MAX_DEPTH:
        taint = NO_TAINT
        for value in (*obj.elements(), *([obj.keys] if obj.keys is not None else [])):
            taint = join_taint(taint, value.taint)
            for inner, _ in act.objects(state, value):
                taint = join_taint(taint, _object_text(act, state, inner, span, "repr", depth + 1).taint)
        return STR.with_taint(taint)
    return STR.with_taint(collect(act, state, ref(oid)))


def _instance_text(
    act: Activation, state: State, oid: int, obj: Obj, span: SpanTuple, how: str, spec: Value | None, depth: int
) -> Value:
    for name in _METHODS[how]:
        method = classes.lookup(act, state, obj.cls, name)
        if method is None or method.atoms <= _INHERITED:
            continue
        arguments = [ref(oid), const("") if spec is None else spec] if name == "__format__" else [ref(oid)]
        return as_text(act, state, calls.call_value(act, state, method, arguments, span))
    return inherited_text(act, state, oid, obj, span, depth)


_INHERITED = frozenset(Ext(f"builtins.object.{name}") for name in _METHODS["format"])


def inherited_text(act: Activation, state: State, oid: int, obj: Obj, span: SpanTuple, depth: int = 0) -> Value:
    """The text that a generated or inherited `__repr__` makes: declared fields, elements, an exception's arguments."""
    if classes.is_enum(act, state, obj.cls):
        return STR
    declared = {field.name for field in classes.fields(act, state, obj.cls)} - classes.hidden_fields(
        act, state, obj.cls
    )
    if classes.lookup(act, state, obj.cls, NO_REPR) is not None:
        declared = set()
    shown = [
        value for name, value in obj.attrs.items() if name in declared or name == "args" or obj.data == "namespace"
    ]
    taint = NO_TAINT
    for value in (*shown, *obj.elements()):
        text = value if Ref(oid) in value.atoms else to_text(act, state, value, span, "repr", depth=depth + 1)
        taint = join_taint(taint, text.taint)
    return STR.with_taint(taint)


def note_options(act: Activation, state: State, cls: Value, options: Value) -> None:
    """Remembers of a class what the arguments of its decorator (`@dataclass(repr=False)`) say of its text."""
    for _, kept in act.objects(state, options):
        if kept.items.get(Const("str", "repr"), TRUE).atoms == frozenset((Const("bool", False),)):
            for oid, obj in act.objects(state, cls):
                act.put(state, oid, obj.with_attr(NO_REPR, TRUE))


def as_text(act: Activation, state: State, value: Value) -> Value:
    """A value that is text for certain: an unknown object stands for a text with its data."""
    if not any(type(atom) is Ref for atom in value.atoms):
        return value
    kept = frozenset(atom for atom in value.atoms if type(atom) is not Ref)
    return Value(kept | STR.atoms, collect(act, state, value))
