"""Calls: finding what is called, binding arguments, and running or recalling the callee's analysis.

Contract: a call of a function of the project is analysed in the context of its arguments (see `context`), once for
all calls that look
the same. Recursion is a fixpoint over the outcome of the call that is under way. A callee that is not in the project
is left to
`external`. The result is `NOTHING` when the call does not return.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from .. import ir
from ..ir import Param, SpanTuple
from . import (
    access,
    attributes,
    classes,
    external,
    frames,
    handlers,
    higher_order,
    instances,
    iteration,
    lookups,
    natives,
    registry,
    tables,
)
from .arguments import Args
from .code import Code
from .context import Applier, Exporter, Outcome, collect, moved, references, unknown
from .objects import CODE, CONTAINERS, Kind, Obj
from .state import State
from .values import (
    ANY,
    ANY_ATOM,
    NOTHING,
    Atom,
    Const,
    Ext,
    Label,
    Member,
    Ref,
    Taint,
    Trace,
    Value,
    join,
    join_all,
    ref,
)

if TYPE_CHECKING:
    from .activation import Activation, Exits

MAX_DEPTH = 40
"""Calls within calls that are followed; deeper ones are taken for unknown callees, and said so."""

MAX_NESTING = 2
"""Activations of one function within each other before constants no longer tell its contexts apart."""

PRECISE_CONTEXTS = 24
"""Contexts of one function before the places in its arguments where data stands no longer tell them apart."""

MAX_CONTEXTS = 40
"""Contexts of one function before constants no longer tell them apart."""

MAX_RECURSION_ROUNDS = 6

MAX_RESULT = 150
"""Objects in the result of a call whose structure is followed."""

MAX_RECURSIVE_RESULT = 12
"""Objects in the result of a recursion whose structure is followed."""

PRECISE_ROUNDS = 2
"""Rounds of a recursion in which the structure of its result is followed; later only the data in it, so that it
comes to an end."""


def evaluate_arguments(act: Activation, state: State, ins: ir.Call) -> Args:
    """The arguments of a call, `*` and `**` taken apart where they are known."""
    args = Args(ins.span)
    for how, register, span in ins.args:
        value = state.regs.get(register, ANY)
        if how == "":
            if args.star is None:
                args.positional.append(value)
                args.spans.append(span)
            else:
                args.star = join(args.star, value)
        elif how == "*":
            _spread(act, state, args, value, span)
        elif how == "**":
            _spread_mapping(act, state, args, value, span)
        else:
            args.keywords[how] = value
            args.keyword_spans[how] = span
    return args


def _spread(act: Activation, state: State, args: Args, value: Value, span: SpanTuple) -> None:
    known, rest = iteration.iterate(act, state, value, span)
    if known is not None and args.star is None:
        args.positional += known
        args.spans += [span] * len(known)
    else:
        rest = join_all([*(known or ()), rest])
        args.star = rest if args.star is None else join(args.star, rest)


def _spread_mapping(act: Activation, state: State, args: Args, value: Value, span: SpanTuple) -> None:
    found = act.objects(state, value)
    for _, obj in found:
        for key, element in obj.items.items():
            if isinstance(key.value, str):
                given = element.tainted(value.taint)
                known = args.keywords.get(key.value)
                args.keywords[key.value] = given if known is None or len(found) == 1 else join(known, given)
                args.keyword_spans[key.value] = span
        if not obj.exact:
            rest = (ANY if obj.rest is None else obj.rest).tainted(value.taint)
            args.double_star = rest if args.double_star is None else join(args.double_star, rest)
    if not found:
        args.double_star = (
            unknown(value.taint) if args.double_star is None else join(args.double_star, unknown(value.taint))
        )


def call(act: Activation, state: State, function: Value, args: Args) -> Value:
    """The result of `function(...)`; `NOTHING` when it does not return."""
    ways: list[Callable[[State], Value]] = [_way(act, atom, args) for atom in attributes.ordered(function)]
    result = each_way(act, state, ways)
    return result.tainted(function.taint) if function.taint and result is not NOTHING else result


def each_way(act: Activation, state: State, ways: list[Callable[[State], Value]]) -> Value:
    """Goes each of several ways from the same state, joins where they lead."""
    if not ways:
        return ANY
    if len(ways) == 1:
        return ways[0](state)
    start = state.copy()
    results: list[Value] = []
    reached: State | None = None
    for way in ways:
        here = start.copy()
        value = way(here)
        if value is NOTHING:
            continue
        results.append(value)
        if reached is None:
            reached = here
        else:
            here.join_into(reached, act)
    if reached is None:
        return NOTHING
    state.become(reached)
    return join_all(results)


def _way(act: Activation, atom: object, args: Args) -> Callable[[State], Value]:
    return lambda state: call_atom(act, state, atom, args)


def call_atom(act: Activation, state: State, atom: object, args: Args) -> Value:
    """Calls one of the things that a value may be."""
    if isinstance(atom, Ext):
        return external.call_path(act, state, atom.path, None, args)
    obj = act.object(state, atom.oid) if isinstance(atom, Ref) else None
    if obj is None or not isinstance(atom, Ref):
        return (
            NOTHING
            if isinstance(atom, Const) and atom.value is None
            else external.call_unknown(act, state, "", None, args)
        )
    match obj.kind:
        case Kind.FUNCTION:
            return call_function(act, state, obj, args, atom.oid)
        case Kind.METHOD:
            return call(act, state, obj.attrs["func"], args.prepended(obj.attrs["self"]))
        case Kind.CLASS:
            return instantiate(act, state, atom.oid, obj, args)
        case Kind.PARTIAL:
            return call(act, state, obj.attrs["func"], higher_order.merge_partial(act, state, obj, args))
        case Kind.NATIVE:
            return natives.call_bound(act, state, obj, args)
        case Kind.INSTANCE:
            method = classes.lookup(act, state, obj.cls, "__call__")
            if method is not None:
                return call(act, state, method, args.prepended(ref(atom.oid)))
            names = [f"{name}.__call__" for name in classes.dotted_names(act, state, obj.cls)]
            return external.call_named(act, state, names, "", ref(atom.oid), args)
        case Kind.OPAQUE:
            return external.call_path(act, state, obj.path, ref(act.owner(state, atom.oid)), args)
        case Kind.DESCRIPTOR:
            return call(act, state, obj.attrs["get"], args)
        case _:
            return external.call_unknown(act, state, "", ref(atom.oid), args)


def call_value(act: Activation, state: State, function: Value, arguments: list[Value], span: SpanTuple) -> Value:
    """Calls a function with these positional arguments on behalf of the language; unknown when it does not return."""
    args = Args(span)
    args.positional = list(arguments)
    args.spans = [span] * len(arguments)
    result = call(act, state, function, args)
    return ANY if result is NOTHING else result


def decorate(act: Activation, state: State, decorator: Value, args: Args) -> Value:
    """Applies a decorator. One of a library that no model knows gives back what it decorates."""
    results: list[Value] = []
    for atom in attributes.ordered(decorator):
        obj = act.object(state, atom.oid) if isinstance(atom, Ref) else None
        path = (
            atom.path if isinstance(atom, Ext) else (obj.path if obj is not None and obj.kind is Kind.OPAQUE else None)
        )
        if path is not None:
            made = natives.decorate(act, state, path, args, obj.keys if obj is not None else None)
            handlers.decorated(act, state, atom, path, args.positional[0])
            results.append(handlers.as_stored(act, made))
        elif obj is None:
            results.append(args.positional[0])
        else:
            decorated = call_atom(act, state, atom, args)
            access.grant(act, state, decorated, access.granted_by(obj))
            handlers.note_original(act, state, args.positional[0], decorated)
            results.append(decorated)
    return join_all(results)


def call_method(act: Activation, state: State, receiver: Value, name: str, args: Args) -> Value:
    """The result of `receiver.name(...)`."""
    ways = [
        _method_way(act, atom, receiver, name, args)
        for atom in attributes.ordered(receiver)
        if atom != Const("NoneType", None)
    ]
    if not ways:
        return NOTHING
    return each_way(act, state, ways)


def _method_way(act: Activation, atom: object, receiver: Value, name: str, args: Args) -> Callable[[State], Value]:
    return lambda state: _call_method_of(act, state, atom, receiver, name, args)


def _call_method_of(act: Activation, state: State, atom: object, receiver: Value, name: str, args: Args) -> Value:
    one = Value(frozenset((atom,)), receiver.taint)  # type: ignore[arg-type]
    obj = act.object(state, atom.oid) if isinstance(atom, Ref) else None
    if isinstance(atom, Const) and isinstance(atom.value, Member):
        return call(act, state, attributes.get_attr(act, state, one, name, args.span), args)
    found = lookups.call(act, state, atom, one, name, args)
    if found is not None:
        return found
    if obj is None or not isinstance(atom, Ref):
        if isinstance(atom, Ext) and not (atom.path.startswith("builtins.") and atom.path.endswith(")")):
            if (
                atom.path.startswith("builtins.")
                and natives.function(f"{atom.path}.{name}") is None
                and args.positional
            ):
                return call_method(act, state, args.positional[0], name, args.without_first())
            return external.call_path(act, state, f"{atom.path}.{name}", one if receiver.taint else None, args)
        return natives.call_method(act, state, one, None, name, args)
    if obj.kind is Kind.INSTANCE:
        return _call_instance_method(act, state, atom.oid, obj, one, name, args)
    if obj.kind is Kind.TABLE:
        return tables.call(act, state, atom.oid, obj, one, name, args)
    if obj.kind is Kind.OPAQUE and name not in obj.attrs:
        return external.call_path(act, state, f"{obj.path}.{name}" if obj.path else f".{name}", one, args)
    if obj.kind in CONTAINERS and name not in obj.attrs:
        return natives.call_method(act, state, one, (atom.oid, obj), name, args)
    if obj.kind is Kind.SUPER:
        return _call_super(act, state, obj, name, args)
    if obj.kind is Kind.CLASS and classes.lookup(act, state, one, name) is None:
        for base in classes.external_bases(act, state, one):
            return external.call_path(act, state, f"{base}.{name}", one, args)
    function = attributes.of_object(act, state, atom.oid, obj, name, args.span)
    return call(act, state, function, args)


def _call_super(act: Activation, state: State, bound: Obj, name: str, args: Args) -> Value:
    """`super().name(...)`."""
    owner = bound.attrs["self"]
    found = classes.lookup_after(act, state, bound, name)
    if found is not None:
        if name == "__new__":
            return call(act, state, found, args)
        return call(act, state, attributes.bind(act, state, found, owner, args.span, name), args)
    if name == "__new__":
        return act.allocate(
            state, Obj(Kind.INSTANCE, cls=args.positional[0] if args.positional else owner), ("instance", "new")
        )
    results: list[Value] = []
    for oid, obj in act.objects(state, owner):
        results.append(natives.call_inherited(act, state, oid, obj, bound.attrs["type"], name, args))
    return join_all(results) if results else external.call_unknown(act, state, f".{name}", owner, args)


def _call_instance_method(
    act: Activation, state: State, oid: int, obj: Obj, one: Value, name: str, args: Args
) -> Value:
    own = obj.attrs.get(name)
    if own is not None:
        return call(act, state, own, args)
    method = classes.lookup(act, state, obj.cls, name)
    if method is None:
        if classes.lookup(act, state, obj.cls, "__getattr__") is not None:
            return call(act, state, attributes.get_attr(act, state, ref(oid), name, args.span), args)
        names = [f"{path}.{name}" for path in classes.dotted_names(act, state, obj.cls)]
        if natives.is_container_method(act, state, obj, name):
            return natives.call_method(act, state, one, (oid, obj), name, args)
        if known := [path for path in names if natives.function(act.program.canonical(path)) is not None]:
            return external.call_path(act, state, known[0], one, args)
        return external.call_named(act, state, names, f"{names[-1]}()" if names else "", one, args)
    results: list[Value] = []
    for inner, function in act.objects(state, method):
        if function.kind is Kind.FUNCTION:
            results.append(call_function(act, state, function, args.prepended(one), inner, receiver=obj))
        else:
            bound = attributes.bind(act, state, ref(inner), ref(oid), args.span, name)
            results.append(call(act, state, bound, args))
    results += [external.call_path(act, state, f"{a.path}", one, args) for a in method.atoms if isinstance(a, Ext)]
    alive = [result for result in results if result is not NOTHING]
    return join_all(alive) if alive else NOTHING


# --- Functions of the project ----------------------------------------------------------------------------------------


def call_function(act: Activation, state: State, obj: Obj, args: Args, oid: int, receiver: Obj | None = None) -> Value:
    """Calls a function object."""
    code: Code = obj.data
    names = [code.dotted]
    if receiver is not None:
        names = [f"{name}.{code.function.name}" for name in classes.dotted_names(act, state, receiver.cls)] or names
    params = bind_parameters(act, state, code, obj, args)
    closure = dict(classes.closure_of(obj))
    state.granted |= access.granted_by(obj)
    external.enter_module(act, state, code, params, args)
    facts = external.project_facts(act, code, names)
    if facts is None:
        return invoke(act, state, code, params, closure, args.span)
    return external.call_modelled(
        act, state, code, names, facts, args, lambda: invoke(act, state, code, params, closure, args.span)
    )


def bind_parameters(act: Activation, state: State, code: Code, obj: Obj, args: Args) -> dict[str, Value]:
    """The value of each parameter, as Python binds arguments."""
    bound: dict[str, Value] = {}
    positional = list(args.positional)
    keywords = dict(args.keywords)
    for param in code.function.params:
        match param.kind:
            case "args":
                bound[param.name] = _rest_tuple(act, state, param, positional, args)
                positional = []
            case "kwargs":
                bound[param.name] = _rest_dict(act, state, param, keywords, args)
                keywords = {}
            case kind:
                bound[param.name] = _one_parameter(param, kind, obj, positional, keywords, args)
    return {name: _typed(act, state, code, name, value) for name, value in bound.items()}


def _one_parameter(
    param: Param, kind: str, obj: Obj, positional: list[Value], keywords: dict[str, Value], args: Args
) -> Value:
    if positional and kind != "keyword":
        return positional.pop(0)
    if param.name in keywords and kind != "positional":
        return keywords.pop(param.name)
    candidates = [
        v
        for v in (args.star if kind != "keyword" else None, args.double_star if kind != "positional" else None)
        if v is not None
    ]
    default = obj.items.get(Const("default", param.name))
    if default is not None:
        candidates.append(default)
    return join_all(candidates) if candidates else ANY


def _rest_tuple(act: Activation, state: State, param: Param, positional: list[Value], args: Args) -> Value:
    if args.star is None:
        return act.allocate(state, Obj(Kind.TUPLE, items=registry.numbered(positional)), ("args", param.name))
    return act.allocate(
        state, Obj(Kind.TUPLE, rest=join_all([args.star, *positional]), exact=False), ("args", param.name)
    )


def _rest_dict(act: Activation, state: State, param: Param, keywords: Mapping[str, Value], args: Args) -> Value:
    known = {Const("str", name): value for name, value in keywords.items()}
    obj = Obj(Kind.DICT, items=known, rest=args.double_star, exact=args.double_star is None)
    return act.allocate(state, obj, ("kwargs", param.name))


def _typed(act: Activation, state: State, code: Code, name: str, value: Value) -> Value:
    """An argument of which nothing is known is what the annotation says."""
    if value.atoms != frozenset((ANY_ATOM,)):
        return value
    param = next(param for param in code.function.params if param.name == name)
    if param.annotation is None or param.kind in ("args", "kwargs"):
        return value
    return classes.typed(act, state, param.annotation, code.path, ("param", name)).tainted(value.taint)


class Active:
    """A call that is under way: its outcome so far, and whether a call within it asked for it."""

    __slots__ = ("outcome", "rounds", "used")

    def __init__(self, outcome: Outcome | None) -> None:
        self.outcome = outcome
        self.used = False
        self.rounds = 0


def invoke(
    act: Activation, state: State, code: Code, params: dict[str, Value], closure: dict[str, Value], span: SpanTuple
) -> Value:
    """Analyses a function for these arguments, or recalls that, and applies what it does."""
    program = act.program
    program.activated.add(code)
    if code is not act.code:
        program.uses.called.add(code)
    if act.depth >= MAX_DEPTH:
        program.note_limit(code, "calls nested too deep")
        return unknown(_collect_all(act, state, params))
    if program.exhausted():
        program.note_limit(act.code, "too much work, calls not followed")
        return unknown(_collect_all(act, state, params))
    nesting = program.nesting.get(code, 0)
    if (code.function.is_generator or code.function.is_async) and nesting == 0 and not is_crowded(act, code):
        return frames.suspended(act, state, code, params, closure, span)
    if nesting >= MAX_NESTING:
        params = {name: _blurred(act, state, value, nesting) for name, value in params.items()}
    general = nesting >= MAX_NESTING or len(program.memo.get(code, ())) >= MAX_CONTEXTS
    text = f"passed to `{code.function.qualname}`"
    lists = _argument_lists(act, state, code, params)
    exporter = Exporter(act, state, text, span, general=general, coarse=is_crowded(act, code), argument_lists=lists)
    exported = exporter.values({**params, **{f"&{name}": cell for name, cell in closure.items()}})
    key = exporter.key(exported)
    active = program.active.get((code, key))
    if active is not None:
        active.used = True
        program.provisional.add((code, key))
        if active.outcome is None:
            return NOTHING
        outcome = active.outcome
        if active.rounds >= PRECISE_ROUNDS:
            result = _apply(act, state, code, outcome, exporter, span)
            return result if result is NOTHING else _blurred(act, state, result, 0)
    else:
        outcome = _recall(act, state, code, key) or _analyse(act, state, code, key, exported, exporter, _begin)
    return _apply(act, state, code, outcome, exporter, span)


def _argument_lists(act: Activation, state: State, code: Code, params: dict[str, Value]) -> frozenset[int]:
    """The containers made for `*args` and `**kwargs`: what they hold are arguments, which are always told apart."""
    names = [param.name for param in code.function.params if param.kind in ("args", "kwargs")]
    return frozenset(oid for name in names if name in params for oid, _ in act.objects(state, params[name]))


Begin = Callable[["Activation", Mapping[str, Value], Mapping[int, Obj]], "Exits"]
"""Runs an activation on exported values and objects."""


def _begin(inner: Activation, exported: Mapping[str, Value], objects: Mapping[int, Obj]) -> Exits:
    return inner.run(entry_state(inner, inner.code, exported, objects))


def analysed(
    act: Activation, state: State, code: Code, key: object, exported: dict[str, Value], exporter: Exporter, begin: Begin
) -> Outcome | None:
    """The outcome of running a function from some place in it; None when that is under way and nothing is known of
    it yet."""
    program = act.program
    active = program.active.get((code, key))
    if active is not None:
        active.used = True
        program.provisional.add((code, key))
        return active.outcome
    if act.depth >= MAX_DEPTH:
        program.note_limit(code, "calls nested too deep")
        return None
    found = _recall(act, state, code, key)
    if found is None and act.program.exhausted():
        act.program.note_limit(code, "too much work, not resumed")
        return None
    return found or _analyse(act, state, code, key, exported, exporter, begin)


def is_crowded(act: Activation, code: Code) -> bool:
    """Whether a function has been analysed for so many contexts that further ones are told apart roughly only."""
    return len(act.program.memo.get(code, ())) >= PRECISE_CONTEXTS * (1 + code.stops)


def _blurred(act: Activation, state: State, value: Value, nesting: int) -> Value:
    """An argument of a deep recursion: of data only its kinds are kept, of instances their class and fields a while
    longer."""
    objects = act.objects(state, value)
    if nesting < 2 * MAX_NESTING and all(obj.kind is Kind.INSTANCE or obj.kind in CODE for _, obj in objects):
        return value
    return unknown(collect(act, state, value))


def _collect_all(act: Activation, state: State, params: Mapping[str, Value]) -> Taint:
    """The data that passes through a call that is not followed, as through one that no model knows."""
    found: dict[Label, Trace | None] = {}
    for value in params.values():
        found.update(collect(act, state, value))
    return {label: trace for label, trace in found.items() if not act.program.index.is_absorbed(label.kind)}


def _recall(act: Activation, state: State, code: Code, key: object) -> Outcome | None:
    program = act.program
    for outcome in program.memo.get(code, {}).get(key, ()):
        if outcome.holds(act, state):
            return outcome
    stamp, passing = program.passing.get((code, key), (0, None))
    return passing if passing is not None and stamp == program.stamp and passing.holds(act, state) else None


def _analyse(
    act: Activation, state: State, code: Code, key: object, exported: dict[str, Value], exporter: Exporter, begin: Begin
) -> Outcome:
    """Runs a function until its recursion brings nothing new.

    Of nested recursions only the outermost is iterated: what an inner one finds rests on the outer one's outcome so
    far, and is found
    again in its next round.
    """
    program = act.program
    mine = (code, key)
    active = program.active[mine] = Active(program.seeds.get(mine))
    program.nesting[code] = program.nesting.get(code, 0) + 1
    try:
        for _ in range(MAX_RECURSION_ROUNDS):
            active.used = False
            inner = act.spawn(code, state)
            inner.inputs = dict(exporter.inputs)
            outcome = Outcome(inner, begin(inner, exported, exporter.objects), exporter.objects)
            if access.has_learned(inner):
                inner = act.spawn(code, state)
                inner.inputs = dict(exporter.inputs)
                outcome = Outcome(inner, begin(inner, exported, exporter.objects), exporter.objects)
            if not active.used or (active.outcome is not None and same_outcome(active.outcome, outcome)):
                break
            active.outcome = outcome
            active.rounds += 1
            program.stamp += 1
            if program.provisional - {mine}:
                program.seeds[mine] = outcome
                break
    finally:
        del program.active[mine]
        program.nesting[code] -= 1
        program.provisional.discard(mine)
    exporter.inputs = inner.inputs
    limit = MAX_RECURSIVE_RESULT if active.rounds or program.nesting[code] else MAX_RESULT
    exits = outcome.exits
    exits.returned = _simplify(inner, exits.state, exits.returned, limit)
    exits.thrown = _simplify(inner, exits.raised, exits.thrown, limit)
    if not inner.memoizable:
        return outcome
    if program.provisional:
        program.passing[mine] = (program.stamp, outcome)
    else:
        program.seeds.clear()
        program.passing.clear()
        program.memo.setdefault(code, {}).setdefault(key, []).append(outcome)
    return outcome


def _simplify(inner: Activation, state: State | None, value: Value, limit: int) -> Value:
    """A result; of one with more than `limit` new objects only the data in it, and the classes of the instances at its
    top."""
    if state is None or not value.atoms:
        return value
    pending = references(value)
    seen: set[int] = set()
    while pending and len(seen) <= limit:
        oid = pending.pop()
        obj = state.heap.get(oid)
        if oid > inner.reserved and oid not in seen and obj is not None:
            seen.add(oid)
            pending.extend(sorted(obj.refs))
    if len(seen) <= limit:
        return value
    kept: set[Atom] = set()
    for atom in value.atoms:
        obj = inner.object(state, atom.oid) if isinstance(atom, Ref) else None
        if obj is None or obj.kind in CODE or (isinstance(atom, Ref) and atom.oid <= inner.reserved):
            kept.add(atom)
        elif obj.kind is Kind.INSTANCE and all(oid < 0 for oid in classes.class_refs(obj.cls)):
            kept.update(a for oid in classes.class_refs(obj.cls) for a in inner.program.any_instance(oid).atoms)
        else:
            kept.add(ANY_ATOM)
    return Value(frozenset(kept), collect(inner, state, value))


def entry_state(inner: Activation, code: Code, exported: Mapping[str, Value], objects: Mapping[int, Obj]) -> State:
    """The state at the start of a function."""
    entry = State()
    inner.reserve(len(objects))
    entry.heap = dict(objects)
    for name, value in exported.items():
        if name.startswith("&"):
            inner.closure[name[1:]] = value
    for param in code.function.params:
        value = inner.program.sources.parameter(inner, entry, exported[param.name], param)
        if param.name in code.function.cells:
            cell = inner.oid(("cell", param.name))
            entry.heap[cell] = Obj(Kind.CELL, rest=value)
            entry.env[param.name] = ref(cell)
        else:
            entry.env[param.name] = value
    for name in code.function.cells:
        if name not in entry.env:
            cell = inner.oid(("cell", name))
            entry.heap[cell] = Obj(Kind.CELL)
            entry.env[name] = ref(cell)
    return entry


def same_outcome(one: Outcome, other: Outcome) -> bool:
    """Whether another round of a recursion brought nothing new."""
    a, b = one.exits, other.exits
    if (a.returned, a.yielded, a.thrown) != (b.returned, b.yielded, b.thrown) or a.hits.keys() != b.hits.keys():
        return False
    if (a.state is None) != (b.state is None):
        return False
    pairs = [(a.state, b.state), *((a.suspended[point], b.suspended.get(point)) for point in a.suspended)]
    if a.suspended.keys() != b.suspended.keys():
        return False
    return all(
        one is None
        or other is None
        or (one.env, one.regs, one.heap, one.globals) == (other.env, other.regs, other.heap, other.globals)
        for one, other in pairs
    )


def _apply(act: Activation, state: State, code: Code, outcome: Outcome, exporter: Exporter, span: SpanTuple) -> Value:
    exits = outcome.exits
    apply_hits(act, state, outcome, exporter, code)
    apply_failures(act, state, outcome, exporter, code)
    applier = Applier(act, outcome, exporter.numbers, exporter.inputs, code)
    function = code.function
    if exits.state is None:
        access.note_refusing_call(act, code)
        return NOTHING
    returned, yielded = applier.exit_state(state, exits.state, exits.returned, exits.yielded)
    state.granted |= exits.state.granted
    location = act.location(span)
    if function.is_generator:
        obj = Obj(
            Kind.ITERATOR, rest=yielded, exact=False, attrs={"return": returned} if returned is not NOTHING else {}
        )
        if exits.sequence is not None:
            obj = Obj(
                Kind.ITERATOR,
                items=registry.numbered([applier.value(value) for value in exits.sequence]),
                attrs=obj.attrs,
                data=0,
            )
        elif yielded is NOTHING:
            obj = obj.replace(rest=None, exact=True, data=0)
        return act.allocate(state, obj, ("generator", code))
    if returned is NOTHING:
        return NOTHING
    return moved(act, state, returned, location, f"returned by `{function.qualname}`")


def apply_hits(act: Activation, state: State, outcome: Outcome, exporter: Exporter, tag: object) -> None:
    """Reports, or passes on, what reached sinks in a callee."""
    applier = Applier(act, outcome, exporter.numbers, exporter.inputs, tag)
    for (hit, label), trace in outcome.exits.hits.items():
        counts = bool(state.granted) and hit.kind in act.program.answering
        passed_on = hit._replace(granted=hit.granted | state.granted) if counts else hit
        for mapped, whole in applier.labels(label, trace):
            act.hit(passed_on, mapped, whole)


def apply_failures(act: Activation, state: State, outcome: Outcome, exporter: Exporter, tag: object) -> None:
    """Raises what a callee raised, in the state that it left then."""
    exits = outcome.exits
    if exits.failing:
        act.failing = act.failing_inside = True
    if exits.raised is not None:
        before = state.copy()
        raising = Applier(act, outcome, exporter.numbers, exporter.inputs, tag)
        (thrown,) = raising.exit_state(before, exits.raised, exits.thrown)
        before.granted |= exits.raised.granted
        act.leave_raise(before, thrown)


def run_class_body(act: Activation, state: State, code: Code, closure: Mapping[str, Value]) -> dict[str, Value]:
    """Runs a class body; what it binds."""
    act.program.activated.add(code)
    act.program.uses.called.add(code)
    exporter = Exporter(act, state, "used in the class body", code.function.span)
    exported = exporter.values({f"&{name}": cell for name, cell in closure.items()})
    inner = act.spawn(code, state, persistent=act.persistent)
    inner.inputs = exporter.inputs
    entry = entry_state(inner, code, exported, exporter.objects)
    exits = inner.run(entry)
    outcome = Outcome(inner, exits, exporter.objects)
    applier = Applier(act, outcome, exporter.numbers, exporter.inputs, code)
    apply_hits(act, state, outcome, exporter, code)
    if exits.state is None:
        return {}
    names = list(exits.state.env)
    values = applier.exit_state(state, exits.state, *(exits.state.env[name] for name in names))
    return {name: _out_of_cell(act, state, name, code, value) for name, value in zip(names, values, strict=True)}


def _out_of_cell(act: Activation, state: State, name: str, code: Code, value: Value) -> Value:
    if name not in code.function.cells:
        return value
    return join_all(obj.rest for _, obj in act.objects(state, value) if obj.rest is not None)


# --- Classes ---------------------------------------------------------------------------------------------------------


def instantiate(act: Activation, state: State, oid: int, cls: Obj, args: Args) -> Value:
    """The result of calling a class of the project."""
    owner = ref(oid)
    external.observe_construction(act, state, classes.dotted_names(act, state, owner), args)
    refused = access.refused_by_class(act, state, owner, args)
    enumeration = instances.enum_member(act, state, oid, cls, args)
    if enumeration is not None:
        return enumeration
    maker = classes.lookup(act, state, owner, "__new__")
    if maker is not None:
        made = call(act, state, maker, args.prepended(owner))
        if made is NOTHING:
            return NOTHING
        if not any(obj.kind is Kind.INSTANCE for _, obj in act.objects(state, made)):
            return made
    else:
        made = act.allocate(state, Obj(Kind.INSTANCE, cls=owner), ("instance", oid))
        if instances.is_exception(act, state, owner):
            for inner, _ in act.objects(state, made):
                instances.construct_external(act, state, inner, owner, args)
    for inner, _ in act.objects(state, made):
        if not _initialise(act, state, inner, owner, args):
            return NOTHING
    act.program.note_construction(act, state, oid, made)
    return made.tainted(refused) if refused else made


def _initialise(act: Activation, state: State, oid: int, owner: Value, args: Args) -> bool:
    """Runs the constructor, own or generated; false when it does not return."""
    initialiser = classes.lookup(act, state, owner, "__init__")
    if initialiser is not None:
        return call(act, state, initialiser, args.prepended(ref(oid))) is not NOTHING
    declared = classes.fields(act, state, owner)
    if declared:
        hook_args = Args(args.span)
        hook_args.positional = _bind_fields(act, state, oid, owner, declared, args)
        hook = classes.lookup(act, state, owner, "__post_init__")
        if hook is not None:
            return call_method(act, state, ref(oid), "__post_init__", hook_args) is not NOTHING
        return True
    if classes.external_bases(act, state, owner) or args.star is not None:
        instances.construct_external(act, state, oid, owner, args)
    return True


def _bind_fields(
    act: Activation, state: State, oid: int, owner: Value, declared: list[classes.Field], args: Args
) -> list[Value]:
    """Stores the arguments of a generated constructor; gives back those that are for `__post_init__` only."""
    positional = list(args.positional)
    keywords = dict(args.keywords)
    passed: list[Value] = []
    for field in declared:
        default = instances.field_default(act, state, classes.lookup(act, state, owner, field.name), args.span)
        if default is instances.NOT_A_PARAMETER:
            continue
        if field.name in keywords:
            value = keywords.pop(field.name)
        elif positional:
            value = positional.pop(0)
        else:
            rest = [v for v in (args.star, args.double_star, default) if v is not None]
            value = join_all(rest) if rest else ANY
        if value.taint:
            value = act.program.sources.named(
                act,
                state,
                moved(act, state, value, act.location(args.span), f"stored in field `{field.name}`"),
                field.name,
                args.span,
            )
        if field.type.name.rpartition(".")[2] == "InitVar":
            passed.append(value)
        else:
            attributes.write_attr(act, state, oid, field.name, value, strong=True)
    for name, value in keywords.items():
        attributes.write_attr(act, state, oid, name, value, strong=True)
    return passed


__all__ = ["call", "call_method", "call_value", "decorate", "instantiate", "invoke"]
