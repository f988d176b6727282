"""A place that a `forbid` or `require` rule objects to."""

from __future__ import annotations

from dataclasses import dataclass

from ..location import Location
from ..policy import Rule, Severity


@dataclass(frozen=True, slots=True)
class Match:
    """A breach of `rule` at `location`, inside the function or class named `scope` ("" for the module).

    `fields` are the words that the rule's message may name (`title`, `instead`, `removal`), as pairs of name and text.
    `severity` may be lower than the rule's: before the day of `removal` a deprecated call is a warning.
    """

    rule: Rule
    location: Location
    scope: str
    fields: tuple[tuple[str, str], ...]
    severity: Severity
