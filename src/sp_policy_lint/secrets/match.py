"""A secret that stands in a file."""

from __future__ import annotations

from dataclasses import dataclass

from ..location import Location
from ..policy import Rule


@dataclass(frozen=True, slots=True)
class SecretMatch:
    """A breach of `rule`: the secret itself stands at `location` and is nowhere kept.

    `fields` are the words that the rule's message may name (`title`), as pairs of name and text. `redacted` is what
    any output shows in place of the secret.
    """

    rule: Rule
    location: Location
    fields: tuple[tuple[str, str], ...]
    redacted: str
