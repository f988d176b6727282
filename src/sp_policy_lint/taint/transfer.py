"""Transfer functions: what each instruction does to the state.

Contract: a transfer function takes the activation, the state before the instruction (which it changes into the state
after it) and the
instruction. It is monotone: from a state that covers more it makes one that covers more. Where control does not go
on, it sets
`act.alive` to false.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .. import ir
from . import (
    access,
    attributes,
    calls,
    classes,
    comparisons,
    external,
    formatting,
    frames,
    generators,
    guards,
    items,
    iteration,
    memory,
    operations,
    protocols,
    sets,
    storing,
    variables,
)
from .context import moved
from .modules import import_from, import_module, import_star
from .objects import Kind, Obj
from .state import State
from .values import ANY, NONE, NOTHING, Const, Ref, Value, const, join, join_all, step

if TYPE_CHECKING:
    from .activation import Activation

Transfer = Callable[["Activation", State, Any], None]


def reg(state: State, register: int) -> Value:
    """The value of a register; unknown where its definition was cut off."""
    return state.regs.get(register, ANY)


def constant(act: Activation, state: State, ins: ir.Const) -> None:
    value = ANY if ins.opaque else const(ins.value)
    state.regs[ins.dst] = act.program.sources.literal(act, value, ins.value, ins.span)


def move(act: Activation, state: State, ins: ir.Move) -> None:
    state.regs[ins.dst] = reg(state, ins.src)


def load(act: Activation, state: State, ins: ir.Load) -> None:
    state.regs[ins.dst] = act.program.sources.named(
        act, state, read_name(act, state, ins.name, ins.scope), ins.name, ins.span
    )


def read_name(act: Activation, state: State, name: str, scope: str) -> Value:
    """The value of a variable as Python's scopes give it."""
    if scope == "free":
        return variables.read_cell(act, state, act.closure.get(name, NOTHING))
    if scope == "local":
        value = state.env.get(name)
        if value is not None:
            return variables.read_cell(act, state, value) if name in act.code.function.cells else value
        if act.code.function.kind != "class":
            return ANY
        if name in act.closure:
            return variables.read_cell(act, state, act.closure[name])
    return variables.read_global(act, state, name)


def store(act: Activation, state: State, ins: ir.Store) -> None:
    value = reg(state, ins.src)
    if value.taint or any(type(atom) is Ref for atom in value.atoms):
        value = act.program.sources.named(
            act,
            state,
            moved(act, state, value, act.location(ins.span), f"assigned to `{ins.name.split(chr(39))[0]}`"),
            ins.name,
            ins.span,
        )
        value = memory.of_loop(act, ins, value)
    if ins.scope == "global" and act.program.memories and not act.persistent:
        memory.kept(act, state, [value], [], ins.span, f"the module variable `{ins.name}`")
    write_name(act, state, ins.name, ins.scope, value)


def write_name(act: Activation, state: State, name: str, scope: str, value: Value) -> None:
    """Binds a variable."""
    if scope == "global":
        state.globals[(act.code.path, name)] = variables.adopt(act, state, value, (act.code.path, name))
    elif scope == "free":
        variables.write_cell(act, state, act.closure.get(name, NOTHING), value)
    elif name in act.code.function.cells:
        variables.write_cell(act, state, state.env.get(name, NOTHING), value)
    else:
        state.env[name] = value


def delete(act: Activation, state: State, ins: ir.Delete) -> None:
    if ins.scope == "local" and ins.name not in act.code.function.cells:
        state.env.pop(ins.name, None)
    else:
        write_name(act, state, ins.name, ins.scope, NOTHING)


def declare(act: Activation, state: State, ins: ir.Declare) -> None:
    if act.code.function.kind == "class":
        classes.declare_field(act, state, ins)


def get_attr(act: Activation, state: State, ins: ir.GetAttr) -> None:
    if ins.dst in act.code.method_loads:
        return
    state.regs[ins.dst] = attributes.get_attr(act, state, reg(state, ins.obj), ins.name, ins.span)


def set_attr(act: Activation, state: State, ins: ir.SetAttr) -> None:
    target, value = reg(state, ins.obj), reg(state, ins.src)
    external.observe_assignment(act, state, target, ins.name, value, ins.span)
    if memory.is_shared(act, state, target):
        memory.kept(act, state, [value], [target], ins.span, f"the attribute `{ins.name}`, which outlives the call")
    attributes.set_attr(act, state, target, ins.name, value, ins.span)


def del_attr(act: Activation, state: State, ins: ir.DelAttr) -> None:
    attributes.del_attr(act, state, reg(state, ins.obj), ins.name)


def get_item(act: Activation, state: State, ins: ir.GetItem) -> None:
    found = items.subscript(act, state, reg(state, ins.obj), reg(state, ins.key), ins.span)
    act.alive = found is not NOTHING
    state.regs[ins.dst] = memory.of_key(act, state, reg(state, ins.key), found)


def set_item(act: Activation, state: State, ins: ir.SetItem) -> None:
    target, key, value = reg(state, ins.obj), reg(state, ins.key), reg(state, ins.src)
    if memory.is_shared(act, state, target):
        memory.kept(act, state, [value], [target, key], ins.span, "a container that outlives the call")
    storing.set_item(act, state, target, key, value, ins.span)


def del_item(act: Activation, state: State, ins: ir.DelItem) -> None:
    storing.del_item(act, state, reg(state, ins.obj), reg(state, ins.key), ins.span)


def make_slice(act: Activation, state: State, ins: ir.MakeSlice) -> None:
    bounds = {
        Const("str", name): NONE if register == ir.NO_REGISTER else reg(state, register)
        for name, register in (("lower", ins.lower), ("upper", ins.upper), ("step", ins.step))
    }
    state.regs[ins.dst] = act.allocate(state, Obj(Kind.SLICE, items=bounds))


def unary(act: Activation, state: State, ins: ir.Unary) -> None:
    operand = reg(state, ins.operand)
    result = operations.unary(act, state, ins.op, operand, ins.span)
    state.regs[ins.dst] = access.negated(operand, result) if ins.op == "not" else result


def binary(act: Activation, state: State, ins: ir.Binary) -> None:
    left, right = reg(state, ins.left), reg(state, ins.right)
    state.regs[ins.dst] = operations.binary(act, state, ins.op, left, right, ins.span, inplace=ins.inplace)


def compare(act: Activation, state: State, ins: ir.Compare) -> None:
    left, right = reg(state, ins.left), reg(state, ins.right)
    result = comparisons.compare(act, state, ins.op, left, right, ins.span)
    state.regs[ins.dst] = access.compared(act, state, ins.op, left, right, result)


def build(act: Activation, state: State, ins: ir.Build) -> None:
    kind = {"list": Kind.LIST, "tuple": Kind.TUPLE, "set": Kind.SET, "generator": Kind.ITERATOR}[ins.kind]
    starred = frozenset(ins.starred)
    known_items: list[Value] = []
    rest = NOTHING
    for position, register in enumerate(ins.items):
        value = reg(state, register)
        if position not in starred:
            known_items.append(value)
            continue
        known, others = iteration.iterate(act, state, value, ins.span)
        if known is None or rest is not NOTHING:
            rest = join(rest, join_all([*(known or ()), others]))
        else:
            known_items.extend(known)
    made = sets.made(act, state, known_items, rest) if kind is Kind.SET else sequence(kind, known_items, rest)
    state.regs[ins.dst] = act.allocate(state, made)


def sequence(kind: Kind, known: list[Value], rest: Value = NOTHING) -> Obj:
    """A list, tuple, iterator or set of these elements; of which only the join is known when there is a `rest`."""
    if kind is Kind.SET or rest is not NOTHING:
        joined = join(rest, join_all(known))
        return Obj(kind, rest=None if joined is NOTHING else joined, exact=joined is NOTHING)
    return Obj(
        kind,
        items={Const("int", index): value for index, value in enumerate(known)},
        data=0 if kind is Kind.ITERATOR else None,
    )


def build_dict(act: Activation, state: State, ins: ir.BuildDict) -> None:
    created = act.allocate(state, Obj(Kind.DICT))
    for key, value in ins.items:
        if key == ir.NO_REGISTER:
            storing.update(act, state, created, reg(state, value), ins.span)
        else:
            storing.set_item(act, state, created, reg(state, key), reg(state, value), ins.span, quiet=True)
    state.regs[ins.dst] = created


def append(act: Activation, state: State, ins: ir.Append) -> None:
    item = moved(act, state, reg(state, ins.item), act.location(ins.span), "collected by the comprehension")
    storing.append(act, state, reg(state, ins.obj), item)


def format_text(act: Activation, state: State, ins: ir.Format) -> None:
    values = [reg(state, part) for part in ins.parts]
    specs = [None if spec == ir.NO_REGISTER else reg(state, spec) for spec in ins.specs]
    text = formatting.f_string(act, state, values, ins.conversions, specs, ins.span)
    state.regs[ins.dst] = step(text, act.location(ins.span), "put into a text")


def call(act: Activation, state: State, ins: ir.Call) -> None:
    load = act.code.method_loads.get(ins.func)
    arguments = calls.evaluate_arguments(act, state, ins)
    if load is not None:
        result = calls.call_method(act, state, reg(state, load.obj), load.name, arguments)
    elif ins.decorator:
        result = calls.decorate(act, state, reg(state, ins.func), arguments)
    else:
        result = calls.call(act, state, reg(state, ins.func), arguments)
    if result is NOTHING:
        act.alive = False
    state.regs[ins.dst] = result


def make_function(act: Activation, state: State, ins: ir.MakeFunction) -> None:
    state.regs[ins.dst] = classes.make_function(
        act, state, ins.function, {name: reg(state, r) for name, r in ins.defaults}
    )


def make_class(act: Activation, state: State, ins: ir.MakeClass) -> None:
    bases = [reg(state, register) for register in ins.bases]
    keywords = {name: reg(state, register) for name, register in ins.keywords}
    state.regs[ins.dst] = classes.make_class(act, state, ins.body, bases, keywords)


def do_import(act: Activation, state: State, ins: ir.Import) -> None:
    state.regs[ins.dst] = import_module(act, state, ins.module, ins.whole)


def do_import_from(act: Activation, state: State, ins: ir.ImportFrom) -> None:
    value = import_from(act, state, ins.module, ins.level, ins.name)
    state.regs[ins.dst] = act.program.sources.thing(act, state, value, ins.span)


def do_import_star(act: Activation, state: State, ins: ir.ImportStar) -> None:
    for name, value in import_star(act, state, ins.module, ins.level).items():
        write_name(act, state, name, "global" if act.code.function.kind == "module" else "local", value)


def get_iter(act: Activation, state: State, ins: ir.GetIter) -> None:
    state.regs[ins.dst] = iteration.make_iterator(act, state, reg(state, ins.obj), ins.span)


def unpack(act: Activation, state: State, ins: ir.Unpack) -> None:
    known, rest = iteration.iterate(act, state, reg(state, ins.src), ins.span)
    fixed = len(ins.dsts) - (ins.star >= 0)
    if known is not None and (len(known) == fixed if ins.star < 0 else len(known) >= fixed):
        _unpack_known(act, state, ins, known)
        return
    act.failing = True
    value = join_all([*(known or ()), rest])
    value = ANY if value is NOTHING else value
    for index, register in enumerate(ins.dsts):
        starred = index == ins.star
        state.regs[register] = act.allocate(state, sequence(Kind.LIST, [], value), "star") if starred else value


def _unpack_known(act: Activation, state: State, ins: ir.Unpack, known: list[Value]) -> None:
    after = len(ins.dsts) - ins.star - 1 if ins.star >= 0 else 0
    for index, register in enumerate(ins.dsts):
        if ins.star < 0 or index < ins.star:
            state.regs[register] = known[index]
        elif index == ins.star:
            state.regs[register] = act.allocate(state, sequence(Kind.LIST, known[index : len(known) - after]), "star")
        else:
            state.regs[register] = known[len(known) - (len(ins.dsts) - index)]


def do_yield(act: Activation, state: State, ins: ir.Yield) -> None:
    value = reg(state, ins.src)
    if act.resumable:
        frames.stop(act, state, value)
        return
    act.exits.yielded = join(act.exits.yielded, value)
    act.yields.append(value)
    act.linear = act.linear and state.exception is NOTHING
    act.exits.state = act._merge_exit(act.exits.state, state)
    state.regs[ins.dst] = act.sent


def yield_from(act: Activation, state: State, ins: ir.YieldFrom) -> None:
    if act.resumable:
        generators.delegate(act, state, ins)
        return
    known, rest = iteration.iterate(act, state, reg(state, ins.src), ins.span)
    act.exits.yielded = join(act.exits.yielded, join_all([*(known or ()), rest]))
    act.yields += known or ()
    act.linear = act.linear and known is not None and state.exception is NOTHING
    act.exits.state = act._merge_exit(act.exits.state, state)
    state.regs[ins.dst] = protocols.generator_result(act, state, reg(state, ins.src))


def await_value(act: Activation, state: State, ins: ir.Await) -> None:
    result = protocols.awaited(act, state, reg(state, ins.src), ins.span)
    act.alive = result is not NOTHING
    state.regs[ins.dst] = result


def enter(act: Activation, state: State, ins: ir.Enter) -> None:
    state.regs[ins.dst] = protocols.enter(act, state, reg(state, ins.obj), ins.span)


def leave(act: Activation, state: State, ins: ir.Exit) -> None:
    verdict = protocols.leave(act, state, reg(state, ins.obj), ins.span)
    act.alive = verdict is not NOTHING
    state.regs[ins.dst] = verdict


def caught(act: Activation, state: State, ins: ir.Caught) -> None:
    state.regs[ins.dst] = state.exception if state.exception is not NOTHING else ANY


def match_test(act: Activation, state: State, ins: ir.MatchTest) -> None:
    state.regs[ins.dst] = guards.match_test(act, state, ins)


def match_arg(act: Activation, state: State, ins: ir.MatchArg) -> None:
    state.regs[ins.dst] = guards.match_argument(act, state, ins)


def match_rest(act: Activation, state: State, ins: ir.MatchRest) -> None:
    copy = storing.copy_container(act, state, reg(state, ins.subject), Kind.DICT)
    for key in ins.keys:
        storing.del_item(act, state, copy, reg(state, key), ins.span)
    state.regs[ins.dst] = copy


TRANSFER: dict[type, Transfer] = {
    ir.Const: constant,
    ir.Move: move,
    ir.Load: load,
    ir.Store: store,
    ir.Delete: delete,
    ir.Declare: declare,
    ir.GetAttr: get_attr,
    ir.SetAttr: set_attr,
    ir.DelAttr: del_attr,
    ir.GetItem: get_item,
    ir.SetItem: set_item,
    ir.DelItem: del_item,
    ir.MakeSlice: make_slice,
    ir.Unary: unary,
    ir.Binary: binary,
    ir.Compare: compare,
    ir.Build: build,
    ir.BuildDict: build_dict,
    ir.Append: append,
    ir.Format: format_text,
    ir.Call: call,
    ir.MakeFunction: make_function,
    ir.MakeClass: make_class,
    ir.Import: do_import,
    ir.ImportFrom: do_import_from,
    ir.ImportStar: do_import_star,
    ir.GetIter: get_iter,
    ir.Unpack: unpack,
    ir.Yield: do_yield,
    ir.YieldFrom: yield_from,
    ir.Await: await_value,
    ir.Enter: enter,
    ir.Exit: leave,
    ir.Caught: caught,
    ir.MatchTest: match_test,
    ir.MatchArg: match_arg,
    ir.MatchRest: match_rest,
}


def for_next(act: Activation, state: State, terminator: ir.ForNext) -> None:
    """Goes to the body with the next element, and to the exit when there may be none left.

    The rounds of a loop over a short, exactly known sequence are kept apart; so is the first round of one that is
    not empty.
    """
    elements = iteration.next_elements(act, state, reg(state, terminator.iterator))
    if elements.may_end:
        act.flow(elements.ended or state.copy(), terminator.exit)
    if elements.value is NOTHING:
        return
    if elements.may_end:
        act.linear = False
    state = elements.going or state
    if elements.round is not None:
        others = tuple(entry for entry in state.partition if entry[0] != act.block)
        state.partition = tuple(sorted((*others, (act.block, elements.round))))
    for oid, obj in elements.advanced:
        act.put(state, oid, obj)
    state.regs[terminator.dst] = elements.value
    act.flow(state, terminator.body)


__all__ = ["TRANSFER", "for_next", "read_name", "reg", "sequence", "write_name"]
