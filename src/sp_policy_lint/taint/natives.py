"""What the engine knows of the language itself: builtin functions, methods of builtin types, descriptors, enumerations.

Contract: everything here is Python, nothing is a library: what libraries do stands in the models. A native takes the
place of a call and gives its result.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from ..ir import SpanTuple
from . import (
    access,
    attributes,
    calls,
    classes,
    containers,
    conversion,
    copies,
    dispatch,
    external,
    functions,
    higher_order,
    instances,
    items,
    memory,
    storing,
    texts,
    views,
)
from .arguments import Args
from .context import unknown
from .objects import Kind, Obj
from .registry import Method
from .state import State
from .values import (
    ANY,
    BOOL,
    INT,
    NONE,
    NOTHING,
    Const,
    Ext,
    Label,
    Ref,
    Trace,
    Value,
    join_all,
    ref,
)

if TYPE_CHECKING:
    from .activation import Activation

function = functions.find
"""See `functions.find`."""


def call_bound(act: Activation, state: State, obj: Obj, args: Args) -> Value:
    """Calls a native object: a bound method of a builtin type, or a function that a native made."""
    if obj.data in higher_order.GETTERS:
        return higher_order.call_getter(act, state, obj, args)
    if obj.data in (dispatch.FUNCTION, dispatch.METHOD):
        return dispatch.call(act, state, obj, args)
    if obj.data == dispatch.REGISTER:
        return dispatch.complete(act, state, obj, args)
    receiver = obj.attrs["self"]
    ways = [_bound_way(act, atom, receiver, obj.data, args) for atom in attributes.ordered(receiver)]
    return calls.each_way(act, state, ways)


def _bound_way(act: Activation, atom: object, receiver: Value, name: str, args: Args) -> Callable[[State], Value]:
    return lambda state: _call_bound_to(act, state, atom, receiver, name, args)


def _call_bound_to(act: Activation, state: State, atom: object, receiver: Value, name: str, args: Args) -> Value:
    owner = act.object(state, atom.oid) if isinstance(atom, Ref) else None
    one = Value(frozenset((atom,)), receiver.taint)  # type: ignore[arg-type]
    if owner is None or not isinstance(atom, Ref):
        return call_method(act, state, one, None, name, args)
    if owner.kind is Kind.DESCRIPTOR:
        return _descriptor_method(act, state, owner, name, args)
    if owner.kind is Kind.NATIVE and name == "register":
        return dispatch.register(act, state, atom.oid, args)
    return call_method(act, state, one, (atom.oid, owner), name, args)


def _descriptor_method(act: Activation, state: State, descriptor: Obj, name: str, args: Args) -> Value:
    """`@x.setter` and the like."""
    part = {"setter": "set", "getter": "get", "deleter": "delete"}.get(name)
    if part is None or not args.positional:
        return ANY
    obj = descriptor.replace(attrs={**descriptor.attrs, part: args.positional[0]})
    return act.allocate(state, obj, ("descriptor", name))


def call_method(
    act: Activation, state: State, receiver: Value, owner: tuple[int, Obj] | None, name: str, args: Args
) -> Value:
    """Calls a method of a builtin type."""
    if owner is not None and owner[1].kind is Kind.FUNCTION:
        return external.call_named(act, state, [f"{owner[1].data.dotted}.{name}", f".{name}"], "", receiver, args)
    if owner is not None:
        memory.method_called(act, state, receiver, name, args)
        result = _container_method(act, state, receiver, *owner, name, args)
        if result is not None:
            keyed = name in ("get", "setdefault", "pop") and bool(args.positional)
            return memory.of_key(act, state, args.positional[0], result) if keyed else result
    else:
        result = texts.call(act, state, receiver, name, args)
        if result is not None:
            return result
    atom = next(iter(attributes.ordered(receiver)), None)
    path = ""
    if isinstance(atom, Const):
        path = f"builtins.{atom.type}"
    elif isinstance(atom, Ext):
        path = atom.path.removesuffix("()")
    elif owner is not None:
        path = f"builtins.{owner[1].kind.value}"
    return external.call_named(act, state, [f"{path}.{name}"], "", receiver, args)


def _container_method(
    act: Activation, state: State, receiver: Value, oid: int, obj: Obj, name: str, args: Args
) -> Value | None:
    """Calls a method of a container; None when it has none such."""
    method = _find_method(act, state, obj, name)
    if method is None:
        return None
    obj = views.current(act, state, oid, obj)
    result = method(act, state, oid, obj, args)
    views.publish(act, state, oid, obj)
    return result if result is NOTHING or result in (NONE, INT, BOOL) else result.tainted(receiver.taint)


def _find_method(act: Activation, state: State, obj: Obj, name: str) -> Method | None:
    if obj.kind is Kind.INSTANCE and name in copies.RECORD and classes.fields(act, state, obj.cls):
        return copies.RECORD[name]
    kind = (
        containers.inherited_kind(classes.external_bases(act, state, obj.cls))
        if obj.kind is Kind.INSTANCE
        else obj.kind
    )
    return containers.find(kind, obj, name) if kind is not None else None


def is_container_method(act: Activation, state: State, obj: Obj, name: str) -> bool:
    """Whether an instance inherits this method from a builtin container."""
    return _find_method(act, state, obj, name) is not None


_DISPATCHERS = {"functools.singledispatch": dispatch.FUNCTION, "functools.singledispatchmethod": dispatch.METHOD}


def decorate(act: Activation, state: State, path: str, args: Args, options: Value | None) -> Value:
    """Applies a decorator of the language or of a library to the function or class in the only argument.

    `options` are the arguments of the decorator's own call, as a dict; None when it was not called.
    """
    target = args.positional[0]
    if options is not None:
        conversion.note_options(act, state, target, options)
    canonical = act.program.canonical(path)
    if canonical in ("builtins.property", "builtins.staticmethod", "builtins.classmethod"):
        obj = Obj(Kind.DESCRIPTOR, attrs={"get": target}, data=canonical.rpartition(".")[2])
        return act.allocate(state, obj, "descriptor")
    if canonical in _DISPATCHERS:
        return dispatch.make(act, state, target, _DISPATCHERS[canonical])
    facts = act.program.facts(tuple(external.spellings(path)))
    if facts.callbacks or facts.propagators:
        return external.call_path(act, state, path, None, args)
    if facts.watched:
        external.call_path(act, state, path, None, args)
    for fact in facts.memories:
        if fact.port is None:
            act.program.remember(act, state, target, fact)
    access.grant(act, state, target, access.named_in_decorator(act, state, facts, options))
    return target


def call_inherited(act: Activation, state: State, oid: int, obj: Obj, types: Value, name: str, args: Args) -> Value:
    """A method that only a class of the language or of a library has, called through `super()`."""
    if name == "__init__":
        instances.construct_external(act, state, oid, types, args)
        return NONE
    if name == "__setattr__" and len(args.positional) == 2:
        for key in items.constants(args.positional[0]) or []:
            attributes.write_attr(act, state, oid, str(key.value), args.positional[1], strong=True)
        return NONE
    if name in ("__getattribute__", "__getattr__") and args.positional:
        found = [obj.attrs[key.value] for key in items.constants(args.positional[0]) or [] if key.value in obj.attrs]
        return join_all(found) if found else ANY
    if name in ("__getitem__", "__missing__") and args.positional:
        return items.element(act, state, obj, args.positional[0])
    if name == "__setitem__" and len(args.positional) == 2:
        storing.write(act, state, oid, args.positional[0], args.positional[1], args.span, strong=True)
        return NONE
    if name == "__iter__":
        return act.allocate(state, Obj(Kind.ITERATOR, rest=join_all(obj.elements()), exact=False), "super")
    if name in ("__enter__", "__aenter__", "__new__"):
        return ref(oid)
    if name in ("__str__", "__repr__", "__format__"):
        return conversion.inherited_text(act, state, oid, obj, args.span)
    if name in ("__init_subclass__", "__set_name__", "__post_init__", "__exit__", "__eq__", "__hash__"):
        return NONE
    method = _find_method(act, state, obj, name)
    if method is not None:
        return method(act, state, oid, obj, args)
    names = [f"{path}.{name}" for path in classes.external_bases(act, state, types)]
    if known := [path for path in names if functions.find(act.program.canonical(path)) is not None]:
        return external.call_path(act, state, known[0], ref(oid), args)
    return external.call_named(act, state, names or [f".{name}"], "", ref(oid), args)


def unknown_arguments(
    act: Activation, state: State, obj: Obj, taint: Mapping[Label, Trace | None], span: SpanTuple
) -> Args:
    """Arguments for a function that unknown code calls: anything, carrying this data."""
    args = Args(span)
    args.star = unknown(taint)
    args.double_star = unknown(taint)
    return args


def text_taint(act: Activation, state: State, value: Value, span: SpanTuple) -> Mapping[Label, Trace | None]:
    """The data in the text of a value."""
    return conversion.to_text(act, state, value, span, "str").taint
