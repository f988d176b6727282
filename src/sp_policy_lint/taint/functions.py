"""Builtin functions, and those of the standard library that build or take apart the objects of the language."""

from __future__ import annotations

from . import constructors, copies, failures, higher_order, iterating, queues, reflection, scalars, streams, texts
from .registry import Native

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
    **texts.NATIVES,
}


def find(path: str) -> Native | None:
    """The native function of a dotted path; None when the models have to say what it does."""
    return _NATIVES.get(path)
