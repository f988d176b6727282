"""Where the patterns of rules occur among the calls and requests that the engine observed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ..location import Location
from ..policy import HOLE, Alias, Index, Models, Pattern, Policy, matches_http
from ..project import CallSite, RequestSite, holds

MODULE = "<module>"
"""The qualified name of a module's own code; what stands there is in no scope."""


class Place(NamedTuple):
    """A place and the qualified name of the function or class around it ("" for the module)."""

    location: Location
    scope: str


Found = Iterator[tuple[Pattern, Place]]


def place(location: Location, scope: str) -> Place:
    """The place of something in the function, class or module body `scope`."""
    return Place(location, "" if scope == MODULE else scope)


def by_word(patterns: Iterable[Pattern], words: Callable[[Pattern], tuple[str, ...]]) -> dict[str, list[Pattern]]:
    """The patterns by each of their words."""
    found: defaultdict[str, list[Pattern]] = defaultdict(list)
    for pattern in patterns:
        for word in words(pattern):
            found[word].append(pattern)
    return dict(found)


def calls(patterns: Iterable[Pattern], aliases: tuple[Alias, ...], sites: Iterable[CallSite]) -> Found:
    """The calls that `at` patterns name, by any of their names, and whose arguments meet the conditions."""
    wanted = by_word(patterns, lambda pattern: pattern.target.at)
    index = Index(Policy(kinds={}, purposes=(), models=Models(aliases=aliases), rules=()))
    for site in sites:
        named = (pattern for name in index.spellings(site.names) for pattern in wanted.get(name, ()))
        for pattern in dict.fromkeys(named):
            if _asks_for_assignment(pattern) == (site.assigned is not None) and all(
                holds(where, site) for where in pattern.where
            ):
                yield pattern, place(site.location, site.scope)


def _asks_for_assignment(pattern: Pattern) -> bool:
    return any(where.port.base == "assigned" for where in pattern.where)


def requests(patterns: Iterable[Pattern], sites: Iterable[RequestSite]) -> Found:
    """The raw requests that may be those of `http` patterns.

    Of a request's arguments nothing is known here, so a condition on one holds only when it is `unknown`.
    """
    wanted = [(pattern, pattern.target.http) for pattern in patterns if pattern.target.http]
    for site in sites:
        urls = [value for value in site.urls.plain() if isinstance(value, str)]
        urls += [HOLE] if not site.urls.complete else []
        for pattern, http in wanted:
            known = all("unknown" in where.conditions for where in pattern.where)
            if known and any(matches_http(http, url, site.methods) for url in urls):
                yield pattern, place(site.location, site.scope)
