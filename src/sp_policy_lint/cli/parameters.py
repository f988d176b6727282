"""How the command line writes what click has no type for. These are callbacks of options."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import click

from ..errors import did_you_mean
from ..report import FORMATS


class Destination(NamedTuple):
    """A report's format and file."""

    format: str
    file: Path


def words(context: click.Context, parameter: click.Parameter, values: Sequence[str]) -> list[str]:
    """The words of all values, separated by commas."""
    return [word for value in values for part in value.split(",") if (word := part.strip())]


def destinations(context: click.Context, parameter: click.Parameter, values: Sequence[str]) -> list[Destination]:
    """FORMAT=FILE."""
    found = []
    for value in values:
        name, equals, file = value.partition("=")
        if not equals or not file:
            raise click.BadParameter(f"'{value}' is not of the form FORMAT=FILE")
        if name not in FORMATS:
            raise click.BadParameter(f"'{name}' is none of {', '.join(FORMATS)}{did_you_mean(name, FORMATS)}")
        found.append(Destination(name, Path(file)))
    return found


def job_count(context: click.Context, parameter: click.Parameter, value: str | None) -> int | str | None:
    """A number of processes from 1, or "auto"."""
    if value is None or value == "auto":
        return value
    if not value.isdecimal() or int(value) == 0:
        raise click.BadParameter(f"'{value}' is neither a number from 1 nor 'auto'")
    return int(value)
