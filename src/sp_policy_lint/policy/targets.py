"""What a fact or a pattern is about, and the conditions on its arguments, as tables."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from . import scalars
from .facts import Above, Condition, Http, Matches, Port, Target, Where
from .fields import Context, Entry, Many, Mapped, Schema, Table
from .read import Node, TextNode
from .records import Constraint, Field, OneOf, Record
from .terms import (
    ARGUMENT,
    ARGUMENT_PATTERN,
    AT,
    HOST,
    IDENTIFIERS,
    LITERAL,
    METHOD,
    MODULES,
    NAMES,
    NUMBER,
    PATH,
    REGEX,
    SOURCE,
    TEXT,
)

T = TypeVar("T")

HTTP = Record(
    "http",
    (
        Field("host", Many(HOST), "Glob patterns of the host; '*' for any.", required=True),
        Field("path", Many(PATH), "Glob patterns of the path; {name} for one segment, ** for any number of them."),
        Field("method", Many(METHOD), "HTTP methods; any if left out."),
    ),
    Http,
)

TARGETS = {
    "at": Field("at", AT, "Resolved dotted names; {a,b} alternatives, factory('literal').method, *.method."),
    "name": Field("name", NAMES, "Identifiers as written: variable, parameter, attribute or constant key.", "names"),
    "parameter": Field("parameter", IDENTIFIERS, "Parameters of this name in any function.", "parameters"),
    "literal": Field("literal", Many(LITERAL), "String literals of exactly this value.", "literals"),
    "text": Field("text", Many(LITERAL), "String literals that contain this, as whole words.", "texts"),
    "import": Field("import", MODULES, "Imported modules or packages, with all below them.", "imports"),
    "http": Field("http", HTTP, "Raw HTTP requests."),
    "gives": Field("gives", Many(SOURCE), "Calls and raw requests that give data of this kind, as the models know."),
}
_TARGET_ATTRIBUTES = tuple(field.attribute or field.key for field in TARGETS.values())


def targeted(
    name: str, keys: tuple[str, ...], fields: tuple[Field, ...], build: Callable[..., T], *constraints: Constraint
) -> Record[T]:
    """A record with exactly one of the target keys `keys`."""

    def make(**values: Any) -> T:
        target = Target(**{key: values.pop(key) for key in _TARGET_ATTRIBUTES if key in values})
        return build(target=target, **values)

    targets = tuple(TARGETS[key] for key in keys)
    one_of: tuple[Constraint, ...] = (OneOf(keys),) if len(keys) > 1 else ()
    if not one_of:
        targets = tuple(Field(each.key, each.type, each.doc, each.attribute, True) for each in targets)
    return Record(name, targets + fields, make, one_of + constraints)


class _ConditionType:
    """A constant, typed as written (quotes make a string), `{matches: REGEX}` or `{above: NUMBER}`."""

    _record = Record(
        "a condition",
        (
            Field("matches", REGEX, "Searched in the string, or in the JSON text of a dict or list."),
            Field("above", NUMBER, "The number is greater than this."),
        ),
        lambda **given: Matches(given["matches"]) if "matches" in given else Above(given["above"]),
        (OneOf(("matches", "above")),),
    )

    def load(self, node: Node, context: Context) -> Condition:
        if not isinstance(node, TextNode):
            return self._record.load(node, context)
        if node.plain and not node.value:
            raise context.refuse(node, "expected a constant, {matches: REGEX} or {above: NUMBER}, found nothing")
        return scalars.constant(node.value) if node.plain else node.value

    def schema(self) -> Schema:
        return {"anyOf": [{"type": ["string", "number", "boolean", "null"]}, self._record.schema()]}


def _wheres(entries: tuple[Entry[Port, tuple[Condition, ...]], ...]) -> tuple[Where, ...]:
    return tuple(Where(entry.key, entry.value) for entry in entries)


WHERE = Field(
    "where",
    Mapped(Table(ARGUMENT, Many(_ConditionType()), ARGUMENT_PATTERN), _wheres),
    "Conditions on constant arguments, all of which must hold; also absent, present, unknown, anything.",
)
TITLE = Field("title", TEXT, "What it is, in the words of a message.")
