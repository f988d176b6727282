"""What is assigned to and deleted: names, attributes, items, and sequences of them."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from ..ir import DelAttr, Delete, DelItem, SetAttr, SetItem, Unpack
from .expressions import subscript_key
from .frame import Frame, Task


def assign(f: Frame, target: cst.BaseExpression, src: int) -> Task[None]:
    """Binds `target` to the value in register `src`."""
    if isinstance(target, cst.Name):
        f.store(target.value, src, f.span(target))
    elif isinstance(target, cst.Attribute):
        obj = yield target.value
        f.emit(SetAttr(obj, f.identifiers[target.attr.value], src, f.span(target)))
    elif isinstance(target, cst.Subscript):
        obj = yield target.value
        key = yield from subscript_key(f, target)
        f.emit(SetItem(obj, key, src, f.span(target)))
    elif isinstance(target, (cst.Tuple, cst.List)):
        yield from _unpack(f, target, src)
    elif isinstance(target, cst.StarredElement):
        yield from assign(f, target.value, src)


def _unpack(f: Frame, target: cst.Tuple | cst.List, src: int) -> Task[None]:
    elements: Sequence[cst.BaseElement] = target.elements
    star = next((i for i, element in enumerate(elements) if isinstance(element, cst.StarredElement)), -1)
    registers = tuple(f.register() for _ in elements)
    f.emit(Unpack(registers, star, src, f.span(target)))
    for element, register in zip(elements, registers, strict=True):
        yield from assign(f, element.value, register)


def delete(f: Frame, target: cst.BaseExpression) -> Task[None]:
    """`del target`."""
    if isinstance(target, cst.Name):
        name, scope = f.names[target.value]
        f.emit(Delete(name, scope, f.span(target)))
    elif isinstance(target, cst.Attribute):
        obj = yield target.value
        f.emit(DelAttr(obj, f.identifiers[target.attr.value], f.span(target)))
    elif isinstance(target, cst.Subscript):
        obj = yield target.value
        key = yield from subscript_key(f, target)
        f.emit(DelItem(obj, key, f.span(target)))
    elif isinstance(target, (cst.Tuple, cst.List)):
        for element in target.elements:
            yield from delete(f, element.value)
