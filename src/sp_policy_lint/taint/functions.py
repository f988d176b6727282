"""Builtin functions, and those of the standard library that build or take apart the objects of the language."""

from __future__ import annotations

import re

from . import (
    constructors,
    context_variables,
    copies,
    failures,
    futures,
    higher_order,
    iterating,
    managers,
    patterns,
    queues,
    records,
    reflection,
    scalars,
    streams,
    table_callbacks,
    table_columns,
    table_contents,
    table_expressions,
    table_making,
    table_shapes,
    templates,
    texts,
)
from .registry import Native

_METHODS: dict[str, Native] = {
    **context_variables.METHODS,
    **futures.METHODS,
    **managers.METHODS,
    **patterns.METHODS,
    **templates.METHODS,
}
_CALLS = re.compile(r"\((?:[^()']|'[^']*')*\)")
_NATIVES: dict[str, Native] = {
    **constructors.NATIVES,
    **scalars.NATIVES,
    **iterating.NATIVES,
    **streams.NATIVES,
    **queues.NATIVES,
    **records.NATIVES,
    **reflection.NATIVES,
    **higher_order.NATIVES,
    **copies.NATIVES,
    **failures.NATIVES,
    **futures.NATIVES,
    **managers.NATIVES,
    **templates.NATIVES,
    **context_variables.NATIVES,
    **patterns.NATIVES,
    **texts.NATIVES,
    **table_callbacks.NATIVES,
    **table_columns.NATIVES,
    **table_contents.NATIVES,
    **table_expressions.NATIVES,
    **table_making.NATIVES,
    **table_shapes.NATIVES,
}


def find(path: str) -> Native | None:
    """The native function of a dotted path; None when the models have to say what it does."""
    found = _NATIVES.get(path)
    if found is None and "(" in path:
        return _METHODS.get(_CALLS.sub("", path))
    return found


def computed(path: str) -> Native | None:
    """The function that computes an attribute when it is read; None when it is a plain one."""
    return _COMPUTED.get(path)


_COMPUTED: dict[str, Native] = {**records.PROPERTIES, **table_columns.PROPERTIES, **table_contents.PROPERTIES}
