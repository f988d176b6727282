"""Methods of containers and iterators by their names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from . import dicts, futures, iterators, lists, queues, sets
from .objects import Kind, Obj
from .registry import Method

_TABLES: Mapping[Kind, Mapping[str, Method]] = {
    Kind.LIST: lists.LIST,
    Kind.TUPLE: lists.LIST,
    Kind.DICT: dicts.DICT,
    Kind.SET: sets.SET,
    Kind.ITERATOR: iterators.ITERATOR,
    Kind.FUTURE: futures.FUTURE,
}
_BASES = {
    "dict": Kind.DICT,
    "userdict": Kind.DICT,
    "ordereddict": Kind.DICT,
    "defaultdict": Kind.DICT,
    "counter": Kind.DICT,
    "list": Kind.LIST,
    "userlist": Kind.LIST,
    "deque": Kind.LIST,
    "tuple": Kind.LIST,
    "set": Kind.SET,
    "frozenset": Kind.SET,
}


def find(kind: Kind, obj: Obj, name: str) -> Method | None:
    """The method of a container by its name; None when containers of this kind have none such."""
    if queues.ORDER in obj.attrs and name in queues.QUEUE:
        return queues.QUEUE[name]
    return _TABLES.get(kind, {}).get(name)


def inherited_kind(bases: Iterable[str]) -> Kind | None:
    """The kind of container that a class with these library bases (dotted paths) is; None when it is none."""
    for base in bases:
        if base.startswith(("builtins.", "collections.", "typing.")):
            kind = _BASES.get(base.rpartition(".")[2].lower())
            if kind is not None:
                return kind
    return None
