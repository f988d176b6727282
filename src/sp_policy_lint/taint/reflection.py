"""Builtin functions that look into objects, classes and modules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import (
    attributes,
    classes,
    items,
    views,
)
from .arguments import Args
from .context import collect, unknown
from .modules import module_value, named_module
from .objects import Kind, Obj
from .registry import Native, first
from .state import State
from .values import (
    ANY,
    NONE,
    Const,
    Ref,
    Value,
    join,
    join_all,
)
from .variables import adopt

if TYPE_CHECKING:
    from .activation import Activation


def _getattr(act: Activation, state: State, args: Args) -> Value:
    target = first(args)
    names = items.constants(args.get(1) or ANY)
    default = args.get(2)
    if names and all(isinstance(name.value, str) for name in names):
        if default is not None and len(names) == 1 and _lacks(act, state, target, names[0].value):
            return default
        found = join_all(attributes.get_attr(act, state, target, name.value, args.span) for name in names)
        certain = len(names) == 1 and _has(act, state, target, names[0].value)
        return found if default is None or certain else join(found, default)
    taint = collect(act, state, target)
    members = [value for _, obj in act.objects(state, target) for value in obj.attrs.values()]
    members += [value for _, obj in act.objects(state, target) for value in _class_attributes(act, state, obj)]
    return join_all([*members, unknown(taint), *([default] if default is not None else [])])


def _has(act: Activation, state: State, target: Value, name: str) -> bool:
    """Whether an attribute is certainly there."""
    objects = act.objects(state, target)
    own = all(name in obj.attrs and name not in obj.maybe for _, obj in objects)
    return bool(objects) and len(objects) == len(target.atoms) and own


def _lacks(act: Activation, state: State, target: Value, name: str) -> bool:
    """Whether an attribute is certainly not there."""
    objects = act.objects(state, target)
    return (
        bool(objects)
        and len(objects) == len(target.atoms)
        and not any(_may_have(act, state, obj, name) for _, obj in objects)
    )


def _may_have(act: Activation, state: State, obj: Obj, name: str) -> bool:
    if obj.kind is not Kind.INSTANCE or name in obj.attrs or obj.many or not obj.exact or obj.rest is not None:
        return True
    if name.startswith("__") or classes.external_bases(act, state, obj.cls):
        return True
    looked_up = (name, "__getattr__", "__getattribute__")
    return any(classes.lookup(act, state, obj.cls, entry) is not None for entry in looked_up)


def _class_attributes(act: Activation, state: State, obj: Obj) -> list[Value]:
    found: list[Value] = []
    for oid in classes.class_refs(obj.cls) if obj.kind is Kind.INSTANCE else []:
        for entry in classes.mro(act, state, oid):
            cls = act.object(state, entry.oid) if isinstance(entry, Ref) else None
            found += [
                value
                for name, value in (cls.attrs.items() if cls is not None else ())
                if not name.startswith(("__", "%"))
            ]
    return found


def _setattr(act: Activation, state: State, args: Args) -> Value:
    names = items.constants(args.get(1) or ANY)
    target, value = first(args), args.get(2) or ANY
    if names and len(names) == 1 and isinstance(names[0].value, str):
        attributes.set_attr(act, state, target, names[0].value, value, args.span)
        return NONE
    for oid, _ in act.objects(state, target):
        stored = adopt(act, state, value, (oid, "setattr")) if oid < 0 else value
        obj = act.object(state, oid)
        if obj is None or obj.kind in (Kind.MODULE, Kind.CLASS):
            continue
        for name in [n.value for n in names or [] if isinstance(n.value, str)]:
            attributes.write_attr(act, state, oid, name, stored, strong=False)
        if not names:
            act.put(state, oid, obj.with_rest(stored))
    return NONE


def _delattr(act: Activation, state: State, args: Args) -> Value:
    for name in items.constants(args.get(1) or ANY) or []:
        attributes.del_attr(act, state, first(args), str(name.value))
    return NONE


def _vars(act: Activation, state: State, args: Args) -> Value:
    if not args.positional:
        return _locals(act, state, args)
    return attributes.get_attr(act, state, args.positional[0], "__dict__", args.span)


def _locals(act: Activation, state: State, args: Args) -> Value:
    if act.code.function.kind == "module":
        return _globals(act, state, args)
    known = {Const("str", name): value for name, value in state.env.items() if name not in act.code.function.cells}
    return act.allocate(state, Obj(Kind.DICT, items=known))


def _globals(act: Activation, state: State, args: Args) -> Value:
    return join_all(
        views.view_of(act, state, oid) for oid, _ in act.objects(state, module_value(act, state, act.code.path))
    )


def _descriptor(kind: str) -> Native:
    def make(act: Activation, state: State, args: Args) -> Value:
        parts = {
            name: value
            for name, value in (("get", args.get(0, "fget")), ("set", args.get(1, "fset")))
            if value is not None
        }
        return act.allocate(state, Obj(Kind.DESCRIPTOR, attrs={"get": ANY, **parts}, data=kind))

    return make


def _super(act: Activation, state: State, args: Args) -> Value:
    if len(args.positional) >= 2:
        cls, owner = args.positional[0], args.positional[1]
    else:
        first = act.code.function.params[0].name if act.code.function.params else ""
        owner = state.env.get(first, ANY)
        if first in act.code.function.cells:
            owner = join_all(obj.rest for _, obj in act.objects(state, owner) if obj.rest is not None)
        cls = None
    owners = [obj for _, obj in act.objects(state, owner)]
    types = [obj.cls if obj.kind is Kind.INSTANCE and obj.cls is not None else owner for obj in owners]
    kinds = join_all(types)
    if cls is None:
        cls = classes.defining_class(act, state, kinds)
    return act.allocate(state, Obj(Kind.SUPER, attrs={"self": owner, "type": kinds}, cls=cls))


def _import_module(act: Activation, state: State, args: Args) -> Value:
    packages = items.constants(args.get(1, "package") or ANY) or []
    found: list[Value] = []
    for name in items.constants(first(args)) or ():
        text = str(name.value)
        level = len(text) - len(text.lstrip("."))
        for package in [str(entry.value) for entry in packages] if level else [""]:
            parents = package.split(".")
            absolute = ".".join([*parents[: len(parents) - level + 1], text[level:]]) if level else text
            found.append(named_module(act, state, absolute))
    return join_all(found) if found else ANY


def _import(act: Activation, state: State, args: Args) -> Value:
    """`__import__("a.b")` gives `a`, with names to import from it `a.b`."""
    whole = args.get(3, "fromlist") is not None
    names = [str(name.value) for name in items.constants(first(args)) or ()]
    found = [named_module(act, state, name if whole else name.partition(".")[0]) for name in names]
    return join_all(found) if found else ANY


NATIVES: dict[str, Native] = {
    "builtins.property": _descriptor("property"),
    "builtins.staticmethod": _descriptor("staticmethod"),
    "builtins.classmethod": _descriptor("classmethod"),
    "builtins.getattr": _getattr,
    "builtins.setattr": _setattr,
    "builtins.object.__setattr__": _setattr,
    "builtins.delattr": _delattr,
    "builtins.vars": _vars,
    "builtins.locals": _locals,
    "builtins.globals": _globals,
    "builtins.super": _super,
    "importlib.import_module": _import_module,
    "builtins.__import__": _import,
}
