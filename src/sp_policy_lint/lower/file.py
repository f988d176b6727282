"""A file being lowered: its bodies wait in a queue, so that lambdas nest as deep as they like."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

import libcst as cst

from ..ir import FileIR, Function, SpanTuple, StringLiteral
from .children import children
from .comments import find_comments
from .definitions import Definition, lower_body, module_definition
from .frame import ExpressionTable, Frame, StatementTable
from .literals import storable
from .scopes import Identifiers
from .source import Positions, SourceText
from .strings import literal_value


@dataclass(frozen=True, slots=True)
class Lowered:
    """A body that has been lowered. Its function is made last: bodies inside still add to its cells and free names."""

    definition: Definition
    frame: Frame


class FileLowering:
    """What the bodies of a file share."""

    def __init__(
        self, text: SourceText, positions: Positions, expressions: ExpressionTable, statements: StatementTable
    ) -> None:
        self.text = text
        self.span = positions.span
        self.expressions = expressions
        self.statements = statements
        self.walrus_lines = text.lines_with(":=")
        self.strings: dict[SpanTuple, str] = {}
        self.format_spans: list[SpanTuple] = []
        self._identifiers: dict[str, Identifiers] = {}
        self._queue: deque[Definition] = deque()
        self._index: dict[int, int] = {}
        self._comprehensions: dict[int, int] = {}

    def lower(self, module: cst.Module, path: str) -> FileIR:
        span = self.text.span
        self.define(module_definition(module, self.identifiers(""), span))
        lowered: list[Lowered] = []
        while self._queue:
            definition = self._queue.popleft()
            lowered.append(Lowered(definition, lower_body(self, definition)))
        names = frozenset().union(*self._identifiers.values())
        strings = tuple(StringLiteral(value, span) for span, value in sorted(self.strings.items()))
        comments = find_comments(self.text, self.format_spans)
        return FileIR(path, tuple(map(_function, lowered)), comments, strings, names)

    def define(self, definition: Definition) -> int:
        """The index of a function to be lowered; the same syntax node (a copied `finally` body) has one only."""
        key = id(definition.node)
        index = self._index.get(key)
        if index is None:
            index = self._index[key] = definition.index = len(self._index)
            self._queue.append(definition)
        return index

    def comprehension_number(self, node: cst.CSTNode) -> int:
        """A number of its own for each comprehension in the source, the same for each of its copies."""
        return self._comprehensions.setdefault(id(node), len(self._comprehensions) + 1)

    def identifiers(self, private: str) -> Identifiers:
        """The table of identifiers inside classes of that private prefix."""
        if private not in self._identifiers:
            self._identifiers[private] = Identifiers(private)
        return self._identifiers[private]

    def has_walrus(self, span: SpanTuple) -> bool:
        index = bisect_left(self.walrus_lines, span[0])
        return index < len(self.walrus_lines) and self.walrus_lines[index] <= span[2]

    def note_string(self, value: str | bytes, span: SpanTuple) -> None:
        """Notes a literal; bytes as Latin-1, lone surrogates (which no file can hold) replaced."""
        text = value.decode("latin-1") if isinstance(value, bytes) else value
        self.strings[span] = text if storable(text) else text.encode(errors="replace").decode()

    def note_names(self, names: Iterable[str]) -> None:
        """Notes identifiers that no instruction mentions."""
        table = self.identifiers("")
        for name in names:
            table[name]

    def note_all(self, node: cst.CSTNode, *, quoted: bool = False) -> None:
        """Notes the identifiers and literals of an expression that is not lowered; `quoted` when it is in a string."""
        todo = [node]
        while todo:
            found = todo.pop()
            if isinstance(found, cst.Name):
                self.note_names([found.value])
            elif quoted:
                pass
            elif isinstance(found, (cst.SimpleString, cst.ConcatenatedString)):
                value = literal_value(found)
                if value is not None:
                    self.note_string(value, self.span(found))
                    continue
            elif isinstance(found, (cst.FormattedString, cst.TemplatedString)):
                self.format_spans.append(self.span(found))
            todo += children(found)


def _function(lowered: Lowered) -> Function:
    definition, frame = lowered.definition, lowered.frame
    return Function(
        name=definition.name,
        qualname=definition.qualname,
        kind=definition.scope.kind,
        parent=definition.parent,
        params=definition.params,
        returns=definition.returns,
        blocks=frame.finish(),
        registers=frame.register(),
        cells=tuple(sorted(definition.scope.cells)),
        free=tuple(sorted(definition.scope.free)),
        is_async=definition.is_async,
        is_generator=frame.is_generator,
        span=definition.span,
    )
