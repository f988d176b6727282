"""Methods of tables that call a function with rows, columns, groups or cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import calls, items, iteration, tables
from .arguments import Args
from .objects import Kind, Obj
from .registry import Native
from .state import State
from .table_receivers import carried, given, owner
from .table_roles import COLUMN, FRAME, GROUPS, ROW
from .values import ANY, NONE, NOTHING, Const, Value, join_all

if TYPE_CHECKING:
    from .activation import Activation

# --- Functions over tables -------------------------------------------------------------------------------------------


def _apply(act: Activation, state: State, args: Args) -> Value:
    """Calls a function with each row, column, group or cell."""
    _, obj = owner(act, state, args)
    function = args.get(0, "func", "function", "arg") or ANY
    by_row = items.constants(args.get("axis", 1) or NOTHING) in ([Const("int", 1)], [Const("str", "columns")])
    if obj.data == COLUMN:
        given_to: Value = obj.rest or ANY
    elif obj.data == GROUPS:
        given_to = tables.group_of(act, state, obj)
    elif by_row:
        given_to = tables.row(act, state, obj)
    else:
        given_to = tables.column_of(act, state, obj, join_all(obj.elements()), "applied")
    return carried(_applied(act, state, obj, function, [given_to], args), args)


def _each_row(act: Activation, state: State, args: Args) -> Value:
    _, obj = owner(act, state, args)
    function = args.get(0, "f", "function", "func") or ANY
    _called(act, state, function, [tables.row(act, state, obj)], Args(args.span))
    return NONE


def _map(act: Activation, state: State, args: Args) -> Value:
    _, obj = owner(act, state, args)
    function = args.get(0, "func", "function", "arg") or ANY
    if obj.data == FRAME:
        found = {name: _called(act, state, function, [value], args) for name, value in obj.items.items()}
        rest = None if obj.rest is None else _called(act, state, function, [obj.rest], args)
        return given(act, state, args, obj, obj.replace(items=found, rest=rest), "map")
    return carried(_applied(act, state, obj, function, [obj.rest or ANY], args), args)


def _applied(act: Activation, state: State, obj: Obj, function: Value, values: list[Value], args: Args) -> Value:
    result = _called(act, state, function, values, args)
    if any(inner.kind is Kind.TABLE and inner.data in (ROW, FRAME) for _, inner in act.objects(state, result)):
        return result
    content = Obj(Kind.TABLE, rest=result, attrs=tables.index(obj), exact=False)
    role = COLUMN if obj.data != COLUMN else str(obj.data)
    return tables.made(act, state, obj, role, "__getitem__" if role != obj.data else "applied", content, "applied")


def _called(act: Activation, state: State, function: Value, values: list[Value], args: Args) -> Value:
    """What a function, or a dict in its place, gives of these values."""
    known = act.objects(state, function)
    if known and all(obj.kind is Kind.DICT for _, obj in known):
        return join_all(items.get_item(act, state, function, value, args.span) for value in values)
    if all(isinstance(atom, Const) for atom in function.atoms):
        return values[0]
    fresh = Args(args.span)
    fresh.positional = list(values)
    extra = args.keywords.get("args")
    if extra is not None:
        elements, _ = iteration.iterate(act, state, extra, args.span)
        fresh.positional += elements or []
    fresh.keywords = {key: value for key, value in args.keywords.items() if key not in _OWN_KEYWORDS}
    fresh.spans = [args.span] * len(fresh.positional)
    result = calls.call(act, state, function, fresh)
    return ANY if result is NOTHING else result


_OWN_KEYWORDS = frozenset(
    ("func", "function", "arg", "axis", "args", "raw", "result_type", "na_action", "return_dtype", "meta")
)


def _pipe(act: Activation, state: State, args: Args) -> Value:
    if not args.positional or args.receiver is None:
        return ANY
    return calls.call(act, state, args.positional[0], args.without_first().prepended(args.receiver))


NATIVES: dict[str, Native] = {
    "tables.apply": _apply,
    "tables.each_row": _each_row,
    "tables.map": _map,
    "tables.pipe": _pipe,
}
