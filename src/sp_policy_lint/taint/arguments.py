"""The evaluated arguments of a call."""

from __future__ import annotations

from collections.abc import Iterator

from ..ir import SpanTuple
from .values import Value


class Args:
    """Positional and keyword arguments; `star` and `double_star` are further ones whose places are not known.

    `receiver` is the object whose method is called, where the method is one of a library; `callee` is the
    dotted path of what is called then.
    """

    __slots__ = (
        "callee",
        "double_star",
        "keyword_spans",
        "keywords",
        "positional",
        "receiver",
        "span",
        "spans",
        "star",
    )

    def __init__(self, span: SpanTuple) -> None:
        self.span = span
        self.positional: list[Value] = []
        self.spans: list[SpanTuple] = []
        self.keywords: dict[str, Value] = {}
        self.keyword_spans: dict[str, SpanTuple] = {}
        self.star: Value | None = None
        self.double_star: Value | None = None
        self.receiver: Value | None = None
        self.callee = ""

    def prepended(self, value: Value) -> Args:
        """With one more positional argument before the others (self)."""
        twin = self.copy()
        twin.positional.insert(0, value)
        twin.spans.insert(0, self.span)
        return twin

    def without_first(self) -> Args:
        """Without the first positional argument (the receiver of an unbound method)."""
        twin = self.copy()
        del twin.positional[:1], twin.spans[:1]
        return twin

    def copy(self) -> Args:
        """An independent copy."""
        twin = Args(self.span)
        twin.positional = list(self.positional)
        twin.spans = list(self.spans)
        twin.keywords = dict(self.keywords)
        twin.keyword_spans = dict(self.keyword_spans)
        twin.star, twin.double_star = self.star, self.double_star
        return twin

    def get(self, *names: str | int) -> Value | None:
        """The first of these positions and keywords that is given."""
        for name in names:
            if isinstance(name, int):
                if name < len(self.positional):
                    return self.positional[name]
            elif name in self.keywords:
                return self.keywords[name]
        return None

    def all(self) -> Iterator[Value]:
        """All arguments."""
        yield from self.positional
        yield from self.keywords.values()
        if self.star is not None:
            yield self.star
        if self.double_star is not None:
            yield self.double_star
