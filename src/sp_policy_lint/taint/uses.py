"""Use of data that a requirement asks to be used.

Contract: data is used where a field is read whose name tells that it is of the kind asked for, where it goes into
something that is not in the project, and where a function that nothing in the project calls hands it out. What only
passes it on (a loop, a list, a function of the project, a propagator of the models) is no use.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..location import Location, Span
from ..policy import Facts, Policy, RequireCheck, covers
from .activation import Exits, Hit
from .code import Code
from .context import collect
from .state import State
from .values import Label, SourceSite, Value

if TYPE_CHECKING:
    from .activation import Activation

USE = Hit("", "", Location("", Span(0, 0, 0, 0)), "", frozenset(), None)
"""The one place that all uses arrive at: that data is used counts, not where."""


class Uses:
    """The uses in a project. `asked`: the kinds of data that rules ask to be used; `called`: the functions that
    something in the project calls; `handed_out`: where data came from that a function run as an entry gives."""

    def __init__(self, policy: Policy) -> None:
        kinds = (rule.check.use for rule in policy.rules if isinstance(rule.check, RequireCheck))
        self.asked = tuple(sorted({kind for kind in kinds if kind}))
        self.called: set[Code] = set()
        self.handed_out: dict[Code, set[Location]] = {}
        self._found: set[Location] = set()

    def add(self, label: Label) -> None:
        """This data is used."""
        if isinstance(label.origin, SourceSite):
            self._found.add(label.origin.location)

    def places(self) -> frozenset[Location]:
        """Where the data that is used came from."""
        given = (places for code, places in self.handed_out.items() if code not in self.called)
        return frozenset(self._found.union(*given))


def is_asked_for(act: Activation, kind: str) -> bool:
    """Whether a rule asks for the use of data of this kind."""
    return any(covers(wanted, kind) for wanted in act.program.uses.asked)


def note(act: Activation, labels: Iterable[Label]) -> None:
    """These data are used."""
    for label in labels:
        act.hit(USE, label, None)


def note_arguments(act: Activation, state: State, values: Iterable[Value], facts: Facts) -> None:
    """Something that is not in the project is called with these arguments."""
    passes_on = facts.propagators and not facts.sinks
    if act.program.uses.asked and not passes_on:
        for value in values:
            note_value(act, state, value)


def note_value(act: Activation, state: State, value: Value) -> None:
    """All data that a value carries is used."""
    if act.program.uses.asked:
        note(act, _asked(act, collect(act, state, value)))


def note_handed_out(act: Activation, exits: Exits) -> None:
    """An entry has ended: what it gives is handed out, unless something in the project turns out to call it."""
    if act.program.uses.asked and exits.state is not None:
        labels = [*collect(act, exits.state, exits.returned), *collect(act, exits.state, exits.yielded)]
        origins = [label.origin for label in _asked(act, labels)]
        places = {origin.location for origin in origins if isinstance(origin, SourceSite)}
        act.program.uses.handed_out.setdefault(act.code, set()).update(places)


def _asked(act: Activation, labels: Iterable[Label]) -> list[Label]:
    return [label for label in labels if is_asked_for(act, label.kind)]
