"""Memories: places that outlive a call, and give what they keep to whoever asks.

Contract: module variables, class attributes, and containers and instances that these hold are memories; so are caches
that the models name. Data that a function keeps there has reached a sink, unless its key, the way to the place, or the
data itself says whose it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from .. import ir
from ..ir import SpanTuple
from ..policy import Memory, Owner, covers
from . import ports
from .activation import Hit
from .context import collect
from .objects import CONTAINERS, Kind
from .state import State
from .values import NO_MARKS, Label, Trace, Value

if TYPE_CHECKING:
    from .activation import Activation
    from .arguments import Args
    from .external import External

EACH = "%each"
"""The mark of what says whose data is, where it is the variable of a loop over several owners."""

_KEEPING = frozenset(("append", "appendleft", "add", "extend", "insert", "update", "setdefault"))
"""Methods of containers that keep what they are given."""


def _says_whose(taint: Iterable[Label], keyed: str) -> bool:
    return any(covers(keyed, label.kind) for label in taint)


def kept(act: Activation, state: State, values: list[Value], keys: list[Value], span: SpanTuple, title: str) -> None:
    """Data is kept in a memory of the language, in a function."""
    for fact in act.program.memories:
        _arrive(act, state, fact, values, keys, span, title)


def _arrive(
    act: Activation, state: State, fact: Memory, values: list[Value], keys: list[Value], span: SpanTuple, title: str
) -> None:
    for key in keys:
        if _says_whose(collect(act, state, key), fact.keyed):
            return
    location = act.location(span)
    purpose = act.program.purposes.of(act.code.path)
    hit = Hit(fact.kind, title, location, act.code.function.qualname, frozenset(), purpose)
    for value in values:
        taint = collect(act, state, value)
        keyed = (o.keys.taint for _, o in act.objects(state, value) if o.kind is Kind.DICT and o.keys is not None)
        if _says_whose(taint, fact.keyed) or any(_says_whose(key, fact.keyed) for key in keyed):
            continue
        for label, trace in taint.items():
            if act.program.relevant(label.kind, fact.kind, frozenset()):
                act.hit(hit, label, Trace(trace, location, f"kept in {title}"))


def is_shared(act: Activation, state: State, target: Value) -> bool:
    """Whether a function that writes to this writes to what outlives it, for all callers."""
    if act.persistent or not act.program.memories:
        return False
    kinds = (*CONTAINERS, Kind.CLASS, Kind.INSTANCE)
    found = [(oid, obj) for oid, obj in act.objects(state, target) if obj.kind in kinds]
    return bool(found) and all(oid < 0 and not act.program.stands_for_any(oid) for oid, _ in found)


def of_key(act: Activation, state: State, key: Value, found: Value) -> Value:
    """An element under a key that says whose it is: so does the element."""
    facts = act.program.memories
    if not facts or not key.taint or not found.atoms:
        return found
    said = {label: trace for label, trace in key.taint.items() if any(covers(f.keyed, label.kind) for f in facts)}
    return found.tainted(said) if said else found


def method_called(act: Activation, state: State, receiver: Value, name: str, args: Args) -> None:
    """A method of a container is called, which may keep its arguments."""
    if name in _KEEPING and is_shared(act, state, receiver):
        given = list(args.all())
        keyed = name in ("setdefault", "insert") and len(given) > 1
        keys = [receiver, *(given[:1] if keyed else [])]
        kept(act, state, given[1:] if keyed else given, keys, args.span, "a container that outlives the call")


def called(call: External) -> None:
    """A call may keep its arguments in a cache."""
    for fact in call.facts.memories:
        if fact.port is not None:
            keys = [] if fact.key is None else ports.read(call, fact.key)
            values = ports.read(call, fact.port)
            _arrive(call.act, call.state, fact, values, keys, call.args.span, f"the cache by `{call.names[-1]}`")


def remembered(act: Activation, state: State, value: Value, span: SpanTuple, fact: Memory) -> None:
    """A function returns, whose results are kept by its arguments."""
    code = act.code
    given = (label for taint in act.inputs.values() for label in taint)
    named = (source for param in code.function.params for source in act.program.index.source_names.get(param.name, ()))
    if code.is_method or _says_whose(given, fact.keyed) or any(covers(fact.keyed, s.kind) for s in named):
        return
    _arrive(act, state, fact, [value], [], span, f"the kept results of `{code.function.qualname}`")


def owned(call: External, kind: str) -> frozenset[str]:
    """The marks of data that enters here, by whose it is."""
    marks: frozenset[str] = NO_MARKS
    for fact in call.act.program.owners_of(tuple(call.names)):
        marks |= _owned(call, fact)
    return marks


def _owned(call: External, fact: Owner) -> frozenset[str]:
    said: dict[Label, Trace | None] = {}
    for value in ports.read(call, fact.port):
        said.update(collect(call.act, call.state, value))
    labels = [label for label in said if covers(fact.kind, label.kind)]
    if not labels:
        return NO_MARKS
    return frozenset((*fact.marks, *(fact.each if any(EACH in label.marks for label in labels) else ())))


def of_loop(act: Activation, ins: ir.Store, value: Value) -> Value:
    """The variable of a loop: what says whose data is, is that of each of several."""
    facts = act.program.owned
    if not facts or not value.taint or ins.src not in act.code.loop_registers:
        return value
    taint: dict[Label, Trace | None] = {}
    for label, trace in value.taint.items():
        whose = any(covers(fact.kind, label.kind) for fact in facts)
        taint[label._replace(marks=label.marks | {EACH}) if whose else label] = trace
    return Value(value.atoms, taint)
