"""Sources that are no calls: fields, variables and parameters by their names, literals, things of libraries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from ..ir import Param, SpanTuple
from ..policy import Index, Sanitizer, Source, covers
from . import external, uses
from .context import collect, unknown
from .objects import Kind
from .state import State
from .values import Atom, Const, Ext, Label, Ref, SourceSite, Trace, Value

if TYPE_CHECKING:
    from .activation import Activation


class NamedSources:
    """What the models say of names."""

    def __init__(self, index: Index, title: Callable[[str], str]) -> None:
        self._sources: Mapping[str, tuple[Source, ...]] = index.source_names
        self._clearing: Mapping[str, tuple[Sanitizer, ...]] = index.clearing_names
        self._parameters: Mapping[str, tuple[Source, ...]] = index.parameters
        self._literals: Mapping[str, tuple[Source, ...]] = index.source_literals
        self._has_things = index.has_things
        self._title = title

    def field(self, act: Activation, state: State, value: Value, name: str, span: SpanTuple) -> Value:
        """A value read under a field name: more of a kind, or less, than the whole it was part of."""
        if name in self._clearing:
            value = self._cleared(act, state, value, name)
        return self.named(act, state, value, name, span, part=True)

    def named(
        self, act: Activation, state: State, value: Value, name: str, span: SpanTuple, *, part: bool = False
    ) -> Value:
        """A value that is bound to a name, or the `part` of one that has the name. What is bound to a name is what it
        was: an email address in `address` is no postal address."""
        facts = self._sources.get(name)
        if facts is None:
            return value
        found = collect(act, state, value)
        taint = dict(found)
        for fact in facts:
            if fact.within is None:
                if any(not isinstance(atom, Const) for atom in value.atoms):
                    self._enter(act, taint, fact, name, span)
                continue
            asked = not fact.record and uses.is_asked_for(act, fact.kind)
            for label, trace in found.items():
                if asked and covers(fact.within, label.kind):
                    uses.note(act, [label])
                told = not part and _beside(label.kind, fact.kind)
                if covers(fact.within, label.kind) and not covers(fact.kind, label.kind) and not told:
                    taint.pop(label, None)
                    refined = Label(fact.kind, label.origin, label.marks)
                    state.granted |= act.program.proved_by_reading(fact.kind)
                    taint.setdefault(
                        refined, Trace(trace, act.location(span), f"`{name}` is {self._title(fact.kind).lower()}")
                    )
        if taint.keys() == found.keys():
            return value
        return self._carrying(act, state, value, taint)

    def _carrying(self, act: Activation, state: State, value: Value, taint: Mapping[Label, Trace | None]) -> Value:
        """The value with exactly this data: what objects of libraries hold is read anew, those of the project keep
        theirs."""
        atoms: set[Atom] = set()
        for atom in value.atoms:
            obj = act.object(state, atom.oid) if isinstance(atom, Ref) else None
            if obj is not None and obj.kind in (Kind.OPAQUE, Kind.TABLE):
                made = act.allocate(state, obj.replace(rest=unknown(taint), attrs={}, items={}), ("named", obj.path))
                atoms |= made.atoms
            else:
                atoms.add(atom)
        return Value(frozenset(atoms), taint)

    def parameter(self, act: Activation, state: State, value: Value, param: Param) -> Value:
        """The value of a parameter on entry."""
        taint = dict(value.taint)
        for fact in self._parameters.get(param.name, ()):
            if fact.within is None or any(covers(fact.within, label.kind) for label in value.taint):
                self._enter(act, taint, fact, param.name, param.span)
        value = Value(value.atoms, taint) if len(taint) != len(value.taint) else value
        return self.named(act, state, value, param.name, param.span)

    def literal(self, act: Activation, value: Value, text: object, span: SpanTuple) -> Value:
        """The value of a literal."""
        facts = self._literals.get(text, ()) if self._literals and isinstance(text, str) else ()
        return self._entered(act, value, facts, str(text), span)

    def thing(self, act: Activation, state: State, value: Value, span: SpanTuple) -> Value:
        """A thing of a library that is read: an attribute, or what was imported."""
        if not self._has_things:
            return value
        for atom in value.atoms:
            obj = act.object(state, atom.oid) if isinstance(atom, Ref) else None
            path = (
                atom.path if isinstance(atom, Ext) else obj.path if obj is not None and obj.kind is Kind.OPAQUE else ""
            )
            if path and not path.endswith(")"):
                facts = [
                    fact for fact in act.program.facts(tuple(external.spellings(path))).sources if fact.port is None
                ]
                value = self._entered(act, value, facts, path.rpartition(".")[2], span)
        return value

    def _entered(self, act: Activation, value: Value, facts: Iterable[Source], name: str, span: SpanTuple) -> Value:
        taint = dict(value.taint)
        for fact in facts:
            self._enter(act, taint, fact, name, span)
        return Value(value.atoms, taint) if len(taint) != len(value.taint) else value

    def _enter(
        self, act: Activation, taint: dict[Label, Trace | None], fact: Source, name: str, span: SpanTuple
    ) -> None:
        location = act.location(span)
        title = fact.title or self._title(fact.kind)
        if any(covers(fact.kind, label.kind) for label in taint):
            return
        label = Label(fact.kind, SourceSite(location, title))
        trace = Trace(None, location, f"{title} in `{name}`")
        taint[label] = trace
        act.program.note_purpose(act, label, trace)

    def _cleared(self, act: Activation, state: State, value: Value, name: str) -> Value:
        found: Mapping[Label, Trace | None] = collect(act, state, value)
        taint = found
        for fact in self._clearing[name]:
            taint = {} if "*" in fact.clears else external.cleaned(taint, fact)
        return value if taint.keys() == found.keys() else self._carrying(act, state, value, taint)


def _beside(kind: str, other: str) -> bool:
    """Whether two kinds refine the same kind below the most general ones."""
    parent = kind.rpartition(".")[0]
    return "." in parent and parent == other.rpartition(".")[0]
