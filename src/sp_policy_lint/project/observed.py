"""What the analysis of a project observed: the flows of data and the calls that rules look at.

The engine produces these without knowing any rule; rules are judged over them.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..location import Location
from ..policy import Argument, Port

Value = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Constants:
    """The constants that a value may be. Strings may hold `policy.HOLE` where a part is not known.

    `complete` is false when it may also be something else that is not known; `anything` is true when nothing at all is
    known of that: it is no object of a library or of the program either.
    """

    values: frozenset[tuple[str, Value]]
    complete: bool
    anything: bool = False

    def plain(self) -> tuple[Value, ...]:
        """The values without their type names (which keep 1, 1.0 and True apart), in a fixed order."""
        return tuple(value for _, value in sorted(self.values, key=repr))


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of a call as far as they are constants.

    `more_positional`: `*args` may hold further ones; `more_keywords`: `**kwargs` may.
    """

    positional: tuple[Constants, ...]
    keywords: tuple[tuple[str, Constants], ...]
    more_positional: bool = False
    more_keywords: bool = False

    def get(self, names: tuple[str | int, ...]) -> Constants | None:
        """The value of the first of these positions and keywords that is given; None when none is."""
        for name in names:
            if isinstance(name, int):
                if name < len(self.positional):
                    return self.positional[name]
            else:
                for keyword, value in self.keywords:
                    if keyword == name:
                        return value
        return None

    def may_hide(self, names: tuple[str | int, ...]) -> bool:
        """Whether an argument at one of these positions or keywords may be among those that are not seen."""
        return any(self.more_positional if isinstance(name, int) else self.more_keywords for name in names)


@dataclass(frozen=True, slots=True)
class CallSite:
    """A call of something that a pattern names. `names` are all dotted names that it goes by (the class's and its
    bases').

    `constructor` holds the arguments that the receiver was constructed with, where known. `scope` is the qualified
    name of the function
    around it. `assigned`: the value, where this is no call but an assignment to an attribute.
    """

    location: Location
    names: tuple[str, ...]
    arguments: Arguments
    constructor: Arguments | None
    scope: str
    assigned: Constants | None = None

    def value(self, port: Port) -> Constants | None:
        """The constants at a port of this call (`arg[...]` or `self.arg[...]`); None when the argument is not given."""
        if port.base == "assigned":
            return self.assigned
        if port.base == "arg":
            return self.arguments.get(port.names)
        first = port.path[0] if port.path else None
        if port.base == "self" and isinstance(first, Argument) and self.constructor is not None:
            return self.constructor.get(first.names)
        return None


@dataclass(frozen=True, slots=True)
class RequestSite:
    """A raw HTTP request: the URLs or hosts it may go to and its methods (upper case; empty when not known)."""

    location: Location
    urls: Constants
    methods: tuple[str, ...]
    scope: str


@dataclass(frozen=True, slots=True)
class TraceStep:
    """A step of a flow and what happens there."""

    location: Location
    text: str


@dataclass(frozen=True, slots=True)
class Flow:
    """Data of `source_kind` reaches a sink of `sink_kind`.

    `steps` begin at the source and end at the sink. `marks`: the properties the data has on arrival. `hosts`:
    categories of host the
    sink's request may go to (empty where the sink is no request). `purpose` of the module of the sink. `scope`:
    qualified name of the function of the sink. `entered`: where the sink is a whole module by its purpose, its path.
    """

    source_kind: str
    source_title: str
    source: Location
    sink_kind: str
    sink_title: str
    sink: Location
    marks: frozenset[str]
    hosts: frozenset[str]
    purpose: str | None
    scope: str
    steps: tuple[TraceStep, ...]
    entered: str = ""


@dataclass(frozen=True, slots=True)
class Observations:
    """All that was observed in a project, sorted. `limits` names functions whose analysis hit its bound of work:
    (path, qualname, what).

    `used`: where data came from that a requirement asks to be used, and that was.
    """

    flows: tuple[Flow, ...] = ()
    calls: tuple[CallSite, ...] = ()
    requests: tuple[RequestSite, ...] = ()
    limits: tuple[tuple[str, str, str], ...] = ()
    used: frozenset[Location] = frozenset()
