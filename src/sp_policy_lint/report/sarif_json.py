"""From objects of `sarif_om` to plain JSON values.

The library's own `to_json` is slow, leaves out a level of "warning", writes keys in a changing order, and turns what
it does not know into strings without a word.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import attr

from .safe import encodable

_FIRST = (
    "$schema", "name", "version", "runs", "tool", "driver", "id", "ruleId", "ruleIndex", "kind", "level", "text",
    "markdown", "shortDescription", "fullDescription", "message", "uri", "uriBaseId", "physicalLocation",
    "artifactLocation", "startLine", "startColumn", "endLine", "endColumn", "executionSuccessful", "locations",
    "codeFlows", "relatedLocations", "suppressions",
)  # fmt: skip
_RANK = {name: rank for rank, name in enumerate(_FIRST)}
_ALWAYS = frozenset({"level"})
_KEPT = object()


def plain(value: Any) -> Any:
    """Objects as dicts in a fixed order of keys, without properties that have their default value except `level`."""
    kind = type(value)
    if kind is str:
        return encodable(value)
    if kind is list:
        return [plain(item) for item in value]
    if kind is dict:
        return {name: plain(item) for name, item in value.items()}
    return _object(value) if attr.has(kind) else value


def _object(value: Any) -> dict[str, Any]:
    given = ((name, getattr(value, attribute), default) for name, attribute, default in _properties(value.__class__))
    return {name: plain(item) for name, item, default in given if item is not None and item != default}


@cache
def _properties(kind: type) -> list[tuple[str, str, Any]]:
    """(name in SARIF, attribute, value that is left out) of a class, in the order of writing."""
    properties = []
    for field in attr.fields(kind):
        name = field.metadata["schema_property_name"]
        factory = getattr(field.default, "factory", None)
        default = factory() if factory else field.default
        properties.append((name, field.name, _KEPT if name in _ALWAYS else default))
    return sorted(properties, key=lambda each: (_RANK.get(each[0], len(_RANK)), each[0]))
