"""Expressions: names, attributes, operators, displays, subscripts, calls, yield and await.

A handler returns the register of the value, or a task (see `frame`) when it needs the value of other expressions first.
"""

from __future__ import annotations

import libcst as cst

from ..ir import (
    NO_REGISTER,
    Await,
    Binary,
    Build,
    BuildDict,
    Call,
    Const,
    GetAttr,
    GetItem,
    MakeSlice,
    SpanTuple,
    Unary,
    Yield,
    YieldFrom,
)
from .frame import ExpressionTable, Frame, Step, Task
from .literals import integer
from .source import join_spans

_CONSTANTS = {"None": None, "True": True, "False": False}
_UNARY = {cst.Not: "not", cst.Minus: "-", cst.Plus: "+", cst.BitInvert: "~"}
BINARY: dict[type[cst.CSTNode], str] = {
    cst.Add: "+",
    cst.Subtract: "-",
    cst.Multiply: "*",
    cst.Divide: "/",
    cst.FloorDivide: "//",
    cst.Modulo: "%",
    cst.Power: "**",
    cst.MatrixMultiply: "@",
    cst.BitAnd: "&",
    cst.BitOr: "|",
    cst.BitXor: "^",
    cst.LeftShift: "<<",
    cst.RightShift: ">>",
}


def constant(f: Frame, value: object, span: SpanTuple, *, opaque: bool = False) -> int:
    dst = f.register()
    f.emit(Const(dst, value, span, opaque))
    return dst


def _name(f: Frame, node: cst.Name) -> int:
    written = node.value
    if written in _CONSTANTS:
        return constant(f, _CONSTANTS[written], f.span(node))
    return f.load(written, f.span(node))


def _integer(f: Frame, node: cst.Integer) -> int:
    value = integer(node.value)
    return constant(f, value, f.span(node), opaque=value is None)


def _float(f: Frame, node: cst.Float) -> int:
    return constant(f, float(node.value), f.span(node))


def _opaque(f: Frame, node: cst.Imaginary | cst.Ellipsis) -> int:
    return constant(f, None, f.span(node), opaque=True)


def _attribute(f: Frame, node: cst.Attribute) -> Step:
    chain = [node]
    base = node.value
    while base.__class__ is cst.Attribute:
        chain.append(base)
        base = base.value
    if base.__class__ is cst.Name:
        return _attributes(f, _name(f, base), chain)
    return _attributes_of(f, base, chain)


def _attributes_of(f: Frame, base: cst.BaseExpression, chain: list[cst.Attribute]) -> Task[int]:
    return _attributes(f, (yield base), chain)


def _attributes(f: Frame, obj: int, chain: list[cst.Attribute]) -> int:
    identifiers, span = f.identifiers, f.span
    for attribute in reversed(chain):
        dst = f.register()
        f.emit(GetAttr(dst, obj, identifiers[attribute.attr.value], span(attribute)))
        obj = dst
    return obj


def _unary(f: Frame, node: cst.UnaryOperation) -> Task[int]:
    operand = yield node.expression
    dst = f.register()
    f.emit(Unary(dst, _UNARY[node.operator.__class__], operand, f.span(node)))
    return dst


def _binary(f: Frame, node: cst.BinaryOperation) -> Task[int]:
    left = yield node.left
    right = yield node.right
    dst = f.register()
    f.emit(Binary(dst, BINARY[node.operator.__class__], left, right, f.span(node)))
    return dst


def _display(f: Frame, node: cst.List | cst.Tuple | cst.Set) -> Task[int]:
    items: list[int] = []
    starred = []
    for element in node.elements:
        if element.__class__ is cst.StarredElement:
            starred.append(len(items))
        items.append((yield element.value))
    dst = f.register()
    kind = node.__class__.__name__.lower()
    f.emit(Build(dst, kind, tuple(items), f.span(node), tuple(starred)))
    return dst


def _starred(f: Frame, node: cst.StarredElement) -> Task[int]:
    """`*x` where a value is expected, as in `return *x`; a tuple is what it makes."""
    item = yield node.value
    dst = f.register()
    f.emit(Build(dst, "tuple", (item,), f.span(node), (0,)))
    return dst


def _dict(f: Frame, node: cst.Dict) -> Task[int]:
    items = []
    for element in node.elements:
        key = (yield element.key) if isinstance(element, cst.DictElement) else NO_REGISTER
        items.append((key, (yield element.value)))
    dst = f.register()
    f.emit(BuildDict(dst, tuple(items), f.span(node)))
    return dst


def _subscript(f: Frame, node: cst.Subscript) -> Task[int]:
    obj = yield node.value
    key = yield from subscript_key(f, node)
    dst = f.register()
    f.emit(GetItem(dst, obj, key, f.span(node)))
    return dst


def subscript_key(f: Frame, node: cst.Subscript) -> Task[int]:
    """The key of `x[...]`: the index, a slice, or a tuple of them."""
    elements = node.slice
    only = elements[0].slice
    if len(elements) == 1 and not isinstance(elements[0].comma, cst.Comma) and getattr(only, "star", None) is None:
        return (yield from _index(f, only))
    items: list[int] = []
    starred = []
    for element in elements:
        if getattr(element.slice, "star", None) is not None:
            starred.append(len(items))
        items.append((yield from _index(f, element.slice)))
    dst = f.register()
    span = join_spans(f.span(only), f.span(elements[-1].slice))
    f.emit(Build(dst, "tuple", tuple(items), span, tuple(starred)))
    return dst


def _index(f: Frame, node: cst.BaseSlice) -> Task[int]:
    if isinstance(node, cst.Index):
        return (yield node.value)
    assert isinstance(node, cst.Slice)
    lower = NO_REGISTER if node.lower is None else (yield node.lower)
    upper = NO_REGISTER if node.upper is None else (yield node.upper)
    step = NO_REGISTER if node.step is None else (yield node.step)
    dst = f.register()
    f.emit(MakeSlice(dst, lower, upper, step, f.span(node)))
    return dst


def _call(f: Frame, node: cst.Call) -> Task[int]:
    func = yield node.func
    args = []
    for arg in node.args:
        value = arg.value
        how = arg.star if arg.keyword is None else f.identifiers[arg.keyword.value]
        args.append((how, (yield value), f.span(value)))
    dst = f.register()
    f.emit(Call(dst, func, tuple(args), f.span(node)))
    return dst


def _walrus(f: Frame, node: cst.NamedExpr) -> Task[int]:
    value = yield node.value
    target = node.target
    assert isinstance(target, cst.Name)
    inside, f.names = f.names, f.outside_names  # in a comprehension, `:=` binds a name of the body around it
    f.store(target.value, value, f.span(target))
    f.names = inside
    return value


def _await(f: Frame, node: cst.Await) -> Task[int]:
    src = yield node.expression
    dst = f.register()
    f.emit(Await(dst, src, f.span(node)))
    return dst


def _yield(f: Frame, node: cst.Yield) -> Task[int]:
    f.is_generator = True
    span = f.span(node)
    value = node.value
    if isinstance(value, cst.From):
        src = yield value.item
        dst = f.register()
        f.emit(YieldFrom(dst, src, span))
        return dst
    src = constant(f, None, span) if value is None else (yield value)
    dst = f.register()
    f.emit(Yield(dst, src, span))
    return dst


HANDLERS: ExpressionTable = {
    cst.Name: _name,
    cst.Integer: _integer,
    cst.Float: _float,
    cst.Imaginary: _opaque,
    cst.Ellipsis: _opaque,
    cst.Attribute: _attribute,
    cst.UnaryOperation: _unary,
    cst.BinaryOperation: _binary,
    cst.List: _display,
    cst.Tuple: _display,
    cst.Set: _display,
    cst.StarredElement: _starred,
    cst.Dict: _dict,
    cst.Subscript: _subscript,
    cst.Call: _call,
    cst.NamedExpr: _walrus,
    cst.Await: _await,
    cst.Yield: _yield,
}
