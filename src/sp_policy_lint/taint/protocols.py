"""Protocols of the language beside attributes, elements and calls: `with`, `await`, generators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir import SpanTuple
from . import calls, classes, iteration
from .objects import Kind
from .state import State
from .values import ANY, BOOL, FALSE, NONE, NOTHING, Ext, Ref, Value, join_all, ref

if TYPE_CHECKING:
    from .activation import Activation


def enter(act: Activation, state: State, manager: Value, span: SpanTuple) -> Value:
    """What `with manager as x` binds to `x`."""
    results: list[Value] = []
    for atom in manager.atoms:
        obj = act.object(state, atom.oid) if isinstance(atom, Ref) else None
        if obj is None or not isinstance(atom, Ref):
            results.append(Value(frozenset((atom,))))
        elif obj.kind is Kind.INSTANCE:
            results.append(_enter_instance(act, state, atom.oid, span))
        elif obj.kind is Kind.ITERATOR:
            known, rest = iteration.iterate(act, state, ref(atom.oid), span)
            results.append(join_all([*(known or ()), rest]))
        else:
            results.append(ref(atom.oid))
    found = join_all(results)
    return (ANY if found is NOTHING else found).tainted(manager.taint)


def _enter_instance(act: Activation, state: State, oid: int, span: SpanTuple) -> Value:
    obj = act.object(state, oid)
    for name in ("__enter__", "__aenter__"):
        method = classes.lookup(act, state, obj.cls, name) if obj is not None else None
        if method is not None:
            return calls.call_value(act, state, method, [ref(oid)], span)
    return ref(oid)


def leave(act: Activation, state: State, manager: Value, span: SpanTuple) -> Value:
    """Runs the way out of a `with` block; true where it swallows an exception."""
    results: list[Value] = []
    for oid, obj in act.objects(state, manager):
        for name in ("__exit__", "__aexit__"):
            method = classes.lookup(act, state, obj.cls, name) if obj.kind is Kind.INSTANCE else None
            if method is not None:
                thrown = state.exception if state.exception is not NOTHING else NONE
                results.append(calls.call_value(act, state, method, [ref(oid), ANY, thrown, ANY], span))
        if obj.kind is Kind.OPAQUE and obj.path == "contextlib.suppress()":
            results.append(BOOL)
    found = join_all(results)
    return FALSE if found is NOTHING else found


def awaited(act: Activation, state: State, value: Value, span: SpanTuple) -> Value:
    """`await value`: a coroutine stands for its result already."""
    results: list[Value] = []
    for oid, obj in act.objects(state, value):
        method = classes.lookup(act, state, obj.cls, "__await__") if obj.kind is Kind.INSTANCE else None
        if method is not None:
            generator = calls.call_value(act, state, method, [ref(oid)], span)
            results.append(generator_result(act, state, generator))
    return join_all(results).tainted(value.taint) if results else value


def generator_result(act: Activation, state: State, value: Value) -> Value:
    """What `yield from value` gives: the return value of a generator."""
    results = [obj.attrs["return"] for _, obj in act.objects(state, value) if "return" in obj.attrs]
    if results:
        return join_all(results)
    return ANY if any(isinstance(atom, Ext) for atom in value.atoms) else NONE
