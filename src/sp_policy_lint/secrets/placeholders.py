"""Tells what stands in the place of a secret from a secret: names, templates, references, masks, samples.

Judges the value alone and the name that it is assigned to. In doubt it is a secret: a rule's `entropy` and its shape
say how random a value must be, and a comment accepts what is none.
"""

from __future__ import annotations

import base64
import math
import re
from collections import Counter
from itertools import pairwise

from .words import HIDDEN_STAND_INS, KEYBOARD, NAMES, PRETENDED, STAND_INS

MASKED = re.compile(r"\*{3}|[•●∙·]{2}|x{5}|X{5}|#{4}|_{4}|\.{3}|…|-{6}|\?{3}")
"""A stretch that hides something. Five times the same letter do not happen by chance in a key."""

_INTERPOLATED = re.compile(
    r"\$\{[^{}]*\}|\$\([^()]*\)|\{\{.*\}\}|\{%.*%\}|#\{.*\}|<%.*%>"  # shell, Jinja, Ruby, ERB
    r"|\{[A-Za-z_][^{}\s]{0,80}\}|\{\d{0,2}\}|%\(\w+\)[sdr]|(?<![\w%])%[sdr](?!\w)"  # Python
    r"|<[A-Za-z_][\w .,:/|-]{2,80}>|@[A-Z_]{2,}@|%[A-Z_]{2,}%|^\$[A-Za-z_]\w*$|^\[[A-Za-z_][\w -]*\]$"
)
_REFERENCE = re.compile(
    r"(?:os|process)\.(?:environ|env|getenv)|env[.(\[:]|ENV\[|(?:arn:aws|vault|ssm|op|sops|secret|file|keyring):"
    r"|![A-Za-z]+(?:\s|$)|\$ANSIBLE_VAULT|ENC\["
    r"|\$\{[A-Za-z_]|[A-Za-z_][\w.]*\((?:.*\))?$|[A-Za-z_][\w.]*\[.*\]$"
    r"|Ag[A-D][A-Za-z0-9+/=]{200,}$"  # a sealed secret of Kubernetes, which its cluster alone can open
)
_DOTTED = re.compile(r"[A-Za-z_]\w{0,30}(?:\.[A-Za-z_]\w{0,30})+")
_ENVIRONMENT_NAME = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+")
_PLACE = re.compile(r"[a-z][a-z+]*://[^@\s]*|(?:~|\.{0,2})(?:/\.?[a-z][a-z_.-]*)+/?|\S*/[\w.-]+\.[a-z]{2,5}", re.ASCII)

_UNIT = re.compile(r"[^\W_]+")
_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+|[^\W\d_]")
_WORD = re.compile(r"[A-Z]?[a-z]{1,19}|[A-Z]{2,20}|[^\W\d_A-Za-z]+")
_UNSPEAKABLE = re.compile(r"[bcdfghjklmnpqrstvwxz]{6}|^[^aeiouy]{4,}$", re.IGNORECASE)

_COMPOSED = re.compile(r"(?=\S*[A-Z])(?=\S*[a-z])(?:(?=\S*[0-9])(?=\S*[!@#$%^&*?])|(?=\S*[-_.])(?=\S*[0-9]{2}$))\S+$")
"""Small and capital letters, digits and a sign: words dressed up to please a password rule (`Amazon2026!`)."""

_PLAIN = re.compile(r"[\w\s.,:;/'!?()@-]*")
"""No other signs stand in identifiers and sentences."""

_BASE64 = re.compile(r"(?:[A-Za-z0-9+/]{4}){2,}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?|[A-Za-z0-9+/]{6,}==?")

_TEST = re.compile(
    r"(?:^|/)(?:tests?|testing|spec|specs|__tests__|fixtures|testdata|test_data|mocks?|__mocks__|cassettes)/"
    r"|(?:^|/)(?:test_[^/]*|[^/]*_test|[^/]*[._-](?:test|spec)|conftest)\.[A-Za-z]+$"
)
"""Paths of tests by the conventions of pytest, unittest, Jest and Go."""

LONGEST_FIXTURE = 20
"""Passwords that tests invent are shorter; what is longer and random was copied from somewhere."""

RANDOM = 3.5
"""Bits per character from which on a text of that length is not of human making."""

PRETENDED_WEIGHT = 16
"""A test's secret that is longer than this beside the word `test` may be a real one."""

MOST_PARTS = 4
"""A run of letters and digits that changes more often between them is no compound of words (`abc12345`, `keyV2`)."""


def entropy(text: str) -> float:
    """Shannon entropy in bits per character; 0 for an empty text."""
    counts = Counter(text).values()
    return -sum(count / len(text) * math.log2(count / len(text)) for count in counts) if text else 0.0


def is_placeholder(value: str, name: str = "") -> bool:
    """Whether `value`, which may be assigned to `name`, is no secret but stands in its place.

    Base64 is judged by what it says (`Y2hhbmdlbWU=`), as in manifests of Kubernetes and headers.
    """
    text = value.strip()
    if not text or MASKED.search(text) or _INTERPOLATED.search(text) or _is_made_of_words(text, name):
        return True
    said = _decoded(text)
    return said is not None and is_placeholder(said, name)


def _decoded(text: str) -> str | None:
    """The text that a base64 value says; None where it is none, or says something unreadable."""
    if len(text) < 8 or not _BASE64.fullmatch(text):
        return None
    try:
        said = base64.b64decode(text, validate=True).decode("ascii")
    except ValueError:
        return None
    return said.strip() if said.strip().isprintable() else None


def is_fixture(path: str, secret: str) -> bool:
    """Whether a secret that only its name tells is one of a test: written for it, not random enough for a real one.

    `path` is relative, with forward slashes.
    """
    if _TEST.search(path) is None:
        return False
    return len(secret) < LONGEST_FIXTURE or entropy(secret) < RANDOM


def is_reference(value: str) -> bool:
    """Whether a value only says where a secret is: a variable, a call, a file, a URL, an entry of a vault."""
    text = value.strip()
    if _REFERENCE.match(text) or _ENVIRONMENT_NAME.fullmatch(text) or _PLACE.fullmatch(text):
        return True
    return bool(_DOTTED.fullmatch(text)) and all(_is_word(unit, NAMES) for unit in re.findall(r"[^\W_]+", text))


def _is_made_of_words(text: str, name: str) -> bool:
    units = _UNIT.findall(text)
    lower = text.lower()
    if any(word in lower for word in HIDDEN_STAND_INS) or any(unit.lower() in STAND_INS for unit in units):
        return True
    known = NAMES | PRETENDED | {part.lower() for part in _PART.findall(name) + _UNIT.findall(name)}
    solid = [unit for unit in units if not _is_dull(unit, known)]
    weight = sum(map(len, solid))
    if weight < PRETENDED_WEIGHT and any(part.lower() in PRETENDED for unit in units for part in _compound(unit)):
        return True
    if _COMPOSED.match(text):
        return False
    if weight * 4 <= sum(map(len, units)):
        return True
    return _PLAIN.fullmatch(text) is not None and _is_phrase(units, known)


def _is_phrase(units: list[str], known: frozenset[str]) -> bool:
    """Whether it is an identifier or a sentence: several words, most of them long, and nothing that is no word."""
    words = [part for unit in units for part in _compound(unit) if not part.isdecimal()]
    long = sum(len(word) for word in words if len(word) > 3 or word.lower() in known)
    return len(words) > 1 and long * 2 >= sum(map(len, units)) and all(_is_word(unit, known) for unit in units)


def _is_dull(unit: str, known: frozenset[str]) -> bool:
    """Whether a run of letters and digits says nothing: known words, counting, repetition."""
    lower = unit.lower()
    if lower in known or lower.startswith(KEYBOARD) or is_regular(lower):
        return True
    parts = _compound(unit)
    return len(parts) > 1 and all(
        (part.isdecimal() and len(part) <= 4) or part.lower() in known or is_regular(part.lower()) for part in parts
    )


def _is_word(unit: str, known: frozenset[str]) -> bool:
    """Whether it reads as words, as far as letters tell: `getClientToken`, `v2`, `Fulfillment`, `2026`."""
    if len(unit) <= 3 or (unit.isdecimal() and len(unit) == 4):
        return True
    parts = _compound(unit)
    return bool(parts) and all(
        part.lower() in known or (_WORD.fullmatch(part) is not None and not _UNSPEAKABLE.search(part)) for part in parts
    )


def _compound(unit: str) -> list[str]:
    """The words and numbers that a run of letters and digits is put together from; none when it looks random."""
    parts = _PART.findall(unit)
    letters = [part for part in parts if not part.isdecimal()]
    if len(parts) > MOST_PARTS or (len(letters) > 1 and sum(map(len, letters)) < 4 * len(letters)):
        return []
    return parts


def is_regular(text: str) -> bool:
    """Whether a text repeats itself or counts: `00000000`, `deadbeefdeadbeef`, `0123456789abcdef`, `a1b2c3d4`."""
    if len(text) < 4:
        return len(set(text)) == 1 and len(text) > 1
    if len(set(text)) <= max(1, min(3, len(text) // 4)):
        return True
    if any(text[period:] == text[:-period] for period in range(1, min(len(text) // 2, 32) + 1)):
        return True
    return _counts(text) or (len(text) >= 6 and _counts(text[::2]) and _counts(text[1::2]))


_FOLLOWERS = frozenset({"90", "09", "9a", "a9", "f0", "0f", "z0", "0z", "za", "az"})


def _counts(text: str) -> bool:
    steps = sum(abs(ord(a) - ord(b)) <= 1 or a + b in _FOLLOWERS for a, b in pairwise(text))
    return steps * 4 >= (len(text) - 1) * 3
