"""Operators, comparisons and conversion to text.

Contract: constants are computed with, as Python would, within bounds; an unknown part of a text becomes a hole in the constant. Truth
values, comparisons and membership tests are no data.
"""

from __future__ import annotations

import itertools
import operator
import re
import string
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from ..ir import SpanTuple
from ..policy import HOLE
from . import calls, classes, items
from .context import collect
from .objects import CODE, CONTAINERS, SEQUENCES, Kind, Obj
from .state import State
from .values import (
    ANY,
    BOOL,
    FALSE,
    INT,
    MAX_CONSTANTS,
    NO_TAINT,
    NOTHING,
    STR,
    TRUE,
    Const,
    Ext,
    Member,
    Ref,
    Unknown,
    Value,
    const,
    join,
    join_all,
    join_taint,
    ref,
)

if TYPE_CHECKING:
    from .activation import Activation

_ARITHMETIC: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "//": operator.floordiv,
    "/": operator.truediv,
    "%": operator.mod,
    "&": operator.and_,
    "|": operator.or_,
    "^": operator.xor,
    "<<": operator.lshift,
    ">>": operator.rshift,
}
_METHODS = {
    "+": "add",
    "-": "sub",
    "*": "mul",
    "/": "truediv",
    "//": "floordiv",
    "%": "mod",
    "@": "matmul",
    "&": "and",
    "|": "or",
    "^": "xor",
    "<<": "lshift",
    ">>": "rshift",
    "**": "pow",
}
_ORDER: dict[str, Callable[[Any, Any], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_RICH = {"==": "__eq__", "!=": "__ne__", "<": "__lt__", "<=": "__le__", ">": "__gt__", ">=": "__ge__"}
MAX_NUMBER = 10**18


# --- Operators -------------------------------------------------------------------------------------------------------


def unary(act: Activation, state: State, op: str, operand: Value, span: SpanTuple) -> Value:
    """`op operand`."""
    if op == "not":
        truths = truth(act, state, operand)
        return BOOL if len(truths) != 1 else (FALSE if True in truths else TRUE)
    method = {"-": "__neg__", "+": "__pos__", "~": "__invert__"}[op]
    for oid, obj in act.objects(state, operand):
        found = classes.lookup(act, state, obj.cls, method) if obj.kind is Kind.INSTANCE else None
        if found is not None:
            return calls.call_value(act, state, found, [ref(oid)], span)
    known = items.constants(operand)
    if known and all(type(c.value) in (int, float) for c in known) and op in "-+":
        return join_all(const(-c.value if op == "-" else c.value) for c in known).tainted(operand.taint)
    return Value(ANY.atoms, collect(act, state, operand))


def binary(act: Activation, state: State, op: str, left: Value, right: Value, span: SpanTuple, *, inplace: bool = False) -> Value:
    """`left op right`; `inplace` for augmented assignment."""
    overloaded = _overloaded(act, state, op, left, right, span, inplace)
    if overloaded is not None:
        return overloaded
    if op == "%" and any(isinstance(atom, Const) and isinstance(atom.value, str) for atom in left.atoms):
        return percent(act, state, left, right, span)
    containers = _of_containers(act, state, op, left, right, span, inplace)
    if containers is not None:
        return containers
    taint = join_taint(collect(act, state, left), collect(act, state, right))
    if op == "+" and (_is_text(left) or _is_text(right)):
        return concatenate([as_text(act, state, left), as_text(act, state, right)]).tainted(taint)
    return Value(_fold(op, left, right).atoms, taint)


def _is_text(value: Value) -> bool:
    return any((isinstance(a, Const) and isinstance(a.value, str)) or a == Ext("builtins.str()") for a in value.atoms)


def _fold(op: str, left: Value, right: Value) -> Value:
    one, other = items.constants(left), items.constants(right)
    compute = _ARITHMETIC.get(op)
    if not one or not other or compute is None or len(one) * len(other) > MAX_CONSTANTS:
        return ANY
    results = []
    for a, b in itertools.product(one, other):
        if op == "*" and (isinstance(a.value, str | bytes) or isinstance(b.value, str | bytes)):
            length = len(a.value if isinstance(a.value, str | bytes) else b.value)
            times = b.value if isinstance(a.value, str | bytes) else a.value
            if not isinstance(times, int) or length * times > 1000:
                return ANY
        if op == "<<" and not (isinstance(b.value, int) and b.value < 64):
            return ANY
        try:
            result = compute(a.value, b.value)
        except (TypeError, ValueError, ArithmeticError):
            return ANY
        if isinstance(result, int) and abs(result) > MAX_NUMBER:
            return ANY
        results.append(const(result))
    return join_all(results)


def _overloaded(
    act: Activation, state: State, op: str, left: Value, right: Value, span: SpanTuple, inplace: bool
) -> Value | None:
    name = _METHODS[op]
    for value, other, prefixes in ((left, right, ("i", "") if inplace else ("",)), (right, left, ("r",))):
        for oid, obj in act.objects(state, value):
            for prefix in prefixes:
                method = classes.lookup(act, state, obj.cls, f"__{prefix}{name}__") if obj.kind is Kind.INSTANCE else None
                if method is not None:
                    return calls.call_value(act, state, method, [ref(oid), other], span)
    return None


def _of_containers(
    act: Activation, state: State, op: str, left: Value, right: Value, span: SpanTuple, inplace: bool
) -> Value | None:
    objects = [obj for _, obj in act.objects(state, left)]
    if not objects or any(obj.kind not in CONTAINERS for obj in objects):
        return None
    kind = objects[0].kind
    if op == "+" and kind in SEQUENCES:
        return _extended(act, state, left, right, span, kind, inplace)
    if op == "*" and kind in SEQUENCES:
        return items.copy_container(act, state, left, kind, "repeat") if _is_one(right) else _repeated(act, state, left, kind)
    if op == "|" and kind is Kind.DICT:
        target = left if inplace else items.copy_container(act, state, left, Kind.DICT, "union")
        items.update(act, state, target, right, span)
        return target
    if kind is Kind.SET and op in "|&-^":
        found = [obj.rest for obj in objects if obj.rest is not None]
        if op in "|^":
            found += [obj.rest for _, obj in act.objects(state, right) if obj.rest is not None]
        obj = Obj(Kind.SET, rest=join_all(found) if found else None, exact=not found)
        if inplace:
            for oid, _ in act.objects(state, left):
                act.put(state, oid, obj)
            return left
        return act.allocate(state, obj, "set")
    return None


def _is_one(value: Value) -> bool:
    return items.constants(value) == [Const("int", 1)]


def _repeated(act: Activation, state: State, left: Value, kind: Kind) -> Value:
    joined = join_all(value for _, obj in act.objects(state, left) for value in obj.elements())
    return act.allocate(state, Obj(kind, rest=None if joined is NOTHING else joined, exact=False), "repeat")


def _extended(act: Activation, state: State, left: Value, right: Value, span: SpanTuple, kind: Kind, inplace: bool) -> Value:
    known, rest = items.iterate(act, state, right, span)
    if inplace and kind is Kind.LIST:
        extend(act, state, left, known, rest)
        return left
    mine, others = items.iterate(act, state, left, span)
    if mine is not None and known is not None:
        return act.allocate(state, Obj(kind, items=items.numbered([*mine, *known])), "sum")
    joined = join_all([*(mine or ()), others, *(known or ()), rest])
    return act.allocate(state, Obj(kind, rest=joined, exact=False), "sum")


def extend(act: Activation, state: State, target: Value, known: list[Value] | None, rest: Value) -> None:
    """Adds elements to the end of lists (or to sets)."""
    if known is not None:
        for value in known:
            items.append(act, state, target, value)
        return
    for oid, _ in act.objects(state, target):
        obj = act.object(state, oid)
        if obj is not None:
            stored = items.adopt(act, state, rest) if oid < 0 else rest
            act.put(state, oid, obj.blurred().with_rest(stored))


# --- Comparisons and truth -------------------------------------------------------------------------------------------


def compare(act: Activation, state: State, op: str, left: Value, right: Value, span: SpanTuple) -> Value:
    """`left op right`, decided where both are constants."""
    if op in _RICH:
        for oid, obj in act.objects(state, left):
            method = classes.lookup(act, state, obj.cls, _RICH[op]) if obj.kind is Kind.INSTANCE else None
            if method is not None:
                calls.call_value(act, state, method, [ref(oid), right], span)
                return BOOL
    if op in ("is", "is not", "==", "!="):
        verdict = _identical(act, state, left, right)
        if verdict is not None:
            return TRUE if verdict == (op in ("is", "==")) else FALSE
    if op in ("in", "not in"):
        verdict = _contains(act, state, left, right, span)
        return BOOL if verdict is None else (TRUE if verdict == (op == "in") else FALSE)
    one, other = items.constants(left), items.constants(right)
    if op in _ORDER and one and other:
        return _compared(op, one, other)
    return BOOL


def _compared(op: str, one: list[Const], other: list[Const]) -> Value:
    verdicts: set[bool] = set()
    for a, b in itertools.product(one, other):
        try:
            verdicts.add(bool(_ORDER[op](a.value, b.value)))
        except TypeError:
            return BOOL
    return join_all(const(verdict) for verdict in sorted(verdicts))


def _identical(act: Activation, state: State, left: Value, right: Value) -> bool | None:
    """Whether both are the same where that is certain: about None, classes, functions and enum members."""
    for value, other in ((left, right), (right, left)):
        if other.atoms == frozenset((Const("NoneType", None),)):
            if value.atoms == other.atoms:
                return True
            if Const("NoneType", None) not in value.atoms and not any(isinstance(a, Unknown) for a in value.atoms):
                return None if any(_may_be_none(act, state, a) for a in value.atoms) else False
            return None
    one, other_refs = (_singletons(act, state, value) for value in (left, right))
    if one is not None and other_refs is not None:
        return one == other_refs
    return None


def _may_be_none(act: Activation, state: State, atom: object) -> bool:
    if isinstance(atom, Ref):
        obj = act.object(state, atom.oid)
        return obj is None or obj.kind is Kind.OPAQUE
    return isinstance(atom, Ext) and atom.path.endswith("()") and not atom.path.startswith("builtins.")


def _singletons(act: Activation, state: State, value: Value) -> Ref | None:
    if len(value.atoms) == 1:
        (atom,) = value.atoms
        obj = act.object(state, atom.oid) if isinstance(atom, Ref) else None
        if isinstance(atom, Ref) and obj is not None and obj.kind in CODE and not obj.many:
            return atom
    return None


def _contains(act: Activation, state: State, left: Value, right: Value, span: SpanTuple) -> bool | None:
    """Whether `left in right` where both are known exactly."""
    known = items.constants(left)
    if not known or len(known) != 1:
        return None
    wanted = known[0]
    texts = items.constants(right)
    if texts and isinstance(wanted.value, str) and all(isinstance(t.value, str) for t in texts):
        verdicts = {wanted.value in t.value for t in texts}
        return verdicts.pop() if len(verdicts) == 1 else None
    objects = act.objects(state, right)
    if len(objects) != 1 or len(right.atoms) != 1:
        return None
    obj = objects[0][1]
    if obj.kind is Kind.DICT and obj.exact and not obj.many:
        return wanted in obj.items
    if obj.kind in SEQUENCES and obj.exact:
        found = [items.constants(value) for value in obj.items.values()]
        if all(entry is not None and len(entry) == 1 for entry in found):
            return any(entry == [wanted] for entry in found)
    return None


def truth(act: Activation, state: State, value: Value) -> set[bool]:
    """The truth values that a value may have."""
    found: set[bool] = set()
    for atom in value.atoms:
        found |= truth_of(act, state, atom)
        if len(found) == 2:
            break
    return found or {True, False}


def truth_of(act: Activation, state: State, atom: object) -> set[bool]:
    if isinstance(atom, Const):
        if isinstance(atom.value, str) and HOLE in atom.value:
            return {True} if atom.value.replace(HOLE, "") else {True, False}
        return {bool(atom.value)}
    obj = act.object(state, atom.oid) if isinstance(atom, Ref) else None
    if atom == Ext("typing.TYPE_CHECKING"):
        return {False}
    if obj is None:
        return {True} if isinstance(atom, Ext) and not atom.path.endswith(")") else {True, False}
    if obj.kind in CONTAINERS and obj.kind is not Kind.ITERATOR:
        if obj.items and not obj.many:
            return {True}
        return {False} if obj.exact and obj.rest is None and not obj.many else {True, False}
    if obj.kind is Kind.INSTANCE:
        plain = all(classes.lookup(act, state, obj.cls, name) is None for name in ("__bool__", "__len__"))
        return {True} if plain and not classes.external_bases(act, state, obj.cls) else {True, False}
    return {True, False} if obj.kind is Kind.OPAQUE else {True}


# --- Text ------------------------------------------------------------------------------------------------------------


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


_ = (INT, join)
