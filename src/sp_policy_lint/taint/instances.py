"""Instances: of library classes, with the arguments of their construction, and of classes with generated constructors.

Contract: an instance keeps what it was made with, as a dict, where that is asked for later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir import SpanTuple
from . import (
    attributes,
    calls,
    classes,
    failures,
    items,
    iteration,
    ports,
    storing,
    tables,
)
from .arguments import Args
from .constants import constants_of, texts_of
from .objects import Kind, Obj
from .registry import numbered
from .state import State
from .values import (
    ANY,
    NOTHING,
    Const,
    Member,
    Value,
    const,
    ext,
    join_all,
    ref,
)

if TYPE_CHECKING:
    from ..project import Constants
    from .activation import Activation

NOT_A_PARAMETER = Value(frozenset((Const("marker", "not a parameter"),)))
"""The default of a declared field that the generated constructor does not take."""


_FACTORIES = frozenset(
    [
        "attr.attrib",
        "attr.attrs",
        "attr.define",
        "attr.field",
        "attr.frozen",
        "attr.ib",
        "attr.s",
        "attrs.define",
        "attrs.field",
        "attrs.frozen",
        "contextlib.closing",
        "contextlib.nullcontext",
        "contextlib.redirect_stderr",
        "contextlib.redirect_stdout",
        "contextlib.suppress",
        "csv.reader",
        "csv.writer",
        "dataclasses.dataclass",
        "dataclasses.field",
        "hmac.new",
    ]
)
"""Functions, and classes named as functions are, whose results are asked for the arguments that they were made with."""


def looks_like_class(path: str) -> bool:
    """Whether a call of this path makes an instance, by the spelling of its name."""
    called = path.partition("(")[0] if "(" in path else ""
    return called.rpartition(".")[2].lstrip("_")[:1].isupper() or called in _FACTORIES


def keep_arguments(act: Activation, state: State, args: Args) -> Value:
    """The arguments of a construction as a dict; what `*args` and `**kwargs` may hold stands under `ports.REST`."""
    kept: dict[Const, Value] = {Const("int", index): value for index, value in enumerate(args.positional)}
    kept.update({Const("str", name): value for name, value in args.keywords.items()})
    rest = {ports.REST: args.star, ports.KEYWORD_REST: args.double_star}
    kept.update({key: value for key, value in rest.items() if value is not None})
    return act.allocate(state, Obj(Kind.DICT, items=kept), "construction")


def instance_of(act: Activation, state: State, returns: str, args: Args) -> Value:
    """An instance of a class named by a model."""
    for kind in (Kind.LIST, Kind.DICT, Kind.SET, Kind.TUPLE, Kind.ITERATOR):
        if returns == f"builtins.{kind.value}":
            return act.allocate(state, Obj(kind, exact=False), "typed")
    if returns.startswith("builtins."):
        return ext(f"{returns}()")
    role = tables.role_of(act, returns)
    if role is not None:
        return act.allocate(state, tables.instance(role, returns), ("result", returns))
    obj = Obj(Kind.OPAQUE, path=f"{returns}()", exact=False, keys=keep_arguments(act, state, args))
    return act.allocate(state, obj, ("result", returns))


def base_url(act: Activation, state: State, receiver: Value | None) -> Constants | None:
    """The base URL that a client was constructed with, by keyword or as a first argument that is one; None when there
    is none."""
    if receiver is None:
        return None
    for _, obj in act.objects(state, receiver):
        kept = act.objects(state, obj.keys) if obj.kind is Kind.OPAQUE and obj.keys is not None else []
        for _, arguments in kept:
            value = arguments.items.get(Const("str", "base_url"))
            if value is not None:
                return constants_of(value)
            first = arguments.items.get(Const("int", 0))
            known = constants_of(first) if first is not None else None
            if known is not None and any("://" in text for text in texts_of(known)):
                return known
    return None


def construct_external(act: Activation, state: State, oid: int, owner: Value, args: Args) -> None:
    """The inherited constructor of a library class: the instance holds what it was given."""
    obj = act.object(state, oid)
    if obj is None:
        return
    bases = classes.external_bases(act, state, owner)
    if any(base.rpartition(".")[2].lower() in ("dict", "ordereddict", "userdict") for base in bases):
        for value in args.positional[:1]:
            storing.update(act, state, ref(oid), value, args.span)
        for name, value in args.keywords.items():
            storing.set_item(act, state, ref(oid), const(name), value, args.span, quiet=True)
        return
    if any(base.rpartition(".")[2].lower() in ("list", "set", "tuple", "deque", "userlist") for base in bases):
        for value in args.positional[:1]:
            known, rest = iteration.iterate(act, state, value, args.span)
            for element in known or ([rest] if rest is not NOTHING else []):
                storing.append(act, state, ref(oid), element)
        return
    arguments = act.allocate(state, Obj(Kind.TUPLE, items=numbered(list(args.positional))), "args")
    attributes.write_attr(act, state, oid, "args", arguments, strong=True)
    for name, value in args.keywords.items():
        attributes.write_attr(act, state, oid, name, value, strong=True)
    attributes.write_attr(act, state, oid, "construction", keep_arguments(act, state, args), strong=True)


def is_exception(act: Activation, state: State, owner: Value) -> bool:
    """Whether a class inherits from a builtin exception."""
    return any(failures.is_class(base) for base in classes.external_bases(act, state, owner))


def enum_member(act: Activation, state: State, oid: int, cls: Obj, args: Args) -> Value | None:
    """`Color("red")` gives a member; None when the class is no enumeration."""
    if not classes.is_enum(act, state, ref(oid)):
        return None
    members = [value for name, value in cls.attrs.items() if not name.startswith("_") and not act.objects(state, value)]
    wanted = items.constants(args.positional[0]) if args.positional else None
    if wanted:
        found = [value for value in members if any(atom in wanted for atom in _member_value(act, value).atoms)]
        if found:
            return join_all(found)
    return join_all(members) if members else ANY


def _member_value(act: Activation, value: Value) -> Value:
    """The value of a member of an enumeration; a plain constant is its own."""
    for atom in value.atoms:
        if isinstance(atom, Const) and isinstance(atom.value, Member):
            return act.program.members.get((atom.type, atom.value.name), ANY)
    return value


def field_default(act: Activation, state: State, declared: Value | None, span: SpanTuple) -> Value | None:
    """The default of a declared field: plain, or by `field(default=...)` or `field(default_factory=...)`; else None."""
    if declared is None:
        return None
    for _, obj in act.objects(state, declared):
        if obj.kind is not Kind.OPAQUE or obj.keys is None:
            continue
        for _, kept in act.objects(state, obj.keys):
            if kept.items.get(Const("str", "init"), ANY).atoms == frozenset((Const("bool", False),)):
                return NOT_A_PARAMETER
            for name in ("default_factory", "factory"):
                factory = kept.items.get(Const("str", name))
                if factory is not None:
                    return calls.call_value(act, state, factory, [], span)
            for key in (Const("str", "default"), Const("int", 0)):
                if key in kept.items:
                    return kept.items[key]
            return ANY
    return declared
