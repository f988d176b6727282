"""Sources by name: fields, variables and parameters whose name says what they hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from ..ir import Param, SpanTuple
from ..policy import Index, Sanitizer, Source
from .values import Const, Label, SourceSite, Trace, Value

if TYPE_CHECKING:
    from .activation import Activation


class NamedSources:
    """What the models say of names."""

    def __init__(self, index: Index, title: Callable[[str], str]) -> None:
        self._sources: Mapping[str, tuple[Source, ...]] = index.source_names
        self._clearing: Mapping[str, tuple[Sanitizer, ...]] = index.clearing_names
        self._parameters: Mapping[str, tuple[Source, ...]] = index.parameters
        self._title = title

    def field(self, act: Activation, value: Value, name: str, span: SpanTuple) -> Value:
        """A value read under a field name: more of a kind, or less, than the whole it was part of."""
        if name in self._clearing and value.taint:
            value = self._cleared(act, value, name, span)
        return self.named(act, value, name, span)

    def named(self, act: Activation, value: Value, name: str, span: SpanTuple) -> Value:
        """A value read from or bound to a name."""
        facts = self._sources.get(name)
        if facts is None:
            return value
        taint = dict(value.taint)
        for fact in facts:
            if fact.within is None:
                if any(not isinstance(atom, Const) for atom in value.atoms):
                    self._enter(act, taint, fact, name, span)
                continue
            for label, trace in value.taint.items():
                if within(label.kind, fact.within) and not within(label.kind, fact.kind):
                    taint.pop(label, None)
                    refined = Label(fact.kind, label.origin, label.marks)
                    taint.setdefault(refined, Trace(trace, act.location(span), f"`{name}` is {self._title(fact.kind).lower()}"))
        return Value(value.atoms, taint)

    def parameter(self, act: Activation, value: Value, param: Param) -> Value:
        """The value of a parameter on entry."""
        taint = dict(value.taint)
        for fact in self._parameters.get(param.name, ()):
            if fact.within is None or any(within(label.kind, fact.within) for label in value.taint):
                self._enter(act, taint, fact, param.name, param.span)
        value = Value(value.atoms, taint) if len(taint) != len(value.taint) else value
        return self.named(act, value, param.name, param.span)

    def _enter(self, act: Activation, taint: dict[Label, Trace | None], fact: Source, name: str, span: SpanTuple) -> None:
        location = act.location(span)
        title = fact.title or self._title(fact.kind)
        if any(within(label.kind, fact.kind) for label in taint):
            return
        label = Label(fact.kind, SourceSite(location, title))
        trace = Trace(None, location, f"{title} in `{name}`")
        taint[label] = trace
        act.program.note_purpose(act, label, trace)

    def _cleared(self, act: Activation, value: Value, name: str, span: SpanTuple) -> Value:
        from .external import cleaned

        taint: Mapping[Label, Trace | None] = value.taint
        for fact in self._clearing[name]:
            if "*" in fact.clears:
                return Value(value.atoms)
            taint = cleaned(taint, fact)
        return Value(value.atoms, taint)


def within(kind: str, outer: str) -> bool:
    """Whether a kind is another or below it."""
    return kind == outer or kind.startswith(f"{outer}.")
