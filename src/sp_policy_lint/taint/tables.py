"""Tables: data frames, their columns and rows, and what names columns without having them.

Contract: which classes of libraries are tables, and which of their methods do what, is said by aliases in the models
(`{at: pandas.DataFrame, of: tables.Frame}`); here stands what a table is. A table holds its columns by constant name,
`rest` covers columns under other names, `exact` says that there are none beside those named. The value of a column is
the join of its cells: rows are not told apart. What stands in the index of a table is kept apart from its columns, in
attributes that begin with `INDEX`: it is shown with the table, but no selection of columns drops it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ..ir import SpanTuple
from . import calls, external, items, iteration, natives, records, table_expressions
from .arguments import Args
from .context import collect, unknown
from .objects import Kind, Obj
from .state import State
from .table_roles import (
    COLUMN,
    EXPRESSION,
    FRAME,
    GROUPS,
    INDEX,
    KEY,
    LABELS,
    NAME,
    OWNER,
    POSITIONS,
    RECORD,
    RECORDS,
    ROW,
    SINGLE,
)
from .values import ANY, INT, NOTHING, TRUE, Const, Ref, Value, const, const_atom, join, join_all, ref

if TYPE_CHECKING:
    from .activation import Activation

_ROLES = {f"tables.{role}": role for role in (FRAME, COLUMN, ROW, GROUPS, EXPRESSION, RECORDS)}


def role_of(act: Activation, path: str) -> str | None:
    """What kind of table a class of a library is; None when it is none."""
    return _ROLES.get(act.program.canonical(path))


def instance(role: str, path: str) -> Obj:
    """Any table of a class, as an annotation or a type in the models says it."""
    return Obj(Kind.TABLE, path=f"{path}()", data=role, exact=False)


def made(act: Activation, state: State, like: Obj, role: str, step: str, obj: Obj, extra: object = None) -> Value:
    """A new table object of this role; its class is what the models say that `step` gives on the class of `like`."""
    path = like.path
    if role != like.data or step.startswith("__"):
        plain = path.replace("()", "")
        found = act.program.facts((f"{plain}.{step}",)).types
        said = role_of(act, found[0].returns) if found else None
        if said is not None and not (role == COLUMN and said == EXPRESSION):  # a column that is there is one already
            role = said
        path = f"{found[0].returns}()" if found else (path if role == like.data else "")
    return act.allocate(state, obj.replace(kind=Kind.TABLE, data=role, path=path, many=False), (step, role, extra))


def class_of(act: Activation, args: Args) -> str:
    """The class of what a function gives, as the models say it, as the path of an instance."""
    found = act.program.facts(tuple(external.spellings(args.callee))).types
    return f"{found[0].returns if found else args.callee}()"


# --- Reading ---------------------------------------------------------------------------------------------------------


def every(frame: Obj) -> Value:
    """All cells of a table."""
    return join_all([*frame.elements(), *index(frame).values()])


def index(frame: Obj) -> dict[str, Value]:
    """What stands in the index, as attributes."""
    return {name: value for name, value in frame.attrs.items() if name.startswith((INDEX, KEY))}


def columns(frame: Obj) -> dict[Const, Value]:
    """The columns by name, those that rows were grouped by included."""
    keys = {const_atom(name.removeprefix(KEY)): value for name, value in frame.attrs.items() if name.startswith(KEY)}
    return {**keys, **frame.items}


def cells(act: Activation, state: State, frame: Obj, name: Const, span: SpanTuple) -> Value:
    """The cells of the column of a name; `NOTHING` when there certainly is none."""
    found = frame.items.get(name, NOTHING)
    if found is NOTHING or name in frame.maybe:
        kept = frame.attrs.get(f"{INDEX}{name.value}") or frame.attrs.get(f"{KEY}{name.value}")
        if kept is not None:
            return join(found, kept)
        if frame.rest is not None:
            found = join(found, refined(act, state, frame.rest, name, span))
        elif not frame.exact and found is NOTHING:
            found = ANY
    return found


def refined(act: Activation, state: State, value: Value, name: Const, span: SpanTuple) -> Value:
    """Cells of which only the whole is known, read under a name; a nested field may stand as `a.b`."""
    if isinstance(name.value, str):
        for part in dict.fromkeys((name.value, *name.value.split("."))):
            value = act.program.sources.field(act, state, value, part, span)
    return value


def names(act: Activation, state: State, value: Value) -> list[Const] | None:
    """The names of columns that a value stands for: one, or those in a list; None when they are not known."""
    known = items.constants(value)
    if known is not None and (not known or any(isinstance(key.value, bool) for key in known)):
        return None
    if known is not None:
        return known
    found: list[Const] = []
    for _, obj in act.objects(state, value):
        if obj.kind is Kind.TABLE and obj.data == EXPRESSION and obj.exact:
            found += output_names(obj)
        elif obj.kind in (Kind.LIST, Kind.TUPLE, Kind.SET) and obj.exact and not obj.maybe:
            for element in obj.items.values():
                inner = names(act, state, element)
                if inner is None:
                    return None
                found += inner
        else:
            return None
    return found if found and len(act.objects(state, value)) == len(value.atoms) else None


def output_names(expression: Obj) -> list[Const]:
    """The names that the columns of an expression get."""
    named = items.constants(expression.attrs[NAME]) if NAME in expression.attrs else None
    return named or list(expression.items)


def values_of(act: Activation, state: State, value: Value, span: SpanTuple) -> Value:
    """The cells that a value gives as a column: those of a column, the elements of a list, or the value itself."""
    found: list[Value] = []
    rest: list[object] = []
    for atom in sorted(value.atoms, key=repr):
        obj = act.object(state, atom.oid) if isinstance(atom, Ref) else None
        if obj is not None and obj.kind is Kind.TABLE:
            found.append(every(obj))
        elif obj is not None and obj.kind is Kind.DICT:
            found.append(join_all(obj.elements()))
        elif obj is not None and obj.kind in (Kind.LIST, Kind.TUPLE, Kind.SET, Kind.ITERATOR):
            found.append(iteration.every(iteration.borrow(act, state, ref(atom.oid), span)))  # type: ignore[union-attr]
        else:
            rest.append(atom)
    joined = join_all([*found, *([Value(frozenset(rest))] if rest else [])])  # type: ignore[arg-type]
    return (INT if joined is NOTHING else joined).tainted(value.taint)


def select(act: Activation, state: State, frame: Obj, wanted: Iterable[Const] | None, span: SpanTuple) -> Obj:
    """A table of some of its columns, in their order; of all when the names are not known."""
    if wanted is None:
        return frame
    found = {name: cells(act, state, frame, name, span) for name in wanted}
    return frame.replace(
        items={name: value for name, value in found.items() if value is not NOTHING},
        rest=None,
        exact=True,
        maybe=frozenset(),
    )


def column(act: Activation, state: State, frame: Obj, name: Const, span: SpanTuple) -> Value:
    """The column of a name."""
    return column_of(act, state, frame, cells(act, state, frame, name, span), name, Value(frozenset((name,))))


def column_of(
    act: Activation, state: State, frame: Obj, value: Value, extra: object, name: Value | None = None
) -> Value:
    """A column of these cells."""
    attrs = {attr: held for attr, held in frame.attrs.items() if attr.startswith(INDEX)}
    attrs = attrs if name is None else {**attrs, NAME: name}
    content = Obj(Kind.TABLE, rest=value if value is not NOTHING else INT, attrs=attrs, exact=False)
    return made(act, state, frame, COLUMN, "__getitem__", content, extra)


def row(act: Activation, state: State, frame: Obj, step: str = "__row__") -> Value:
    """Any row."""
    if RECORD in frame.attrs:
        return records.instance(act, state, frame)
    return made(act, state, frame, ROW, step, frame.replace(attrs={}, items=columns(frame)))


def group_of(act: Activation, state: State, groups: Obj) -> Value:
    """Any group: a frame, or a column where one was chosen."""
    if SINGLE in groups.attrs:
        return column_of(act, state, groups.replace(attrs={}), join_all(groups.elements()), "group")
    return made(act, state, groups, FRAME, "__group__", groups.replace(attrs={}))


# --- Elements and attributes -----------------------------------------------------------------------------------------


def item(act: Activation, state: State, oid: int, obj: Obj, key: Value, span: SpanTuple) -> Value:
    """`table[key]`."""
    if obj.data in (LABELS, POSITIONS):
        return join_all(
            _located(act, state, frame, key, span, by_position=obj.data == POSITIONS)
            for _, frame in act.objects(state, obj.attrs[OWNER])
        )
    if obj.data == ROW:
        return _of_row(act, state, obj, key, span)
    if obj.data == COLUMN:
        return _of_column(obj, oid, key)
    if obj.data == RECORDS:
        single = _is_single(act, state, key)
        return row(act, state, obj) if single else made(act, state, obj, RECORDS, "selection", obj)
    return _of_frame(act, state, obj, key, span)


def _of_row(act: Activation, state: State, obj: Obj, key: Value, span: SpanTuple) -> Value:
    known = names(act, state, key)
    if known is None or (len(known) > 1 and items.constants(key) is None):
        return every(obj)
    found = [
        cells(act, state, obj, name, span) if name in obj.items or isinstance(name.value, str) else at(obj, name)
        for name in known
    ]
    return join_all(found)


def at(frame: Obj, position: Const) -> Value:
    """The cells of the column at a position."""
    columns = list(frame.items.values())
    number = position.value
    if frame.exact and not frame.maybe and isinstance(number, int) and -len(columns) <= number < len(columns):
        return columns[number]
    return join_all(frame.elements())


def _of_column(obj: Obj, oid: int, key: Value) -> Value:
    known = items.constants(key)
    if known and not any(isinstance(constant.value, bool) for constant in known):
        return ANY if obj.rest is None else obj.rest
    return ref(oid)


def _of_frame(act: Activation, state: State, obj: Obj, key: Value, span: SpanTuple) -> Value:
    pair = _pair(act, state, key)
    if pair is not None:
        return _located(act, state, obj, key, span, by_position=True)
    known = names(act, state, key)
    if known is not None and items.constants(key) is not None and obj.data == FRAME:
        return join_all(
            row(act, state, obj)
            if isinstance(name.value, int) and name not in obj.items
            else column(act, state, obj, name, span)
            for name in known
        )
    if known is not None or _is_mask(act, state, key) or obj.data != FRAME:
        chosen = select(act, state, obj, known, span)
        if obj.data == GROUPS and items.constants(key) is not None:
            chosen = chosen.replace(attrs={**chosen.attrs, SINGLE: TRUE})
        return made(act, state, obj, obj.data, "selection", chosen)
    return join(
        made(act, state, obj, FRAME, "selection", obj), column_of(act, state, obj, join_all(obj.elements()), "any")
    )


def _is_mask(act: Activation, state: State, key: Value) -> bool:
    """Whether a key picks rows: truth values, a slice, a column, a list that holds no names."""
    if all(isinstance(atom, Const) and isinstance(atom.value, bool) for atom in key.atoms):
        return True
    found = act.objects(state, key)
    return len(found) == len(key.atoms) and all(obj.kind in (Kind.SLICE, Kind.TABLE, Kind.LIST) for _, obj in found)


def _pair(act: Activation, state: State, key: Value) -> tuple[Value, Value] | None:
    """The two parts of a key `rows, columns`."""
    for atom in key.atoms if len(key.atoms) == 1 else ():
        if isinstance(atom, Const) and atom.type == "tuple" and len(atom.value) == 2:
            one, other = atom.value
            return Value(frozenset((one,))), Value(frozenset((other,)))
        obj = act.object(state, atom.oid) if isinstance(atom, Ref) else None
        if obj is not None and obj.kind is Kind.TUPLE and obj.exact and len(obj.items) == 2:
            one, other = obj.items.values()
            return one, other
    return None


def _located(act: Activation, state: State, frame: Obj, key: Value, span: SpanTuple, *, by_position: bool) -> Value:
    """`frame.loc[rows]` and `frame.loc[rows, columns]`."""
    pair = _pair(act, state, key)
    single = _is_single(act, state, key if pair is None else pair[0])
    if frame.data == COLUMN:
        return (ANY if frame.rest is None else frame.rest) if single else made(act, state, frame, COLUMN, "same", frame)
    if pair is None:
        return row(act, state, frame) if single else made(act, state, frame, FRAME, "selection", frame)
    wanted = chosen_names(act, state, frame, pair[1], by_position=by_position)
    if wanted is not None and len(wanted) == 1 and items.constants(pair[1]) is not None:
        found = cells(act, state, frame, wanted[0], span)
        return found if single and found is not NOTHING else column_of(act, state, frame, found, wanted[0])
    chosen = select(act, state, frame, wanted, span)
    return row(act, state, chosen) if single else made(act, state, frame, FRAME, "selection", chosen)


def _is_single(act: Activation, state: State, key: Value) -> bool:
    """Whether a key of rows picks one of them."""
    known = items.constants(key)
    if known is not None:
        return not any(isinstance(constant.value, bool) for constant in known)
    return not act.objects(state, key) and key.atoms != ANY.atoms


def chosen_names(act: Activation, state: State, frame: Obj, key: Value, *, by_position: bool) -> list[Const] | None:
    """The columns that a key of columns picks; None when not known."""
    known = names(act, state, key)
    bounds = items.slice_bounds(act, state, key)
    columns = list(frame.items) if frame.exact and not frame.maybe else None
    if bounds is not None and columns is not None:
        if bounds == slice(None):
            return columns
        places = [
            columns.index(const_) if (const_ := Const("str", end)) in columns else end
            for end in (bounds.start, bounds.stop)
        ]
        if all(place is None or isinstance(place, int) for place in places):
            stop = places[1] + 1 if isinstance(bounds.stop, str) and places[1] is not None else places[1]
            return columns[places[0] : stop]
        return None
    if known is None or not by_position or any(isinstance(name.value, str) for name in known):
        return known
    if columns is None or any(not -len(columns) <= name.value < len(columns) for name in known):
        return None
    return [columns[name.value] for name in known]


def attribute(act: Activation, state: State, obj: Obj, name: str, span: SpanTuple) -> Value:
    """A column, or a cell of a row, read as an attribute."""
    key = Const("str", name)
    if obj.data == ROW:
        found = cells(act, state, obj, key, span)
        return ANY if found is NOTHING else found
    if obj.data == GROUPS:
        return _of_frame(act, state, obj, const(name), span)
    return column(act, state, obj, key, span)


def call(act: Activation, state: State, oid: int, obj: Obj, receiver: Value, name: str, args: Args) -> Value:
    """Calls a method. What no model knows of a column gives a column with the same data and that of the arguments."""
    path = f"{obj.path}.{name}" if obj.path else f".{name}"
    if natives.function(act.program.canonical(path)) is not None:
        return external.call_path(act, state, path, receiver, args)
    if obj.data == EXPRESSION:
        return table_expressions.through(act, state, receiver, path, args)
    if obj.data == ROW and obj.exact and Const("str", name) in obj.items:
        return calls.call(act, state, obj.items[Const("str", name)], args)
    result = external.call_path(act, state, path, receiver, args)
    if obj.data != COLUMN or external.is_modelled(act, path):
        return result
    taint = collect(act, state, result)
    content = obj.replace(rest=unknown(taint) if taint else ANY, attrs={} if taint else obj.attrs)
    return act.allocate(state, content.replace(many=False), ("called", oid, name))


# --- Writing ---------------------------------------------------------------------------------------------------------


def write(act: Activation, state: State, oid: int, obj: Obj, key: Value, value: Value, span: SpanTuple) -> None:
    """`table[key] = value`: strong on a column of one table, weak where only some rows are meant."""
    if obj.data in (LABELS, POSITIONS):
        pair = _pair(act, state, key)
        for number, frame in act.objects(state, obj.attrs[OWNER]):
            known = (
                None if pair is None else chosen_names(act, state, frame, pair[1], by_position=obj.data == POSITIONS)
            )
            if pair is None and _write_row(act, state, number, frame, value):
                continue
            whole = pair is not None and items.slice_bounds(act, state, pair[0]) == slice(None)
            _write_columns(act, state, number, frame, known, value, span, strong=whole)
        return
    if obj.data == COLUMN:
        act.put(state, oid, obj.replace(rest=join(obj.rest or NOTHING, values_of(act, state, value, span))))
        return
    _write_columns(act, state, oid, obj, names(act, state, key), value, span, strong=not obj.many)


def _write_row(act: Activation, state: State, oid: int, frame: Obj, value: Value) -> bool:
    """Writes a row of cells in the order of the columns, or in a dict, where they are known."""
    found = act.objects(state, value)
    if len(found) != 1 or len(value.atoms) != 1 or not frame.exact:
        return False
    given = found[0][1]
    written = dict(given.items)
    if given.kind in (Kind.LIST, Kind.TUPLE):
        written = dict(zip(frame.items, given.items.values(), strict=False))
    if not given.exact or given.kind not in (Kind.LIST, Kind.TUPLE, Kind.DICT) or len(written) != len(given.items):
        return False
    for name, cell in written.items():
        frame = frame.with_item(name, join(frame.items.get(name, NOTHING), cell))
    act.put(state, oid, frame)
    return True


def _write_columns(
    act: Activation,
    state: State,
    oid: int,
    obj: Obj,
    known: list[Const] | None,
    value: Value,
    span: SpanTuple,
    *,
    strong: bool,
) -> None:
    content = values_of(act, state, value, span)
    if known is None:
        weakened = {name: join(old, content) for name, old in obj.items.items()}
        act.put(state, oid, obj.replace(items=weakened).with_rest(content))
        return
    for name in known:
        given = content if strong else join(content, cells(act, state, obj, name, span))
        obj = obj.with_item(name, given)
    act.put(state, oid, obj)


# --- Iterating -------------------------------------------------------------------------------------------------------


def elements(act: Activation, state: State, oid: int, obj: Obj) -> tuple[list[Value] | None, Value]:
    """What iterating over a table gives: the cells of a column or row, the names of a frame, groups with their keys."""
    if obj.data == ROW and obj.exact and not obj.maybe:
        return list(obj.items.values()), NOTHING
    if obj.data == RECORDS:
        return None, row(act, state, obj)
    if obj.data in (COLUMN, ROW):
        found = every(obj) if obj.data == ROW else (obj.rest or NOTHING)
        return None, ANY if found is NOTHING else found
    if obj.data == GROUPS:
        key = join_all(index(obj).values())
        group = group_of(act, state, obj)
        pair = Obj(Kind.TUPLE, items={Const("int", 0): ANY if key is NOTHING else key, Const("int", 1): group})
        return None, act.allocate(state, pair, ("group", oid))
    if obj.exact and not obj.maybe:
        return [Value(frozenset((name,))) for name in obj.items], NOTHING
    return None, ANY


def blurred(frame: Obj) -> Obj:
    """A frame whose columns are no longer told apart."""
    found = join_all(frame.elements())
    return frame.replace(items={}, rest=None if found is NOTHING else found, exact=False, maybe=frozenset())


def merged(act: Activation, state: State, frames: list[Obj], span: SpanTuple, *, stacked: bool) -> Obj:
    """The columns of several frames, one under another (`stacked`) or side by side: those of one name are joined."""
    found: dict[Const, Value] = {}
    attrs: dict[str, Value] = {}
    for frame in frames:
        for name, value in frame.items.items():
            found[name] = join(found[name], value) if name in found else value
        for attr, value in index(frame).items():
            attrs[attr] = join(attrs[attr], value) if attr in attrs else value
    for frame in frames if stacked else ():
        for name in found if frame.rest is not None else ():
            if name not in frame.items:
                found[name] = join(found[name], cells(act, state, frame, name, span))
    rest = join_all(frame.rest for frame in frames if frame.rest is not None)
    exact = all(frame.exact for frame in frames)
    return Obj(Kind.TABLE, items=found, attrs=attrs, rest=None if rest is NOTHING else rest, exact=exact)


def frames_among(act: Activation, state: State, values: Iterable[Value]) -> Iterator[tuple[int, Obj]]:
    """The table objects among values and in lists of them."""
    for value in values:
        for oid, obj in act.objects(state, value):
            if obj.kind is Kind.TABLE:
                yield oid, obj
            elif obj.kind in (Kind.LIST, Kind.TUPLE, Kind.DICT, Kind.ITERATOR):
                yield from frames_among(act, state, obj.elements())
