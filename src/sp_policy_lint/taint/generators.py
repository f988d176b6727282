"""Generators in use: taking elements, sending and throwing values in, running them to their end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir import YieldFrom
from . import failures, frames, iteration
from .state import State
from .values import ANY, NONE, NOTHING, Const, Value, join, join_all
from .variables import adopt

if TYPE_CHECKING:
    from .activation import Activation

MAX_STEPS = 12
"""Elements of a generator that are told apart."""

MAX_ROUNDS = 4
"""Times that a generator whose length is not known is resumed before what it gives is taken for complete."""

WIDEN_AFTER = 1
"""Resumptions after which what still changes loses its constants."""


def advance(
    act: Activation,
    state: State,
    oid: int,
    sent: Value = NONE,
    thrown: Value = NOTHING,
    *,
    default: Value | None = None,
) -> Value:
    """`next`, `send` and `throw`: the next element, `NOTHING` when there certainly is none. At its end it raises."""
    step = frames.resume(act, state, oid, sent, thrown)
    if step.ended is not None and default is None:
        way = step.ended.copy()
        linear = act.linear
        act.leave_raise(way, failures.exception(act, way, "builtins.StopIteration", [step.returned]))
        act.linear = linear
    states = [step.going, step.ended if default is not None else None]
    after = frames.join_states(act, states)
    if after is None:
        return NOTHING
    frames.become(state, after)
    return join_all([step.value, *([default] if default is not None and step.ended is not None else [])])


def exhaust(act: Activation, state: State, oid: int, *, partly: bool = False) -> tuple[list[Value] | None, Value]:
    """All elements of a generator: in order where they are known (else None), and the join of those that are not."""
    values: list[Value] = []
    here = state.copy()
    for number in range(MAX_STEPS):
        step = frames.resume(act, here, oid, tag=number)
        if step.going is None or step.ended is not None:
            break
        values.append(step.value)
        here = step.going
    else:
        return _exhaust_rest(act, state, oid, values, here, partly)
    if step.going is not None or partly:
        return _exhaust_rest(act, state, oid, values, here, partly)
    if step.ended is not None:
        frames.become(state, step.ended)
        return values, NOTHING
    return values, NOTHING


def _exhaust_rest(
    act: Activation, state: State, oid: int, values: list[Value], here: State, partly: bool
) -> tuple[None, Value]:
    """The elements of a generator of which it is not known how many it gives: until nothing new comes."""
    found = join_all(values)
    ends: list[State | None] = [state.copy() if partly else None]
    for number in range(MAX_ROUNDS):
        step = frames.resume(act, here, oid, tag="rest")
        ends.append(step.ended)
        if step.going is None:
            break
        grown = join(found, step.value)
        changed = step.going.join_into(here, act, number >= WIDEN_AFTER)
        if not changed and grown == found:
            break
        found = grown
    after = frames.join_states(act, [*ends, here if partly else None]) or here
    frames.become(state, after)
    return None, found


def settle(act: Activation, state: State, value: Value) -> None:
    """Runs generators that are given to unknown code to their end; they hold their elements afterwards."""
    for oid, obj in act.objects(state, value):
        if not frames.is_suspended(obj):
            continue
        known, rest = exhaust(act, state, oid)
        current = act.object(state, oid) or obj
        if known is not None:
            items = {Const("int", index): element for index, element in enumerate(known)}
            filled = current.replace(items=items, exact=True, data=0)
        else:
            filled = current.replace(rest=None if rest is NOTHING else rest, exact=rest is NOTHING, data=None)
        if oid < 0:
            adopt(act, state, join_all(filled.elements()), (oid, "element"))
        act.put(state, oid, filled.replace(attrs={name: v for name, v in filled.attrs.items() if name != frames.FRAME}))


def close(act: Activation, state: State, oid: int) -> None:
    """`generator.close()`: what its handlers and `finally` blocks do is done."""
    obj = act.object(state, oid)
    if obj is None or not frames.is_suspended(obj):
        return
    thrown = failures.exception(act, state, "builtins.GeneratorExit", [])
    linear, failing = act.linear, act.failing
    step = frames.resume(act, state, oid, thrown=thrown, tag="close", quiet=True)
    act.linear, act.failing = linear, failing
    after = frames.join_states(act, [step.ended, step.going]) or state
    frames.become(state, after)
    frames.finish(act, state, oid, NONE)


def delegate(act: Activation, state: State, ins: YieldFrom) -> None:
    """`yield from iterable` in a generator that can be resumed: stops with each element, goes on behind the last."""
    iterator = state.regs[ins.src] = iteration.make_iterator(act, state, state.regs.get(ins.src, ANY), ins.span)
    sent, thrown = act.sent, act.thrown
    act.sent, act.thrown = NONE, NOTHING
    elements = iteration.next_elements(act, state, iterator, sent, thrown)
    if elements.value is not NOTHING:
        going = elements.going or state.copy()
        for oid, obj in elements.advanced:
            act.put(going, oid, obj)
        frames.stop(act, going, elements.value)
    act.alive = elements.may_end
    if elements.may_end:
        if elements.ended is not None:
            frames.become(state, elements.ended)
        returned = [obj.attrs["return"] for _, obj in act.objects(state, iterator) if "return" in obj.attrs]
        state.regs[ins.dst] = join_all(returned) if returned else NONE
