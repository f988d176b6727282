"""Mappings with fixed keys, described by tables: fields, and constraints between them."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from ..errors import did_you_mean
from .fields import Context, InvalidError, Schema, Type
from .read import MapNode, Node

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a mapping. `attribute` is the name under which the value is handed on; `doc` is shown by editors."""

    key: str
    type: Type[Any]
    doc: str
    attribute: str = ""
    required: bool = False

    def schema(self) -> Schema:
        """The value as JSON Schema."""
        return {**self.type.schema(), "description": self.doc}


class Constraint(Protocol):
    """What keys may or must stand together."""

    def problem(self, given: Collection[str]) -> str | None:
        """What is wrong with a mapping of these keys."""
        ...

    def schema(self) -> Schema:
        """The constraint as JSON Schema."""
        ...


@dataclass(frozen=True, slots=True)
class OneOf:
    """Exactly one of these keys."""

    keys: tuple[str, ...]

    def problem(self, given: Collection[str]) -> str | None:
        found = [key for key in self.keys if key in given]
        if len(found) == 1:
            return None
        return f"exactly one of {', '.join(self.keys)} is needed, found {' and '.join(found) or 'none'}"

    def schema(self) -> Schema:
        return {"oneOf": [{"required": [key]} for key in self.keys]}


@dataclass(frozen=True, slots=True)
class Needs:
    """`key` stands only beside one of `others`; without `optional`, each of `others` asks for `key` in turn."""

    key: str
    others: tuple[str, ...]
    optional: bool = True

    def problem(self, given: Collection[str]) -> str | None:
        found = [key for key in self.others if key in given]
        if self.key in given and not found:
            return f"'{self.key}' goes only with {' or '.join(self.others)}"
        if found and self.key not in given and not self.optional:
            return f"'{found[0]}' needs '{self.key}'"
        return None

    def schema(self) -> Schema:
        beside: Schema = {"dependentSchemas": {self.key: {"anyOf": [{"required": [other]} for other in self.others]}}}
        if not self.optional:
            beside["dependentRequired"] = {other: [self.key] for other in self.others}
        return beside


@dataclass(frozen=True, slots=True)
class Record(Generic[T_co]):
    """A mapping with these fields, from which `build` (called with the attributes) makes a value."""

    name: str
    fields: tuple[Field, ...]
    build: Callable[..., T_co]
    constraints: tuple[Constraint, ...] = ()

    def load(self, node: Node, context: Context) -> T_co:
        if not isinstance(node, MapNode):
            raise context.refuse(node, f"expected {self.name}: a mapping, found {node}")
        known = {field.key: field for field in self.fields}
        values: dict[str, Any] = {}
        given = {key.value for key, _ in node.entries}
        # A misspelled key is one mistake: what it is meant for is not missing as well.
        problems = self.problems(given.union(*(_near(key, known) for key in given.difference(known))))
        failed = bool(problems)
        for problem in problems:
            context.refuse(node, problem)
        for key, value in node.entries:
            field = known.get(key.value)
            try:
                if field is None:
                    raise context.refuse(key, f"unknown key '{key.value}' in {self.name}{_hint(key.value, known)}")
                values[field.attribute or field.key] = field.type.load(value, context)
            except InvalidError:
                failed = True
        if failed:
            raise InvalidError
        return self.build(**values)

    def problems(self, given: Collection[str]) -> list[str]:
        """What is missing or does not go together."""
        missing = [
            f"{self.name} needs '{field.key}'" for field in self.fields if field.required and field.key not in given
        ]
        broken = [constraint.problem(given) for constraint in self.constraints]
        return missing + [problem for problem in broken if problem]

    def schema(self) -> Schema:
        schema: Schema = {
            "type": "object",
            "additionalProperties": False,
            "properties": {field.key: field.schema() for field in self.fields},
        }
        if required := [field.key for field in self.fields if field.required]:
            schema["required"] = required
        if self.constraints:
            schema["allOf"] = [constraint.schema() for constraint in self.constraints]
        return schema


def _near(key: str, known: Collection[str]) -> list[str]:
    return difflib.get_close_matches(key, known, n=1)


def _hint(key: str, known: Collection[str]) -> str:
    return did_you_mean(key, known) or f"; known are {', '.join(known)}"
