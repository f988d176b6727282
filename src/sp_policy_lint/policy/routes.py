"""Whether a raw request is the one that an `http:` target describes, though its URL may be known in part only."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache, lru_cache
from typing import NamedTuple

from .facts import Http
from .globs import host_glob
from .urls import HOLE, split_url

MAX_SEGMENTS = 64
"""Longer paths match no pattern; those of real APIs have about ten segments."""

SURE_SEGMENTS = 2
"""How many literal segments of a path must be known to recognise an API behind a host that is not known."""

_HOLE_OR_PARAMETER = re.compile(r"\{[^{}]*\}|\*")


class Fit(NamedTuple):
    """How well a path fits: literal segments of the pattern that it has, and those that a hole of it may hide."""

    known: int
    hidden: int

    def plus(self, other: Fit) -> Fit:
        """The fit of two stretches of a path together."""
        return Fit(self.known + other.known, self.hidden + other.hidden)

    @property
    def rank(self) -> tuple[int, int]:
        """Higher is better."""
        return self.known - self.hidden, self.known


def matches_http(http: Http, url: str, methods: Collection[str]) -> bool:
    """Whether a request to `url` by one of `methods` (upper case; empty when not known) may be the described one.

    Query and fragment do not count. Where the host is not known or only may fit, as with a base URL from the settings,
    the path decides: two of its literal segments must be known then. See `path_fit` for holes in paths.
    """
    if http.method and methods and not set(http.method) & set(methods):
        return False
    host, path = split_url(url)
    globs = [host_glob(text) for text in http.host]
    sure = any(glob.matches(host) for glob in globs if host or glob.text == "*")
    if not sure and host.strip(HOLE) and not (HOLE in host and any(glob.may_match(host) for glob in globs)):
        return False
    if not http.path:
        return sure
    fits = [fit for text in http.path if (fit := path_fit(text, path)) is not None]
    return any(sure or fit.known >= SURE_SEGMENTS for fit in fits)


@lru_cache(maxsize=65536)
def path_fit(pattern: str, path: str) -> Fit | None:
    """How `path` fits `pattern`, None when it does not.

    In the pattern `{name}` and `*` stand for text within a segment, a segment `**` for any number of segments. In the
    path a segment that is a hole stands for one or several segments. It may hide literal segments of the pattern, but
    fewer than are known, and not the last one, which tells the operations of an API apart.
    """
    wanted = tuple(part for part in pattern.split("/") if part)
    given = tuple(part for part in path.split("/") if part)
    if len(given) > MAX_SEGMENTS or len(wanted) > MAX_SEGMENTS:
        return None
    literals = [index for index, part in enumerate(wanted) if _is_literal(part)]
    fit = _align(wanted, given, literals[-1] if literals else -1)
    if fit is None or (literals and fit.known <= fit.hidden):
        return None
    return fit


def _align(wanted: tuple[str, ...], given: tuple[str, ...], last_literal: int) -> Fit | None:
    def hidden(start: int, stop: int) -> Fit | None:
        """What a hole hides that stands for these segments of the pattern."""
        return None if start <= last_literal < stop else Fit(0, sum(map(_is_literal, wanted[start:stop])))

    @cache
    def best(at: int, of: int) -> Fit | None:
        """The best fit of `wanted[at:]` and `given[of:]`."""
        if at == len(wanted):
            return Fit(0, 0) if of == len(given) else None
        steps: list[tuple[Fit | None, int, int]] = []
        if wanted[at] == "**":
            steps.append((Fit(0, 0), at + 1, of))
            steps += [(Fit(0, 0), at, of + 1)] if of < len(given) else []
        elif of < len(given) and given[of] == HOLE:
            steps += [(hidden(at, stop), stop, of + 1) for stop in range(at + 1, len(wanted) + 1)]
        elif of < len(given):
            fit = _segment_fit(wanted[at], given[of], ends=of == len(given) - 1)
            steps.append((None if fit is not None and fit.hidden and at == last_literal else fit, at + 1, of + 1))
        fits = [fit.plus(rest) for fit, *to in steps if fit is not None and (rest := best(*to)) is not None]
        return max(fits, key=lambda fit: fit.rank, default=None)

    return best(0, 0)


def _segment_fit(wanted: str, given: str, ends: bool) -> Fit | None:
    """How one segment fits. A hole at the very end of a path is taken for a query."""
    literal = _is_literal(wanted)
    if literal and (given == wanted or (ends and given.rstrip(HOLE) == wanted)):
        return Fit(1, 0)
    if literal:
        return Fit(0, 1) if HOLE in given and _glob(given, HOLE).fullmatch(wanted) else None
    pattern = ".*".join(re.escape(part) for part in _HOLE_OR_PARAMETER.split(wanted))
    return Fit(0, 0) if re.fullmatch(pattern, given) or HOLE in given else None


def _glob(text: str, wildcard: str) -> re.Pattern[str]:
    return re.compile(".*".join(re.escape(part) for part in text.split(wildcard)))


def _is_literal(segment: str) -> bool:
    return not _HOLE_OR_PARAMETER.search(segment)
