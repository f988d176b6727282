"""Abstract objects: what the heap holds.

Contract: an `Obj` is an immutable record of what is known of one object (or, with `many`, of several objects that
were created
at one place). Writing makes a new record. `attrs` are attributes by name; `items` are elements by constant key or
index; `rest`
covers elements under other keys and `keys` those keys; `exact` says that there are no elements beside `items`.
For an `OPAQUE` object, one of a library, `rest` carries the data that went into it, whichever way it is taken out.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from .values import Const, Ref, Value, join, of_key


class Kind(enum.Enum):
    """What an object is; decides how it is called, read and written."""

    INSTANCE = "instance"
    OPAQUE = "opaque"
    LIST = "list"
    TUPLE = "tuple"
    SET = "set"
    DICT = "dict"
    ITERATOR = "iterator"
    FUNCTION = "function"
    METHOD = "method"
    CLASS = "class"
    MODULE = "module"
    TABLE = "table"
    CELL = "cell"
    FRAME = "frame"
    FUTURE = "future"
    SLICE = "slice"
    DESCRIPTOR = "descriptor"
    PARTIAL = "partial"
    SUPER = "super"
    NATIVE = "native"

    __hash__ = object.__hash__


SEQUENCES = frozenset((Kind.LIST, Kind.TUPLE, Kind.ITERATOR))
CONTAINERS = frozenset((Kind.LIST, Kind.TUPLE, Kind.SET, Kind.DICT, Kind.ITERATOR))
CODE = frozenset((Kind.FUNCTION, Kind.CLASS, Kind.MODULE, Kind.NATIVE))
"""Objects that are program, not data: what they refer to is not looked for when data is collected."""

EMPTY: Mapping[Any, Value] = {}


class Obj:
    """One object of the abstract heap; see the module's contract.

    `maybe` are keys (and names of attributes) that the object has on some ways to this point only.
    `data` is what the kind needs: the function or class definition, the name of a native method, the kind of a
    descriptor.
    `path` is the dotted path of an opaque object. `cls` is the class of an instance.
    """

    __slots__ = (
        "_refs",
        "_tainted",
        "attrs",
        "cls",
        "data",
        "exact",
        "items",
        "keys",
        "kind",
        "many",
        "maybe",
        "path",
        "rest",
    )

    def __init__(
        self,
        kind: Kind,
        *,
        cls: Value | None = None,
        path: str = "",
        attrs: Mapping[str, Value] = EMPTY,
        items: Mapping[Const, Value] = EMPTY,
        rest: Value | None = None,
        keys: Value | None = None,
        exact: bool = True,
        many: bool = False,
        maybe: frozenset[Any] = frozenset(),
        data: Any = None,
    ) -> None:
        self.kind = kind
        self.cls = cls
        self.path = path
        self.attrs = attrs
        self.items = items
        self.rest = rest
        self.keys = keys
        self.exact = exact
        self.many = many
        self.maybe = maybe
        self.data = data
        self._refs: frozenset[int] | None = None
        self._tainted = False

    @property
    def refs(self) -> frozenset[int]:
        """The numbers of the objects that this one refers to directly."""
        if self._refs is None:
            self._refs, self._tainted = self._survey()
        return self._refs

    @property
    def tainted(self) -> bool:
        """Whether a value directly inside carries data."""
        if self._refs is None:
            self._refs, self._tainted = self._survey()
        return self._tainted

    def _survey(self) -> tuple[frozenset[int], bool]:
        refs: set[int] = set()
        tainted = False
        for value in self.values():
            tainted = tainted or bool(value.taint)
            for atom in value.atoms:
                if type(atom) is Ref:
                    refs.add(atom.oid)
        return frozenset(refs), tainted

    @property
    def portable(self) -> bool:
        """Whether it means the same in every activation: it refers to persistent objects only and carries no data."""
        return not self.tainted and not any(oid > 0 for oid in self.refs)

    def replace(self, **changes: Any) -> Obj:
        """A copy with these fields changed."""
        fields = {name: getattr(self, name) for name in _FIELDS}
        fields.update(changes)
        return Obj(**fields)

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Obj):
            return NotImplemented
        return (
            self.kind is other.kind
            and self.rest == other.rest
            and self.exact == other.exact
            and self.many == other.many
            and self.maybe == other.maybe
            and self.items == other.items
            and self.attrs == other.attrs
            and self.keys == other.keys
            and self.cls == other.cls
            and self.path == other.path
            and self.data == other.data
        )

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        parts = [self.kind.value, self.path, *(f".{k}={v}" for k, v in self.attrs.items())]
        parts += [f"[{k.value!r}]={v}" for k, v in self.items.items()]
        parts += [f"rest={self.rest}"] if self.rest else []
        return f"Obj({' '.join(filter(None, parts))})"

    def values(self) -> Iterator[Value]:
        """All values directly inside."""
        yield from self.attrs.values()
        yield from self.items.values()
        if self.rest is not None:
            yield self.rest
        if self.keys is not None:
            yield self.keys
        if self.cls is not None:
            yield self.cls

    def map(self, change: Callable[[Value], Value]) -> Obj:
        """A copy with each value inside changed; itself when none changes."""
        attrs = _map(self.attrs, change)
        items = _map(self.items, change)
        rest = None if self.rest is None else change(self.rest)
        keys = None if self.keys is None else change(self.keys)
        cls = None if self.cls is None else change(self.cls)
        same = (
            attrs is self.attrs and items is self.items and rest is self.rest and keys is self.keys and cls is self.cls
        )
        return self if same else self.replace(attrs=attrs, items=items, rest=rest, keys=keys, cls=cls)

    def with_attr(self, name: str, value: Value) -> Obj:
        """With this attribute; beside the old value where the object stands for many."""
        old = self.attrs.get(name)
        if old is not None and self.many:
            value = join(old, value)
        if old is not None and old is value and name not in self.maybe:
            return self
        return self.replace(attrs={**self.attrs, name: value}, maybe=self._having(name, old))

    def with_item(self, key: Const, value: Value) -> Obj:
        """With this element; beside the old value where the object stands for many."""
        old = self.items.get(key)
        if old is not None and self.many:
            value = join(old, value)
        return self.replace(items={**self.items, key: value}, maybe=self._having(key, old))

    def _having(self, key: Any, old: Value | None) -> frozenset[Any]:
        """What may be missing once a key is written: of many objects, only one has it now."""
        if self.many:
            return self.maybe if old is not None else self.maybe | {key}
        return self.maybe - {key}

    def with_rest(self, value: Value, keys: Value | None = None) -> Obj:
        """With one more element at a place that is not known."""
        rest = value if self.rest is None else join(self.rest, value)
        known = keys if self.keys is None or keys is None else join(self.keys, keys)
        return self.replace(rest=rest, keys=known if known is not None else self.keys, exact=False)

    def blurred(self) -> Obj:
        """The same with all elements at places that are not known."""
        if not self.items:
            return self if not self.exact else self.replace(exact=False)
        rest, keys = self.rest, self.keys
        for key, value in self.items.items():
            rest = value if rest is None else join(rest, value)
            if self.kind is Kind.DICT:
                key_value = of_key(key)
                keys = key_value if keys is None else join(keys, key_value)
        return self.replace(items=EMPTY, rest=rest, keys=keys, exact=False, maybe=self.maybe.difference(self.items))

    def elements(self) -> Iterator[Value]:
        """The values of all elements."""
        yield from self.items.values()
        if self.rest is not None:
            yield self.rest


_FIELDS = tuple(name for name in Obj.__slots__ if not name.startswith("_"))


def _map(values: Mapping[Any, Value], change: Callable[[Value], Value]) -> Mapping[Any, Value]:
    changed: dict[Any, Value] | None = None
    for key, value in values.items():
        new = change(value)
        if new is not value:
            if changed is None:
                changed = dict(values)
            changed[key] = new
    return values if changed is None else changed


def join_objects(one: Obj, other: Obj) -> Obj:
    """What is known when the object is as either says."""
    if one is other:
        return one
    if one.kind is not other.kind or (one.kind in CODE and one.data != other.data):
        one, other = _as_opaque(one), _as_opaque(other)
    if one.kind in SEQUENCES and (not one.exact or not other.exact or len(one.items) != len(other.items)):
        one, other = one.blurred(), other.blurred()
    items = _join_maps(one.items, other.items)
    attrs = _join_maps(one.attrs, other.attrs)
    rest = _join_optional(one.rest, other.rest)
    keys = _join_optional(one.keys, other.keys)
    cls = _join_optional(one.cls, other.cls)
    exact = one.exact and other.exact
    many = one.many or other.many
    maybe = one.maybe | other.maybe | (one.attrs.keys() ^ other.attrs.keys())
    if one.kind not in SEQUENCES:
        maybe |= one.items.keys() ^ other.items.keys()
    path = one.path if one.path == other.path else ""
    data = one.data if one.data == other.data else None
    same = items is one.items and attrs is one.attrs and rest is one.rest and keys is one.keys and cls is one.cls
    if (
        same
        and exact == one.exact
        and many == one.many
        and maybe == one.maybe
        and path == one.path
        and data == one.data
    ):
        return one
    return one.replace(
        items=items,
        attrs=attrs,
        rest=rest,
        keys=keys,
        cls=cls,
        exact=exact,
        many=many,
        maybe=maybe,
        path=path,
        data=data,
    )


def _as_opaque(obj: Obj) -> Obj:
    blurred = obj.blurred()
    return Obj(Kind.OPAQUE, attrs=obj.attrs, rest=blurred.rest, exact=False, many=obj.many)


def _join_maps(one: Mapping[Any, Value], other: Mapping[Any, Value]) -> Mapping[Any, Value]:
    if one is other or not other:
        return one
    joined: dict[Any, Value] | None = None
    for key, value in other.items():
        old = one.get(key)
        new = value if old is None else (old if old is value else join(old, value))
        if new is not old:
            if joined is None:
                joined = dict(one)
            joined[key] = new
    return one if joined is None else joined


def _join_optional(one: Value | None, other: Value | None) -> Value | None:
    if one is None or one is other:
        return other
    return one if other is None else join(one, other)
