"""The words that rules and models may use: kinds by role, purposes, clauses, host categories."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Literal

from ..errors import did_you_mean
from .rules import Clause, Kind, Purpose

Group = Literal["source", "sink", "mark", "cleared", "purpose", "clause", "service", "host"]

SERVICES = ("internal", "amazon", "fulfilment", "tax")
"""Categories of hosts beside the kinds of sinks."""

PLAINTEXT = "plaintext"
"""Category of a host, besides its own, that is asked without encryption over a network that is not the own one."""

EVERYTHING = "*"
"""In `clears`: no data at all is left."""

_MEANT: dict[Group, str] = {
    "source": "kind of data",
    "sink": "kind of sink",
    "mark": "mark",
    "cleared": "kind of data",
    "purpose": "purpose",
    "clause": "clause",
    "service": "category of a service",
    "host": "category of a host",
}
_ROLES = {"source": "a source", "sink": "a sink", "mark": "a mark"}


@dataclass(slots=True)
class Vocabulary:
    """The words of all folders. `complete`: no file that declares words is broken; else any word may be right."""

    kinds: dict[str, Kind] = field(default_factory=dict)
    purposes: dict[str, Purpose] = field(default_factory=dict)
    clauses: dict[str, Clause] = field(default_factory=dict)
    signs: dict[str, None] = field(default_factory=dict)
    complete: bool = True

    def words(self, group: Group) -> Collection[str]:
        """The words of a group."""
        match group:
            case "purpose":
                return self.purposes
            case "clause":
                return self.clauses
            case "cleared":
                return [*self.words("source"), EVERYTHING]
            case "service":
                return [*SERVICES, *self.words("sink")]
            case "host":
                return [*self.words("service"), "external", "unknown", PLAINTEXT]
            case role:
                return [kind.name for kind in self.kinds.values() if kind.role == role]

    def problem(self, word: str, group: Group) -> str | None:
        """What is wrong with `word` where a word of `group` is meant; None when nothing is."""
        known = self.words(group)
        if word in known or not self.complete:
            return None
        other = self.kinds.get(word)
        if other is not None:
            return f"'{word}' is {_ROLES[other.role]}, a {_MEANT[group]} is meant here"
        return f"unknown {_MEANT[group]} '{word}'{did_you_mean(word, known)}"
