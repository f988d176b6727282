"""Guards: what a condition says of the values that it looks at, and structural patterns.

Contract: on each way out of a branch, variables are narrowed to what the condition allows there; a way that no value
allows is not gone. A
value that equals a constant, or one of an allow-list of constants, is that constant and no longer the data that it
was compared with.
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from .. import ir
from . import access, attributes, calls, classes, comparisons, items
from .arguments import Args
from .objects import CONTAINERS, SEQUENCES, Kind, Obj
from .state import State
from .values import (
    ANY,
    BOOL,
    FALSE,
    NO_TAINT,
    NOTHING,
    TRUE,
    Atom,
    Const,
    Ext,
    Member,
    Ref,
    Unknown,
    Value,
    join_all,
    of_key,
)

if TYPE_CHECKING:
    from .activation import Activation


def branch(act: Activation, state: State, terminator: ir.Branch) -> None:
    """Goes where the condition may lead, with what it says there."""
    condition = state.regs.get(terminator.cond, ANY)
    truths = comparisons.truth(act, state, condition)
    definition = act.code.definitions.get(terminator.cond)
    if len(truths) == 2:
        act.linear = False
    for verdict, target in ((True, terminator.then), (False, terminator.other)):
        if verdict not in truths:
            continue
        way = state.copy() if len(truths) == 2 else state
        granted = access.on_branch(act, state, terminator.cond, verdict, target)
        if _narrow_truth(act, way, terminator.cond, verdict) and narrow(act, way, definition, verdict):
            way.granted |= granted
            act.flow(way, target)


def narrow(act: Activation, state: State, definition: object, verdict: bool) -> bool:
    """Narrows the variables that a condition looks at; false when this way cannot be gone."""
    match definition:
        case ir.Unary(op="not", operand=operand):
            inner = act.code.definitions.get(operand)
            return _narrow_truth(act, state, operand, not verdict) and narrow(act, state, inner, not verdict)
        case ir.Compare():
            return _narrow_compare(act, state, definition, verdict)
        case ir.Call():
            return _narrow_call(act, state, definition, verdict)
        case ir.MatchTest(kind="class", subject=subject, cls=cls):
            return _narrow_class(act, state, subject, state.regs.get(cls, ANY), verdict)
        case _:
            return True


def _narrowed(act: Activation, state: State, register: int, value: Value) -> bool:
    """Narrows a register, and the variable that it was read from; false when no value is left."""
    if not value.atoms:
        return False
    state.regs[register] = value
    definition = act.code.definitions.get(register)
    if isinstance(definition, ir.Caught):
        state.exception = value
    if isinstance(definition, ir.Load) and _still_holds(act, state, definition, value):
        function = act.code.function
        if definition.scope == "local" and definition.name not in function.cells:
            state.env[definition.name] = value
        elif definition.scope == "global" and (act.code.path, definition.name) in state.globals:
            state.globals[(act.code.path, definition.name)] = value
        elif definition.scope == "local":
            _narrow_cell(act, state, state.env.get(definition.name), value)
    return True


def _still_holds(act: Activation, state: State, load: ir.Load, value: Value) -> bool:
    """Whether the variable still holds what the register took from it: it was not bound anew since, in an expression
    such as `(x := f(x))`."""
    current = transfer_read(act, state, load)
    return value.atoms <= current.atoms or bool(current.taint or value.taint) or not current.taint


def transfer_read(act: Activation, state: State, load: ir.Load) -> Value:
    """The variable of a load as it is now."""
    from .transfer import read_name  # noqa: PLC0415 - transfer rests on guards

    return read_name(act, state, load.name, load.scope)


def _narrow_cell(act: Activation, state: State, cell: Value | None, value: Value) -> None:
    cells = act.objects(state, cell) if cell is not None else []
    for oid, obj in cells:
        if len(cells) == 1 and not obj.many:
            act.put(state, oid, obj.replace(rest=value))


def _narrow_truth(act: Activation, state: State, register: int, verdict: bool) -> bool:
    value = state.regs.get(register)
    if value is None:
        return True
    kept = frozenset(atom for atom in value.atoms if verdict in comparisons.truth_of(act, state, atom))
    taint = value.taint if verdict else NO_TAINT
    if not verdict:
        kept = frozenset(Unknown() if _is_opaque(act, state, atom) else atom for atom in kept)
    if kept == value.atoms and taint is value.taint:
        return True
    return _narrowed(act, state, register, Value(kept, taint))


def _is_opaque(act: Activation, state: State, atom: Atom) -> bool:
    """Whether a falsy value has nothing in it that matters: an empty text, a zero, an empty answer of a library."""
    obj = act.object(state, atom.oid) if isinstance(atom, Ref) else None
    return obj is not None and obj.kind is Kind.OPAQUE


def _narrow_compare(act: Activation, state: State, test: ir.Compare, verdict: bool) -> bool:
    if test.op in ("==", "is", "!=", "is not"):
        equal = verdict == (test.op in ("==", "is"))
        for register, other in ((test.left, test.right), (test.right, test.left)):
            value = state.regs.get(register, ANY)
            known = items.constants(state.regs.get(other, ANY))
            if known and items.constants(value) is None:
                return _narrow_equal(act, state, register, value, known, equal)
        for register, other in ((test.left, test.right), (test.right, test.left)):
            value = state.regs.get(register, ANY)
            known = items.constants(state.regs.get(other, ANY))
            if known and len(value.atoms) > 1:
                return _narrow_equal(act, state, register, value, known, equal)
    if test.op in ("in", "not in") and verdict == (test.op == "in"):
        value = state.regs.get(test.left, ANY)
        allowed = _allow_list(act, state, state.regs.get(test.right, ANY))
        if allowed is not None:
            if not allowed.atoms:
                return False
            possible = _possible(act, state, value, list(allowed.atoms))
            return _narrowed(act, state, test.left, Value(frozenset(possible)))
    return True


def _narrow_equal(act: Activation, state: State, register: int, value: Value, known: list[Const], equal: bool) -> bool:
    if equal:
        possible = _possible(act, state, value, known)
        return _narrowed(act, state, register, Value(frozenset(possible))) if possible else False
    if len(known) == 1 and known[0] in value.atoms:
        return _narrowed(act, state, register, Value(value.atoms - {known[0]}, value.taint))
    return True


def _possible(act: Activation, state: State, value: Value, known: list[Const] | list[Atom]) -> list[Atom]:
    """Those of the constants that a value can be."""
    if any(not isinstance(atom, Const) and _may_be_scalar(act, state, atom) for atom in value.atoms):
        return list(known)
    return [atom for atom in known if atom in value.atoms or _holey(value)]


def _holey(value: Value) -> bool:
    return any(isinstance(a, Const) and isinstance(a.value, str) and "\ufffc" in a.value for a in value.atoms)


def _may_be_scalar(act: Activation, state: State, atom: Atom) -> bool:
    if isinstance(atom, Ref):
        obj = act.object(state, atom.oid)
        return obj is None or obj.kind in (Kind.OPAQUE, Kind.INSTANCE)
    return True


def _allow_list(act: Activation, state: State, value: Value) -> Value | None:
    """The constants of a container of constants; None when it holds or may hold anything else."""
    objects = act.objects(state, value)
    if not objects or len(objects) != len(value.atoms):
        return None
    found: list[Value] = []
    for _, obj in objects:
        if obj.kind is Kind.DICT and obj.exact:
            found += [of_key(key) for key in obj.items]
        elif obj.kind in CONTAINERS and (obj.exact or obj.kind is Kind.SET):
            found += list(obj.elements())
        else:
            return None
    if any(items.constants(entry) is None or entry.taint for entry in found):
        return None
    return Value(frozenset(atom for entry in found for atom in entry.atoms))


def _narrow_call(act: Activation, state: State, test: ir.Call, verdict: bool) -> bool:
    function = state.regs.get(test.func, ANY)
    if function.atoms == frozenset((Ext("builtins.isinstance"),)) and len(test.args) == 2:
        return _narrow_class(act, state, test.args[0][1], state.regs.get(test.args[1][1], ANY), verdict)
    return True


def _narrow_class(act: Activation, state: State, register: int, cls: Value, verdict: bool) -> bool:
    value = state.regs.get(register)
    if value is None:
        return True
    kept = frozenset(atom for atom in value.atoms if is_instance(act, state, atom, cls) in (verdict, None))
    return _narrowed(act, state, register, Value(kept, value.taint)) if len(kept) != len(value.atoms) else True


def is_instance(act: Activation, state: State, atom: Atom, cls: Value) -> bool | None:
    """Whether a value is an instance of a class; None when that is not known."""
    wanted: list[Atom] = []
    for entry in cls.atoms:
        obj = act.object(state, entry.oid) if isinstance(entry, Ref) else None
        if obj is not None and obj.kind is Kind.TUPLE and obj.exact:
            wanted += [inner for value in obj.items.values() for inner in value.atoms]
        else:
            wanted.append(entry)
    verdicts = [_is_instance(act, state, atom, entry) for entry in wanted]
    if True in verdicts:
        return True if len(cls.atoms) == 1 else None
    return False if verdicts and all(verdict is False for verdict in verdicts) else None


_KIND_NAMES = {Kind.LIST: "list", Kind.TUPLE: "tuple", Kind.SET: "set", Kind.DICT: "dict"}
_PARENTS = {"bool": "int"}
_ABSTRACT = {
    "list": ("Sequence", "Iterable", "Collection", "MutableSequence", "Sized", "Container"),
    "tuple": ("Sequence", "Iterable", "Collection", "Sized", "Container", "Hashable"),
    "dict": ("Mapping", "MutableMapping", "Iterable", "Collection", "Sized", "Container"),
    "set": ("Set", "MutableSet", "Iterable", "Collection", "Sized", "Container"),
    "str": ("Sequence", "Iterable", "Collection", "Sized", "Container", "Hashable"),
}


def _is_instance(act: Activation, state: State, atom: Atom, wanted: Atom) -> bool | None:
    if isinstance(wanted, Unknown) or isinstance(atom, Unknown):
        return None
    if isinstance(atom, Const) and isinstance(atom.value, Member):
        owner = act.program.enumerations.get(atom.type)
        return any(wanted in classes.mro(act, state, oid) for oid in classes.class_refs(owner)) or None
    obj = act.object(state, atom.oid) if isinstance(atom, Ref) else None
    name = _builtin_name(atom, obj)
    if isinstance(wanted, Ext):
        return _is_builtin_instance(act, state, obj, name, wanted)
    if name is not None:
        return False
    if obj is not None and obj.kind is Kind.INSTANCE and isinstance(wanted, Ref):
        for oid in classes.class_refs(obj.cls):
            order = classes.mro(act, state, oid)
            if wanted in order:
                return True
            if not any(isinstance(entry, Ext) and not entry.path.startswith("builtins.") for entry in order):
                return False if not obj.many else None
    return None


def _builtin_name(atom: Atom, obj: Obj | None) -> str | None:
    if isinstance(atom, Const):
        return None if isinstance(atom.value, Member) else atom.type
    if obj is not None:
        return _KIND_NAMES.get(obj.kind)
    if isinstance(atom, Ext) and atom.path.startswith("builtins.") and atom.path.endswith("()"):
        return atom.path[len("builtins.") : -2]
    return None


def _is_builtin_instance(act: Activation, state: State, obj: Obj | None, name: str | None, wanted: Ext) -> bool | None:
    short = wanted.path.rpartition(".")[2]
    if name is not None:
        if wanted.path == "builtins.object" or short in (name, _PARENTS.get(name)) or short in _ABSTRACT.get(name, ()):
            return True
        return False if wanted.path.startswith("builtins.") else None
    if obj is not None and obj.kind is Kind.INSTANCE:
        bases = classes.external_bases(act, state, obj.cls)
        for base in bases:
            if base == wanted.path or _is_builtin_subclass(base, wanted.path):
                return True
        if wanted.path.startswith("builtins.") and all(base.startswith("builtins.") for base in bases) and not obj.many:
            return False
    if obj is not None and obj.kind is Kind.OPAQUE and obj.path.endswith("()"):
        made = obj.path[:-2]
        if made == wanted.path or _is_builtin_subclass(made, wanted.path):
            return True
        if (
            made.startswith("builtins.")
            and wanted.path.startswith("builtins.")
            and _builtin_class(made)
            and _builtin_class(wanted.path)
        ):
            return False
    return None


def _builtin_class(path: str) -> type | None:
    found = getattr(builtins, path.rpartition(".")[2], None) if path.startswith("builtins.") else None
    return found if isinstance(found, type) else None


def _is_builtin_subclass(path: str, wanted: str) -> bool:
    one, other = _builtin_class(path), _builtin_class(wanted)
    return one is not None and other is not None and issubclass(one, other)


# --- Patterns --------------------------------------------------------------------------------------------------------


def match_test(act: Activation, state: State, ins: ir.MatchTest) -> Value:
    """Whether the subject may fit the shape of a pattern."""
    subject = state.regs.get(ins.subject, ANY)
    verdicts: set[bool | None] = set()
    for atom in subject.atoms:
        obj = act.object(state, atom.oid) if isinstance(atom, Ref) else None
        verdicts.add(_fits(act, state, ins, atom, obj))
    if None in verdicts or len(verdicts) != 1:
        return BOOL
    return TRUE if True in verdicts else FALSE


def _fits(act: Activation, state: State, ins: ir.MatchTest, atom: Atom, obj: Obj | None) -> bool | None:
    if ins.kind == "class":
        cls = state.regs.get(ins.cls, ANY) if ins.cls != ir.NO_REGISTER else ANY
        if isinstance(atom, Unknown) and atom in (cls.atoms or ()):
            return None
        return is_instance(act, state, atom, cls)
    if isinstance(atom, Const):
        return False
    if obj is None or obj.kind is Kind.OPAQUE:
        return None
    if ins.kind == "sequence":
        if obj.kind not in SEQUENCES or obj.kind is Kind.ITERATOR:
            return False if obj.kind in CONTAINERS else None
        if not obj.exact:
            return None
        return len(obj.items) >= ins.size if ins.open else len(obj.items) == ins.size
    if obj.kind is not Kind.DICT:
        return False if obj.kind in CONTAINERS else None
    known = [items.constants(state.regs.get(register, ANY)) for register in ins.keys]
    if any(not entry or len(entry) != 1 for entry in known):
        return None
    present = [entry[0] in obj.items for entry in known if entry]
    if all(present):
        return True if not obj.many else None
    return False if obj.exact and not obj.many else None


def match_argument(act: Activation, state: State, ins: ir.MatchArg) -> Value:
    """A positional sub-pattern's value."""
    subject = state.regs.get(ins.subject, ANY)
    cls = state.regs.get(ins.cls, ANY)
    if any(isinstance(atom, Ext) and atom.path.startswith("builtins.") for atom in cls.atoms):
        return subject
    names = _match_args(act, state, cls)
    if ins.index < len(names):
        return attributes.get_attr(act, state, subject, names[ins.index], ins.span)
    return Value(ANY.atoms, subject.taint)


def _match_args(act: Activation, state: State, cls: Value) -> list[str]:
    declared = classes.lookup(act, state, cls, "__match_args__")
    if declared is not None:
        values = [value for _, obj in act.objects(state, declared) for value in obj.elements()]
        return [str(atom.value) for value in values for atom in value.atoms if isinstance(atom, Const)]
    return [field.name for field in classes.fields(act, state, cls)]


def raised_value(act: Activation, state: State, value: Value) -> Value:
    """What `raise value` raises: a class is called."""
    results: list[Value] = []
    for atom in attributes.ordered(value):
        obj = act.object(state, atom.oid) if isinstance(atom, Ref) else None
        if (obj is not None and obj.kind is Kind.CLASS) or (isinstance(atom, Ext) and not atom.path.endswith(")")):
            results.append(calls.call_atom(act, state, atom, Args((0, 0, 0, 0))))
        else:
            results.append(Value(frozenset((atom,))))  # type: ignore[arg-type]
    found = join_all(results)
    return (ANY if found is NOTHING else found).tainted(value.taint)
