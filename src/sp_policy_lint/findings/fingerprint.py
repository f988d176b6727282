"""What identifies a finding when the file around it changes: by its content, never by a line number."""

from __future__ import annotations

import hashlib
import re
import sys
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate

from .finding import Finding

_STRING_OR_NOISE = re.compile(
    r"(?P<string>'''(?:\\.|[^\\])*?'''|\"\"\"(?:\\.|[^\\])*?\"\"\"|'(?:\\.|[^'\\\n])*'|\"(?:\\.|[^\"\\\n])*\")"
    r"|\#[^\n]*|\s+|,(?=(?:\s|\#[^\n]*\n)*[)\]}])",
    re.DOTALL,
)


def normalised(code: str) -> str:
    """Code without white space, comments, trailing commas and the kind of quotes: what a formatter may change."""

    def keep(match: re.Match[str]) -> str:
        text = match["string"] or ""
        return f'"{text[1:-1]}"' if text.startswith("'") and '"' not in text else text

    return _STRING_OR_NOISE.sub(keep, code)


class Fingerprints:
    """Gives each finding its fingerprint; equal ones of a run are numbered in the order in which they are asked for."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def of(self, finding: Finding, code: str) -> str:
        """128 bits in hex and the number among equals (`:1`, `:2`, ...).

        `code` is the text of the finding's place. It comes with secrets redacted, so that none can be guessed from
        the hash: another secret of the same redacted form in its stead is the same finding.
        """
        parts = (
            "v1",
            finding.rule.id,
            finding.location.path,
            finding.scope,
            normalised(code),
            finding.source_kind,
            finding.sink_kind,
        )
        digest = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
        self._seen[digest] += 1
        return f"{digest}:{self._seen[digest]}"


# --- GitHub's hash of a line
# ----------------------------------------------------------------------------------------- GitHub recognises an alert
# by a rolling hash over the text from the start of its line on, which its upload action computes for results that
# bring none (github/codeql-action, src/fingerprints.ts). Bringing exactly that value keeps alerts the same whichever
# way they are uploaded.

_WINDOW = 100
_BASE = 37
_MODULUS = 1 << 64
_DROP = pow(_BASE, _WINDOW, _MODULUS)
_END = 0xFFFF
_LINE_END = re.compile(r"\r\n|\r")


def line_hashes(text: str) -> Iterator[str]:
    """GitHub's hash of each line of a file, from line 1 on, such as "c129715d7a2bc9a3:1".

    Hashed are the first 100 UTF-16 units from the start of the line on that are neither space nor tab; the number
    counts equal hashes of the file. A byte order mark is part of `text`.
    """
    units = _units(text)
    prefixes = list(accumulate([*units, _END, *[0] * _WINDOW], _roll, initial=0))
    starts = [0, *(index + 1 for index, unit in enumerate(units) if unit == ord("\n"))]
    seen: Counter[int] = Counter()
    for start in starts:
        value = (prefixes[start + _WINDOW] - prefixes[start] * _DROP) % _MODULUS
        seen[value] += 1
        yield f"{value:x}:{seen[value]}"


def _roll(value: int, unit: int) -> int:
    return (value * _BASE + unit) % _MODULUS


def hashed_lines(lines: Sequence[str], number: int) -> range:
    """The numbers of the lines that the hash of line `number` is made from."""
    units = 0
    last = number
    for last in range(number, len(lines) + 1):
        units += len(lines[last - 1].replace(" ", "").replace("\t", "")) + 1
        if units >= _WINDOW:
            break
    return range(number, last + 1)


def _units(text: str) -> array[int]:
    text = _LINE_END.sub("\n", text).replace(" ", "").replace("\t", "")
    return array("H", text.encode(f"utf-16-{sys.byteorder[0]}e", "surrogatepass"))
