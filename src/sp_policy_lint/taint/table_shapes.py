"""Methods of tables that group, count and aggregate rows, and that turn columns into rows or an index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import items, storing, table_expressions, tables
from .arguments import Args
from .objects import Kind, Obj
from .registry import Native
from .state import State
from .table_receivers import carried, given, is_true, owner
from .table_roles import COLUMN, FRAME, GROUPS, INDEX, KEY, SINGLE
from .values import ANY, INT, NOTHING, Value, const, const_atom, join_all

if TYPE_CHECKING:
    from .activation import Activation

# --- Shape -----------------------------------------------------------------------------------------------------------


def _melt(act: Activation, state: State, args: Args) -> Value:
    _, obj = owner(act, state, args)
    kept = tables.names(act, state, args.get("id_vars", "index", 0) or NOTHING) or []
    melted = tables.names(act, state, args.get("value_vars", "on", 1) or NOTHING)
    left = [cells for name, cells in obj.items.items() if name not in kept]
    values = (
        [tables.cells(act, state, obj, name, args.span) for name in melted]
        if melted
        else [*left, *([obj.rest] if obj.rest is not None else [])]
    )
    result = tables.select(act, state, obj, kept, args.span)
    for keyword, default, content in (("var_name", "variable", ANY), ("value_name", "value", join_all(values))):
        named = items.constants(args.get(keyword, keyword.replace("var_", "variable_")) or const(default))
        for name in named or []:
            result = result.with_item(name, content)
    return given(act, state, args, obj, result, "melt")


def _pivot(act: Activation, state: State, args: Args) -> Value:
    _, obj = owner(act, state, args)
    parts = [
        tables.names(act, state, args.keywords[key])
        for key in ("index", "values", "on", "columns")
        if key in args.keywords
    ]
    named = [name for part in parts if part is not None for name in part]
    if not named or None in parts:
        return given(act, state, args, obj, tables.blurred(obj), "pivot")
    chosen = tables.select(act, state, obj, named, args.span)
    return given(act, state, args, obj, chosen.replace(rest=join_all(chosen.elements()), exact=False), "pivot")


def _set_index(act: Activation, state: State, args: Args) -> Value:
    _, obj = owner(act, state, args)
    known = tables.names(act, state, args.get(0, "keys") or ANY) or []
    moved = {f"{INDEX}{name.value}": tables.cells(act, state, obj, name, args.span) for name in known}
    keep = args.keywords.get("drop")
    for name in known if keep is None or is_true(keep) else ():
        obj = storing.without(obj, name)
    kept = {name: value for name, value in moved.items() if value is not NOTHING}
    return given(act, state, args, obj, obj.replace(attrs={**_outside_index(obj), **kept}), "index")


def _reset_index(act: Activation, state: State, args: Args) -> Value:
    _, obj = owner(act, state, args)
    moved = (
        {}
        if is_true(args.get("drop"))
        else {const_atom(name.removeprefix(INDEX)): value for name, value in tables.index(obj).items()}
    )
    if obj.data == COLUMN:
        named = items.constants(args.get("name") or NOTHING) or []
        plain = Obj(Kind.TABLE, items=moved, rest=obj.rest, exact=False)
        for name in named:
            plain = plain.with_item(name, obj.rest or ANY).replace(rest=None, exact=True)
        return tables.made(act, state, obj, FRAME, "reset_index", plain)
    return given(act, state, args, obj, obj.replace(attrs=_outside_index(obj), items={**moved, **obj.items}), "reset")


def _outside_index(obj: Obj) -> dict[str, Value]:
    return {name: value for name, value in obj.attrs.items() if not name.startswith(INDEX)}


# --- Groups ----------------------------------------------------------------------------------------------------------


def _group_columns(act: Activation, state: State, args: Args) -> Value:
    """Groups whose keys are columns of the result."""
    return _grouped(act, state, args, KEY)


def _group(act: Activation, state: State, args: Args) -> Value:
    """Groups whose keys are the index of the result."""
    return _grouped(act, state, args, INDEX)


def _grouped(act: Activation, state: State, args: Args, prefix: str) -> Value:
    _, obj = owner(act, state, args)
    keys: dict[str, Value] = {}
    grouped = obj
    for value in (*args.positional, *(args.keywords[key] for key in ("by",) if key in args.keywords)):
        known = tables.names(act, state, value)
        if known is None:
            keys[f"{prefix}?"] = tables.values_of(act, state, value, args.span)
        for name in known or ():
            found = tables.cells(act, state, obj, name, args.span)
            keys[f"{prefix}{name.value}"] = ANY if found is NOTHING else found
            grouped = storing.without(grouped, name)
    grouped = grouped.replace(attrs=keys)
    return carried(tables.made(act, state, obj, GROUPS, "group", grouped), args)


def _aggregate(act: Activation, state: State, args: Args) -> Value:
    _, obj = owner(act, state, args)
    spec = args.get(0, "func", "aggs")
    found = act.objects(state, spec) if spec is not None else []
    if args.keywords or any(inner.kind in (Kind.TABLE, Kind.LIST) for _, inner in found) or len(args.positional) > 1:
        changed = table_expressions.project(act, state, obj, args, keep=False)
    elif len(found) == 1 and found[0][1].kind is Kind.DICT and found[0][1].exact:
        changed = tables.select(act, state, obj, list(found[0][1].items), args.span)
    else:
        changed = obj
    if not changed.items and changed.rest is None:
        changed = obj
    if obj.data == GROUPS and SINGLE in obj.attrs and changed is obj:
        return carried(tables.column_of(act, state, obj, join_all(obj.elements()), "aggregate"), args)
    role = FRAME if obj.data == GROUPS else str(obj.data)
    return carried(tables.made(act, state, obj, role, "aggregate", changed.replace(attrs=tables.index(obj))), args)


def _count(act: Activation, state: State, args: Args) -> Value:
    """How many rows each group has: what is counted stands in the index."""
    _, obj = owner(act, state, args)
    counted = tables.index(obj)
    if obj.data != GROUPS:
        known = tables.names(act, state, args.get(0, "subset") or NOTHING)
        cells = tables.every(obj if known is None else tables.select(act, state, obj, known, args.span))
        counted = {f"{INDEX}index": ANY if cells is NOTHING else cells}
    content = Obj(Kind.TABLE, rest=INT, attrs=counted, exact=False)
    return carried(tables.made(act, state, obj, COLUMN, "count", content), args)


NATIVES: dict[str, Native] = {
    "tables.melt": _melt,
    "tables.pivot": _pivot,
    "tables.set_index": _set_index,
    "tables.reset_index": _reset_index,
    "tables.group": _group,
    "tables.group_columns": _group_columns,
    "tables.aggregate": _aggregate,
    "tables.count": _count,
}
