"""Coroutines and futures: results that come later.

Contract: a call of an `async def` function gives a future that keeps the function's frame; the function runs where it
is awaited, or where it is handed to something that runs it. A future that has run holds what the function returned or
raised. Functions that run side by side see what the others did: those that began early are run once more where they
are awaited.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from . import calls, frames, generators, items, iteration
from .arguments import Args
from .context_variables import isolated
from .frames import FRAME
from .objects import Kind, Obj
from .registry import Method, Native, first, numbered
from .state import State
from .values import ANY, BOOL, NONE, NOTHING, Const, Ref, Value, join, join_all, ref
from .variables import adopt

if TYPE_CHECKING:
    from .activation import Activation

AGAIN = "%again"
"""The attribute, impossible in source, under which a future that ran where it was made keeps its frame for another
run."""

RETURN, RAISED = "return", "%raised"


# --- Running ---------------------------------------------------------------------------------------------------------


def awaited(act: Activation, state: State, oid: int) -> Value:
    """`await future`: its result; `NOTHING` when it certainly raises."""
    obj = act.object(state, oid)
    if obj is None:
        return ANY
    if FRAME in obj.attrs:
        return _run(act, state, oid, "await")
    before = obj.attrs.get(RETURN)
    if AGAIN in obj.attrs:
        attrs = {name: value for name, value in obj.attrs.items() if name not in (AGAIN, RETURN)}
        act.put(state, oid, obj.replace(attrs={**attrs, FRAME: obj.attrs[AGAIN]}))
        again = quietly(act, state, lambda here: isolated(act, here, lambda: _run(act, here, oid, "again")))[0]
        _keep(act, state, oid, join(before or NOTHING, again))
        obj = act.object(state, oid) or obj
    if RAISED in obj.attrs:
        act.leave_raise(state.copy(), obj.attrs[RAISED])
    if RETURN in obj.attrs:
        return obj.attrs[RETURN]
    return NOTHING if RAISED in obj.attrs else ANY


def _run(act: Activation, state: State, oid: int, tag: str) -> Value:
    """Runs a coroutine to its end; `NOTHING` when it does not return."""
    step = frames.resume(act, state, oid, tag=tag)
    if step.ended is None:
        return NOTHING
    frames.become(state, step.ended)
    return step.returned


def quietly(act: Activation, state: State, run: Callable[[State], Value]) -> tuple[Value, Value]:
    """Runs something here; what it gives, and what it raises, which goes no further."""
    outer, act.caught = act.caught, []
    failing = act.failing, act.failing_inside
    here = state.copy()
    result = run(here)
    caught, act.caught = act.caught, outer
    act.failing, act.failing_inside = failing
    thrown = join_all(value for _, value in caught)
    ways = [way for way, _ in caught]
    if result is not NOTHING or not ways:
        ways.insert(0, here)
    joined, *others = ways
    for other in others:
        other.join_into(joined, act)
    frames.become(state, joined)
    return result, thrown


def _keep(act: Activation, state: State, oid: int, result: Value) -> None:
    obj = act.object(state, oid)
    if obj is None or result is NOTHING:
        return
    stored = adopt(act, state, result, (oid, RETURN)) if oid < 0 else result
    obj = act.object(state, oid) or obj
    act.put(state, oid, obj.with_attr(RETURN, stored))


def started(act: Activation, state: State, oid: int) -> None:
    """Runs a coroutine that is handed away; it keeps what it returned or raised, and runs again when it is awaited."""
    obj = act.object(state, oid)
    if obj is None or FRAME not in obj.attrs:
        return
    frame = obj.attrs[FRAME]
    result, thrown = quietly(act, state, lambda here: isolated(act, here, lambda: _run(act, here, oid, "start")))
    _keep(act, state, oid, result)
    current = act.object(state, oid) or obj
    attrs = {name: value for name, value in current.attrs.items() if name != FRAME}
    if thrown is not NOTHING:
        attrs[RAISED] = adopt(act, state, thrown, (oid, RAISED)) if oid < 0 else thrown
    act.put(state, oid, current.replace(attrs={**attrs, AGAIN: frame}))


def settle(act: Activation, state: State, value: Value, depth: int = 0) -> None:
    """Runs the coroutines in a value that is given to unknown code; generators in it hold their elements afterwards."""
    generators.settle(act, state, value)
    for oid, obj in act.objects(state, value):
        if obj.kind is Kind.FUTURE:
            started(act, state, oid)
        elif obj.kind in (Kind.LIST, Kind.TUPLE, Kind.SET, Kind.DICT, Kind.ITERATOR) and depth < 1:
            for element in obj.elements():
                settle(act, state, element, depth + 1)


def done(act: Activation, state: State, result: Value, thrown: Value = NOTHING, extra: object = None) -> Value:
    """A future that has this result, or raised this."""
    attrs = {name: value for name, value in ((RETURN, result), (RAISED, thrown)) if value is not NOTHING}
    return act.allocate(state, Obj(Kind.FUTURE, attrs=attrs), ("future", extra))


def result_of(act: Activation, state: State, value: Value) -> Value:
    """What `await value` gives; a value that is no future stands for its result already."""
    results = [Value(frozenset(atom for atom in value.atoms if not isinstance(atom, Ref)))]
    futures = False
    for oid, obj in act.objects(state, value):
        if obj.kind is Kind.FUTURE:
            futures = True
            results.append(awaited(act, state, oid))
        else:
            results.append(ref(oid))
    if not futures:
        return value
    found = join_all(result for result in results if result.atoms)
    return found if found is NOTHING else found.tainted(value.taint)


# --- Methods ---------------------------------------------------------------------------------------------------------


def _result(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    return awaited(act, state, oid)


def _exception(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    if FRAME in obj.attrs or AGAIN in obj.attrs:
        quietly(act, state, lambda here: awaited(act, here, oid))
        obj = act.object(state, oid) or obj
    raised = obj.attrs.get(RAISED, NOTHING)
    return raised if raised is not NOTHING and RETURN not in obj.attrs else join(NONE, raised)


def _set_result(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    _keep(act, state, oid, args.get(0, "result") or first(args))
    return NONE


def _set_exception(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    value = args.get(0, "exception") or first(args)
    stored = adopt(act, state, value, (oid, RAISED)) if oid < 0 else value
    current = act.object(state, oid) or obj
    act.put(state, oid, current.with_attr(RAISED, stored))
    return NONE


def _add_callback(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    calls.call_value(act, state, first(args), [ref(oid)], args.span)
    return NONE


def _name(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    return obj.attrs.get("name", ANY)


def _verdict(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    return BOOL


FUTURE: dict[str, Method] = {
    "add_done_callback": _add_callback,
    "cancel": _verdict,
    "cancelled": _verdict,
    "done": _verdict,
    "exception": _exception,
    "get": _result,
    "get_name": _name,
    "ready": _verdict,
    "result": _result,
    "running": _verdict,
    "set_exception": _set_exception,
    "set_result": _set_result,
    "successful": _verdict,
}


# --- Functions -------------------------------------------------------------------------------------------------------


def _new(act: Activation, state: State, args: Args) -> Value:
    return act.allocate(state, Obj(Kind.FUTURE), "future")


def _run_now(act: Activation, state: State, args: Args) -> Value:
    """`asyncio.run(coroutine)`."""
    return isolated(act, state, lambda: result_of(act, state, args.get(0, "main", "coro", "future") or first(args)))


def _create(act: Activation, state: State, args: Args) -> Value:
    """`create_task(coroutine)`."""
    coroutine = args.get(0, "coro", "coro_or_future") or first(args)
    settle(act, state, coroutine)
    name = args.keywords.get("name")
    if name is not None:
        for oid, _ in act.objects(state, coroutine):
            stored = adopt(act, state, name, (oid, "name")) if oid < 0 else name
            obj = act.object(state, oid)
            if obj is not None and obj.kind is Kind.FUTURE:
                act.put(state, oid, obj.with_attr("name", stored))
    return coroutine


def _gather(act: Activation, state: State, args: Args) -> Value:
    """`gather(a, b)`: the results in the order of the arguments; exceptions among them when they are asked for."""
    collected = args.keywords.get("return_exceptions")
    asked = collected is not None and items.constants(collected) == [Const("bool", True)]
    values = [*args.positional, *([args.star] if args.star is not None else [])]
    for value in values:
        settle(act, state, value)
    results: list[Value] = []
    raised = NOTHING
    for value in values:
        result, thrown = quietly(act, state, _awaiting(act, value))
        found = join(result, thrown) if asked else result
        results.append(ANY if found is NOTHING else found)
        raised = join(raised, thrown)
    row = Obj(Kind.LIST, items=numbered(results))
    if args.star is not None:
        row = Obj(Kind.LIST, rest=join_all(results), exact=False)
    return done(act, state, act.allocate(state, row, "results"), NOTHING if asked else raised, "gather")


def _awaiting(act: Activation, value: Value) -> Callable[[State], Value]:
    return lambda state: result_of(act, state, value)


def _wait(act: Activation, state: State, args: Args) -> Value:
    """`wait(futures)`: those that are done, and those that are not when it may stop before all are."""
    parts = iteration.iterate(act, state, args.get(0, "fs") or first(args), args.span)
    found = iteration.every(parts)
    settle(act, state, found)
    early = any(name in args.keywords for name in ("timeout", "return_when")) or len(args.positional) > 1
    ready = Obj(Kind.SET, rest=None if found is NOTHING else found, exact=found is NOTHING)
    sets = [act.allocate(state, ready, "done"), act.allocate(state, ready if early else Obj(Kind.SET), "pending")]
    return act.allocate(state, Obj(Kind.TUPLE, items=numbered(sets)), "wait")


def _submit(act: Activation, state: State, args: Args) -> Value:
    """`executor.submit(function, ...)`: a future of what the function returns or raises."""
    result, thrown = quietly(act, state, lambda here: calls.call(act, here, first(args), args.without_first()))
    return done(act, state, result, thrown, "submit")


NATIVES: dict[str, Native] = {
    "asyncio.Future": _new,
    "asyncio.create_task": _create,
    "asyncio.ensure_future": _create,
    "asyncio.gather": _gather,
    "asyncio.run": _run_now,
    "asyncio.wait": _wait,
    "concurrent.futures.Future": _new,
    "concurrent.futures.wait": _wait,
}
METHODS: dict[str, Native] = {
    "asyncio.AbstractEventLoop.create_future": _new,
    "asyncio.AbstractEventLoop.create_task": _create,
    "asyncio.AbstractEventLoop.run_until_complete": _run_now,
    "asyncio.Runner.run": _run_now,
    "asyncio.TaskGroup.create_task": _create,
    "concurrent.futures.Executor.submit": _submit,
    "concurrent.futures.ProcessPoolExecutor.submit": _submit,
    "concurrent.futures.ThreadPoolExecutor.submit": _submit,
}
"""Methods of library objects, by the class and without the object."""
