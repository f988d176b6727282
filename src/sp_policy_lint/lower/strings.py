"""String expressions: literals, implicit concatenation and f-strings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import libcst as cst

from ..ir import NO_REGISTER, Const, Format, SpanTuple
from .frame import ExpressionTable, Frame, Step, Task
from .literals import storable, string, unescape
from .source import join_spans

Formatted = cst.FormattedString | cst.TemplatedString
Content = cst.BaseFormattedStringContent | cst.BaseTemplatedStringContent


def pieces(node: cst.BaseExpression) -> list[cst.SimpleString | Formatted]:
    """The strings that stand side by side in `node`; none when it is no string."""
    found: list[cst.SimpleString | Formatted] = []
    todo = [node]
    while todo:
        part = todo.pop()
        if isinstance(part, cst.ConcatenatedString):
            todo += (part.right, part.left)
        elif isinstance(part, (cst.SimpleString, cst.FormattedString, cst.TemplatedString)):
            found.append(part)
    return found


def literal_value(node: cst.BaseExpression) -> str | bytes | None:
    """The value of a string literal, implicit concatenation included; None when `node` is anything else."""
    if isinstance(node, cst.SimpleString):
        return string(node.value)
    values = [string(piece.value) if isinstance(piece, cst.SimpleString) else None for piece in pieces(node)]
    if not values or None in values:
        return None
    if any(isinstance(value, bytes) for value in values):
        return b"".join(value for value in values if isinstance(value, bytes))
    return "".join(value for value in values if isinstance(value, str))


def string_constant(f: Frame, value: str | bytes, span: SpanTuple, *, noted: bool = True) -> int:
    """A `Const`, which is noted as a literal of the file unless it is part of the formatting."""
    known = storable(value)
    dst = f.register()
    f.emit(Const(dst, value if known else None, span, opaque=not known))
    if noted:
        f.file.note_string(value, span)
    return dst


def _simple(f: Frame, node: cst.SimpleString) -> int:
    return string_constant(f, string(node.value), f.span(node))


def _concatenated(f: Frame, node: cst.ConcatenatedString) -> Step:
    value = literal_value(node)
    if value is None:
        return _format(f, node, pieces(node))
    return string_constant(f, value, f.span(node))


def _formatted(f: Frame, node: Formatted) -> Task[int]:
    return _format(f, node, [node])


@dataclass(slots=True)
class _Parts:
    """The parts of one `Format`. Text waits until a field or the end comes: neighbouring pieces become one part."""

    parts: list[int] = field(default_factory=list)
    conversions: list[str] = field(default_factory=list)
    specs: list[int] = field(default_factory=list)
    text: str = ""
    text_span: SpanTuple | None = None

    def add_text(self, text: str, span: SpanTuple) -> None:
        self.text += text
        self.text_span = join_spans(self.text_span or span, span)

    def add(self, register: int, conversion: str = "", spec: int = NO_REGISTER) -> None:
        self.parts.append(register)
        self.conversions.append(conversion)
        self.specs.append(spec)

    def flush(self, f: Frame, *, noted: bool = True) -> None:
        if self.text and self.text_span is not None:
            self.add(string_constant(f, self.text, self.text_span, noted=noted))
        self.text, self.text_span = "", None

    def emit(self, f: Frame, span: SpanTuple) -> int:
        dst = f.register()
        f.emit(Format(dst, tuple(self.parts), tuple(self.conversions), tuple(self.specs), span))
        return dst


def _format(f: Frame, node: cst.BaseExpression, strings: Iterable[cst.SimpleString | Formatted]) -> Task[int]:
    parts = _Parts()
    for piece in strings:
        span = f.span(piece)
        if isinstance(piece, cst.SimpleString):
            value = string(piece.value)
            parts.add_text(value if isinstance(value, str) else value.decode("latin-1"), span)
        else:
            f.file.format_spans.append(span)
            yield from _contents(f, parts, piece.parts, raw="r" in piece.start.lower())
    parts.flush(f)
    return parts.emit(f, f.span(node))


def _contents(f: Frame, parts: _Parts, contents: Iterable[Content], *, raw: bool) -> Task[None]:
    for content in contents:
        if isinstance(content, (cst.FormattedStringText, cst.TemplatedStringText)):
            text = content.value.replace("{{", "{").replace("}}", "}")
            parts.add_text(unescape(text, raw=raw), f.span(content))
        else:
            assert isinstance(content, (cst.FormattedStringExpression, cst.TemplatedStringExpression))
            yield from _field(f, parts, content, raw=raw)


def _field(
    f: Frame, parts: _Parts, node: cst.FormattedStringExpression | cst.TemplatedStringExpression, *, raw: bool
) -> Task[None]:
    conversion = node.conversion or ""
    if node.equal is not None:  # `{x=}` shows the expression as written, then its repr
        span = f.span(node.expression)
        parts.add_text(f.file.text.at(span) + "=", span)
        if node.format_spec is None and not conversion:
            conversion = "r"
    parts.flush(f)
    value = yield node.expression
    spec = NO_REGISTER
    if node.format_spec:
        spec = yield from _spec(f, node.format_spec, raw=raw)
    parts.add(value, conversion, spec)


def _spec(f: Frame, contents: Iterable[Content], *, raw: bool) -> Task[int]:
    """The register of a format spec: a constant, or a text with fields of its own."""
    parts = _Parts()
    for content in contents:
        if isinstance(content, (cst.FormattedStringText, cst.TemplatedStringText)):
            parts.add_text(unescape(content.value, raw=raw), f.span(content))
        else:
            assert isinstance(content, (cst.FormattedStringExpression, cst.TemplatedStringExpression))
            parts.flush(f, noted=False)
            yield from _field(f, parts, content, raw=raw)
    span = parts.text_span
    parts.flush(f, noted=False)
    if len(parts.parts) == 1 and span is not None:
        return parts.parts[0]
    contents = tuple(contents)
    return parts.emit(f, join_spans(f.span(contents[0]), f.span(contents[-1])))


HANDLERS: ExpressionTable = {
    cst.SimpleString: _simple,
    cst.ConcatenatedString: _concatenated,
    cst.FormattedString: _formatted,
    cst.TemplatedString: _formatted,
}
