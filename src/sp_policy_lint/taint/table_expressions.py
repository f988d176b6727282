"""Expressions over columns: `col("status").str.upper().alias("s")` names columns of a frame that is not there yet.

Contract: an expression is a table object whose keys are the columns that it names (`exact` says that it names no
others), `rest` the data that it brings itself; `table_roles` tells its attributes. Against a frame it gives the cells
of the columns named.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..ir import SpanTuple
from ..policy import Sanitizer
from . import calls, external, items, tables
from .arguments import Args
from .context import collect, unknown
from .objects import Kind, Obj
from .registry import Native
from .state import State
from .table_roles import CALL, COLUMN, EACH, EXCEPT, EXPRESSION, MARKS, NAME
from .values import ANY, INT, NOTHING, Const, Label, Ref, Trace, Value, const_atom, join_all

if TYPE_CHECKING:
    from .activation import Activation


def evaluate(act: Activation, state: State, frame: Obj, value: Value, span: SpanTuple) -> Value:
    """The cells that a value gives as a column of a frame: of an expression, those of the columns that it names."""
    found: list[Value] = []
    other: set[object] = set()
    for atom in value.atoms:
        obj = act.object(state, atom.oid) if isinstance(atom, Ref) else None
        if obj is not None and obj.kind is Kind.TABLE and obj.data == EXPRESSION:
            found.append(_cells(act, state, frame, obj, span))
        elif obj is not None and obj.kind in (Kind.FUNCTION, Kind.METHOD, Kind.PARTIAL):
            argument = tables.made(act, state, frame, str(frame.data), "given", frame)
            result = calls.call_value(act, state, Value(frozenset((atom,))), [argument], span)
            found.append(tables.values_of(act, state, result, span))
        else:
            other.add(atom)
    if other:
        found.append(tables.values_of(act, state, Value(frozenset(other)), span))  # type: ignore[arg-type]
    return join_all(found).tainted(value.taint)


def _cells(act: Activation, state: State, frame: Obj, expression: Obj, span: SpanTuple) -> Value:
    parts = [tables.cells(act, state, frame, name, span) for name in expression.items]
    if not expression.exact:
        parts += [value for name, value in frame.items.items() if name not in _left_out(expression)]
        parts += [*tables.index(frame).values(), *([frame.rest] if frame.rest is not None else [])]
    if expression.rest is not None:
        parts.append(expression.rest)
    found = join_all(part for part in parts if part is not NOTHING)
    if found is NOTHING:
        return INT
    if CALL in expression.attrs:
        found = calls.call_value(act, state, expression.attrs[CALL], [found], span)
    facts = [atom.value for atom in expression.attrs.get(MARKS, NOTHING).atoms if isinstance(atom, Const)]
    if not facts:
        return found
    taint = collect(act, state, found)
    for fact in facts:
        taint = {} if "*" in fact.clears else dict(external.cleaned(taint, fact))
    return unknown(taint)


def _left_out(expression: Obj) -> list[Const]:
    return items.constants(expression.attrs[EXCEPT]) or [] if EXCEPT in expression.attrs else []


def project(act: Activation, state: State, frame: Obj, args: Args, *, keep: bool) -> Obj:
    """A frame of the columns that expressions and names among the arguments give; beside its own with `keep`."""
    result = frame if keep else frame.replace(items={}, rest=None, exact=True, maybe=frozenset())
    for value in _flat(act, state, args.positional):
        result = _with_expression(act, state, frame, result, value, args.span, keep=keep)
    for name, value in args.keywords.items():
        if name == "axis":
            continue
        if not keep and name in ("items", "columns"):
            result = _with_expression(act, state, frame, result, value, args.span, keep=keep)
            continue
        known = _aggregation(act, state, value) if not keep else None
        content = (
            evaluate(act, state, frame, value, args.span)
            if known is None
            else join_all(tables.cells(act, state, frame, key, args.span) for key in known)
        )
        result = result.with_item(const_atom(name), content if content is not NOTHING else INT)
    for spread in (args.star, args.double_star):
        if spread is not None:
            result = _with_unknown(frame, result, evaluate(act, state, frame, spread, args.span), keep=keep)
    return result


def _flat(act: Activation, state: State, values: Iterable[Value]) -> list[Value]:
    """Expressions and names, those in lists one by one."""
    found: list[Value] = []
    for value in values:
        objects = act.objects(state, value)
        if len(objects) == len(value.atoms) == 1 and objects[0][1].kind in (Kind.LIST, Kind.TUPLE):
            obj = objects[0][1]
            found += _flat(act, state, obj.elements()) if obj.exact else list(obj.elements())
        else:
            found.append(value)
    return found


def _aggregation(act: Activation, state: State, value: Value) -> list[Const] | None:
    """The column of a named aggregation: `total=("quantity", "sum")`."""
    for _, obj in act.objects(state, value):
        if obj.kind is Kind.TUPLE and obj.exact and len(obj.items) == 2:
            return items.constants(obj.items[Const("int", 0)])
    for atom in value.atoms:
        if isinstance(atom, Const) and atom.type == "tuple" and len(atom.value) == 2:
            return [atom.value[0]]
    return None


def _with_expression(
    act: Activation, state: State, frame: Obj, result: Obj, value: Value, span: SpanTuple, *, keep: bool
) -> Obj:
    known = tables.names(act, state, value)
    objects = act.objects(state, value)
    if len(objects) == len(value.atoms) == 1 and objects[0][1].kind is Kind.TABLE:
        return _with_table(act, state, frame, result, value, objects[0][1], span, keep=keep)
    if known is None and len(objects) == 1 and objects[0][1].kind is Kind.DICT and objects[0][1].exact:
        for name, content in objects[0][1].items.items():
            result = result.with_item(name, evaluate(act, state, frame, content, span))
        return result
    if known is None or (not objects and keep):
        return _with_unknown(frame, result, evaluate(act, state, frame, value, span), keep=keep)
    for name in known:
        content = tables.cells(act, state, frame, name, span)
        if content is not NOTHING:
            result = result.with_item(name, content)
    return result


def _with_table(
    act: Activation, state: State, frame: Obj, result: Obj, value: Value, obj: Obj, span: SpanTuple, *, keep: bool
) -> Obj:
    """With the columns of an expression, of a column or of a frame."""
    if obj.data == EXPRESSION and (EACH in obj.attrs or (not obj.exact and NAME not in obj.attrs)):
        left_out = _left_out(obj)
        for name in obj.items if obj.exact else frame.items:
            if name not in left_out:
                single = obj.replace(items={name: ANY}, exact=True)
                result = result.with_item(name, _cells(act, state, frame, single, span))
        if obj.exact or frame.exact:
            return result
        return result.replace(rest=_cells(act, state, frame.replace(items={}), obj, span), exact=False)
    content = evaluate(act, state, frame, value, span)
    known = tables.output_names(obj)
    if not known or (obj.data != EXPRESSION and NAME not in obj.attrs):
        return _with_unknown(frame, result, content, keep=keep)
    for name in known[:1]:
        result = result.with_item(name, content)
    return result


def _with_unknown(frame: Obj, result: Obj, content: Value, *, keep: bool) -> Obj:
    rest = [value for value in (result.rest, frame.rest, content) if value is not None and value.atoms]
    found = dict(result.items) if keep else {**frame.items, **result.items}
    return result.replace(items=found, rest=join_all(rest) if rest else None, exact=False)


# --- Making ----------------------------------------------------------------------------------------------------------


def make(act: Activation, state: State, path: str, parts: Iterable[Value], extra: object) -> Value:
    """An expression over everything that these values name or hold."""
    named: dict[Const, Value] = {}
    rest: list[Value] = []
    facts: set[Const] = set()
    exact = True
    first: Value = NOTHING
    for value in parts:
        for _, obj in act.objects(state, value):
            if obj.kind is Kind.TABLE and obj.data == EXPRESSION:
                named.update(dict.fromkeys(obj.items, ANY))
                exact = exact and obj.exact
                rest += [obj.rest] if obj.rest is not None else []
                first = _name_of(obj) if first is NOTHING else first
        taint = _own_taint(act, state, value)
        rest += [unknown(taint)] if taint else []
    attrs = {name: value for name, value in ((NAME, first), (MARKS, Value(frozenset(facts)))) if value.atoms}
    content = Obj(
        Kind.TABLE,
        path=path,
        data=EXPRESSION,
        items=named,
        rest=join_all(rest) if rest else None,
        exact=exact,
        attrs=attrs,
    )
    return act.allocate(state, content, ("expression", extra))


def _name_of(expression: Obj) -> Value:
    """The name that an expression gives: its own, else that of its first column."""
    if NAME in expression.attrs or EACH in expression.attrs:
        return expression.attrs.get(NAME, NOTHING)
    return next((Value(frozenset((name,))) for name in expression.items), NOTHING)


def _own_taint(act: Activation, state: State, value: Value) -> dict[Label, Trace | None]:
    """The data in a value that is not that of columns which it names."""
    plain = frozenset(
        atom
        for atom in value.atoms
        if not (isinstance(atom, Ref) and (obj := act.object(state, atom.oid)) is not None and obj.data == EXPRESSION)
    )
    return dict(collect(act, state, Value(plain, value.taint)))


def is_expression(act: Activation, state: State, value: Value) -> bool:
    """Whether a value is an expression over columns."""
    return any(obj.kind is Kind.TABLE and obj.data == EXPRESSION for _, obj in act.objects(state, value))


def is_column(act: Activation, state: State, value: Value) -> bool:
    """Whether a value is a column, or an expression over columns."""
    found = act.objects(state, value)
    return bool(found) and all(obj.kind is Kind.TABLE and obj.data in (EXPRESSION, COLUMN) for _, obj in found)


def path_of(act: Activation, state: State, values: Iterable[Value]) -> str:
    """The class of the first expression among values."""
    for value in values:
        for _, obj in act.objects(state, value):
            if obj.kind is Kind.TABLE and obj.data == EXPRESSION:
                return obj.path
    return ""


def combined(act: Activation, state: State, left: Value, right: Value) -> Value:
    """`left op right` of expressions or columns."""
    found = [obj for value in (left, right) for _, obj in act.objects(state, value) if obj.kind is Kind.TABLE]
    if not any(obj.data == EXPRESSION for obj in found):
        taint = {**collect(act, state, right), **collect(act, state, left)}
        content = found[0].replace(rest=unknown(taint), many=False)
        return act.allocate(state, content, "operator")
    return make(act, state, path_of(act, state, (left, right)), (left, right), "operator")


def through(act: Activation, state: State, receiver: Value, path: str, args: Args) -> Value:
    """The expression that a method of an expression gives; what sanitizers say of the method holds for its cells."""
    made = make(act, state, path_of(act, state, (receiver,)), (receiver, *args.all()), "method")
    facts: tuple[Sanitizer, ...] = act.program.facts(tuple(external.spellings(path))).sanitizers
    owners = [inner for _, inner in act.objects(state, receiver) if inner.kind is Kind.TABLE]
    kept = {name: inner.attrs[name] for inner in owners for name in (EACH, EXCEPT, CALL) if name in inner.attrs}
    marks = [inner.attrs[MARKS] for inner in owners if MARKS in inner.attrs]
    marks.append(Value(frozenset(Const("fact", fact) for fact in facts if fact.port is not None)))
    if (joined := join_all(marks)).atoms:
        kept[MARKS] = joined
    for oid, obj in act.objects(state, made):
        act.put(state, oid, obj.replace(attrs={**obj.attrs, **kept}))
    return made


def _column(act: Activation, state: State, args: Args) -> Value:
    """`col("a", "b")`."""
    path = tables.class_of(act, args)
    known: list[Const] | None = []
    for value in (*args.positional, *args.keywords.values()):
        found = tables.names(act, state, value)
        known = None if found is None or known is None or Const("str", "*") in found else [*known, *found]
    attrs = {EACH: ANY} if known is not None and len(known) > 1 else {}
    content = Obj(Kind.TABLE, path=path, data=EXPRESSION, items=dict.fromkeys(known or (), ANY), attrs=attrs)
    return act.allocate(state, content.replace(exact=bool(known)), "column")


def _all_but(act: Activation, state: State, args: Args) -> Value:
    """All columns, without those that are named."""
    path = tables.class_of(act, args)
    left_out = [name for value in args.positional for name in tables.names(act, state, value) or ()]
    attrs = {EXCEPT: Value(frozenset(left_out))} if left_out else {}
    return act.allocate(state, Obj(Kind.TABLE, path=path, data=EXPRESSION, exact=False, attrs=attrs), "all")


def _map(act: Activation, state: State, args: Args) -> Value:
    """A function that is called with each cell, later."""
    receiver = ANY if args.receiver is None else args.receiver
    for _, obj in act.objects(state, receiver):
        if obj.data == EXPRESSION and CALL not in obj.attrs and args.positional:
            return act.allocate(state, obj.replace(attrs={**obj.attrs, CALL: args.positional[0]}, many=False), "map")
    return through(act, state, receiver, args.callee, args)


def _fact(act: Activation, state: State, args: Args) -> Value:
    """What is no data: how many cells there are, whether they are of some kind."""
    return fact(act, state, ANY if args.receiver is None else args.receiver, args.callee)


def fact(act: Activation, state: State, value: Value, path: str = "") -> Value:
    """An expression without data that has the name of another one."""
    found = next((obj for _, obj in act.objects(state, value) if obj.kind is Kind.TABLE), None)
    name = NOTHING if found is None else _name_of(found)
    kept = found.path if found is not None else path
    attrs = {NAME: name} if name is not NOTHING else {}
    return act.allocate(state, Obj(Kind.TABLE, path=kept, data=EXPRESSION, attrs=attrs), "fact")


def _blank(act: Activation, state: State, args: Args) -> Value:
    """The beginning of an expression that tells cases apart; what they depend on is no data of it."""
    path = tables.class_of(act, args)
    return act.allocate(state, Obj(Kind.TABLE, path=path, data=EXPRESSION), "blank")


def _function(act: Activation, state: State, args: Args) -> Value:
    """A function of columns, which may be given by their names."""
    path = tables.class_of(act, args)
    parts = [*_flat(act, state, args.positional), *args.keywords.values()]
    columns = [name for value in parts for name in items.constants(value) or () if name.type == "str"]
    made = make(act, state, path, parts, "function")
    for oid, obj in act.objects(state, made):
        named = {**obj.items, **dict.fromkeys(columns, ANY)}
        facts = act.program.facts((args.callee,)).sanitizers
        marks = frozenset(Const("fact", fact) for fact in facts)
        attrs = {**obj.attrs, MARKS: Value(marks)} if marks else obj.attrs
        act.put(state, oid, obj.replace(items=named, attrs=attrs))
    return made


def _literal(act: Activation, state: State, args: Args) -> Value:
    path = tables.class_of(act, args)
    return make(act, state, path, args.positional[:1], "literal")


def _alias(act: Activation, state: State, args: Args) -> Value:
    receiver = ANY if args.receiver is None else args.receiver
    for _, obj in act.objects(state, receiver):
        if obj.kind is Kind.TABLE and obj.data in (EXPRESSION, COLUMN) and args.positional:
            kept = {name: value for name, value in obj.attrs.items() if name != EACH}
            named = obj.replace(attrs={**kept, NAME: args.positional[0]}, many=False)
            return act.allocate(state, named, "alias")
    return receiver


def _case(act: Activation, state: State, args: Args) -> Value:
    """`when(condition, value)`, alone or after others."""
    receiver = [args.receiver] if args.receiver is not None and is_expression(act, state, args.receiver) else []
    path = path_of(act, state, receiver) or tables.class_of(act, args)
    return make(act, state, path, [*receiver, *args.positional[1:], *args.keywords.values()], "case")


NATIVES: dict[str, Native] = {
    "tables.expression": _column,
    "tables.function": _function,
    "tables.literal": _literal,
    "tables.alias": _alias,
    "tables.all_but": _all_but,
    "tables.fact": _fact,
    "tables.map_later": _map,
    "tables.cases": _blank,
    "tables.case": _case,
}
