"""Protocols of the language beside attributes, elements and calls: `with`, `await`, generators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir import Branch, Exit, SpanTuple
from . import calls, classes, frames, futures, generators, iteration, managers
from .objects import Kind
from .state import State
from .values import ANY, FALSE, NONE, NOTHING, TRUE, Ext, Ref, Value, join_all, ref

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
        elif frames.is_suspended(obj):
            results.append(generators.advance(act, state, atom.oid))
        elif obj.kind is Kind.ITERATOR:
            known, rest = iteration.iterate(act, state, ref(atom.oid), span)
            results.append(join_all([*(known or ()), rest]))
        elif obj.kind is Kind.OPAQUE:
            results.append(managers.enter(act, state, atom.oid, obj))
        else:
            results.append(ref(atom.oid))
    found = join_all(results)
    return (ANY if found is NOTHING else found).tainted(manager.taint)


def _enter_instance(act: Activation, state: State, oid: int, span: SpanTuple) -> Value:
    obj = act.object(state, oid)
    for name in ("__enter__", "__aenter__"):
        method = classes.lookup(act, state, obj.cls, name) if obj is not None else None
        if method is not None:
            return futures.result_of(act, state, calls.call_value(act, state, method, [ref(oid)], span))
    return ref(oid)


def leave(act: Activation, state: State, manager: Value, span: SpanTuple) -> Value:
    """Runs the way out of a `with` block; true where it swallows an exception."""
    results: list[Value] = []
    failed = _is_failure(act)
    for oid, obj in act.objects(state, manager):
        if frames.is_suspended(obj):
            results.append(_leave_generator(act, state, oid, failed))
        for name in ("__exit__", "__aexit__"):
            method = classes.lookup(act, state, obj.cls, name) if obj.kind is Kind.INSTANCE else None
            if method is not None:
                thrown = state.exception if failed and state.exception is not NOTHING else NONE
                verdict = calls.call_value(act, state, method, [ref(oid), ANY, thrown, ANY], span)
                results.append(futures.result_of(act, state, verdict))
        if obj.kind is Kind.OPAQUE:
            results += managers.leave(act, state, obj, span)
    if results and all(result is NOTHING for result in results):
        return NOTHING
    found = join_all(results)
    return FALSE if found is NOTHING else found


def _is_failure(act: Activation) -> bool:
    """Whether the current `Exit` stands on the way out by an exception: only there its verdict is asked for."""
    block = act.code.function.blocks[act.block]
    instruction = block.instructions[act.position]
    return (
        isinstance(block.terminator, Branch)
        and isinstance(instruction, Exit)
        and block.terminator.cond == instruction.dst
    )


def _leave_generator(act: Activation, state: State, oid: int, failed: bool) -> Value:
    """A context manager that is a generator goes on behind its `yield`; if it then ends, an exception is swallowed."""
    thrown = (ANY if state.exception is NOTHING else state.exception) if failed else NOTHING
    step = frames.resume(act, state, oid, thrown=thrown)
    after = step.ended if step.ended is not None else step.going
    if after is None:
        return NOTHING
    exception = state.exception
    frames.become(state, after)
    state.exception = exception
    return TRUE if failed else FALSE


def awaited(act: Activation, state: State, value: Value, span: SpanTuple) -> Value:
    """`await value`; `NOTHING` when it certainly raises. What is no future stands for its result already."""
    results: list[Value] = []
    for oid, obj in act.objects(state, value):
        method = classes.lookup(act, state, obj.cls, "__await__") if obj.kind is Kind.INSTANCE else None
        if method is not None:
            generator = calls.call_value(act, state, method, [ref(oid)], span)
            iteration.iterate(act, state, generator, span)
            results.append(generator_result(act, state, generator))
    return join_all(results).tainted(value.taint) if results else futures.result_of(act, state, value)


def generator_result(act: Activation, state: State, value: Value) -> Value:
    """What `yield from value` gives: the return value of a generator."""
    results = [obj.attrs["return"] for _, obj in act.objects(state, value) if "return" in obj.attrs]
    if results:
        return join_all(results)
    return ANY if any(isinstance(atom, Ext) for atom in value.atoms) else NONE
