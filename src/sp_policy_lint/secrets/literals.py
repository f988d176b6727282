"""What a text must hold before a regular expression can match in it: literals that are quicker to look for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import reduce
from re import _parser  # type: ignore[attr-defined]  # no public module gives the parsed form
from typing import Any

SHORTEST = 3
"""Shorter literals occur everywhere and would tell nothing."""

MOST = 64
"""Alternatives that are spelled out; what has more counts as not known."""

Strings = frozenset[str]
NOTHING: Strings = frozenset()
_EMPTY: Strings = frozenset({""})


def required(pattern: str) -> Strings:
    """Strings in lower case, one of which stands in the lower-cased form of every text that `pattern` matches in.

    Empty when no such strings are known. Raises `re.error` for a broken pattern.
    """
    return _best(_runs(_parser.parse(pattern)))


def any_of(literals: Collection[str]) -> str:
    """A regular expression for any of these strings, as a trie: `re` tries alternatives one after the other."""
    followers: defaultdict[str, list[str]] = defaultdict(list)
    for literal in literals:
        if not literal:
            return ""  # whatever follows, the shortest string is found here
        followers[literal[0]].append(literal[1:])
    parts = [re.escape(first) + any_of(rest) for first, rest in sorted(followers.items())]
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


def _best(candidates: Iterable[Strings]) -> Strings:
    """The set whose shortest string is the longest: the rarest in real texts."""
    usable = [each for each in candidates if each and min(map(len, each)) >= SHORTEST]
    best = max(usable, key=lambda each: (min(map(len, each)), -len(each)), default=NOTHING)
    return frozenset(one for one in best if not any(other in one for other in best if other != one))


def _runs(items: Iterable[tuple[Any, Any]], before: Strings = _EMPTY) -> Iterator[Strings]:
    """Sets of strings, one of each of which every match holds: stretches of the pattern that are known exactly.

    One of `before` stands right before the items.
    """
    run = before
    for op, argument in items:
        exact = _exact(op, argument)
        if exact is not None and len(run) * len(exact) <= MOST:
            run = _product(run, exact)
            continue
        yield run
        if exact is None:
            yield from _inside(op, argument, run)
        run = exact or _EMPTY
    yield run


def _exact(op: Any, argument: Any) -> Strings | None:
    """All strings that a part of a pattern matches, in lower case; None when they are too many."""
    match repr(op):
        case "LITERAL":
            return frozenset({chr(argument).lower()}) if argument < 128 else None
        case "IN":
            return _set(argument)
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return _EMPTY
        case "SUBPATTERN":
            return _sequence(argument[-1])
        case "ATOMIC_GROUP":
            return _sequence(argument)
        case "BRANCH":
            options = [_sequence(branch) for branch in argument[1]]
            found = NOTHING.union(*(each for each in options if each is not None))
            return found if None not in options and len(found) <= MOST else None
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            least, most, items = argument
            once = _sequence(items)
            if once is None or most > 1:
                return None
            return once | _EMPTY if least == 0 else once
    return None


def _set(items: Iterable[tuple[Any, int]]) -> Strings | None:
    if any(repr(op) != "LITERAL" or code >= 128 for op, code in items):
        return None
    return frozenset(chr(code).lower() for _, code in items)


def _sequence(items: Iterable[tuple[Any, Any]]) -> Strings | None:
    run = _EMPTY
    for op, argument in items:
        exact = _exact(op, argument)
        if exact is None or len(run) * len(exact) > MOST:
            return None
        run = _product(run, exact)
    return run


def _inside(op: Any, argument: Any, before: Strings) -> Iterator[Strings]:
    """The sets that a part demands although it is not known exactly. One of `before` stands right before it."""
    match repr(op):
        case "SUBPATTERN":
            yield from _runs(argument[-1], before)
        case "ATOMIC_GROUP":
            yield from _runs(argument, before)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT" if argument[0] > 0:
            yield from _runs(argument[2])
        case "BRANCH":
            options = [_best(_runs(branch, before)) for branch in argument[1]]
            if all(options):
                yield reduce(frozenset.union, options)


def _product(left: Strings, right: Strings) -> Strings:
    return frozenset(one + other for one in left for other in right)
