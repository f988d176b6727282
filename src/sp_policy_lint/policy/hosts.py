"""Where a request goes: categories of hosts.

Source for the address ranges: RFC 1918 and 6598 (private use, shared address space), RFC 3927 and 4291 (link-local),
RFC 4193 (unique local addresses); for the names RFC 6761 and 6762 (`localhost`, `local`), RFC 8375 (`home.arpa`), and
the names that container platforms and cloud providers give inside their networks.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass

from ..errors import ConfigError
from .facts import HostFact
from .globs import HostGlob, host_glob
from .scalars import MalformedError, host_pattern
from .urls import HOLE, IPAddress, address, is_plaintext, split_url
from .vocabulary import PLAINTEXT

__all__ = ["HOLE", "Hosts"]

IPNetwork = ipaddress.IPv4Network | ipaddress.IPv6Network

INTERNAL = "internal"
EXTERNAL = "external"
UNKNOWN = "unknown"

INTERNAL_ENDINGS = (".internal", ".local", ".lan", ".intranet", ".localdomain", ".localhost", ".svc", ".home.arpa")
"""Endings of names that exist inside a network only; `.local` covers `.cluster.local`."""

INTERNAL_NETWORKS = tuple(
    ipaddress.ip_network(text)
    for text in (
        *(
            "0.0.0.0/32",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.168.0.0/16",
        ),
        *("::/128", "::1/128", "fc00::/7", "fe80::/10"),
    )
)


@dataclass(frozen=True, slots=True)
class _Entry:
    glob: HostGlob
    category: str
    title: str


class Hosts:
    """Sorts URLs and hosts into categories.

    `internal`: further hosts (glob patterns) and networks (`203.0.113.0/24`) of the company's own; they go before all
    facts. Among facts the most specific pattern decides.

    A host known in part is decided by what is known: by the patterns that it fits whatever its holes stand for; else,
    when the last two labels are known, by the category that all patterns agree on which it can fit, and external when
    it can fit none. In all other cases it is unknown.
    """

    def __init__(self, facts: Iterable[HostFact], internal: Iterable[str] = ()) -> None:
        own = [_own(text) for text in internal]
        self._networks = INTERNAL_NETWORKS + tuple(each for each in own if not isinstance(each, HostGlob))
        entries = [_Entry(host_glob(host), fact.category, fact.title) for fact in facts for host in fact.hosts]
        entries.sort(key=lambda entry: -entry.glob.weight)
        names = [_Entry(each, INTERNAL, "") for each in own if isinstance(each, HostGlob)]
        self._entries = (*names, *entries)
        self._known: dict[str, tuple[str, str]] = {}

    def category(self, url_or_host: str) -> str:
        """internal, external, unknown, or the category of a fact. Never raises."""
        return self._judge(url_or_host)[0]

    def categories(self, url: str) -> frozenset[str]:
        """The category of the host, and `plaintext` where the URL asks one outside without encryption. Never raises."""
        category = self.category(url)
        plain = is_plaintext(url) and category not in (INTERNAL, UNKNOWN)
        return frozenset((category, PLAINTEXT)) if plain else frozenset((category,))

    def title(self, url_or_host: str) -> str:
        """What the fact that decides calls the service; "" when none does."""
        return self._judge(url_or_host)[1]

    def _judge(self, url: str) -> tuple[str, str]:
        host = split_url(url).host
        if host not in self._known:
            self._known[host] = self._judge_host(host)
        return self._known[host]

    def _judge_host(self, host: str) -> tuple[str, str]:
        if not host or host.endswith(HOLE):
            return UNKNOWN, ""
        for entry in self._entries:
            if entry.glob.matches(host):
                return entry.category, entry.title
        if found := address(host):
            return (INTERNAL if self._is_internal_address(found) else EXTERNAL), ""
        if f".{host}".endswith(INTERNAL_ENDINGS):
            return INTERNAL, ""
        if HOLE in host:
            return self._judge_partly(host)
        # A name without dots is a service of the same network: a container, or a machine found by the search domain.
        return (EXTERNAL if "." in host else INTERNAL), ""

    def _judge_partly(self, host: str) -> tuple[str, str]:
        known = host.rpartition(HOLE)[2].partition(".")[2]
        if "." not in known:
            return UNKNOWN, ""
        possible = [entry for entry in self._entries if entry.glob.may_match(host)]
        categories = {entry.category for entry in possible}
        titles = {entry.title for entry in possible}
        if len(categories) > 1 or INTERNAL in categories:
            return UNKNOWN, ""
        return (categories.pop() if categories else EXTERNAL), (titles.pop() if len(titles) == 1 else "")

    def _is_internal_address(self, found: IPAddress) -> bool:
        return any(found.version == network.version and found in network for network in self._networks)


def _own(text: str) -> HostGlob | IPNetwork:
    """A network or a pattern of host names, as configured. Raises `ConfigError`."""
    try:
        return ipaddress.ip_network(text, strict=False)
    except ValueError:
        pass
    try:
        return host_glob(host_pattern(text))
    except MalformedError as error:
        raise ConfigError(f"internal host: {error.message}") from error
