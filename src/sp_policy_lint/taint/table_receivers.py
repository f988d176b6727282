"""The receiver of a method of a table, and what a method gives that makes a table out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import items, tables
from .arguments import Args
from .context import collect, unknown
from .objects import Kind, Obj
from .state import State
from .table_roles import FRAME
from .values import ANY, NONE, Const, Value

if TYPE_CHECKING:
    from .activation import Activation

_TRUE = [Const("bool", True)]


def owner(act: Activation, state: State, args: Args) -> tuple[int, Obj]:
    """The table whose method is called; what is no table counts as one of unknown columns."""
    receiver = ANY if args.receiver is None else args.receiver
    for oid, obj in act.objects(state, receiver):
        if obj.kind is Kind.TABLE:
            return oid, obj
    taint = collect(act, state, receiver)
    path = next((obj.path for _, obj in act.objects(state, receiver)), "")
    return 0, Obj(Kind.TABLE, path=path, data=FRAME, rest=unknown(taint) if taint else None, exact=False)


def given(act: Activation, state: State, args: Args, obj: Obj, changed: Obj, step: str) -> Value:
    """The result of a method that makes `changed` out of a table."""
    oid, _ = owner(act, state, args)
    if oid and is_true(args.get("inplace")):
        act.put(state, oid, changed.replace(kind=Kind.TABLE, path=obj.path, data=obj.data, many=obj.many))
        return NONE
    return carried(tables.made(act, state, obj, str(obj.data), step, changed), args)


def carried(value: Value, args: Args) -> Value:
    return value if args.receiver is None else value.tainted(args.receiver.taint)


def is_true(value: Value | None) -> bool:
    return value is not None and items.constants(value) == _TRUE
