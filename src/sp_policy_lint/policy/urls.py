"""Takes URLs apart as far as they are known.

A constant string of a program may hold parts that are not known: `HOLE` stands for each, and placeholders that were
left unfilled (`{region}`, `%s`, `<shop>`) count as holes too.

Nothing here raises: what is no URL has no host.
"""

from __future__ import annotations

import ipaddress
import re
from functools import lru_cache
from typing import NamedTuple

HOLE = "\ufffc"
"""Stands for an unknown part inside a constant string."""

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

NAMELESS = frozenset({"about", "abfs", "arn", "blob", "data", "file", "gs", "javascript", "memory", "s3", "s3a", "urn"})
"""Schemes whose first part is no host name."""

FILE_SUFFIXES = frozenset({"csv", "gz", "htm", "html", "json", "pdf", "txt", "xlsx", "xml", "yaml"})
"""Last labels that make a text without scheme a file's name; none of them is a top-level domain."""

ENDINGS = frozenset(
    {"app", "biz", "cloud", "com", "dev", "edu", "gov", "info", "int", "internal", "intranet", "lan", "local"}
    | {"localdomain", "mil", "net", "online", "org", "shop", "site", "store", "svc", "tech", "xyz"}
)
"""Last labels, besides those of two letters, behind which a host name is taken to be complete."""

_HOLES = re.compile(r"\$?\{[^{}]*\}|%\([^()]*\)[sd]|%s|<[^<>]*>")
_IGNORED = re.compile(r"[\t\r\n]")
_SCHEME = re.compile(rf"(?:([a-z{HOLE}][a-z0-9+.{HOLE}-]*):)?//", re.IGNORECASE)
_AUTHORITY = re.compile(r"[^/?#\\]*")
_PORT = re.compile(rf"[0-9{HOLE}]*")
_LABEL = re.compile(rf"(?!-)[a-z0-9_{HOLE}-]{{1,63}}")
_DOTS = re.compile("[.\u3002\uff0e\uff61]")
_PLAINTEXT = re.compile(r"(?:http|ws|ftp)://", re.IGNORECASE)
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")


class Url(NamedTuple):
    """The parts of a URL that say where it goes.

    `host` is in lower case and ASCII, without userinfo, port and trailing dot; it is empty when there is none, and
    `HOLE` when it is not known at all. `path` is empty or starts with a slash.
    """

    host: str
    path: str


@lru_cache(maxsize=16384)
def split_url(text: str) -> Url:
    """The host and path of a URL, of `host:port`, or of a bare host name; a text that is neither is a path.

    As in browsers, tabs and line ends are dropped, a backslash ends the host, and userinfo ends at the last `@`.
    """
    text = _HOLES.sub(HOLE, _IGNORED.sub("", text.strip()))
    scheme = _SCHEME.match(text)
    if scheme is None:
        return _split_bare(text)
    authority, path = _divide(text[scheme.end() :])
    if (scheme.group(1) or "").lower() in NAMELESS:
        return Url("", path)
    return Url(_host(*_divide_port(authority)), path)


def is_plaintext(text: str) -> bool:
    """Whether the scheme of a URL is one without encryption."""
    return _PLAINTEXT.match(text.strip()) is not None


def address(host: str) -> IPAddress | None:
    """The IP address that `host` writes out, an IPv4 address inside an IPv6 one taken out."""
    try:
        found = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return None
    return found.ipv4_mapped or found if isinstance(found, ipaddress.IPv6Address) else found


def normal_host(text: str) -> str:
    """A host name in lower case and ASCII (IDNA), without the dot of the root; "" when it is none."""
    if address(text):
        return text.lower()
    labels = [_label(label) for label in _DOTS.split(text)]
    if len(labels) > 1 and not labels[-1]:
        labels.pop()
    host = ".".join(labels)
    return host if len(host) <= 253 and all(labels) else ""


def _split_bare(text: str) -> Url:
    """A text without scheme: a host only where it has a port, or dots and an end that is no file's."""
    authority, path = _divide(text)
    name, port = _divide_port(authority)
    labels = name.lower().removesuffix(".").split(".")
    is_dotted = len(labels) > 1 and labels[-1] not in FILE_SUFFIXES
    if is_dotted or (port and _PORT.fullmatch(port)) or labels == ["localhost"] or address(name):
        host = _host(name, port)
        if host:
            return Url(host, path)
    if text.startswith(HOLE):
        return Url(HOLE, _path(text[1:]))
    return Url("", _path(text))


def _divide(text: str) -> tuple[str, str]:
    """Authority and path, without query and fragment."""
    authority = _AUTHORITY.match(text)
    end = authority.end() if authority else 0
    tail = text[end:]
    return text[:end], _path(tail) if tail[:1] in ("/", "\\") else ""


def _path(text: str) -> str:
    path = re.split(r"[?#]", text, maxsplit=1)[0].replace("\\", "/")
    return path if not path or path.startswith("/") else f"/{path}"


def _divide_port(authority: str) -> tuple[str, str]:
    """Host as written and port, without userinfo and brackets."""
    host = authority.rpartition("@")[2]
    if host.startswith("["):
        inner, end, rest = host[1:].partition("]")
        return (inner if end and ":" in inner and address(inner) else ""), rest.removeprefix(":")
    if host.count(":") > 1 and address(host):
        return host, ""
    name, _, port = host.partition(":")
    return name, port


def _host(name: str, port: str) -> str:
    """The host, or "" when `name` cannot be one.

    A hole at the end of a host that is complete without it (`https://api.example.com{rest}`) is taken for a port or
    path, because that is what programs put there; behind a dot or hyphen, or before a port, it goes on with the name.
    """
    if name.endswith(HOLE) and not port:
        known = normal_host(name.rstrip(HOLE))
        last = known.rpartition(".")[2]
        ended = "." in known and (last in ENDINGS or (len(last) == 2 and last.isalpha()) or last.startswith("xn--"))
        if known and not name.rstrip(HOLE).endswith(".") and (ended or known == "localhost" or address(known)):
            return known
    host = normal_host(name)
    if not host or address(host):
        return host
    return "" if _NUMBER.fullmatch(host.rpartition(".")[2]) else host


def _label(text: str) -> str:
    label = text.lower()
    if not label.isascii() and HOLE not in label:
        try:
            label = label.encode("idna").decode("ascii")
        except UnicodeError:
            return ""
    return label if _LABEL.fullmatch(label) else ""
