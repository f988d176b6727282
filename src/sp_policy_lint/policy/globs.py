"""Glob patterns over host names, also over names that are known in part."""

from __future__ import annotations

import re
from functools import lru_cache

from .urls import HOLE, normal_host


class HostGlob:
    """`*.` at the start covers the domain itself and everything below it; any other `*` stays within one label.

    `weight` orders patterns: the more letters, the more specific.
    """

    def __init__(self, text: str) -> None:
        self.text = text.lower()
        below = self.text.startswith("*.")
        rest = self.text.removeprefix("*.")
        if "*" not in rest:
            rest = normal_host(rest) or rest
        parts = rest.split("*")
        pattern = r"(?:.+\.)?" * below + r"[^.]*".join(map(re.escape, parts))
        self._pattern = re.compile(".*" if self.text == "*" else pattern)
        self._exact = not below and len(parts) == 1
        self._head = "" if below else parts[0]
        self._tail = f".{rest}" if below and len(parts) == 1 else parts[-1]
        self.weight = sum(map(len, parts))

    def matches(self, host: str) -> bool:
        """Whether the host fits whatever its holes stand for (a hole beside letters is taken to stay within its
        label)."""
        return self._pattern.fullmatch(host) is not None

    def may_match(self, host: str) -> bool:
        """Whether the holes of the host may be filled so that it fits, judged by what stands before and behind them."""
        if HOLE not in host:
            return self.matches(host)
        head, tail = host.partition(HOLE)[0], host.rpartition(HOLE)[2]
        if self._exact and len(head) + len(tail) > len(self.text):
            return False
        heads = head.startswith(self._head) or self._head.startswith(head)
        return heads and (f".{tail}".endswith(self._tail) or self._tail.endswith(tail))


@lru_cache(maxsize=4096)
def host_glob(text: str) -> HostGlob:
    """The compiled pattern."""
    return HostGlob(text)
