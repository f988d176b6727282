"""Conditions on the constant arguments of a call."""

from __future__ import annotations

import re

from ..policy import HOLE, Above, Argument, Condition, Matches, Port, Where
from .observed import CallSite, Constants, Value

PATH = "path"
"""Type of a constant that is something in a library, whose value is not known: `sp_api.base.Marketplaces.US`."""

JSON = "json"
"""Type of a constant that is the text as JSON of a dict, list or tuple; parts that are not known are holes in it."""

_VERSION = re.compile(r"[vV]?_?[0-9][0-9._-]*")
_SEPARATORS = re.compile(r"[._-]")


def holds(where: Where, site: CallSite) -> bool:
    """Whether one of the conditions holds for this call.

    An argument that `*args`, `**kwargs` or an unknown construction may hide is unknown, neither absent nor present:
    `*args`
    one that the port names by its position, `**kwargs` one that it names by keyword. A value that may be one of several
    constants meets a condition when one of them does.
    """
    given, hidden = site.value(where.port), _may_hide(where.port, site)
    return any(_meets(condition, given, hidden) for condition in where.conditions)


def _may_hide(port: Port, site: CallSite) -> bool:
    """Whether an argument that is not seen may be given after all."""
    if port.base == "assigned":
        return False
    if port.base == "arg":
        return site.arguments.may_hide(port.names)
    first = port.path[0] if port.path else None
    return site.constructor is None or not isinstance(first, Argument) or site.constructor.may_hide(first.names)


def _meets(condition: Condition, given: Constants | None, hidden: bool) -> bool:
    if condition == "absent":
        return given is None and not hidden
    if condition == "present":
        return given is not None
    if condition == "unknown":
        return hidden if given is None else not given.complete
    if condition == "anything":
        return hidden if given is None else given.anything
    return given is not None and any(_equals(condition, kind, value) for kind, value in given.values)


def _equals(condition: Condition, kind: str, value: Value) -> bool:
    if isinstance(condition, Matches):
        return isinstance(value, str) and _matches(condition.pattern, value)
    if isinstance(condition, Above):
        return isinstance(value, int | float) and not isinstance(value, bool) and value > condition.number
    if kind == JSON:
        return False
    if type(condition) is type(value) and condition == value:
        return True
    return kind == PATH and isinstance(condition, str) and isinstance(value, str) and _ends_with(value, condition)


def _ends_with(path: str, word: str) -> bool:
    """Whether the last part of a dotted path is called like `word`.

    Versions are identifiers there, with a `v` and without hyphens: `OrdersVersion.V_2026_01_01` for "2026-01-01".
    """
    last = path.rpartition(".")[2]
    return last == word or (_VERSION.fullmatch(word) is not None and _version(last) == _version(word))


def _version(text: str) -> str:
    return _SEPARATORS.sub("", text.lower()).removeprefix("v")


def _matches(pattern: str, value: str) -> bool:
    """Whether the pattern is found in what is known of a string.

    Each unknown part is read as two line ends: `.` stops there, and `$` holds before neither.
    """
    if HOLE not in value:
        return re.search(pattern, value) is not None
    found = re.search(pattern, value.replace(HOLE, "\n\n"))
    return found is not None and found.group() != ""
