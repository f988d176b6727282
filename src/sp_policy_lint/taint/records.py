"""Records that are kept in a store: what is written to a field of a model class can be read from that field again.

Contract: which classes of libraries are stores, and which of their methods write or read, is said by aliases in the
models (`{at: django.db.models.Model.save, of: records.save}`). For each class of the project there is one store, a
table that outlives all activations; writing is weak, for rows are not told apart. What was in the store before is
unknown, and no data. A query is a table of such a class; its rows are instances, until fields are chosen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from ..ir import SpanTuple
from . import classes, items, table_expressions, tables
from .arguments import Args
from .context import moved
from .objects import Kind, Obj
from .registry import Native, first, numbered
from .state import State
from .table_roles import COLUMN, NAME, RECORD, RECORDS
from .values import ANY, BOOL, INT, NONE, NOTHING, Const, Ref, Value, const_atom, join, join_all, ref
from .variables import adopt

if TYPE_CHECKING:
    from .activation import Activation


# --- The store -------------------------------------------------------------------------------------------------------


def _number(act: Activation, cls: int) -> int:
    return act.program.persistent_oid(("stored", cls))


def write(
    act: Activation, state: State, cls: int, fields: Mapping[str, Value], span: SpanTuple, rest: Value | None = None
) -> None:
    """Writes fields of some record of a class."""
    oid = _number(act, cls)
    location = act.location(span)
    for name, value in fields.items():
        if name.startswith("%") or name in ("construction", "args"):
            continue
        stored = adopt(act, state, moved(act, state, value, location, f"stored in field `{name}`"), (oid, name))
        known = act.object(state, oid) or Obj(Kind.TABLE, data=RECORDS, exact=False, many=True)
        old = known.items.get(const_atom(name), NOTHING)
        act.put(state, oid, known.with_item(const_atom(name), join(old, stored)))
    if rest is not None:
        stored = adopt(act, state, rest, (oid, "*"))
        known = act.object(state, oid) or Obj(Kind.TABLE, data=RECORDS, exact=False, many=True)
        act.put(state, oid, known.with_rest(stored))


def query(act: Activation, state: State, cls: int, path: str) -> Obj:
    """All records of a class."""
    known = act.object(state, _number(act, cls))
    content = Obj(Kind.TABLE, path=path, data=RECORDS, exact=False, attrs={RECORD: ref(cls)})
    return content if known is None else content.replace(items=known.items, rest=known.rest)


def instance(act: Activation, state: State, frame: Obj) -> Value:
    """Any record of a query, as an instance of its class."""
    attrs = {name.value: value for name, value in frame.items.items() if isinstance(name.value, str)}
    found = [
        act.allocate(state, Obj(Kind.INSTANCE, cls=ref(oid), attrs=attrs, rest=frame.rest), ("record", oid))
        for oid in classes.class_refs(frame.attrs[RECORD])
    ]
    return join_all(found) if found else ANY


def _save(act: Activation, state: State, value: Value, span: SpanTuple) -> None:
    """Writes the fields of instances, and of those in lists."""
    for _, obj in act.objects(state, value):
        if obj.kind is Kind.INSTANCE:
            for cls in classes.class_refs(obj.cls):
                write(act, state, cls, obj.attrs, span, obj.rest)
        elif obj.kind in (Kind.LIST, Kind.TUPLE, Kind.SET, Kind.ITERATOR):
            for element in obj.elements():
                _save(act, state, element, span)


# --- Classes and fields ----------------------------------------------------------------------------------------------


def _classes_in(act: Activation, state: State, value: Value) -> Iterator[int]:
    for oid, obj in act.objects(state, value):
        if obj.kind is Kind.CLASS:
            yield oid


def _field_of(act: Activation, state: State, value: Value) -> tuple[int, str] | None:
    """The class and the name of a field that a value is the declaration of."""
    for _, obj in act.objects(state, value):
        if obj.kind is Kind.OPAQUE and RECORD in obj.attrs:
            named = items.constants(obj.attrs[NAME]) or []
            return next(((cls, str(named[0].value)) for cls in classes.class_refs(obj.attrs[RECORD]) if named), None)
    wanted = {atom for atom in value.atoms if isinstance(atom, Ref)}
    for oid in act.program.class_oids() if wanted else ():
        body = act.object(state, oid)
        for name, declared in body.attrs.items() if body is not None else ():
            if not name.startswith("_") and not wanted.isdisjoint(declared.atoms):
                return oid, name
    return None


def _query_of(act: Activation, state: State, values: Iterable[Value], path: str) -> Value:
    """A query of classes (whose rows are instances) or of single fields."""
    fields: dict[Const, Value] = {}
    whole: list[Value] = []
    for value in values:
        for cls in _classes_in(act, state, value):
            whole.append(act.allocate(state, query(act, state, cls, path), ("query", cls)))
        found = _field_of(act, state, value)
        if found is not None:
            key = const_atom(found[1])
            cells = tables.cells(act, state, query(act, state, found[0], path), key, (0, 0, 0, 0))
            fields[key] = ANY if cells is NOTHING else cells
    if whole and not fields:
        return join_all(whole)
    if not fields:
        return act.allocate(state, Obj(Kind.TABLE, path=path, data=RECORDS, exact=False), "query")
    rest = join_all(row for value in whole for row in (_row(act, state, obj) for _, obj in act.objects(state, value)))
    content = Obj(Kind.TABLE, path=path, data=RECORDS, items=fields, exact=rest is NOTHING)
    return act.allocate(state, content.replace(rest=None if rest is NOTHING else rest), "query")


# --- Functions and methods -------------------------------------------------------------------------------------------


def _manager(act: Activation, state: State, args: Args) -> Value:
    """The attribute of a class that gives its records."""
    path = tables.class_of(act, args)
    found = [
        act.allocate(state, query(act, state, cls, path), ("manager", cls))
        for cls in _classes_in(act, state, args.receiver or NOTHING)
    ]
    return join_all(found) if found else ANY


def _frames(act: Activation, state: State, args: Args) -> list[Obj]:
    return [obj for _, obj in act.objects(state, args.receiver or NOTHING) if obj.kind is Kind.TABLE]


def _select(act: Activation, state: State, args: Args) -> Value:
    return _query_of(act, state, args.positional, tables.class_of(act, args))


def _fetch(act: Activation, state: State, args: Args) -> Value:
    """`session.get(Order, 1)`."""
    found = [instance(act, state, query(act, state, cls, "")) for cls in _classes_in(act, state, first(args))]
    return join_all(found) if found else ANY


def _execute(act: Activation, state: State, args: Args) -> Value:
    """Runs the query that it is given."""
    return first(args)


def _written(act: Activation, state: State, args: Args, fields: Mapping[str, Value], rest: Value | None) -> list[int]:
    owners = [cls for frame in _frames(act, state, args) for cls in classes.class_refs(frame.attrs.get(RECORD))]
    for cls in owners:
        write(act, state, cls, fields, args.span, rest)
    return owners


def _create(act: Activation, state: State, args: Args) -> Value:
    """A new record of these fields."""
    fields = {**_in_dict(act, state, args.keywords.get("defaults")), **args.keywords}
    fields.pop("defaults", None)
    made = [
        act.allocate(state, Obj(Kind.INSTANCE, cls=ref(cls), attrs=fields, rest=args.double_star), ("created", cls))
        for cls in _written(act, state, args, fields, args.double_star)
    ]
    return join_all(made) if made else ANY


def _create_or_get(act: Activation, state: State, args: Args) -> Value:
    return act.allocate(state, Obj(Kind.TUPLE, items=numbered([_create(act, state, args), BOOL])), "pair")


def _in_dict(act: Activation, state: State, value: Value | None) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for _, obj in act.objects(state, value or NOTHING):
        if obj.kind is Kind.DICT:
            found.update({key.value: cells for key, cells in obj.items.items() if isinstance(key.value, str)})
    return found


def _update(act: Activation, state: State, args: Args) -> Value:
    """Writes fields of the records of a query; what it gives is the query."""
    fields = dict(args.keywords)
    for value in args.positional:
        fields.update(_in_dict(act, state, value))
        for _, obj in act.objects(state, value):
            for element in obj.elements() if obj.kind is Kind.LIST else ():
                fields.update(_in_dict(act, state, element))
    _written(act, state, args, fields, args.double_star)
    return args.receiver or NONE


def _add(act: Activation, state: State, args: Args) -> Value:
    for value in args.all():
        _save(act, state, value, args.span)
    return first(args, NONE)


def _save_self(act: Activation, state: State, args: Args) -> Value:
    if args.receiver is not None:
        _save(act, state, args.receiver, args.span)
    return NONE


def _row(act: Activation, state: State, frame: Obj) -> Value:
    return instance(act, state, frame) if RECORD in frame.attrs else tables.row(act, state, frame)


def _one(act: Activation, state: State, args: Args) -> Value:
    found = [_row(act, state, frame) for frame in _frames(act, state, args)]
    return join_all(found) if found else ANY


def _first_cell(act: Activation, state: State, args: Args) -> Value:
    """The first field of each row: an instance, where rows are instances."""
    results = [
        instance(act, state, frame) if RECORD in frame.attrs else tables.at(frame, Const("int", 0))
        for frame in _frames(act, state, args)
    ]
    found = join_all(results)
    return ANY if found is NOTHING else found


def _cells(act: Activation, state: State, args: Args) -> Value:
    """The first field of each row, of all rows."""
    executed = args.copy()
    executed.receiver = args.positional[0] if args.positional else args.receiver
    content = Obj(Kind.TABLE, path="", data=COLUMN, rest=_first_cell(act, state, executed), exact=False)
    path = tables.class_of(act, args)
    return act.allocate(state, content.replace(path=path), "scalars")


def _cell(act: Activation, state: State, args: Args) -> Value:
    executed = args.copy()
    executed.receiver = args.positional[0] if args.positional else args.receiver
    return _first_cell(act, state, executed)


def _all(act: Activation, state: State, args: Args) -> Value:
    """All rows as a list."""
    rows: list[Value] = []
    for frame in _frames(act, state, args):
        rows.append((frame.rest or ANY) if frame.data == COLUMN else _row(act, state, frame))
    found = join_all(rows)
    return act.allocate(state, Obj(Kind.LIST, rest=ANY if found is NOTHING else found, exact=False), "all")


def _values(act: Activation, state: State, args: Args) -> Value:
    """The rows as dicts or tuples of some fields; of one field, flat."""
    flat = items.constants(args.keywords.get("flat", NOTHING)) == [Const("bool", True)]
    named = args.copy()
    named.keywords = {name: value for name, value in args.keywords.items() if name not in ("flat", "named")}
    results: list[Value] = []
    for frame in _frames(act, state, args):
        plain = frame.replace(attrs={})
        chosen = plain if not args.positional else table_expressions.project(act, state, plain, named, keep=False)
        if flat:
            cells = join_all(chosen.elements())
            content = Obj(Kind.TABLE, path=frame.path, data=COLUMN, rest=INT if cells is NOTHING else cells)
            results.append(act.allocate(state, content.replace(exact=False), "flat"))
        else:
            results.append(act.allocate(state, chosen.replace(data=RECORDS, many=False), "values"))
    return join_all(results) if results else ANY


NATIVES: dict[str, Native] = {
    "records.query": _select,
    "records.fetch": _fetch,
    "records.execute": _execute,
    "records.create": _create,
    "records.create_or_get": _create_or_get,
    "records.update": _update,
    "records.add": _add,
    "records.save": _save_self,
    "records.one": _one,
    "records.cell": _cell,
    "records.cells": _cells,
    "records.all": _all,
    "records.values": _values,
}

PROPERTIES: dict[str, Native] = {"records.manager": _manager}
"""Attributes that are computed when they are read."""
