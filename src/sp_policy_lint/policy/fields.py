"""Types of values in rule files: each loads a node, with every mistake reported at its place, and describes itself as
JSON Schema.

The tables of `grammar` are built of these; the loader and the published schema cannot differ, because both come from
the tables.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from ..errors import RuleError, did_you_mean
from .read import ListNode, MapNode, Node, TextNode
from .scalars import MalformedError
from .vocabulary import Group, Vocabulary

T = TypeVar("T")
S = TypeVar("S")
K = TypeVar("K")
V = TypeVar("V")
T_co = TypeVar("T_co", covariant=True)

Schema = dict[str, Any]

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""Unquoted texts that YAML reads as nothing; where a text is wanted they are more likely a slip than a word."""


class InvalidError(Exception):
    """A value is wrong and has been reported; whoever needs it cannot be built."""


@dataclass(slots=True)
class Context:
    """The file being loaded, the words it may use, and the mistakes found so far."""

    path: str
    vocabulary: Vocabulary
    errors: list[RuleError]

    def refuse(self, node: Node, message: str, offset: int = 0) -> InvalidError:
        """Reports a mistake; to be raised where the value is needed."""
        self.errors.append(RuleError(message, self.path, *node.place(offset)))
        return InvalidError()


class Type(Protocol[T_co]):
    """A type of value."""

    def load(self, node: Node, context: Context) -> T_co:
        """The value of `node`. Reports what is wrong with it and raises `InvalidError`."""
        ...

    def schema(self) -> Schema:
        """The type as JSON Schema (draft 2020-12)."""
        ...


@dataclass(frozen=True, slots=True)
class Text(Generic[T]):
    """A scalar whose text `parse` reads (it raises `MalformedError`). `json`: the schema of what an editor sees."""

    what: str
    parse: Callable[[str], T]
    json: Schema

    def load(self, node: Node, context: Context) -> T:
        if not isinstance(node, TextNode):
            raise context.refuse(node, f"expected {self.what}, found {node}")
        if not node.value.strip() or (node.plain and node.value in NULLS):
            raise context.refuse(node, f"expected {self.what}, found nothing")
        try:
            return self.parse(node.value)
        except MalformedError as error:
            raise context.refuse(node, error.message, error.offset) from error

    def schema(self) -> Schema:
        return self.json


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """One of a few words."""

    what: str
    choices: dict[str, T]

    def load(self, node: Node, context: Context) -> T:
        text = node.value if isinstance(node, TextNode) else None
        if text in self.choices:
            return self.choices[text]
        known = ", ".join(self.choices)
        found = f"unknown {self.what} '{text}'" if text is not None else f"expected {self.what}, found {node}"
        raise context.refuse(node, found + (did_you_mean(text or "", self.choices) or f"; known are {known}"))

    def schema(self) -> Schema:
        return {"enum": list(self.choices)}


@dataclass(frozen=True, slots=True)
class Word:
    """A word that the vocabulary holds."""

    group: Group
    json: Schema

    def load(self, node: Node, context: Context) -> str:
        if not isinstance(node, TextNode):
            raise context.refuse(node, f"expected a word, found {node}")
        if problem := context.vocabulary.problem(node.value, self.group):
            raise context.refuse(node, problem)
        return node.value

    def schema(self) -> Schema:
        return self.json


@dataclass(frozen=True, slots=True)
class Many(Generic[T]):
    """One value, or a list of at least one."""

    item: Type[T]

    def load(self, node: Node, context: Context) -> tuple[T, ...]:
        return ListOf(self.item).load(node if isinstance(node, ListNode) else ListNode((node,), *node.place()), context)

    def schema(self) -> Schema:
        return {"anyOf": [self.item.schema(), ListOf(self.item).schema()]}


@dataclass(frozen=True, slots=True)
class ListOf(Generic[T]):
    """A list of at least one value."""

    item: Type[T]

    def load(self, node: Node, context: Context) -> tuple[T, ...]:
        if not isinstance(node, ListNode):
            raise context.refuse(node, f"expected a list, found {node}")
        if not node.items:
            raise context.refuse(node, "the list is empty; leave the key out")
        return tuple(_all(partial(self.item.load, each, context) for each in node.items))

    def schema(self) -> Schema:
        return {"type": "array", "minItems": 1, "items": self.item.schema()}


@dataclass(frozen=True, slots=True)
class Mapped(Generic[S, T]):
    """The values of another type, made into something else that cannot fail."""

    inner: Type[S]
    make: Callable[[S], T]

    def load(self, node: Node, context: Context) -> T:
        return self.make(self.inner.load(node, context))

    def schema(self) -> Schema:
        return self.inner.schema()


class Entry(NamedTuple, Generic[K, V]):
    """An entry of a `Table`, with the node of its key for later complaints."""

    node: TextNode
    key: K
    value: V


@dataclass(frozen=True, slots=True)
class Table(Generic[K, V]):
    """A mapping whose keys are the author's own words; `pattern` describes them to JSON Schema."""

    key: Type[K]
    value: Type[V]
    pattern: str

    def load(self, node: Node, context: Context) -> tuple[Entry[K, V], ...]:
        if not isinstance(node, MapNode):
            raise context.refuse(node, f"expected a mapping, found {node}")
        if not node.entries:
            raise context.refuse(node, "the mapping is empty; leave the key out")
        return tuple(_all(partial(self.entry, pair, context) for pair in node.entries))

    def entry(self, pair: tuple[TextNode, Node], context: Context) -> Entry[K, V]:
        key, value = _all([partial(self.key.load, pair[0], context), partial(self.value.load, pair[1], context)])
        return Entry(pair[0], key, value)

    def schema(self) -> Schema:
        names = {"pattern": f"^({self.pattern})$"}
        return {
            "type": "object",
            "minProperties": 1,
            "propertyNames": names,
            "additionalProperties": self.value.schema(),
        }


def _all(loads: Iterable[Callable[[], Any]]) -> list[Any]:
    """The results of all, after all have reported their mistakes. Raises `InvalidError` if one has."""
    results = []
    failed = False
    for load in loads:
        try:
            results.append(load())
        except InvalidError:
            failed = True
    if failed:
        raise InvalidError
    return results
