"""Access: what has been checked of whoever asks, on the way to a point of the program.

Contract: `State.granted` holds the marks that every way to a point has earned since the function began. They are earned

- by calls that a model calls a check, when they return;
- on the way of a branch on which evidence holds: data that proves something by being true, not None, or equal to
  something; what a check gave back; a comparison of these;
- on the way of a branch whose other way turns the request away (a refusal).

What reaches a sink that answers requests carries the marks of the way there, those of the callers included; they are
added as the outcome of a call is applied. Refusals are known only after a function has run, so a function in which new
ones were found runs once more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from .. import ir
from ..location import Location, Span
from ..policy import Facts, Refusal, covers
from .code import Code, successors
from .context import collect
from .objects import Kind, Obj
from .state import State
from .values import NO_MARKS, Const, Ext, Label, Ref, SourceSite, Taint, Value

if TYPE_CHECKING:
    from .activation import Activation
    from .arguments import Args
    from .external import External
    from .program import Program

GRANTS = "%grants"
"""The attribute, impossible in source, under which a function or class keeps the marks that a call of it earns."""

_TRUE, _FALSE, _REFUSAL = "%true.", "%false.", "%refusal."
_NOWHERE = SourceSite(Location("", Span(0, 0, 0, 0)), "")
_FUNCTIONS = frozenset((Kind.FUNCTION, Kind.METHOD, Kind.PARTIAL, Kind.DESCRIPTOR))
_EMPTY = (None, False, "", b"", 0)

Marks = frozenset[str]


def _labels(prefix: str, marks: Iterable[str]) -> Taint:
    return {Label(prefix + mark, _NOWHERE): None for mark in marks}


def _marks(taint: Taint, prefix: str) -> Marks:
    return frozenset(label.kind[len(prefix) :] for label in taint if label.kind.startswith(prefix))


# --- Checks that are called ------------------------------------------------------------------------------------------


def passed(call: External, result: Value) -> Value:
    """What a call gives back once its checks are passed. A check that is given a function, or gives one back, guards
    that function instead."""
    for fact in call.facts.checks:
        if not call.holds(fact.where):
            continue
        if fact.result:
            result = result.tainted(_labels(_TRUE, fact.marks))
        elif not grant(call.act, call.state, result, frozenset(fact.marks)):
            call.state.granted |= frozenset(fact.marks)
    return result


def guards_argument(call: External) -> bool:
    """Whether a check of a library is given a function that it guards: `login_required(view)`."""
    marks = NO_MARKS.union(*(fact.marks for fact in call.facts.checks if not fact.result))
    return (
        bool(marks) and len(call.args.positional) == 1 and grant(call.act, call.state, call.args.positional[0], marks)
    )


def grant(act: Activation, state: State, value: Value, marks: Marks) -> bool:
    """Makes calls of the functions (and of classes) in a value earn these marks; whether there are any."""
    found = False
    for oid, obj in act.objects(state, value):
        if obj.kind in _FUNCTIONS or obj.kind is Kind.CLASS:
            found = True
            if not marks <= granted_by(obj):
                constants = frozenset(Const("mark", mark) for mark in marks | granted_by(obj))
                act.put(state, oid, obj.with_attr(GRANTS, Value(constants)))
    return found


def granted_by(obj: Obj) -> Marks:
    """The marks that a call of a function earns by its decorators."""
    kept = obj.attrs.get(GRANTS)
    return NO_MARKS if kept is None else frozenset(atom.value for atom in kept.atoms if isinstance(atom, Const))


def named(act: Activation, state: State, value: Value) -> Marks:
    """The marks that things earn where they are only named: as a base class, in a list of permissions, as a string."""
    marks: set[str] = set()
    pending, seen = [value], {value}
    while pending:
        current = pending.pop()
        for atom in current.atoms:
            obj = act.object(state, atom.oid) if isinstance(atom, Ref) else None
            marks |= _named_atom(act, state, atom, obj)
            for inner in _parts(obj):
                if inner not in seen:
                    seen.add(inner)
                    pending.append(inner)
    return frozenset(marks)


def _parts(obj: Obj | None) -> Iterable[Value]:
    if obj is None or obj.kind in (Kind.FUNCTION, Kind.CLASS, Kind.MODULE, Kind.INSTANCE):
        return ()
    return (*obj.elements(), *([obj.keys] if obj.kind is Kind.OPAQUE and obj.keys is not None else ()))


def _named_atom(act: Activation, state: State, atom: object, obj: Obj | None) -> Marks:
    from . import classes, external  # noqa: PLC0415 - classes and external rest on calls, which rest on this

    if isinstance(atom, Ext):
        names = external.spellings(atom.path)
    elif isinstance(atom, Const) and isinstance(atom.value, str) and "." in atom.value and atom.value.isprintable():
        names = [atom.value] if all(part.isidentifier() for part in atom.value.split(".")) else []
    elif obj is not None and obj.kind is Kind.OPAQUE and obj.path:
        names = external.spellings(obj.path)
    elif obj is not None and obj.kind is Kind.FUNCTION:
        facts = act.program.index.own_facts((obj.data.dotted,))
        return granted_by(obj).union(*(fact.marks for fact in facts.checks if not fact.result))
    elif obj is not None and obj.kind is Kind.CLASS and isinstance(atom, Ref):
        names = classes.dotted_names(act, state, Value(frozenset((atom,))))
    elif obj is not None and obj.kind is Kind.INSTANCE:
        names = classes.dotted_names(act, state, obj.cls)
    else:
        names = []
    found = granted_by(obj) if obj is not None else NO_MARKS
    for name in names:
        facts = act.program.facts((name,))
        found = found.union(*(fact.marks for fact in facts.checks if not fact.result))
    return found


def named_in_decorator(act: Activation, state: State, facts: Facts, options: Value | None) -> Marks:
    """The marks that a decorator of a library gives to what it decorates: its own, and those of checks among its
    arguments (`@method_decorator(login_required)`)."""
    marks = NO_MARKS.union(*(fact.marks for fact in facts.checks if not fact.result))
    return marks if options is None else marks | named(act, state, options)


# --- Evidence --------------------------------------------------------------------------------------------------------


def on_branch(act: Activation, state: State, register: int, verdict: bool, target: int) -> Marks:
    """The marks that one way of a branch earns."""
    program = act.program
    marks = program.ways(act.code).get((act.block, target), NO_MARKS) if program.answering else NO_MARKS
    value = state.regs.get(register)
    if value is None or not program.has_evidence or not program.answering:
        return marks
    return marks | _proved(act, state, register, value, verdict)


def _proved(act: Activation, state: State, register: int, value: Value, verdict: bool) -> Marks:
    definition = act.code.definitions.get(register)
    if isinstance(definition, ir.Unary) and definition.op == "not":
        inner = state.regs.get(definition.operand)
        return NO_MARKS if inner is None else _proved(act, state, definition.operand, inner, not verdict)
    taint = collect(act, state, value)
    marks = _marks(taint, _TRUE if verdict else _FALSE)
    if not verdict:
        return marks
    if isinstance(definition, ir.Call):
        for _, argument, _ in definition.args:
            taint = {**taint, **collect(act, state, state.regs.get(argument, value))}
    return marks | _evident(act, taint, compared=False)


def _evident(act: Activation, taint: Taint, *, compared: bool) -> Marks:
    """What data proves: by being true, or (`compared`) by being equal to what is not known beforehand."""
    marks: set[str] = set()
    for label in taint:
        for fact in act.program.evidence:
            if (compared or not fact.compared) and not fact.read and covers(fact.kind, label.kind):
                marks.update(fact.marks)
    return frozenset(marks)


def compared(act: Activation, state: State, op: str, left: Value, right: Value, result: Value) -> Value:
    """The result of a comparison with what its truth proves."""
    if not act.program.has_evidence or not act.program.answering:
        return result
    proof, positive = _comparison(act, state, op, left, right)
    return result.tainted(_labels(_TRUE if positive else _FALSE, proof)) if proof else result


def _comparison(act: Activation, state: State, op: str, left: Value, right: Value) -> tuple[Marks, bool]:
    """The marks that a comparison proves, and whether by being true."""
    one, other = collect(act, state, left), collect(act, state, right)
    if not one and not other:
        return NO_MARKS, True
    positive = op not in ("!=", "is not", "not in")
    if op in ("==", "!=", "is", "is not"):
        empty = _is_empty(left) or _is_empty(right)
        fixed = _is_constant(left) or _is_constant(right)
        known = _marks(one, _TRUE) | _marks(other, _TRUE)
        if empty:
            return known | _evident(act, {**one, **other}, compared=False), not positive
        return known | _evident(act, {**one, **other}, compared=not fixed), positive
    return _evident(act, {**one, **other}, compared=op in ("in", "not in") and bool(one)), positive


def _is_constant(value: Value) -> bool:
    return all(isinstance(atom, Const) for atom in value.atoms)


def _is_empty(value: Value) -> bool:
    return all(isinstance(atom, Const) and atom.value in _EMPTY for atom in value.atoms)


def negated(value: Value, result: Value) -> Value:
    """The result of `not value` with what its truth proves."""
    true, false = _marks(value.taint, _TRUE), _marks(value.taint, _FALSE)
    return result.tainted({**_labels(_FALSE, true), **_labels(_TRUE, false)}) if true or false else result


def proving(state: State, value: Value) -> Value:
    """What a function returns after a check proves that it was passed, unless it is nothing."""
    if not state.granted or _is_empty(value):
        return value
    return value.tainted(_labels(_TRUE, state.granted))


# --- Refusals --------------------------------------------------------------------------------------------------------


def refused_by(call: External) -> Taint:
    """Notes that the current block turns requests away; the result says so wherever it is raised or returned."""
    return _refused(call.act, [fact for fact in call.facts.refusals if call.holds(fact.where)], call.facts)


def _refused(act: Activation, refusals: Iterable[Refusal], facts: Facts) -> Taint:
    marks = NO_MARKS.union(*(fact.marks for fact in refusals))
    if marks and facts.stops:
        act.program.note_refusal(act.code, act.block, marks)
    return _labels(_REFUSAL, marks)


def refused_by_class(act: Activation, state: State, owner: Value, args: Args) -> Taint:
    """As `refused_by`, for an instance of a class of the project (an exception)."""
    from . import classes, external  # noqa: PLC0415 - as above

    names = classes.dotted_names(act, state, owner)
    facts = act.program.index.own_facts(tuple(names))
    inherited = act.program.facts(tuple(names))
    refusals = facts.refusals or inherited.refusals
    if not refusals:
        return {}
    call = external.External(act, state, names, "", None, args, inherited)
    return _refused(act, [fact for fact in refusals if call.holds(fact.where)], inherited)


def note_refusing_call(act: Activation, code: Code) -> None:
    """A function that never returns was called: when it turns requests away, so does the caller here."""
    marks = act.program.refusing.get(code, {}).get(0)
    if marks:
        act.program.note_refusal(act.code, act.block, marks)


def note_exit(act: Activation, state: State, value: Value) -> None:
    """A value is raised or returned: when it is a refusal, the current block turns requests away."""
    taint = collect(act, state, value)
    marks = _marks(taint, _REFUSAL)
    if marks and not any(_is_answered(act.program, label.kind) for label in taint):
        act.program.note_refusal(act.code, act.block, marks)


def _is_answered(program: Program, kind: str) -> bool:
    return any(program.relevant(kind, sink, frozenset()) for sink in program.answering)


def has_learned(act: Activation) -> bool:
    """Whether running a function has shown ways that turn requests away, which its branches did not know of."""
    return act.program.learn(act.code)


def seeds(program: Program, code: Code) -> dict[int, Marks]:
    """The blocks in which a constant stands that turns requests away, as their end is near."""
    literals: Mapping[str, tuple[Refusal, ...]] = program.index.refusing_literals
    found: dict[int, Marks] = {}
    if not literals:
        return found
    for index, block in enumerate(code.function.blocks):
        for instruction in block.instructions:
            if isinstance(instruction, ir.Const) and str(instruction.value) in literals and _leaves(code, index):
                facts = literals[str(instruction.value)]
                found[index] = found.get(index, NO_MARKS).union(*(fact.marks for fact in facts))
    return found


def _leaves(code: Code, index: int) -> bool:
    """Whether a block leads out of its function without joining another way."""
    blocks = code.function.blocks
    for _ in blocks:
        targets = successors(blocks[index].terminator)
        if not targets:
            return True
        if len(targets) > 1 or len(code.predecessors[targets[0]]) > 1:
            return False
        index = targets[0]
    return False


def spread(code: Code, refusing: dict[int, Marks]) -> dict[tuple[int, int], Marks]:
    """Adds the blocks that lead to refusing ones only; the branches that part from them, with what the other way
    earns."""
    blocks = code.function.blocks
    changed = True
    while changed:
        changed = False
        for index, block in enumerate(blocks):
            targets = successors(block.terminator)
            if index not in refusing and targets and all(target in refusing for target in targets):
                refusing[index] = refusing[targets[0]]
                changed = True
    return {
        (index, target): marks
        for index, block in enumerate(blocks)
        if isinstance(block.terminator, ir.Branch) and index not in refusing
        for way, target in (
            (block.terminator.then, block.terminator.other),
            (block.terminator.other, block.terminator.then),
        )
        if (marks := refusing.get(way)) and target not in refusing
    }
