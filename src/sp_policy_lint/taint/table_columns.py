"""Methods of tables that select, add, drop, name and move columns, and those of several tables.

Contract: each takes its arguments in any of the ways in which libraries pass them: names as positional arguments, in a
list, under a keyword. A method that makes a table makes a new one, or with `inplace=True` changes the receiver.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir import SpanTuple
from . import calls, items, storing, table_expressions, tables
from .arguments import Args
from .context import collect, unknown
from .objects import Kind, Obj
from .registry import Native
from .state import State
from .table_receivers import carried, given, owner
from .table_roles import COLUMN, FRAME
from .values import ANY, NONE, NOTHING, Const, Label, Trace, Value, const_atom, join_all, ref

if TYPE_CHECKING:
    from .activation import Activation

# --- Columns ---------------------------------------------------------------------------------------------------------


def _same(act: Activation, state: State, args: Args) -> Value:
    _, obj = owner(act, state, args)
    return given(act, state, args, obj, obj, "same")


def _select(act: Activation, state: State, args: Args) -> Value:
    _, obj = owner(act, state, args)
    return given(act, state, args, obj, table_expressions.project(act, state, obj, args, keep=False), "select")


def _pick(act: Activation, state: State, args: Args) -> Value:
    """Columns by their names, or by a part of them."""
    _, obj = owner(act, state, args)
    wanted = tables.names(act, state, args.get("items", 0) or NOTHING)
    part = items.constants(args.keywords.get("like", NOTHING))
    if part and obj.exact and all(isinstance(text.value, str) for text in part):
        wanted = [name for name in obj.items if any(text.value in str(name.value) for text in part)]
    return given(act, state, args, obj, tables.select(act, state, obj, wanted, args.span), "pick")


def _with_columns(act: Activation, state: State, args: Args) -> Value:
    _, obj = owner(act, state, args)
    if len(args.positional) == 2 and (named := items.constants(args.positional[0])):
        content = table_expressions.evaluate(act, state, obj, args.positional[1], args.span)
        for name in named:
            obj = obj.with_item(name, content)
        return given(act, state, args, obj, obj, "with")
    return given(act, state, args, obj, table_expressions.project(act, state, obj, args, keep=True), "with")


def _insert(act: Activation, state: State, args: Args) -> Value:
    oid, _ = owner(act, state, args)
    name, value = args.get(1, "column") or ANY, args.get(2, "value") or ANY
    if oid:
        storing.set_item(act, state, ref(oid), name, value, args.span)
    return NONE


def _drop(act: Activation, state: State, args: Args) -> Value:
    _, obj = owner(act, state, args)
    values = [*args.positional[:1], *args.positional[1:], *(args.keywords.get(key, NOTHING) for key in _NAMED)]
    for value in values:
        for name in (tables.names(act, state, value) or ()) if value is not NOTHING else ():
            obj = storing.without(obj, name)
    return given(act, state, args, obj, obj, "drop")


_NAMED = ("columns", "labels", "items", "subset")


def _pop(act: Activation, state: State, args: Args) -> Value:
    oid, obj = owner(act, state, args)
    known = tables.names(act, state, args.get(0, "item") or ANY) or []
    for name in known:
        if oid and not obj.many:
            act.put(state, oid, storing.without(act.object(state, oid) or obj, name))
    found = [tables.column(act, state, obj, name, args.span) for name in known]
    return carried(join_all(found) if found else tables.column_of(act, state, obj, tables.every(obj), "any"), args)


def _rename(act: Activation, state: State, args: Args) -> Value:
    _, obj = owner(act, state, args)
    if obj.data == COLUMN:
        return given(act, state, args, obj, obj, "rename")
    one, two = args.get(0, "existing"), args.get(1, "new")
    old, new = (tables.names(act, state, value) if value is not None else None for value in (one, two))
    if old and new and len(old) == len(new):
        return given(act, state, args, obj, _renamed(act, state, obj, dict(zip(old, new, strict=True)), args), "rename")
    for value in (args.get("columns", "mapping"), one):
        changed = None if value is None else _renamed_by(act, state, obj, value, args)
        if changed is not None:
            return given(act, state, args, obj, changed, "rename")
    return given(
        act, state, args, obj, obj if one is None and "columns" not in args.keywords else tables.blurred(obj), "any"
    )


def _rename_all(act: Activation, state: State, args: Args) -> Value:
    """New names for all columns, in order."""
    _, obj = owner(act, state, args)
    known = [tables.names(act, state, value) for value in args.positional]
    columns = tables.columns(obj)
    flat = [name for part in known for name in part or ()]
    if None in known or not obj.exact or len(flat) != len(columns):
        return given(act, state, args, obj, tables.blurred(obj) if known else obj, "names")
    return given(act, state, args, obj, obj.replace(items=dict(zip(flat, columns.values(), strict=True))), "names")


def _renamed_by(act: Activation, state: State, obj: Obj, mapping: Value, args: Args) -> Obj | None:
    found = act.objects(state, mapping)
    if len(found) == 1 and found[0][1].kind is Kind.DICT:
        pairs = {key: items.constants(value) for key, value in found[0][1].items.items()}
        known = {key: new[0] for key, new in pairs.items() if new and len(new) == 1}
        return _renamed(act, state, obj, known, args) if len(known) == len(pairs) and found[0][1].exact else None
    if not obj.exact:
        return None
    known = {}
    for name in obj.items:
        made = items.constants(calls.call_value(act, state, mapping, [Value(frozenset((name,)))], args.span))
        if not made or len(made) != 1:
            return None
        known[name] = made[0]
    return _renamed(act, state, obj, known, args)


def _renamed(act: Activation, state: State, obj: Obj, mapping: dict[Const, Const], args: Args) -> Obj:
    found: dict[Const, Value] = {}
    for name in dict.fromkeys((*obj.items, *mapping)):
        value = tables.cells(act, state, obj, name, args.span)
        if value is not NOTHING:
            found[mapping.get(name, name)] = value
    maybe = frozenset(mapping.get(name, name) for name in obj.maybe)
    return obj.replace(items=found, maybe=maybe)


def _unnamed(obj: Obj) -> Obj:
    return tables.blurred(obj)


def set_names(act: Activation, state: State, oid: int, obj: Obj, value: Value, span: SpanTuple) -> None:
    """`frame.columns = names`."""
    known = tables.names(act, state, value)
    if known is not None and obj.exact and not obj.maybe and len(known) == len(obj.items):
        changed = obj.replace(items=dict(zip(known, obj.items.values(), strict=True)))
    elif known is not None and not obj.items:
        changed = tables.select(act, state, obj, known, span)
    else:
        changed = tables.blurred(obj)
    act.put(state, oid, changed)


# --- Several tables --------------------------------------------------------------------------------------------------


def _join(act: Activation, state: State, args: Args) -> Value:
    _, obj = owner(act, state, args)
    others = [frame for _, frame in tables.frames_among(act, state, args.all())]
    return given(act, state, args, obj, _beside(act, state, [obj, *others], args), "join")


def _merge(act: Activation, state: State, args: Args) -> Value:
    frames = [frame for _, frame in tables.frames_among(act, state, args.all())]
    if not frames:
        return unknown(_arguments_taint(act, state, args))
    return tables.made(act, state, frames[0], FRAME, "join", _beside(act, state, frames, args))


def _beside(act: Activation, state: State, frames: list[Obj], args: Args) -> Obj:
    """Columns side by side; where a name stands on both sides, those with the usual and given suffixes too."""
    joined = tables.merged(act, state, [_as_frame(frame) for frame in frames], args.span, stacked=False)
    shared = {name for name in joined.items if sum(name in frame.items for frame in frames) > 1}
    suffixes = {"_x": 0, "_y": 1, "_right": 1}
    for keyword, sides in (("suffixes", (0, 1)), ("suffix", (1,)), ("lsuffix", (0,)), ("rsuffix", (1,))):
        texts = tables.names(act, state, args.keywords[keyword]) if keyword in args.keywords else None
        suffixes.update(zip((str(text.value) for text in texts or ()), sides, strict=False))
    for name in shared:
        for suffix, side in suffixes.items():
            if suffix and side < len(frames) and name in frames[side].items:
                joined = joined.with_item(const_atom(f"{name.value}{suffix}"), frames[side].items[name])
    return joined


def _as_frame(obj: Obj) -> Obj:
    return obj if obj.data != COLUMN else obj.replace(data=FRAME)


def _arguments_taint(act: Activation, state: State, args: Args) -> dict[Label, Trace | None]:
    return {label: trace for value in args.all() for label, trace in collect(act, state, value).items()}


def _concat(act: Activation, state: State, args: Args) -> Value:
    frames = [frame for _, frame in tables.frames_among(act, state, args.all())]
    receiver = [] if args.receiver is None else [frame for _, frame in act.objects(state, args.receiver)]
    frames = [frame for frame in [*receiver, *frames] if frame.kind is Kind.TABLE]
    if not frames:
        return unknown(_arguments_taint(act, state, args))
    merged = tables.merged(act, state, frames, args.span, stacked=True)
    return tables.made(act, state, frames[0], str(frames[0].data), "concat", merged)


PROPERTIES: dict[str, Native] = {"tables.itself": _same}
"""Attributes that are computed when they are read."""

NATIVES: dict[str, Native] = {
    "tables.merge": _merge,
    "tables.concat": _concat,
    "tables.copy": _same,
    "tables.select": _select,
    "tables.pick": _pick,
    "tables.with_columns": _with_columns,
    "tables.insert": _insert,
    "tables.drop": _drop,
    "tables.pop": _pop,
    "tables.rename": _rename,
    "tables.rename_all": _rename_all,
    "tables.join": _join,
}
