"""Methods that take the contents of tables out: records, rows, cells, names, places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import items, tables
from .arguments import Args
from .objects import Kind, Obj
from .registry import Native, numbered
from .state import State
from .table_receivers import carried, owner
from .table_roles import COLUMN, FRAME, LABELS, NAMES, OWNER, POSITIONS, ROW
from .values import ANY, BOOL, INT, NONE, NOTHING, Value, join_all

if TYPE_CHECKING:
    from .activation import Activation

# --- Out of tables ---------------------------------------------------------------------------------------------------


def _records(act: Activation, state: State, args: Args) -> Value:
    """All rows: as dicts, or in the orientation that is asked for."""
    _, obj = owner(act, state, args)
    orient = items.constants(args.get(0, "orient") or NOTHING) or []
    how = str(orient[0].value) if orient else ""
    if obj.data == COLUMN:
        keys = join_all(tables.index(obj).values())
        content = Obj(Kind.DICT, rest=obj.rest, keys=None if keys is NOTHING else keys, exact=False)
        return carried(act.allocate(state, content, "records"), args)
    if how == "records":
        return carried(_rows_as(act, state, obj, Kind.DICT), args)
    inner = Kind.LIST if how in ("list", "series") else Kind.DICT
    columns = {
        name: act.allocate(state, Obj(inner, rest=value, exact=False), ("column", name))
        for name, value in obj.items.items()
    }
    rest = None if obj.rest is None else act.allocate(state, Obj(inner, rest=obj.rest, exact=False), "columns")
    shown = join_all(tables.index(obj).values())
    if shown is not NOTHING or how in ("index", "split", "tight"):
        columns, rest = {}, tables.every(obj)
    content = Obj(Kind.DICT, items=columns, rest=rest, exact=obj.exact and rest is None)
    return carried(act.allocate(state, content, "mapping"), args)


def _dicts(act: Activation, state: State, args: Args) -> Value:
    _, obj = owner(act, state, args)
    return carried(_rows_as(act, state, obj, Kind.DICT), args)


def _rows_as(act: Activation, state: State, obj: Obj, kind: Kind) -> Value:
    content = Obj(kind, items=tables.columns(obj), rest=obj.rest, exact=obj.exact, maybe=obj.maybe)
    record = act.allocate(state, content, "record")
    return act.allocate(state, Obj(Kind.LIST, rest=record, exact=False), "records")


def _mapping(act: Activation, state: State, args: Args) -> Value:
    _, obj = owner(act, state, args)
    content = Obj(Kind.DICT, items=tables.columns(obj), rest=obj.rest, exact=obj.exact, maybe=obj.maybe)
    return carried(act.allocate(state, content, "mapping"), args)


def _named_mapping(act: Activation, state: State, args: Args) -> Value:
    """A dict of columns by their names."""
    _, obj = owner(act, state, args)
    found = {name: tables.column_of(act, state, obj, value, name) for name, value in tables.columns(obj).items()}
    rest = None if obj.rest is None else tables.column_of(act, state, obj, obj.rest, "rest")
    content = Obj(Kind.DICT, items=found, rest=rest, exact=obj.exact, maybe=obj.maybe)
    return carried(act.allocate(state, content, "columns"), args)


def _pairs(act: Activation, state: State, args: Args) -> Value:
    """The rows of a frame with their labels, the cells of a column with theirs, the columns of a frame by name."""
    _, obj = owner(act, state, args)
    label = join_all(tables.index(obj).values())
    row = obj.rest or ANY if obj.data == COLUMN else tables.row(act, state, obj)
    return carried(_stream(act, state, [ANY if label is NOTHING else label, row]), args)


def _columns_by_name(act: Activation, state: State, args: Args) -> Value:
    _, obj = owner(act, state, args)
    if obj.data == ROW:
        return storing_items(act, state, obj, args)
    pairs = [
        _pair(act, state, Value(frozenset((name,))), tables.column(act, state, obj, name, args.span), name)
        for name in obj.items
    ]
    if obj.exact and not obj.maybe:
        return act.allocate(state, Obj(Kind.LIST, items=numbered(pairs)), "columns")
    other = tables.column_of(act, state, obj, obj.rest or ANY, "rest")
    pairs.append(_pair(act, state, ANY, other, "rest"))
    return act.allocate(state, Obj(Kind.LIST, rest=join_all(pairs), exact=False), "columns")


def storing_items(act: Activation, state: State, obj: Obj, args: Args) -> Value:
    """The names and cells of a row."""
    pairs = [_pair(act, state, Value(frozenset((name,))), value, name) for name, value in obj.items.items()]
    if obj.exact and not obj.maybe:
        return act.allocate(state, Obj(Kind.LIST, items=numbered(pairs)), "cells")
    pairs.append(_pair(act, state, ANY, obj.rest or ANY, "rest"))
    return act.allocate(state, Obj(Kind.LIST, rest=join_all(pairs), exact=False), "cells")


def _pair(act: Activation, state: State, one: Value, other: Value, extra: object) -> Value:
    return act.allocate(state, Obj(Kind.TUPLE, items=numbered([one, other])), ("pair", extra))


def _stream(act: Activation, state: State, parts: list[Value]) -> Value:
    pair = _pair(act, state, parts[0], parts[1], "stream")
    return act.allocate(state, Obj(Kind.ITERATOR, rest=pair, exact=False), "stream")


def _rows(act: Activation, state: State, args: Args) -> Value:
    _, obj = owner(act, state, args)
    listed = tables.row(act, state, obj)
    return carried(act.allocate(state, Obj(Kind.LIST, rest=listed, exact=False), "rows"), args)


def _row(act: Activation, state: State, args: Args) -> Value:
    _, obj = owner(act, state, args)
    return carried(tables.row(act, state, obj), args)


def _cells(act: Activation, state: State, args: Args) -> Value:
    """The cells of a column as a list; those of a frame or row as a list of lists."""
    _, obj = owner(act, state, args)
    found = tables.every(obj) if obj.data != COLUMN else (obj.rest or NOTHING)
    if obj.data == FRAME:
        ordered = [*obj.items.values()] if obj.exact and not obj.maybe else None
        inner = (
            Obj(Kind.LIST, items=numbered(ordered))
            if ordered is not None
            else Obj(Kind.LIST, rest=None if found is NOTHING else found, exact=False)
        )
        found = act.allocate(state, inner, "row")
    content = Obj(Kind.LIST, rest=None if found is NOTHING else found, exact=False)
    return carried(act.allocate(state, content, "cells"), args)


def _cell(act: Activation, state: State, args: Args) -> Value:
    _, obj = owner(act, state, args)
    name = args.get(0, 1)
    if obj.data != COLUMN and name is not None and (known := tables.names(act, state, name)):
        found = [tables.cells(act, state, obj, key, args.span) for key in known]
        defaults = [args.positional[1]] if len(args.positional) > 1 else [NONE]
        return carried(join_all([value for value in found if value is not NOTHING] or defaults), args)
    found_all = tables.every(obj) if obj.data != COLUMN else (obj.rest or ANY)
    return carried(ANY if found_all is NOTHING else found_all, args)


def _column(act: Activation, state: State, args: Args) -> Value:
    _, obj = owner(act, state, args)
    return carried(tables.item(act, state, 0, obj, args.get(0, "name", "key") or ANY, args.span), args)


def _names(act: Activation, state: State, args: Args) -> Value:
    _, obj = owner(act, state, args)
    if obj.exact and not obj.maybe:
        named = numbered([Value(frozenset((name,))) for name in tables.columns(obj)])
        return act.allocate(state, Obj(Kind.LIST, items=named), "names")
    return act.allocate(state, Obj(Kind.LIST, exact=False), "names")


def _index(act: Activation, state: State, args: Args) -> Value:
    _, obj = owner(act, state, args)
    found = join_all(tables.index(obj).values())
    content = Obj(Kind.TABLE, rest=INT if found is NOTHING else found, exact=False)
    return tables.made(act, state, obj, COLUMN, "__getitem__", content, "index")


def _locator(role: str) -> Native:
    def locate(act: Activation, state: State, args: Args) -> Value:
        oid, obj = owner(act, state, args)
        frame = args.receiver if oid and args.receiver is not None else act.allocate(state, obj, "frame")
        content = Obj(Kind.TABLE, data=role, attrs={OWNER: frame})
        return act.allocate(state, content, role)

    return locate


def _nothing(act: Activation, state: State, args: Args) -> Value:
    return INT


def _test(act: Activation, state: State, args: Args) -> Value:
    return BOOL


def _none(act: Activation, state: State, args: Args) -> Value:
    return NONE


PROPERTIES: dict[str, Native] = {
    NAMES: _names,
    "tables.index": _index,
    "tables.labels": _locator(LABELS),
    "tables.positions": _locator(POSITIONS),
    "tables.contents": _cells,
    "tables.no_data": _nothing,
}
"""Attributes that are computed when they are read."""


NATIVES: dict[str, Native] = {
    "tables.records": _records,
    "tables.dicts": _dicts,
    "tables.mapping": _mapping,
    "tables.named_mapping": _named_mapping,
    "tables.pairs": _pairs,
    "tables.named_columns": _columns_by_name,
    "tables.rows": _rows,
    "tables.row": _row,
    "tables.cells": _cells,
    "tables.cell": _cell,
    "tables.column": _column,
    "tables.names": _names,
    "tables.test": _test,
    "tables.nothing": _nothing,
    "tables.no_result": _none,
}
