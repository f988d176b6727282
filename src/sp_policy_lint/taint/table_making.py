"""Making tables: of columns in a dict, of records, of what a library gives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..ir import SpanTuple
from . import tables
from .arguments import Args
from .context import collect, unknown
from .objects import Kind, Obj
from .registry import Native, numbered
from .state import State
from .table_roles import COLUMN, FRAME, ROW
from .values import ANY, NONE, NOTHING, Const, Value, const_atom, join_all

if TYPE_CHECKING:
    from .activation import Activation

# --- Making ----------------------------------------------------------------------------------------------------------


def _construct(role: str) -> Native:
    def construct(act: Activation, state: State, args: Args) -> Value:
        data, columns = args.get(0, "data", "values"), args.get("columns", "schema")
        path = f"{args.callee}()"
        if role == COLUMN:
            cells = args.get("values", "data", 1 if len(args.positional) > 1 else 0) or NOTHING
            content = Obj(
                Kind.TABLE, rest=tables.values_of(act, state, cells, args.span) if cells is not NOTHING else None
            )
            return act.allocate(state, content.replace(path=path, data=role, exact=False), "column")
        known = None if columns is None else tables.names(act, state, columns)
        if columns is None and len(args.positional) > 1:
            known = tables.names(act, state, args.positional[-1])
        built = build(act, state, data, known, args.span)
        return act.allocate(state, built.replace(path=path, data=role), "table")

    return construct


def build(act: Activation, state: State, data: Value | None, known: list[Const] | None, span: SpanTuple) -> Obj:
    """A frame of what a constructor is given: columns in a dict, or records."""
    if data is None or data is NONE:
        return Obj(Kind.TABLE, items=dict.fromkeys(known or (), NONE))
    frames = [_of_data(act, state, obj, known, span) for _, obj in act.objects(state, data)]
    if not frames or len(frames) < len(data.atoms):
        taint = collect(act, state, data)
        frames.append(Obj(Kind.TABLE, rest=unknown(taint), exact=False))
    frame = tables.merged(act, state, frames, span, stacked=True)
    if data.taint:
        frame = frame.map(lambda value: value.tainted(data.taint))
        frame = frame if frame.rest is not None or frame.exact else frame.replace(rest=unknown(data.taint))
    return frame if known is None else tables.select(act, state, frame, known, span)


def _of_data(act: Activation, state: State, obj: Obj, known: list[Const] | None, span: SpanTuple) -> Obj:
    if obj.kind is Kind.TABLE:
        return obj.replace(attrs=tables.index(obj))
    if obj.kind is Kind.DICT:
        found = {name: tables.values_of(act, state, value, span) for name, value in obj.items.items()}
        rest = None if obj.rest is None else tables.values_of(act, state, obj.rest, span)
        return Obj(Kind.TABLE, items=found, rest=rest, exact=obj.exact, maybe=obj.maybe)
    if obj.kind in (Kind.LIST, Kind.TUPLE, Kind.SET, Kind.ITERATOR):
        rows = [inner for value in obj.elements() for inner in _records_in(act, state, value, known, span)]
        return tables.merged(act, state, rows, span, stacked=True) if rows else Obj(Kind.TABLE)
    if obj.kind is Kind.INSTANCE:
        return _of_record(act, state, obj, known)
    taint = collect(act, state, act.allocate(state, obj, "data"))
    return Obj(Kind.TABLE, rest=unknown(taint), exact=False)


def _records_in(
    act: Activation, state: State, value: Value, known: list[Const] | None, span: SpanTuple
) -> Iterator[Obj]:
    """The frames, of one row each, that an element of the data may be."""
    objects = act.objects(state, value)
    for _, obj in objects:
        yield _of_record(act, state, obj, known)
    if len(objects) < len(value.atoms) or value.taint:
        if known is not None and len(known) == 1:
            yield Obj(Kind.TABLE, items={known[0]: value})
        else:
            yield Obj(Kind.TABLE, rest=unknown(collect(act, state, value)), exact=False)


def _of_record(act: Activation, state: State, obj: Obj, known: list[Const] | None) -> Obj:
    if obj.kind in (Kind.DICT, Kind.TABLE):
        return Obj(Kind.TABLE, items=obj.items, rest=obj.rest, exact=obj.exact, maybe=obj.maybe)
    if obj.kind is Kind.INSTANCE and not obj.items:
        found = {const_atom(name): value for name, value in obj.attrs.items() if not name.startswith("%")}
        return Obj(Kind.TABLE, items=found, exact=bool(found))
    if obj.kind in (Kind.LIST, Kind.TUPLE):
        cells = list(obj.items.values())
        if obj.exact and known is not None and len(cells) == len(known):
            return Obj(Kind.TABLE, items=dict(zip(known, cells, strict=True)))
        if obj.exact and known is None:
            return Obj(Kind.TABLE, items=numbered(cells))
    found_all = join_all(obj.elements())
    if obj.kind is Kind.OPAQUE or found_all is NOTHING:
        found_all = ANY if obj.rest is None else obj.rest
    return Obj(Kind.TABLE, rest=found_all, exact=False)


def _table(act: Activation, state: State, args: Args) -> Value:
    """A function that makes a frame of what it is given; the models say of which class."""
    data = args.get(0, "data", "records")
    if data is None or any(obj.kind is Kind.TABLE for _, obj in act.objects(state, args.receiver or NOTHING)):
        data = args.receiver
    columns = args.get("schema", "columns", 1)
    known = None if columns is None else tables.names(act, state, columns)
    built = build(act, state, data, known, args.span)
    return act.allocate(state, built.replace(path=tables.class_of(act, args), data=FRAME), "table")


def _row(act: Activation, state: State, args: Args) -> Value:
    """A row of keyword arguments."""
    cells = {const_atom(name): value for name, value in args.keywords.items()}
    content = Obj(Kind.TABLE, path=f"{args.callee}()", data=ROW, items={**cells, **numbered(args.positional)})
    return act.allocate(state, content.replace(exact=args.double_star is None, rest=args.double_star), "row")


NATIVES: dict[str, Native] = {
    "tables.Frame": _construct(FRAME),
    "tables.Column": _construct(COLUMN),
    "tables.Row": _row,
    "tables.table": _table,
}
