"""From objects of `sarif_om` to plain JSON values.

The library's own `to_json` is slow, leaves out a level of "warning", writes keys in a changing order, and turns what
it does not know into strings without a word.
"""

from __future__ import annotations

from typing import Any

import attr

_FIRST = (
    "$schema", "name", "version", "runs", "tool", "driver", "id", "ruleId", "ruleIndex", "kind", "level", "text",
    "markdown", "shortDescription", "fullDescription", "message", "uri", "uriBaseId", "physicalLocation",
    "artifactLocation", "startLine", "startColumn", "endLine", "endColumn", "executionSuccessful",
)  # fmt: skip
_RANK = {name: rank for rank, name in enumerate(_FIRST)}
_ALWAYS = frozenset({"level"})


def plain(value: Any) -> Any:
    """Objects as dicts in a fixed order of keys, without properties that have their default value except `level`."""
    if attr.has(type(value)):
        return _object(value)
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value


def _object(value: Any) -> dict[str, Any]:
    pairs = []
    for field in attr.fields(type(value)):
        name, item = field.metadata["schema_property_name"], getattr(value, field.name)
        if item is not None and (name in _ALWAYS or item != _default(field)):
            pairs.append((name, plain(item)))
    return dict(sorted(pairs, key=lambda pair: (_RANK.get(pair[0], len(_RANK)), pair[0])))


def _default(field: attr.Attribute[Any]) -> Any:
    factory = getattr(field.default, "factory", None)
    return factory() if factory else field.default
