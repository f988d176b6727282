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
        self._pattern = re.compile(
            r"(?:.+\.)?" * below + r"[^.]*".join(re.escape(part) for part in rest.split("*"))
            if self.text != "*"
            else ".*"
        )
        sample = rest.replace("*", "x")
        self._samples = (sample, f"x.{sample}") if below else (sample,)
        self.weight = len(rest) - rest.count("*")

    def matches(self, host: str) -> bool:
        """Whether the host fits whatever its holes stand for (a hole beside letters is taken to stay within its
        label)."""
        return self._pattern.fullmatch(host) is not None

    def may_match(self, host: str) -> bool:
        """Whether the holes of the host can be filled so that it fits."""
        filled = re.compile(".*".join(re.escape(part) for part in host.split(HOLE)))
        return self.matches(host) or any(filled.fullmatch(sample) for sample in self._samples)


@lru_cache(maxsize=4096)
def host_glob(text: str) -> HostGlob:
    """The compiled pattern."""
    return HostGlob(text)
