"""PEM blocks (RFC 7468): a rule's pattern matches the header, but the secret is what follows it."""

from __future__ import annotations

import re

from .placeholders import is_placeholder, is_regular

HEADER = "-----BEGIN"

_BLOCK = re.compile(
    r"-----BEGIN [A-Z0-9 ]{1,40}-----"
    r"(?P<body>(?:(?:Proc-Type|DEK-Info):[^\n\\]{0,100}+|[A-Za-z0-9+/=\s]|\\+[nrt]|[\"'`,>|#.…*<]){0,40000}+)"
    r"(?:-----END [A-Z0-9 ]{1,40}-----)?+"
)
_LINE = re.compile(r"[A-Za-z0-9+/=]{32,}")
"""A line of the body has 64 characters, but generators of samples and wrapped text give shorter ones."""


def block(text: str, start: int) -> tuple[int, int] | None:
    """Start and end of the block whose header stands at `start`; None where no key follows it.

    The lines of the body may be broken by escapes, quotes and comment signs, as in a string or a JSON file. A block
    that never ends is taken as far as its lines go.
    """
    match = _BLOCK.match(text, start)
    if match is None:
        return None
    lines = [line for line in _LINE.findall(match["body"]) if not is_regular(line.lower())]
    if not lines or is_placeholder(lines[0]):
        return None
    return match.span()
