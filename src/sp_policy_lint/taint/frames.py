"""Frames: functions that stop at a `yield` and go on where they stopped.

Contract: a generator is an iterator object that refers to its frame: what its variables hold, and the place where it
stopped. To take the next element is to run its function from there to the next `yield`, with what is sent or thrown
into it; that is an analysis like that of a call (see `context`), shared between all resumptions that look the same. A
run may end in several ways, each with a state of its own: at a `yield`, at the end of the function, by an exception.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from ..ir import SpanTuple, Yield, YieldFrom
from ..location import Location
from . import access, calls
from .code import Code
from .context import Applier, Exporter, Outcome, collect, unknown
from .objects import Kind, Obj
from .state import State
from .values import ANY, NONE, NOTHING, Ref, Value, join, join_all, ref
from .variables import adopt

if TYPE_CHECKING:
    from .activation import Activation, Exits

FRAME = "%frame"
"""The attribute, impossible in source, under which a generator keeps the frames that it may be in."""

SENT, THROWN, EXCEPTION = "%sent", "%thrown", "%exception"
YIELDED = -2
"""The register that holds the value of a `yield` in the state of a generator that stopped there."""


class Place(NamedTuple):
    """Where a generator stopped: at a `yield`, or before all (position -1). `location` is where it was called."""

    code: Code
    block: int
    position: int
    location: Location


class Step(NamedTuple):
    """What a resumption leads to: an element and the state then (None without one), the end and the state then."""

    value: Value
    going: State | None
    returned: Value
    ended: State | None


def suspended(
    act: Activation,
    state: State,
    code: Code,
    params: Mapping[str, Value],
    closure: Mapping[str, Value],
    span: SpanTuple,
) -> Value:
    """The generator or the coroutine that a call of such a function gives: nothing of the function has run yet."""
    variables = {**params, **{f"&{name}": cell for name, cell in closure.items()}}
    kind = Kind.ITERATOR if code.function.is_generator else Kind.FUTURE
    made = act.allocate(state, Obj(kind, exact=False), ("generator", code))
    for oid, _ in act.objects(state, made):
        _move(act, state, oid, Obj(Kind.FRAME, attrs=variables, data=Place(code, 0, -1, act.location(span))))
    return made


def is_suspended(obj: Obj) -> bool:
    """Whether an object is a generator that may give more elements."""
    return obj.kind is Kind.ITERATOR and FRAME in obj.attrs


# --- Resuming --------------------------------------------------------------------------------------------------------


def resume(
    act: Activation,
    state: State,
    oid: int,
    sent: Value = NONE,
    thrown: Value = NOTHING,
    tag: object = None,
    *,
    quiet: bool = False,
) -> Step:
    """Runs a generator to its next `yield` or its end. `state` itself is left as it was.

    `tag` tells apart the objects that several resumptions by one instruction make; `quiet` swallows what the generator
    raises.
    """
    obj = act.object(state, oid)
    frames = act.objects(state, obj.attrs[FRAME]) if obj is not None and FRAME in obj.attrs else []
    steps = [_resume_frame(act, state.copy(), oid, number, frame, sent, thrown, tag, quiet) for number, frame in frames]
    return _joined(act, steps)


def resume_any(
    act: Activation, state: State, objects: list[tuple[int, Obj]], sent: Value, thrown: Value, tag: object
) -> Step:
    """Runs whichever of several iterators it may be to its next element; one that is no generator may be anywhere."""
    steps: list[Step] = []
    for oid, obj in objects:
        if is_suspended(obj):
            steps.append(resume(act, state, oid, sent, thrown, tag))
        else:
            value = join_all(obj.elements())
            steps.append(Step(ANY if value is NOTHING else value, state.copy(), NONE, state.copy()))
    return _joined(act, steps)


def _joined(act: Activation, steps: list[Step]) -> Step:
    going = join_states(act, [step.going for step in steps])
    ended = join_states(act, [step.ended for step in steps])
    return Step(join_all(step.value for step in steps), going, join_all(step.returned for step in steps), ended)


def join_states(act: Activation, states: list[State | None]) -> State | None:
    joined: State | None = None
    for state in states:
        if joined is None or state is None:
            joined = joined if state is None else state
        else:
            state.join_into(joined, act)
    return joined


def _resume_frame(
    act: Activation,
    state: State,
    oid: int,
    number: int,
    frame: Obj,
    sent: Value,
    thrown: Value,
    tag: object,
    quiet: bool,
) -> Step:
    place = frame.data
    if not isinstance(place, Place):
        return Step(unknown(collect(act, state, Value(frozenset((Ref(number),))))), state, ANY, state.copy())
    inputs = {**frame.attrs, SENT: sent, THROWN: thrown}
    exporter = Exporter(
        act,
        state,
        f"passed to `{place.code.function.qualname}`",
        place.location,
        coarse=calls.is_crowded(act, place.code),
    )
    exported = exporter.values(inputs)
    key = (place.block, place.position, exporter.key(exported))
    outcome = calls.analysed(act, state, place.code, key, exported, exporter, _runner(place))
    if outcome is None:
        return Step(NOTHING, None, NOTHING, None)
    return _applied(act, state, oid, place, outcome, exporter, tag, quiet)


def _runner(place: Place) -> calls.Begin:
    return lambda inner, exported, objects: _run(inner, place, exported, objects)


def _run(inner: Activation, place: Place, exported: Mapping[str, Value], objects: Mapping[int, Obj]) -> Exits:
    """Runs the function of a generator from where it stopped."""
    inner.resumable = True
    inner.sent, inner.thrown = exported[SENT], exported[THROWN]
    if place.position < 0:
        entry = calls.entry_state(
            inner, place.code, {name: value for name, value in exported.items() if name[0] != "%"}, objects
        )
        if inner.thrown is not NOTHING:
            return inner.fail_at(entry, 0, inner.thrown)
        return inner.run(entry)
    entry = State()
    inner.reserve(len(objects))
    entry.heap = dict(objects)
    entry.exception = exported.get(EXCEPTION, NOTHING)
    for name, value in exported.items():
        if name[0] == "&":
            inner.closure[name[1:]] = value
        elif name[0] == "#":
            entry.regs[int(name[1:])] = value
        elif name[0] != "%":
            entry.env[name] = value
    instruction = place.code.function.blocks[place.block].instructions[place.position]
    if isinstance(instruction, YieldFrom):
        return inner.run(entry, place.block, place.position)
    if inner.thrown is not NOTHING:
        return inner.fail_at(entry, place.block, inner.thrown)
    assert isinstance(instruction, Yield)
    entry.regs[instruction.dst] = inner.sent
    inner.sent = NONE
    return inner.run(entry, place.block, place.position + 1)


def stop(act: Activation, state: State, value: Value) -> None:
    """Leaves a generator at the current `yield` with this value; nothing behind it runs."""
    state.regs[YIELDED] = value
    point = (act.block, act.position)
    known = act.exits.suspended.get(point)
    if known is None:
        act.exits.suspended[point] = state.copy()
    else:
        state.join_into(known, act)
    act.alive = False


def _applied(
    act: Activation,
    state: State,
    oid: int,
    place: Place,
    outcome: Outcome,
    exporter: Exporter,
    tag: object,
    quiet: bool,
) -> Step:
    exits = outcome.exits
    calls.apply_hits(act, state, outcome, exporter, place.code)
    steps: list[Step] = []
    if quiet and exits.raised is not None:
        here = state.copy()
        Applier(act, outcome, exporter.numbers, exporter.inputs, (place.code, tag, "raised")).exit_state(
            here, exits.raised
        )
        steps.append(Step(NOTHING, None, NOTHING, here))
    elif not quiet:
        calls.apply_failures(act, state, outcome, exporter, place.code)
    if exits.state is None and not exits.suspended:
        access.note_refusing_call(act, place.code)
    if exits.state is not None:
        here = state.copy()
        applier = Applier(act, outcome, exporter.numbers, exporter.inputs, (place.code, tag, "end"))
        (returned,) = applier.exit_state(here, exits.state, exits.returned)
        here.granted |= exits.state.granted
        here.regs[YIELDED] = returned
        finish(act, here, oid, returned)
        steps.append(Step(NOTHING, None, here.regs.pop(YIELDED), here))
    for point, stopped in exits.suspended.items():
        here = state.copy()
        applier = Applier(act, outcome, exporter.numbers, exporter.inputs, (place.code, tag, point))
        variables = _variables(stopped, outcome, place.code, point)
        values = applier.exit_state(here, stopped, stopped.regs[YIELDED], *variables.values())
        here.granted |= stopped.granted
        attrs = dict(zip(variables, values[1:], strict=True))
        frame = Obj(Kind.FRAME, attrs=attrs, data=Place(place.code, *point, place.location))
        here.regs[YIELDED] = values[0]  # so that it is renamed with the objects that become persistent
        _move(act, here, oid, frame)
        steps.append(Step(here.regs.pop(YIELDED), here, NOTHING, None))
    return _joined(act, steps)


def _variables(stopped: State, outcome: Outcome, code: Code, point: tuple[int, int]) -> dict[str, Value]:
    """What a frame has to keep: variables, captured cells, registers and the exception that is being handled."""
    registers, names = code.needed(*point)
    kept = {name: value for name, value in stopped.env.items() if names is None or name in names}
    kept.update({f"&{name}": cell for name, cell in outcome.closure.items()})
    kept.update({f"#{register}": value for register, value in stopped.regs.items() if register in registers})
    if stopped.exception is not NOTHING:
        kept[EXCEPTION] = stopped.exception
    return kept


def _move(act: Activation, state: State, oid: int, frame: Obj) -> None:
    """The generator is in another frame now; one of several may still be in its old one.

    Each generator has one frame for each place, which is a part of it.
    """
    place: Place = frame.data
    name = f"{FRAME} {place.block} {place.position}"
    number = act.oid(("frame", oid, place.block, place.position))
    act.put(state, number, frame)
    made = ref(number)
    if oid < 0 < number:
        made = adopt(act, state, made, (oid, name))
    else:
        act.parts.setdefault(oid, {})[name] = number
    obj = act.object(state, oid)
    if obj is not None:
        frames = join(obj.attrs[FRAME], made) if obj.many and FRAME in obj.attrs else made
        act.put(state, oid, obj.replace(attrs={**obj.attrs, FRAME: frames}))


def finish(act: Activation, state: State, oid: int, returned: Value) -> None:
    obj = act.object(state, oid)
    if obj is None:
        return
    if oid < 0:
        returned = adopt(act, state, returned, (oid, "return"))
        obj = act.object(state, oid) or obj
    if obj.many:
        act.put(state, oid, obj.with_attr("return", returned))
        return
    attrs = {name: value for name, value in obj.attrs.items() if name != FRAME}
    act.put(state, oid, obj.replace(attrs={**attrs, "return": returned}, exact=True, data=0, rest=None, items={}))


def become(state: State, other: State) -> None:
    """Makes a state what another one is."""
    state.become(other)
