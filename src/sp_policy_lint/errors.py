"""Errors that a user can act on: one small family, each with its place.

A scanned file that cannot be analysed is no error but an entry in the report (see `lower.Refused`); these are raised
for
what the user gives the tool itself: command line, configuration, rules.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class UserError(Exception):
    """A mistake in the user's input. `str(error)` is `file:line:column: message` as far as the place is known."""

    def __init__(
        self, message: str, path: str | None = None, line: int | None = None, column: int | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line
        self.column = column

    def __str__(self) -> str:
        place = [str(part) for part in (self.path, self.line, self.column) if part is not None]
        return ": ".join([":".join(place), self.message] if place else [self.message])


class UsageError(UserError):
    """The command line names something that does not exist or does not fit."""


class ConfigError(UserError):
    """A configuration file or `--config KEY=VALUE` is wrong."""


class RuleError(UserError):
    """A file of rules, models, kinds or clauses is wrong."""


class RuleErrors(RuleError):  # noqa: N818 - the plural says what it is
    """All mistakes found in a set of rule files, so that the user mends them in one round."""

    def __init__(self, errors: Iterable[RuleError]) -> None:
        self.errors = tuple(errors)
        super().__init__("\n".join(map(str, self.errors)))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The tail of an error message that names the nearest valid spelling, or "" where none is near."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"; did you mean '{near[0]}'?" if near else ""
