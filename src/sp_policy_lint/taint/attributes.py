"""Attributes: reading and writing `x.name` on every kind of object.

Contract: what an object is known to hold is read from it; what is not known of a library's object is made on demand,
as an object of
its own that carries the data of the whole, so that what is written to it can be read again. Writes are strong on one
object that stands for
one, weak otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..ir import SpanTuple
from . import calls, classes, dispatch, external, functions, higher_order, storing, table_columns, tables, views
from .arguments import Args
from .context import collect, moved
from .modules import member
from .objects import Kind, Obj
from .state import State
from .table_roles import COLUMN, NAME, NAMES, RECORD
from .values import ANY, NOTHING, Const, Ext, Label, Member, Ref, Trace, Value, const, ext, join, join_all, ref
from .variables import adopt

if TYPE_CHECKING:
    from .activation import Activation

MAX_DEPTH = 6
"""Parts of parts of a library's object that are objects of their own."""

MAX_PATH = 160
"""Characters of a dotted path; what grows beyond (a linked list walked in a loop) is unknown."""


def get_attr(act: Activation, state: State, value: Value, name: str, span: SpanTuple) -> Value:
    """The value of `value.name`."""
    found = join_all(_attribute(act, state, atom, name, span) for atom in ordered(value))
    found = ANY if found is NOTHING else found
    found = act.program.sources.thing(act, state, found.tainted(value.taint), span)
    return act.program.sources.field(act, state, found, name, span)


def ordered(value: Value) -> list[object]:
    """The atoms in an order that does not depend on hashes."""
    return list(value.atoms) if len(value.atoms) < 2 else sorted(value.atoms, key=repr)


def _attribute(act: Activation, state: State, atom: object, name: str, span: SpanTuple) -> Value:
    match atom:
        case Ref(oid=oid):
            obj = act.object(state, oid)
            return ANY if obj is None else of_object(act, state, oid, obj, name, span)
        case Ext(path=path):
            return external_attribute(act, path, name)
        case Const(type="NoneType"):
            act.failing = True
            return NOTHING
        case Const(value=Member()):
            return _of_member(act, state, atom, name, span)
        case Const():
            return const(atom.value) if name == "value" else bound_native(act, state, Value(frozenset((atom,))), name)
        case _:
            act.failing = True
            return ANY


def _of_member(act: Activation, state: State, atom: Const, name: str, span: SpanTuple) -> Value:
    """An attribute of a member of an enumeration."""
    if name in ("value", "_value_"):
        return act.program.members.get((atom.type, atom.value.name), ANY)
    if name in ("name", "_name_"):
        return const(atom.value.name)
    owner = act.program.enumerations.get(atom.type)
    if name == "__class__" and owner is not None:
        return owner
    found = classes.lookup(act, state, owner, name)
    return bind(act, state, found, Value(frozenset((atom,))), span, name)


def external_attribute(act: Activation, path: str, name: str) -> Value:
    """An attribute of something of a library."""
    dotted = f"{path}.{name}"
    return ext(dotted) if len(dotted) < MAX_PATH else ANY


def of_object(act: Activation, state: State, oid: int, obj: Obj, name: str, span: SpanTuple) -> Value:
    """An attribute of one object."""
    match obj.kind:
        case Kind.INSTANCE:
            return _of_instance(act, state, oid, obj, name, span)
        case Kind.OPAQUE:
            act.failing |= name not in obj.attrs
            return (
                obj.attrs[name]
                if name in obj.attrs
                else child(act, state, oid, obj, name, f"{obj.path}.{name}" if obj.path else "")
            )
        case Kind.TABLE:
            return _of_table(act, state, oid, obj, name, span)
        case Kind.MODULE:
            return member(act, state, obj, name)
        case Kind.CLASS:
            return of_class(act, state, oid, name, span)
        case Kind.FUNCTION:
            return _of_function(act, state, oid, obj, name)
        case Kind.METHOD:
            return obj.attrs.get({"__self__": "self", "__func__": "func"}.get(name, name), ANY)
        case Kind.SUPER:
            return bind(act, state, classes.lookup_after(act, state, obj, name), obj.attrs["self"], span, name)
        case Kind.SLICE:
            return obj.items.get(Const("str", name), ANY)
        case Kind.PARTIAL if name in ("func", "args", "keywords"):
            return obj.attrs.get(name, ANY)
        case _:
            if name in obj.attrs:
                return obj.attrs[name]
            return bound_native(act, state, ref(oid), name)


def _of_table(act: Activation, state: State, oid: int, obj: Obj, name: str, span: SpanTuple) -> Value:
    """An attribute of a table: one that is computed, a method that a model knows, else a column."""
    act.failing = True
    path = f"{obj.path}.{name}"
    computed = functions.computed(act.program.canonical(path))
    if computed is not None:
        args = Args(span)
        args.receiver, args.callee = ref(oid), path
        return computed(act, state, args)
    if obj.data != COLUMN and (Const("str", name) in obj.items or not external.is_known(act, path)):
        return tables.attribute(act, state, obj, name, span)
    return child(act, state, oid, obj, name, path)


def child(act: Activation, state: State, oid: int, obj: Obj, name: str, path: str, *, many: bool = False) -> Value:
    """A part of a library's object: an object of its own, the same whenever it is asked for."""
    depth = (obj.data or 0) + 1 if obj.kind is Kind.OPAQUE else 1
    if len(path) > MAX_PATH or depth > MAX_DEPTH:
        return ANY if obj.rest is None else obj.rest
    key = ("part", oid, name)
    number = act.program.persistent_oid(key) if oid < 0 else act.oid(key)
    if act.object(state, number) is None:
        act.parts.setdefault(oid, {})[name] = number
        (act.program.owners if number < 0 else act.owners)[number] = oid
        part = Obj(
            Kind.OPAQUE,
            path=path,
            rest=obj.rest,
            keys=obj.keys if obj.kind is Kind.OPAQUE else None,
            exact=False,
            many=many or obj.many,
            data=depth,
        )
        state.heap[number] = part
        if oid > 0:
            act.put(state, oid, obj.replace(attrs={**obj.attrs, name: ref(number)}))
    return ref(number)


def bound_native(act: Activation, state: State, receiver: Value, name: str) -> Value:
    """A method of a builtin type, bound."""
    return act.allocate(state, Obj(Kind.NATIVE, attrs={"self": receiver}, data=name), ("bound", name))


def _of_instance(act: Activation, state: State, oid: int, obj: Obj, name: str, span: SpanTuple) -> Value:
    own = obj.attrs.get(name)
    if name == "__class__" and obj.cls is not None:
        return obj.cls
    if name == "__dict__":
        return views.view_of(act, state, oid)
    inherited = classes.lookup(act, state, obj.cls, name)
    if inherited is not None and (own is None or is_data_descriptor(act, state, inherited)):
        return bind(act, state, inherited, ref(oid), span, name)
    if own is not None:
        return own
    if (getter := classes.lookup(act, state, obj.cls, "__getattr__")) is not None:
        return calls.call_value(act, state, getter, [ref(oid), const(name)], span)
    if (declared := classes.declared_value(act, state, obj.cls, name)) is not None:
        return declared if obj.rest is None else declared.tainted(obj.rest.taint)
    for base in classes.external_bases(act, state, obj.cls):
        return child(act, state, oid, obj, name, f"{base}.{name}").tainted(_constructed(act, state, obj, base))
    return obj.rest if obj.rest is not None else ANY


def _constructed(act: Activation, state: State, obj: Obj, base: str) -> Mapping[Label, Trace | None]:
    """What a library class that no model knows may give out again of what its instance was constructed with."""
    if "construction" not in obj.attrs or base.startswith("builtins.") or external.is_modelled(act, base):
        return {}
    found = collect(act, state, obj.attrs["construction"])
    return {label: trace for label, trace in found.items() if not act.program.index.is_absorbed(label.kind)}


def is_data_descriptor(act: Activation, state: State, value: Value) -> bool:
    """Whether a class attribute takes precedence over the instance's own."""
    for _, obj in act.objects(state, value):
        if obj.kind is Kind.DESCRIPTOR and obj.data == "property":
            return True
        if obj.kind is Kind.INSTANCE and classes.lookup(act, state, obj.cls, "__set__") is not None:
            return True
    return False


def bind(act: Activation, state: State, value: Value | None, owner: Value, span: SpanTuple, name: str) -> Value:
    """A class attribute read through an instance."""
    if value is None:
        return ANY
    results: list[Value] = [Value(frozenset(atom for atom in value.atoms if type(atom) is not Ref), value.taint)]
    for oid, obj in act.objects(state, value):
        if obj.kind is Kind.FUNCTION or (obj.kind is Kind.NATIVE and obj.data == dispatch.METHOD):
            results.append(
                act.allocate(state, Obj(Kind.METHOD, attrs={"self": owner, "func": ref(oid)}), ("method", name, oid))
            )
        elif obj.kind is Kind.PARTIAL:
            bound = bind(act, state, obj.attrs["func"], owner, span, name)
            results.append(higher_order.bind_partial(act, state, oid, obj, bound))
        elif obj.kind is Kind.DESCRIPTOR:
            results.append(_bind_descriptor(act, state, obj, owner, span, name))
        elif obj.kind is Kind.INSTANCE and (getter := classes.lookup(act, state, obj.cls, "__get__")) is not None:
            results.append(calls.call_value(act, state, getter, [ref(oid), owner, ANY], span))
        else:
            results.append(ref(oid))
    return join_all(result for result in results if result.atoms or result.taint)


def _bind_descriptor(act: Activation, state: State, obj: Obj, owner: Value, span: SpanTuple, name: str) -> Value:
    function = obj.attrs["get"]
    if obj.data == "property":
        return calls.call_value(act, state, function, [owner], span)
    if obj.data == "classmethod":
        owners = join_all(
            o.cls if o.kind is Kind.INSTANCE and o.cls is not None else ref(oid) for oid, o in act.objects(state, owner)
        )
        return act.allocate(state, Obj(Kind.METHOD, attrs={"self": owners, "func": function}), ("classmethod", name))
    return function


def of_class(act: Activation, state: State, oid: int, name: str, span: SpanTuple) -> Value:
    """An attribute of a class."""
    obj = act.object(state, oid)
    if name in ("__name__", "__qualname__") and obj is not None:
        return const(obj.data.function.name)
    if name == "__dict__" and obj is not None:
        return views.view_of(act, state, oid)
    found = classes.lookup(act, state, ref(oid), name)
    if found is not None:
        results = [Value(frozenset(a for a in found.atoms if type(a) is not Ref), found.taint)]
        for inner, descriptor in act.objects(state, found):
            if descriptor.kind is Kind.DESCRIPTOR and descriptor.data in ("classmethod", "staticmethod"):
                results.append(_bind_descriptor(act, state, descriptor, ref(oid), span, name))
            else:
                results.append(ref(inner))
        return join_all(r for r in results if r.atoms or r.taint)
    for base in classes.external_bases(act, state, ref(oid)):
        computed = functions.computed(act.program.canonical(f"{base}.{name}"))
        if computed is not None:
            args = Args(span)
            args.receiver, args.callee = ref(oid), f"{base}.{name}"
            return computed(act, state, args)
        if any(field.name == name for field in classes.fields(act, state, ref(oid))):
            part = Obj(Kind.OPAQUE, path=f"{base}.{name}", attrs={RECORD: ref(oid), NAME: const(name)}, exact=False)
            return act.allocate(state, part, ("field", name))
        return ext(f"{base}.{name}")
    return ANY


def _of_function(act: Activation, state: State, oid: int, obj: Obj, name: str) -> Value:
    if name in obj.attrs:
        return obj.attrs[name]
    if name in ("__name__", "__qualname__"):
        return const(obj.data.function.name)
    return act.allocate(state, Obj(Kind.NATIVE, attrs={"self": ref(oid)}, data=name), ("bound", name, oid))


def set_attr(act: Activation, state: State, target: Value, name: str, value: Value, span: SpanTuple) -> None:
    """`target.name = value`."""
    if value.taint:
        value = act.program.sources.named(
            act, state, moved(act, state, value, act.location(span), f"stored in attribute `{name}`"), name, span
        )
    objects = act.objects(state, target)
    single = len(objects) == 1 and len(target.atoms) == 1
    for oid, _ in objects:
        obj = act.object(state, oid)
        if obj is None:
            continue
        if obj.kind is Kind.TABLE:
            _set_on_table(act, state, oid, obj, name, value, span)
        elif obj.kind is Kind.MODULE:
            state.globals[(obj.data, name)] = adopt(act, state, value, (obj.data, name))
        elif obj.kind is not Kind.INSTANCE or not _set_by_descriptor(act, state, oid, obj, name, value, span):
            write_attr(act, state, oid, name, value, strong=single)


def _set_on_table(act: Activation, state: State, oid: int, obj: Obj, name: str, value: Value, span: SpanTuple) -> None:
    """`table.name = value` names the columns anew, or writes one."""
    if functions.computed(act.program.canonical(f"{obj.path}.{name}")) is functions.computed(NAMES):
        table_columns.set_names(act, state, oid, obj, value, span)
    elif Const("str", name) in obj.items or not obj.exact:
        storing.set_item(act, state, ref(oid), const(name), value, span, quiet=True)


def write_attr(act: Activation, state: State, oid: int, name: str, value: Value, *, strong: bool) -> None:
    """Writes an object's own attribute."""
    if oid < 0:
        value = adopt(act, state, value, (oid, name))
    obj = act.object(state, oid)
    if obj is None:
        return
    old = obj.attrs.get(name)
    if not strong and old is not None:
        value = join(old, value)
    act.put(state, oid, obj.with_attr(name, value))


def _set_by_descriptor(
    act: Activation, state: State, oid: int, obj: Obj, name: str, value: Value, span: SpanTuple
) -> bool:
    inherited = classes.lookup(act, state, obj.cls, name)
    if inherited is not None:
        for inner, descriptor in act.objects(state, inherited):
            if descriptor.kind is Kind.DESCRIPTOR and descriptor.data == "property":
                if "set" in descriptor.attrs:
                    calls.call_value(act, state, descriptor.attrs["set"], [ref(oid), value], span)
                return True
            if (
                descriptor.kind is Kind.INSTANCE
                and (setter := classes.lookup(act, state, descriptor.cls, "__set__")) is not None
            ):
                calls.call_value(act, state, setter, [ref(inner), ref(oid), value], span)
                return True
    setter = classes.lookup(act, state, obj.cls, "__setattr__")
    if setter is not None and act.code.function.name != "__setattr__":
        calls.call_value(act, state, setter, [ref(oid), const(name), value], span)
        return True
    return False


def del_attr(act: Activation, state: State, target: Value, name: str) -> None:
    """`del target.name`."""
    objects = act.objects(state, target)
    for oid, obj in objects:
        if len(objects) == 1 and not obj.many and name in obj.attrs:
            act.put(state, oid, obj.replace(attrs={k: v for k, v in obj.attrs.items() if k != name}))
