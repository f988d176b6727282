"""Builtin functions, and those of the standard library that build or take apart the objects of the language."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from . import attributes, calls, classes, containers, items, operations
from .arguments import Args
from .context import collect, unknown
from .objects import CONTAINERS, SEQUENCES, Kind, Obj
from .state import State
from .values import ANY, BOOL, FALSE, INT, NONE, NOTHING, TRUE, Const, Ext, Ref, Value, const, ext, join, join_all, ref

if TYPE_CHECKING:
    from .activation import Activation

Native = Callable[["Activation", State, Args], Value]

_NATIVES: dict[str, Native] = {}


def find(path: str) -> Native | None:
    """The native function of a dotted path; None when the models have to say what it does."""
    return _NATIVES.get(path)


def _native(*paths: str) -> Callable[[Native], Native]:
    def register(function: Native) -> Native:
        for path in paths:
            _NATIVES[path] = function
        return function

    return register


def _first(args: Args, default: Value = ANY) -> Value:
    return args.positional[0] if args.positional else (args.star or default)


def _sequence(act: Activation, state: State, kind: Kind, known: list[Value] | None, rest: Value, extra: object = None) -> Value:
    if known is not None and kind is not Kind.SET:
        return act.allocate(state, Obj(kind, items=items.numbered(known), data=0 if kind is Kind.ITERATOR else None), extra)
    joined = join_all([*(known or ()), rest])
    return act.allocate(state, Obj(kind, rest=None if joined is NOTHING else joined, exact=joined is NOTHING), extra)


# --- Constructors ----------------------------------------------------------------------------------------------------


def _constructor(kind: Kind) -> Native:
    def construct(act: Activation, state: State, args: Args) -> Value:
        if not args.positional and args.star is None:
            return act.allocate(state, Obj(kind))
        value = _first(args)
        known, rest = items.iterate(act, state, value, args.span)
        return _sequence(act, state, kind, known, rest)

    return construct


for _path, _kind in (
    ("builtins.list", Kind.LIST),
    ("builtins.tuple", Kind.TUPLE),
    ("builtins.set", Kind.SET),
    ("builtins.frozenset", Kind.SET),
):
    _NATIVES[_path] = _constructor(_kind)


@_native("collections.deque")
def _deque(act: Activation, state: State, args: Args) -> Value:
    made = _constructor(Kind.LIST)(act, state, args)
    limit = args.get(1, "maxlen")
    for oid, obj in act.objects(state, made):
        if limit is not None:
            act.put(state, oid, obj.with_attr("maxlen", limit))
            containers._bound(act, state, oid)
    return made


@_native("builtins.dict", "collections.OrderedDict", "collections.UserDict", "types.MappingProxyType")
def _dict(act: Activation, state: State, args: Args) -> Value:
    made = act.allocate(state, Obj(Kind.DICT))
    for value in args.positional:
        items.update(act, state, made, value, args.span)
    for name, value in args.keywords.items():
        items.set_item(act, state, made, const(name), value, args.span, quiet=True)
    for rest in (args.star, args.double_star):
        if rest is not None:
            items.set_item(act, state, made, ANY, rest, args.span, quiet=True)
    return made


@_native("collections.defaultdict")
def _defaultdict(act: Activation, state: State, args: Args) -> Value:
    rest = args.copy()
    factory = rest.positional.pop(0) if rest.positional else NONE
    made = _dict(act, state, rest)
    for oid, obj in act.objects(state, made):
        if factory is not NONE:
            act.put(state, oid, obj.with_attr("default", factory))
    return made


@_native("collections.Counter")
def _counter(act: Activation, state: State, args: Args) -> Value:
    made = act.allocate(state, Obj(Kind.DICT))
    for value in args.positional:
        if any(obj.kind is Kind.DICT for _, obj in act.objects(state, value)):
            items.update(act, state, made, value, args.span)
            continue
        known, rest = items.iterate(act, state, value, args.span)
        for key in [*(known or ()), *([rest] if rest is not NOTHING else [])]:
            items.set_item(act, state, made, key, INT, args.span, quiet=True)
    return made


@_native("builtins.dict.fromkeys")
def _from_keys(act: Activation, state: State, args: Args) -> Value:
    made = act.allocate(state, Obj(Kind.DICT))
    known, rest = items.iterate(act, state, _first(args), args.span)
    for key in [*(known or ()), *([rest] if rest is not NOTHING else [])]:
        items.set_item(act, state, made, key, args.get(1) or NONE, args.span, quiet=True)
    return made


@_native("collections.ChainMap")
def _chain_map(act: Activation, state: State, args: Args) -> Value:
    made = act.allocate(state, Obj(Kind.DICT))
    for value in reversed(args.positional):
        items.update(act, state, made, value, args.span)
    return made


@_native("types.SimpleNamespace", "argparse.Namespace")
def _namespace(act: Activation, state: State, args: Args) -> Value:
    return act.allocate(state, Obj(Kind.INSTANCE, attrs=dict(args.keywords), data="namespace", cls=ext("builtins.object")))


# --- Text and numbers ------------------------------------------------------------------------------------------------


@_native("builtins.str")
def _str(act: Activation, state: State, args: Args) -> Value:
    return operations.to_text(act, state, _first(args), args.span, "str") if args.positional else const("")


@_native("builtins.repr", "builtins.ascii", "reprlib.repr")
def _repr(act: Activation, state: State, args: Args) -> Value:
    return operations.to_text(act, state, _first(args), args.span, "repr")


@_native("builtins.format")
def _format(act: Activation, state: State, args: Args) -> Value:
    return operations.to_text(act, state, _first(args), args.span, "format")


@_native("builtins.int", "builtins.float", "builtins.abs", "builtins.round")
def _number(act: Activation, state: State, args: Args) -> Value:
    value = _first(args)
    known = items.constants(value)
    if known and all(type(c.value) in (int, bool) for c in known):
        return value
    return INT.with_taint(collect(act, state, value))


@_native("builtins.len")
def _len(act: Activation, state: State, args: Args) -> Value:
    value = _first(args)
    objects = act.objects(state, value)
    for oid, obj in objects:
        method = classes.lookup(act, state, obj.cls, "__len__") if obj.kind is Kind.INSTANCE else None
        if method is not None:
            calls.call_value(act, state, method, [ref(oid)], args.span)
    if len(objects) == 1 and len(value.atoms) == 1 and objects[0][1].kind in CONTAINERS:
        obj = objects[0][1]
        if obj.exact and not obj.many and obj.rest is None and obj.kind is not Kind.SET:
            return const(len(obj.items))
    known = items.constants(value)
    if known and all(isinstance(c.value, str | bytes) for c in known):
        return join_all(const(len(c.value)) for c in known)
    return INT


@_native("builtins.bool")
def _bool(act: Activation, state: State, args: Args) -> Value:
    if not args.positional:
        return FALSE
    return join_all(const(verdict) for verdict in sorted(operations.truth(act, state, args.positional[0])))


@_native("builtins.any", "builtins.all")
def _any(act: Activation, state: State, args: Args) -> Value:
    items.iterate(act, state, _first(args), args.span)
    return BOOL


@_native("builtins.isinstance", "builtins.issubclass")
def _isinstance(act: Activation, state: State, args: Args) -> Value:
    from .guards import is_instance

    if len(args.positional) < 2:
        return BOOL
    verdicts = {is_instance(act, state, atom, args.positional[1]) for atom in args.positional[0].atoms}
    if None in verdicts or len(verdicts) != 1:
        return BOOL
    return TRUE if True in verdicts else FALSE


@_native("builtins.callable", "builtins.hasattr")
def _verdict(act: Activation, state: State, args: Args) -> Value:
    return BOOL


@_native("builtins.hash", "builtins.id", "builtins.ord")
def _no_data(act: Activation, state: State, args: Args) -> Value:
    return INT


@_native("builtins.type")
def _type(act: Activation, state: State, args: Args) -> Value:
    if len(args.positional) == 3:
        return _made_class(act, state, args)
    results = [obj.cls for _, obj in act.objects(state, _first(args)) if obj.kind is Kind.INSTANCE and obj.cls is not None]
    for atom in _first(args).atoms:
        if isinstance(atom, Const):
            results.append(ext(f"builtins.{atom.type}"))
    return join_all(results) if results else ext("builtins.type()")


def _made_class(act: Activation, state: State, args: Args) -> Value:
    """`type(name, bases, namespace)`."""
    bases, _ = items.iterate(act, state, args.positional[1], args.span)
    namespace = {key.value: value for _, obj in act.objects(state, args.positional[2]) for key, value in obj.items.items()}
    return act.allocate(state, Obj(Kind.CLASS, items=items.numbered(bases or []), attrs=namespace, data=act.code), "type")


# --- Iterating -------------------------------------------------------------------------------------------------------


@_native("builtins.iter", "builtins.aiter")
def _iter(act: Activation, state: State, args: Args) -> Value:
    if len(args.positional) == 2:
        element = calls.call_value(act, state, args.positional[0], [], args.span)
        return act.allocate(state, Obj(Kind.ITERATOR, rest=element, exact=False))
    return items.make_iterator(act, state, _first(args), args.span)


@_native("builtins.next", "builtins.anext")
def _next(act: Activation, state: State, args: Args) -> Value:
    results: list[Value] = []
    value = _first(args)
    for oid, obj in act.objects(state, value):
        if obj.kind is Kind.ITERATOR:
            results.append(containers.advance(act, state, oid, obj))
        elif obj.kind is Kind.INSTANCE:
            results.append(items._next_of_instance(act, state, oid, args.span))
        else:
            known, rest = items.iterate(act, state, ref(oid), args.span)
            results.append(join_all([*(known or ()), rest]))
    found = join_all(results)
    if len(args.positional) > 1 and (found is NOTHING or not _certain(act, state, value)):
        found = join(found, args.positional[1])
    if not results:
        return unknown(value.taint)
    return found.tainted(value.taint)


def _certain(act: Activation, state: State, value: Value) -> bool:
    return all(obj.kind is Kind.ITERATOR and obj.exact and isinstance(obj.data, int) for _, obj in act.objects(state, value))


@_native("builtins.enumerate")
def _enumerate(act: Activation, state: State, args: Args) -> Value:
    known, rest = items.iterate(act, state, _first(args), args.span)
    start = items.constants(args.get(1, "start") or const(0))
    first = start[0].value if start and len(start) == 1 and isinstance(start[0].value, int) else None
    pairs = None
    if known is not None:
        pairs = [
            act.allocate(state, Obj(Kind.TUPLE, items=items.numbered([const(first + i) if first is not None else INT, value])), ("pair", i))
            for i, value in enumerate(known)
        ]
        return _sequence(act, state, Kind.ITERATOR, pairs, NOTHING, "enumerate")
    pair = act.allocate(state, Obj(Kind.TUPLE, items=items.numbered([INT, rest])), "pair")
    return _sequence(act, state, Kind.ITERATOR, None, pair, "enumerate")


@_native("builtins.zip", "itertools.zip_longest")
def _zip(act: Activation, state: State, args: Args) -> Value:
    columns = [items.iterate(act, state, value, args.span) for value in args.positional]
    if columns and args.star is None and all(known is not None for known, _ in columns):
        rows = list(zip(*(known or [] for known, _ in columns), strict=False))
        tuples = [act.allocate(state, Obj(Kind.TUPLE, items=items.numbered(list(row))), ("row", i)) for i, row in enumerate(rows)]
        return _sequence(act, state, Kind.ITERATOR, tuples, NOTHING, "zip")
    elements = [join_all([*(known or ()), rest]) for known, rest in columns]
    obj = Obj(Kind.TUPLE, items=items.numbered(elements))
    if args.star is not None:
        inner, rest = items.iterate(act, state, args.star, args.span)
        obj = Obj(Kind.TUPLE, rest=join_all([*elements, *(inner or ()), rest]), exact=False)
    return _sequence(act, state, Kind.ITERATOR, None, act.allocate(state, obj, "row"), "zip")


@_native("builtins.map")
def _map(act: Activation, state: State, args: Args) -> Value:
    columns = [items.iterate(act, state, value, args.span) for value in args.positional[1:]]
    if columns and all(known is not None and len(known) <= items.MAX_ROUNDS for known, _ in columns):
        rows = list(zip(*(known or [] for known, _ in columns), strict=False))
        results = [calls.call_value(act, state, args.positional[0], list(row), args.span) for row in rows]
        return _sequence(act, state, Kind.ITERATOR, results, NOTHING, "map")
    elements = [join_all([*(known or ()), rest]) for known, rest in columns]
    result = calls.call_value(act, state, _first(args), elements, args.span)
    return _sequence(act, state, Kind.ITERATOR, None, result, "map")


@_native("builtins.filter", "itertools.filterfalse", "itertools.takewhile", "itertools.dropwhile")
def _filter(act: Activation, state: State, args: Args) -> Value:
    source = args.get(1) or ANY
    known, rest = items.iterate(act, state, source, args.span)
    kept: list[Value] = []
    certain = known is not None
    for value in known if known is not None else [rest]:
        verdict = BOOL
        if args.positional[0].atoms != NONE.atoms:
            verdict = calls.call_value(act, state, args.positional[0], [value], args.span)
        truths = operations.truth(act, state, verdict if args.positional[0].atoms != NONE.atoms else value)
        if True in truths:
            kept.append(value)
            certain = certain and len(truths) == 1
    return _sequence(act, state, Kind.ITERATOR, kept if certain else None, join_all(kept), "filter")


@_native("builtins.sorted")
def _sorted(act: Activation, state: State, args: Args) -> Value:
    known, rest = items.iterate(act, state, _first(args), args.span)
    elements = join_all([*(known or ()), rest])
    key = args.keywords.get("key")
    if key is not None and key is not NONE and elements is not NOTHING:
        calls.call_value(act, state, key, [elements], args.span)
    if known is not None and len(known) < 2:
        return _sequence(act, state, Kind.LIST, known, NOTHING)
    return act.allocate(state, Obj(Kind.LIST, rest=elements, exact=False))


@_native("builtins.reversed")
def _reversed(act: Activation, state: State, args: Args) -> Value:
    known, rest = items.iterate(act, state, _first(args), args.span)
    return _sequence(act, state, Kind.ITERATOR, list(reversed(known)) if known is not None else None, rest)


@_native("builtins.sum")
def _sum(act: Activation, state: State, args: Args) -> Value:
    known, rest = items.iterate(act, state, _first(args), args.span)
    total = args.get(1, "start")
    if known is not None and (total is not None or known):
        result = total if total is not None else known[0]
        for value in known if total is not None else known[1:]:
            result = operations.binary(act, state, "+", result, value, args.span)
        return result
    return Value(ANY.atoms, collect(act, state, join_all([rest, *([total] if total is not None else [])])))


@_native("builtins.min", "builtins.max")
def _extreme(act: Activation, state: State, args: Args) -> Value:
    if len(args.positional) > 1:
        found = join_all(args.positional)
    else:
        known, rest = items.iterate(act, state, _first(args), args.span)
        found = join_all([*(known or ()), rest])
    key = args.keywords.get("key")
    if key is not None and found is not NOTHING:
        calls.call_value(act, state, key, [found], args.span)
    return join_all([found, *([args.keywords["default"]] if "default" in args.keywords else [])])


@_native("builtins.range")
def _range(act: Activation, state: State, args: Args) -> Value:
    known = [items.constants(value) for value in args.positional]
    if known and all(entry and len(entry) == 1 and isinstance(entry[0].value, int) for entry in known):
        try:
            numbers = range(*(entry[0].value for entry in known if entry))
        except ValueError:
            return NOTHING
        if len(numbers) <= items.MAX_ROUNDS:
            return _sequence(act, state, Kind.LIST, [const(n) for n in numbers], NOTHING)
        return act.allocate(state, Obj(Kind.ITERATOR, rest=INT, exact=False, data=0))
    return act.allocate(state, Obj(Kind.LIST, rest=INT, exact=False))


# --- Reflection ------------------------------------------------------------------------------------------------------


@_native("builtins.getattr")
def _getattr(act: Activation, state: State, args: Args) -> Value:
    target = _first(args)
    names = items.constants(args.get(1) or ANY)
    if names and all(isinstance(name.value, str) for name in names):
        found = join_all(attributes.get_attr(act, state, target, name.value, args.span) for name in names)
        default = args.get(2)
        certain = len(names) == 1 and all(names[0].value in obj.attrs for _, obj in act.objects(state, target))
        return found if default is None or certain else join(found, default)
    taint = collect(act, state, target)
    members = [value for _, obj in act.objects(state, target) for value in obj.attrs.values()]
    members += [value for _, obj in act.objects(state, target) for value in _class_attributes(act, state, obj)]
    return join_all([*members, unknown(taint)])


def _class_attributes(act: Activation, state: State, obj: Obj) -> list[Value]:
    found: list[Value] = []
    for oid in classes.class_refs(obj.cls) if obj.kind is Kind.INSTANCE else []:
        for entry in classes.mro(act, state, oid):
            cls = act.object(state, entry.oid) if isinstance(entry, Ref) else None
            found += [value for name, value in (cls.attrs.items() if cls is not None else ()) if not name.startswith(("__", "%"))]
    return found


@_native("builtins.setattr", "builtins.object.__setattr__")
def _setattr(act: Activation, state: State, args: Args) -> Value:
    names = items.constants(args.get(1) or ANY)
    target, value = _first(args), args.get(2) or ANY
    if names and len(names) == 1 and isinstance(names[0].value, str):
        attributes.set_attr(act, state, target, names[0].value, value, args.span)
        return NONE
    for oid, _ in act.objects(state, target):
        stored = items.adopt(act, state, value) if oid < 0 else value
        obj = act.object(state, oid)
        if obj is not None and obj.kind not in (Kind.MODULE, Kind.CLASS):
            for name in [n.value for n in names or [] if isinstance(n.value, str)]:
                attributes.write_attr(act, state, oid, name, value, strong=False)
            if not names:
                act.put(state, oid, obj.with_rest(stored))
    return NONE


@_native("builtins.delattr")
def _delattr(act: Activation, state: State, args: Args) -> Value:
    for name in items.constants(args.get(1) or ANY) or []:
        attributes.del_attr(act, state, _first(args), str(name.value))
    return NONE


@_native("builtins.vars")
def _vars(act: Activation, state: State, args: Args) -> Value:
    if not args.positional:
        return _locals(act, state, args)
    return attributes.get_attr(act, state, args.positional[0], "__dict__", args.span)


@_native("builtins.locals")
def _locals(act: Activation, state: State, args: Args) -> Value:
    if act.code.function.kind == "module":
        return _globals(act, state, args)
    known = {Const("str", name): value for name, value in state.env.items() if name not in act.code.function.cells}
    return act.allocate(state, Obj(Kind.DICT, items=known))


@_native("builtins.globals")
def _globals(act: Activation, state: State, args: Args) -> Value:
    path = act.code.path
    known: dict[Const, Value] = {}
    for name in act.program.names_of(path):
        value = state.globals.get((path, name))
        value = act.global_value((path, name)) if value is None else value
        if value is not NOTHING and value.atoms:
            known[Const("str", name)] = value
    return act.allocate(state, Obj(Kind.DICT, items=known, data=("globals", path)))


def _descriptor(kind: str) -> Native:
    def make(act: Activation, state: State, args: Args) -> Value:
        parts = {name: value for name, value in (("get", args.get(0, "fget")), ("set", args.get(1, "fset"))) if value is not None}
        return act.allocate(state, Obj(Kind.DESCRIPTOR, attrs={"get": ANY, **parts}, data=kind))

    return make


for _kind_name in ("property", "staticmethod", "classmethod"):
    _NATIVES[f"builtins.{_kind_name}"] = _descriptor(_kind_name)


@_native("builtins.super")
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


@_native("importlib.import_module", "builtins.__import__")
def _import_module(act: Activation, state: State, args: Args) -> Value:
    from .modules import named_module

    names = items.constants(_first(args))
    if not names:
        return ANY
    found: list[Value] = []
    for name in names:
        text = str(name.value)
        level = len(text) - len(text.lstrip("."))
        if level:
            path = act.program.project.find(act.code.path, text[level:], level)
            if path is not None:
                from .modules import module_value

                found.append(module_value(act, state, path))
            continue
        found.append(named_module(act, state, text))
    return join_all(found) if found else ANY


# --- functools and operator ------------------------------------------------------------------------------------------


@_native("functools.partial", "functools.partialmethod")
def _partial(act: Activation, state: State, args: Args) -> Value:
    positional = act.allocate(state, Obj(Kind.TUPLE, items=items.numbered(args.positional[1:])), "args")
    known = {Const("str", name): value for name, value in args.keywords.items()}
    keywords = act.allocate(state, Obj(Kind.DICT, items=known), "keywords")
    return act.allocate(state, Obj(Kind.PARTIAL, attrs={"func": _first(args), "args": positional, "keywords": keywords}))


@_native("functools.reduce")
def _reduce(act: Activation, state: State, args: Args) -> Value:
    known, rest = items.iterate(act, state, args.get(1) or ANY, args.span)
    start = args.get(2, "initial")
    if known is not None and len(known) <= items.MAX_ROUNDS:
        values = [*([start] if start is not None else []), *known]
        if not values:
            return NOTHING
        result = values[0]
        for value in values[1:]:
            result = calls.call_value(act, state, args.positional[0], [result, value], args.span)
        return result
    element = join_all([*(known or ()), rest])
    result = start if start is not None else element
    for _ in range(2):
        result = join(result, calls.call_value(act, state, args.positional[0], [result, element], args.span))
    return result


@_native("operator.itemgetter", "operator.attrgetter", "operator.methodcaller")
def _getter(act: Activation, state: State, args: Args) -> Value:
    arguments = act.allocate(state, Obj(Kind.TUPLE, items=items.numbered(list(args.positional))), "args")
    known = {Const("str", name): value for name, value in args.keywords.items()}
    keywords = act.allocate(state, Obj(Kind.DICT, items=known), "keywords")
    return act.allocate(state, Obj(Kind.NATIVE, attrs={"self": NONE, "args": arguments, "keywords": keywords}, data="getter"))


@_native("operator.getitem")
def _getitem(act: Activation, state: State, args: Args) -> Value:
    return items.get_item(act, state, _first(args), args.get(1) or ANY, args.span)


@_native("operator.setitem")
def _setitem(act: Activation, state: State, args: Args) -> Value:
    items.set_item(act, state, _first(args), args.get(1) or ANY, args.get(2) or ANY, args.span)
    return NONE


# --- copy and dataclasses --------------------------------------------------------------------------------------------


@_native("copy.copy", "copy.replace")
def _copy(act: Activation, state: State, args: Args) -> Value:
    copied = _copied(act, state, _first(args), deep=False)
    for name, value in args.keywords.items():
        attributes.set_attr(act, state, copied, name, value, args.span)
    return copied


@_native("copy.deepcopy")
def _deepcopy(act: Activation, state: State, args: Args) -> Value:
    return _copied(act, state, _first(args), deep=True)


def _copied(act: Activation, state: State, value: Value, *, deep: bool) -> Value:
    """A copy of each object that the value may be; a deep one of all that they reach, too."""
    mapping: dict[int, int] = {}
    pending = [oid for oid, obj in act.objects(state, value) if obj.kind in CONTAINERS or obj.kind in (Kind.INSTANCE, Kind.OPAQUE)]
    while pending:
        oid = pending.pop()
        if oid in mapping:
            continue
        obj = act.object(state, oid)
        made = act.allocate(state, obj or Obj(Kind.OPAQUE), ("copied", oid))
        mapping[oid] = next(atom.oid for atom in made.atoms if isinstance(atom, Ref))
        if deep and obj is not None:
            for inner in obj.values():
                pending += [i for i, o in act.objects(state, inner) if o.kind in CONTAINERS or o.kind is Kind.INSTANCE]
    if deep:
        from .state import rename_value

        for copy in mapping.values():
            obj = act.object(state, copy)
            if obj is not None:
                act.put(state, copy, obj.map(lambda inner: rename_value(inner, mapping)))
    return Value(frozenset(Ref(mapping.get(a.oid, a.oid)) if isinstance(a, Ref) else a for a in value.atoms), value.taint)


@_native("dataclasses.replace", "attr.evolve", "attrs.evolve")
def _replace(act: Activation, state: State, args: Args) -> Value:
    copied = _copied(act, state, _first(args), deep=False)
    for name, value in args.keywords.items():
        for oid, _ in act.objects(state, copied):
            attributes.write_attr(act, state, oid, name, value, strong=True)
    return copied


@_native("dataclasses.asdict", "attr.asdict", "attrs.asdict")
def _asdict(act: Activation, state: State, args: Args) -> Value:
    known: dict[Const, Value] = {}
    for _, obj in act.objects(state, _first(args)):
        for name, value in obj.attrs.items():
            inner = _asdict(act, state, _only(args, value)) if _has_instance(act, state, value) else value
            old = known.get(Const("str", name))
            known[Const("str", name)] = inner if old is None else join(old, inner)
    if not known:
        return act.allocate(state, Obj(Kind.DICT, rest=unknown(collect(act, state, _first(args))), exact=False), "asdict")
    return act.allocate(state, Obj(Kind.DICT, items=known), ("asdict", tuple(k.value for k in known)))


def _only(args: Args, value: Value) -> Args:
    inner = Args(args.span)
    inner.positional = [value]
    return inner


def _has_instance(act: Activation, state: State, value: Value) -> bool:
    return any(obj.kind is Kind.INSTANCE and classes.fields(act, state, obj.cls) for _, obj in act.objects(state, value))


@_native("dataclasses.astuple", "attr.astuple", "attrs.astuple")
def _astuple(act: Activation, state: State, args: Args) -> Value:
    for _, obj in act.objects(state, _first(args)):
        return act.allocate(state, Obj(Kind.TUPLE, items=items.numbered(list(obj.attrs.values()))), "astuple")
    return unknown(collect(act, state, _first(args)))


@_native("collections.namedtuple", "typing.NamedTuple")
def _namedtuple(act: Activation, state: State, args: Args) -> Value:
    return classes.make_record(act, state, args)


# --- itertools -------------------------------------------------------------------------------------------------------


@_native("itertools.chain")
def _chain(act: Activation, state: State, args: Args) -> Value:
    columns = [items.iterate(act, state, value, args.span) for value in args.positional]
    if all(known is not None for known, _ in columns) and args.star is None:
        return _sequence(act, state, Kind.ITERATOR, [value for known, _ in columns for value in known or ()], NOTHING)
    parts = [value for known, rest in columns for value in [*(known or ()), rest]]
    if args.star is not None:
        inner, rest = items.iterate(act, state, args.star, args.span)
        parts += [*(inner or ()), rest]
    return _sequence(act, state, Kind.ITERATOR, None, join_all(parts))


@_native("itertools.chain.from_iterable")
def _flatten(act: Activation, state: State, args: Args) -> Value:
    known, rest = items.iterate(act, state, _first(args), args.span)
    inner = Args(args.span)
    inner.positional = [*(known or ()), *([rest] if known is None else [])]
    if known is None:
        element_known, element_rest = items.iterate(act, state, rest, args.span)
        return _sequence(act, state, Kind.ITERATOR, None, join_all([*(element_known or ()), element_rest]))
    return _chain(act, state, inner)


@_native("itertools.islice")
def _islice(act: Activation, state: State, args: Args) -> Value:
    known, rest = items.iterate(act, state, _first(args), args.span)
    bounds = [items.constants(value) for value in args.positional[1:]]
    if known is not None and bounds and all(b and len(b) == 1 for b in bounds):
        return _sequence(act, state, Kind.ITERATOR, known[slice(*(b[0].value for b in bounds if b))], NOTHING)
    return _sequence(act, state, Kind.ITERATOR, None, join_all([*(known or ()), rest]))


@_native("itertools.tee")
def _tee(act: Activation, state: State, args: Args) -> Value:
    known, rest = items.iterate(act, state, _first(args), args.span)
    copies = [_sequence(act, state, Kind.ITERATOR, known, rest, ("tee", number)) for number in range(2)]
    return act.allocate(state, Obj(Kind.TUPLE, items=items.numbered(copies)), "tee")


_ = (Ext, SEQUENCES)
