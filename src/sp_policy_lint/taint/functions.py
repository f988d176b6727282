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
    reflection,
    scalars,
    streams,
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
}


def find(path: str) -> Native | None:
    """The native function of a dotted path; None when the models have to say what it does."""
    found = _NATIVES.get(path)
    if found is None and "(" in path:
        return _METHODS.get(_CALLS.sub("", path))
    return found
