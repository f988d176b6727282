"""Use of data that a requirement asks to be used.

Contract: data is used where a field is read whose name tells that it is of the kind asked for, where it goes into
something that is not in the project, and where a function that nothing in the project calls hands it out. What only
passes it on (a loop, a list, a function of the project, a propagator of the models) is no use.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..location import Location, Span
from ..policy import Facts, Policy, RequireCheck
from .activation import Exits, Hit
from .context import collect
from .state import State
from .values import Label, SourceSite, Value

if TYPE_CHECKING:
    from .activation import Activation

USE = Hit("", "", Location("", Span(0, 0, 0, 0)), "", frozenset(), None)
"""The one place that all uses arrive at: that data is used counts, not where."""


def asked_for(policy: Policy) -> tuple[str, ...]:
    """The kinds of data that rules ask to be used."""
    kinds = (rule.check.use for rule in policy.rules if isinstance(rule.check, RequireCheck))
    return tuple(sorted({kind for kind in kinds if kind}))


def is_asked_for(act: Activation, kind: str) -> bool:
    """Whether a rule asks for the use of data of this kind."""
    return any(kind == wanted or kind.startswith(f"{wanted}.") for wanted in act.program.to_use)


def note(act: Activation, labels: Iterable[Label]) -> None:
    """These data are used."""
    for label in labels:
        act.hit(USE, label, None)


def note_arguments(act: Activation, state: State, values: Iterable[Value], facts: Facts) -> None:
    """Something that is not in the project is called with these arguments."""
    passes_on = facts.propagators and not facts.sinks
    if act.program.to_use and not passes_on:
        for value in values:
            note_value(act, state, value)


def note_value(act: Activation, state: State, value: Value) -> None:
    """All data that a value carries is used."""
    if act.program.to_use:
        note(act, _asked(act, collect(act, state, value)))


def note_handed_out(act: Activation, exits: Exits) -> None:
    """An entry has ended: what it gives is handed out, unless something in the project turns out to call it."""
    if act.program.to_use and exits.state is not None:
        labels = [*collect(act, exits.state, exits.returned), *collect(act, exits.state, exits.yielded)]
        origins = [label.origin for label in _asked(act, labels)]
        places = {origin.location for origin in origins if isinstance(origin, SourceSite)}
        act.program.handed_out.setdefault(act.code, set()).update(places)


def _asked(act: Activation, labels: Iterable[Label]) -> list[Label]:
    return [label for label in labels if is_asked_for(act, label.kind)]
