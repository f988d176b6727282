"""Functions and classes as values: how they are made, what they inherit, and what an annotation says of a value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from .. import ir
from ..ir import TypeRef
from . import calls, tables
from .arguments import Args
from .code import Code
from .objects import Kind, Obj
from .state import State
from .values import ANY, ANY_ATOM, NONE, NOTHING, Atom, Const, Ext, Member, Ref, Value, ext, join, join_all, ref
from .variables import adopt, module_variable, new_cell, read_cell, read_global

if TYPE_CHECKING:
    from .activation import Activation

FIELDS = "%fields"
"""The name, impossible in source, under which a class body collects its declared fields."""

Mro = list[Atom]


class Field(NamedTuple):
    """A declared field of a class, as in a dataclass."""

    name: str
    type: TypeRef
    path: str
    order: int


def make_function(act: Activation, state: State, index: int, defaults: Mapping[str, Value]) -> Value:
    """A function object with its defaults and the cells that it captures."""
    code = act.program.code(act.code.path, index)
    items: dict[Const, Value] = {Const("default", name): value for name, value in defaults.items()}
    for name in code.function.free:
        cell = cell_of(act, state, name)
        if cell is not None:
            items[Const("cell", name)] = cell
    if act.persistent:
        items = {key: adopt(act, state, value) for key, value in items.items()}
    return act.allocate(state, Obj(Kind.FUNCTION, items=items, data=code), ("function", index))


def cell_of(act: Activation, state: State, name: str) -> Value | None:
    """The cell of a variable of this function or of one around it."""
    if name in act.code.function.cells:
        cell = state.env.get(name)
        if cell is None:
            cell = state.env[name] = new_cell(act, state, name, None)
        return cell
    return act.closure.get(name)


def declare_field(act: Activation, state: State, ins: ir.Declare) -> None:
    """Notes `name: T` in a class body."""
    if ins.type.name.rpartition(".")[2] == "ClassVar":
        return
    known = state.env.get(FIELDS, NOTHING)
    if any(isinstance(atom, Const) and atom.value.name == ins.name for atom in known.atoms):
        return
    field = Const("field", Field(ins.name, ins.type, act.code.path, len(known.atoms)))
    state.env[FIELDS] = Value(frozenset((*known.atoms, field)))


def make_class(act: Activation, state: State, body: int, bases: list[Value], keywords: Mapping[str, Value]) -> Value:
    """A class object: its body is run, what it binds is its namespace."""
    code = act.program.code(act.code.path, body)
    closure = {name: cell for name in code.function.free if (cell := cell_of(act, state, name)) is not None}
    namespace = calls.run_class_body(act, state, code, closure)
    items = {Const("int", index): base for index, base in enumerate(bases)}
    attrs = dict(namespace)
    if act.persistent:
        items = {key: adopt(act, state, value) for key, value in items.items()}
        attrs = {key: adopt(act, state, value) for key, value in attrs.items()}
    plain = attrs
    attrs = _with_members(act, state, code, items, plain)
    made = act.allocate(state, Obj(Kind.CLASS, items=items, attrs=attrs, data=code), ("class", body))
    if attrs is not plain:
        act.program.enumerations[code.dotted] = made
    if act.persistent:
        act.program.note_class(code, made)
    _announce(act, state, made, attrs, keywords, code.function.span)
    return made


def _with_members(
    act: Activation, state: State, code: Code, bases: Mapping[Const, Value], attrs: dict[str, Value]
) -> dict[str, Value]:
    """The namespace of an enumeration with its members in place of their values.

    Members that equal their values (`class Color(str, Enum)`) stay what they are: plain constants.
    """
    holder = Obj(Kind.CLASS, items=bases, data=code)
    temporary = act.oid(("bases", code.index))
    state.heap[temporary] = holder
    paths = [entry.path for entry in _linearize(act, state, Ref(temporary), ()) if isinstance(entry, Ext)]
    del state.heap[temporary]
    if not any(path in ("enum.Enum", "enum.Flag") for path in paths) or any(path in _PLAIN_MEMBERS for path in paths):
        return attrs
    found = dict(attrs)
    for name, value in attrs.items():
        if name.startswith(("_", "%")) or any(
            o.kind in (Kind.FUNCTION, Kind.DESCRIPTOR, Kind.CLASS) for _, o in act.objects(state, value)
        ):
            continue
        found[name] = Value(frozenset((Const(code.dotted, Member(name)),)))
        act.program.members[(code.dotted, name)] = value
    return found


_PLAIN_MEMBERS = frozenset(("builtins.str", "builtins.int", "enum.StrEnum", "enum.IntEnum", "enum.IntFlag"))


def _announce(
    act: Activation,
    state: State,
    made: Value,
    attrs: Mapping[str, Value],
    keywords: Mapping[str, Value],
    span: ir.SpanTuple,
) -> None:
    """Tells bases of a new subclass (`__init_subclass__`), and descriptors their names (`__set_name__`)."""
    for oid in class_refs(made):
        for entry in mro(act, state, oid)[1:]:
            hook = _own(act, state, entry, "__init_subclass__")
            if hook is not None:
                function = join_all(
                    obj.attrs["get"] if obj.kind is Kind.DESCRIPTOR else ref(inner)
                    for inner, obj in act.objects(state, hook)
                )
                args = Args(span)
                args.positional, args.spans = [made], [span]
                args.keywords = {name: value for name, value in keywords.items() if name != "metaclass"}
                calls.call(act, state, function, args)
                break
    for name, value in attrs.items():
        for inner, obj in act.objects(state, value):
            naming = lookup(act, state, obj.cls, "__set_name__") if obj.kind is Kind.INSTANCE else None
            if naming is not None:
                calls.call_value(act, state, naming, [ref(inner), made, Value(frozenset((Const("str", name),)))], span)


def mro(act: Activation, state: State, oid: int) -> Mro:
    """The method resolution order of a class: itself, then its bases (project classes as `Ref`, library ones as
    `Ext`)."""
    cached = act.program.mros.get(oid) if oid < 0 else None
    if cached is not None:
        return cached
    order = _linearize(act, state, Ref(oid), ())
    if oid < 0:
        act.program.mros[oid] = order
    return order


def _linearize(act: Activation, state: State, atom: Atom, seen: tuple[Atom, ...]) -> Mro:
    if not isinstance(atom, Ref) or atom in seen:
        return [atom]
    obj = act.object(state, atom.oid)
    if obj is None or obj.kind is not Kind.CLASS:
        return [Ext(obj.path)] if obj is not None and obj.kind is Kind.OPAQUE and obj.path else []
    bases = [
        base for value in obj.items.values() for base in sorted(value.atoms, key=repr) if isinstance(base, Ref | Ext)
    ]
    lists = [order for base in bases if (order := _linearize(act, state, base, (*seen, atom)))]
    return [atom, *_merge([*lists, [order[0] for order in lists]])]


def _merge(lists: list[Mro]) -> Mro:
    """C3 linearization; where there is none, the order in which classes are met."""
    merged: Mro = []
    lists = [list(entries) for entries in lists if entries]
    while lists:
        heads = [entries[0] for entries in lists]
        good = next((head for head in heads if not any(head in entries[1:] for entries in lists)), heads[0])
        merged.append(good)
        lists = [rest for entries in lists if (rest := [entry for entry in entries if entry != good])]
    return merged


def class_refs(value: Value | None) -> list[int]:
    """The project classes that a value may be."""
    return sorted(atom.oid for atom in value.atoms if isinstance(atom, Ref)) if value is not None else []


def lookup(act: Activation, state: State, cls: Value | None, name: str) -> Value | None:
    """A class attribute by the method resolution order; None when no class of the project has it."""
    found: Value | None = None
    for oid in class_refs(cls):
        for entry in mro(act, state, oid):
            value = _own(act, state, entry, name)
            if value is not None:
                found = value if found is None else join(found, value)
                break
    return found


def _own(act: Activation, state: State, entry: Atom, name: str) -> Value | None:
    obj = act.object(state, entry.oid) if isinstance(entry, Ref) else None
    return obj.attrs.get(name) if obj is not None else None


def lookup_after(act: Activation, state: State, bound: Obj, name: str) -> Value | None:
    """What `super().name` means: the attribute behind the class of the method in the order of the object's class."""
    found: Value | None = None
    start = class_refs(bound.cls)
    for oid in class_refs(bound.attrs["type"]):
        order = mro(act, state, oid)
        position = next((i for i, entry in enumerate(order) if isinstance(entry, Ref) and entry.oid in start), -1)
        for entry in order[position + 1 :]:
            value = _own(act, state, entry, name)
            if value is not None:
                found = value if found is None else join(found, value)
                break
    return found


def external_bases(act: Activation, state: State, cls: Value | None) -> list[str]:
    """Dotted paths of the library classes among the bases, `object` aside."""
    paths: list[str] = []
    for oid in class_refs(cls):
        paths += [
            entry.path for entry in mro(act, state, oid) if isinstance(entry, Ext) and entry.path not in _PLAIN_BASES
        ]
    if cls is not None:
        paths += sorted(atom.path for atom in cls.atoms if isinstance(atom, Ext))
    return list(dict.fromkeys(paths))


_PLAIN_BASES = frozenset(
    ("builtins.object", "abc.ABC", "typing.Protocol", "typing.Generic", "typing_extensions.Protocol")
)


def dotted_names(act: Activation, state: State, cls: Value | None) -> list[str]:
    """The dotted names of a class and its bases, most specific first."""
    names: list[str] = []
    for oid in class_refs(cls):
        for entry in mro(act, state, oid):
            obj = act.object(state, entry.oid) if isinstance(entry, Ref) else None
            if obj is not None:
                names.append(obj.data.dotted)
    return [*names, *external_bases(act, state, cls)]


def fields(act: Activation, state: State, cls: Value | None) -> list[Field]:
    """The declared fields of a class, bases first, in the order of a generated constructor."""
    found: dict[str, Field] = {}
    for oid in class_refs(cls):
        for entry in reversed(mro(act, state, oid)):
            value = _own(act, state, entry, FIELDS)
            if value is not None:
                own: list[Field] = [atom.value for atom in value.atoms if isinstance(atom, Const)]
                found.update({field.name: field for field in sorted(own, key=lambda field: field.order)})
    return list(found.values())


def declared_value(act: Activation, state: State, cls: Value | None, name: str) -> Value | None:
    """What the annotation of a field says of its value; None without one."""
    for field in fields(act, state, cls):
        if field.name == name:
            return typed(act, state, field.type, field.path, ("field", name))
    return None


_SCALARS = frozenset(("str", "int", "float", "bool", "bytes", "complex"))
_LISTS = frozenset(("list", "List", "Sequence", "Iterable", "Collection", "MutableSequence", "deque", "tuple", "Tuple"))
_SETS = frozenset(("set", "Set", "frozenset", "FrozenSet", "AbstractSet", "MutableSet"))
_ITERATORS = frozenset(("Iterator", "Generator", "AsyncIterator", "AsyncGenerator", "AsyncIterable"))
_DICTS = frozenset(("dict", "Dict", "Mapping", "MutableMapping", "defaultdict", "OrderedDict"))
_TRANSPARENT = frozenset(
    ("Annotated", "Final", "ClassVar", "Required", "NotRequired", "ReadOnly", "Awaitable", "Coroutine")
)


def typed(act: Activation, state: State, type_ref: TypeRef, path: str, key: object, depth: int = 0) -> Value:
    """A value of which only the annotated type is known."""
    short = type_ref.name.rpartition(".")[2]
    if type_ref.name == "None":
        return NONE
    if type_ref.name == "|":
        return join_all(typed(act, state, arg, path, (key, i), depth) for i, arg in enumerate(type_ref.args))
    if short in _SCALARS:
        return ext(f"builtins.{short}()")
    if short in _TRANSPARENT and type_ref.args:
        return typed(act, state, type_ref.args[-1 if short == "Coroutine" else 0], path, key, depth)
    if depth > 3:
        return ANY
    for names, kind in ((_LISTS, Kind.LIST), (_SETS, Kind.SET), (_ITERATORS, Kind.ITERATOR), (_DICTS, Kind.DICT)):
        if short in names:
            return _typed_container(act, state, kind, type_ref, path, key, depth)
    return _typed_instance(act, state, type_ref, path, key)


def _typed_container(
    act: Activation, state: State, kind: Kind, type_ref: TypeRef, path: str, key: object, depth: int
) -> Value:
    args = [typed(act, state, arg, path, (key, i), depth + 1) for i, arg in enumerate(type_ref.args)]
    element = args[-1] if kind is Kind.DICT and args else (args[0] if args else ANY)
    obj = Obj(kind, rest=element, keys=args[0] if kind is Kind.DICT and args else None, exact=False)
    return act.allocate(state, obj, ("typed", key))


def _typed_instance(act: Activation, state: State, type_ref: TypeRef, path: str, key: object) -> Value:
    value = resolve_type(act, state, type_ref.name, path)
    results: list[Value] = []
    for atom in sorted(value.atoms, key=repr):
        obj = act.object(state, atom.oid) if isinstance(atom, Ref) else None
        if obj is not None and obj.kind is Kind.CLASS and isinstance(atom, Ref):
            results.append(act.program.any_instance(atom.oid) if atom.oid < 0 else ANY)
        elif obj is not None and _is_annotation(obj):
            first = obj.items.get(Const("int", 0), NOTHING)
            oids = [a.oid for a in first.atoms if isinstance(a, Ref) and a.oid < 0]
            results += [act.program.any_instance(oid) for oid in oids] or [ANY]
        elif isinstance(atom, Ext) and not atom.path.startswith(("typing.", "builtins.object", "collections.abc.")):
            role = tables.role_of(act, atom.path)
            made = Obj(Kind.OPAQUE, path=f"{atom.path}()", exact=False)
            made = made if role is None else tables.instance(role, atom.path)
            results.append(act.allocate(state, made, ("typed", key, atom.path)))
        else:
            results.append(ANY)
    return join_all(results) if results else ANY


ANNOTATION = "typing.Annotated[]"
"""The path, impossible in source, of a type with metadata: its elements are the type and the metadata."""


def annotation(act: Activation, state: State, parts: Value) -> Value:
    """`Annotated[type, metadata, ...]`."""
    found = {key: value for _, obj in act.objects(state, parts) for key, value in obj.items.items()}
    return act.allocate(state, Obj(Kind.OPAQUE, path=ANNOTATION, items=found, exact=False), "annotation")


def annotation_value(act: Activation, state: State, type_ref: TypeRef | None, path: str) -> Value:
    """The `Annotated` type that an annotation means by its name; `NOTHING` when it means none."""
    if type_ref is None or type_ref.name in ("|", "?", "[]", "...", "None"):
        return NOTHING
    value = resolve_type(act, state, type_ref.name, path)
    atoms = (a for a in value.atoms if isinstance(a, Ref) and _is_annotation(act.object(state, a.oid)))
    return Value(frozenset(atoms))


def _is_annotation(obj: Obj | None) -> bool:
    return obj is not None and obj.kind is Kind.OPAQUE and obj.path == ANNOTATION


def resolve_type(act: Activation, state: State, name: str, path: str) -> Value:
    """The value of a dotted name in a module, as an annotation means it."""
    head, *rest = name.split(".")
    value = module_variable(act, state, path, head)
    if value is NOTHING:
        value = read_global(act, state, head) if path == act.code.path else ANY
    for part in rest:
        results: list[Value] = []
        for atom in value.atoms:
            if isinstance(atom, Ext):
                results.append(ext(f"{atom.path}.{part}"))
        for _, obj in act.objects(state, value):
            if obj.kind is Kind.MODULE:
                results.append(module_variable(act, state, obj.data, part))
            elif obj.kind is Kind.CLASS:
                results.append(obj.attrs.get(part, ANY))
        value = join_all(results) if results else ANY
    return value


def is_unknown(value: Value) -> bool:
    """Whether nothing is known of a value but the data that it carries."""
    return value.atoms == frozenset((ANY_ATOM,))


def defining_class(act: Activation, state: State, types: Value) -> Value:
    """The class in whose body the running method stands, found among the bases of the object's class."""
    index = act.code.index
    functions = act.code.file.functions
    while index > 0 and functions[index].kind != "class":
        index = functions[index].parent
    body = act.program.code(act.code.path, index)
    found = [
        entry
        for oid in class_refs(types)
        for entry in mro(act, state, oid)
        if isinstance(entry, Ref) and (obj := act.object(state, entry.oid)) is not None and obj.data is body
    ]
    return Value(frozenset(found))


def make_record(act: Activation, state: State, args: Args) -> Value:
    """`namedtuple("Name", fields)`: a class with declared fields."""
    names: list[str] = []
    for atom in (args.get(1, "field_names") or ANY).atoms:
        if isinstance(atom, Const) and isinstance(atom.value, str):
            names = atom.value.replace(",", " ").split()
    for _, obj in act.objects(state, args.get(1, "field_names") or ANY):
        for value in obj.elements():
            parts = [v for _, inner in act.objects(state, value) for v in inner.items.values()][:1] or [value]
            names += [
                atom.value
                for part in parts
                for atom in part.atoms
                if isinstance(atom, Const) and isinstance(atom.value, str)
            ]
    declared = frozenset(
        Const("field", Field(name, TypeRef("?"), act.code.path, order)) for order, name in enumerate(names)
    )
    attrs = {FIELDS: Value(declared)} if declared else {}
    for _, defaults in act.objects(state, args.keywords.get("defaults", NONE)):
        values = list(defaults.items.values())
        attrs.update(zip(names[len(names) - len(values) :], values, strict=True) if len(values) <= len(names) else ())
    return act.allocate(state, Obj(Kind.CLASS, attrs=attrs, data=act.code), "record")


def is_enum(act: Activation, state: State, cls: Value | None) -> bool:
    """Whether a class is an enumeration."""
    return any(base.startswith("enum.") for base in external_bases(act, state, cls))


def hidden_fields(act: Activation, state: State, cls: Value | None) -> set[str]:
    """Declared fields that a generated `__repr__` leaves out: `field(repr=False)`."""
    hidden: set[str] = set()
    for field in fields(act, state, cls):
        declared = lookup(act, state, cls, field.name)
        for _, obj in act.objects(state, declared) if declared is not None else ():
            for _, kept in act.objects(state, obj.keys) if obj.kind is Kind.OPAQUE and obj.keys is not None else ():
                if kept.items.get(Const("str", "repr"), ANY).atoms == frozenset((Const("bool", False),)):
                    hidden.add(field.name)
    return hidden


def closure_of(obj: Obj) -> Iterator[tuple[str, Value]]:
    """The captured variables of a function object with their cells."""
    for key, value in obj.items.items():
        if key.type == "cell":
            yield key.value, value


def call_context(code: Code) -> str:
    """How a function is named in a trace."""
    return code.function.qualname or code.path


__all__ = ["FIELDS", "declared_value", "fields", "lookup", "make_class", "make_function", "read_cell", "typed"]
