"""What libcst must not be given: there are files that end or hang the process that parses them, or take gigabytes.

The gate looks at a file's bytes, in time in proportion to their number (a twelfth of what parsing takes), and lets pass
what libcst parses within 512 MB and 5 seconds; `parse_cost` says how it can tell.

Measured in processes of their own (libcst 1.9.0, CPython 3.11, Linux, 2 cores, stack of 8 MB), with the largest files
that pass, for each of 186 ways to nest, chain or list things: none crashed, the most memory was 506 MB (61,440 lines of
one name), the most time 4.4 seconds (`a|a|...` of 2,880 terms). Nor did 2,600 random programs built of such things.
Without the gate, 3,000 brackets or 9,000 `elif`s end the process, twelve braces in a `case` take more than 12 seconds,
and a test file of sympy of 346 kB takes 573 MB. Of 18,298 files of the standard library and of installed packages the
gate refuses that one, five for their size, and three whose encoding is wrong on purpose.
"""

from __future__ import annotations

import codecs
import io
import tokenize
from dataclasses import dataclass
from typing import Final

from ..errors import did_you_mean
from .bare_code import bare_code
from .parse_cost import CostError, check_cost

MAX_BYTES: Final = 512 * 1024
MAX_LINE: Final = 100_000

_UTF_8: Final = ("utf-8", "utf-8-sig")
_OTHER_BYTE_ORDER_MARKS: Final = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
# Those that agree with ASCII. Python also follows a coding line to `utf-7`, `idna`, `unicode_escape` and the like,
# which can hide code from whoever reads the file.
_ENCODINGS: Final = frozenset(
    [
        *("ascii", "utf-8", "utf-8-sig"),
        *(f"iso8859-{part}" for part in range(1, 17) if part != 12),
        *("cp437", "cp850", "cp852", "cp866", "cp874", *(f"cp{page}" for page in range(1250, 1259))),
        *("koi8-r", "koi8-u", "mac-roman", "tis-620"),
        *("gb2312", "gbk", "gb18030", "big5", "big5hkscs", "cp950"),
        *("shift_jis", "cp932", "euc_jp", "euc_jis_2004", "euc_kr", "cp949"),
    ]
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file is not parsed: `message` says figure and limit, `line` (from 1) the place if there is one.

    `code` is "too-large", "nul-byte", "encoding", "long-line", "too-deep" or "too-complex".
    """

    code: str
    message: str
    line: int | None = None


def refusal(source: bytes, *, max_bytes: int = MAX_BYTES) -> Refusal | None:
    """Why this file must not be parsed, or None. `max_bytes` is the largest size allowed. Raises nothing."""
    if len(source) > max_bytes:
        return Refusal("too-large", f"the file has {len(source):,} bytes; the limit is {max_bytes:,}")
    for mark, name in _OTHER_BYTE_ORDER_MARKS.items():
        if source.startswith(mark):
            return Refusal("encoding", f"the file is in {name}, which Python does not read", 1)
    if b"\0" in source:
        offset = source.index(b"\0")
        return Refusal("nul-byte", f"byte {offset:,} is NUL", _line(source, offset))
    decoded = _in_utf_8(source)
    if isinstance(decoded, Refusal):
        return decoded
    code = bare_code(decoded)
    return _long_line(code) or _costly(code)


def _in_utf_8(source: bytes) -> bytes | Refusal:
    try:
        encoding, first_lines = tokenize.detect_encoding(io.BytesIO(source).readline)
        name = codecs.lookup(encoding).name
    except (SyntaxError, LookupError, ValueError) as error:
        unknown = str(error).removeprefix("unknown encoding: ")
        other = Refusal("encoding", f"{error}{did_you_mean(unknown, (*_ENCODINGS, 'latin-1'))}", 1)
        return other if unknown != str(error) else _undecodable(source, "utf-8") or other
    if name not in _ENCODINGS:
        message = f"the coding line names {encoding!r}, which can hide code; use UTF-8"
        return Refusal("encoding", message, len(first_lines))
    if found := _undecodable(source, encoding):
        return found
    return source if name in _UTF_8 else source.decode(encoding).encode(errors="replace")


def _undecodable(source: bytes, encoding: str) -> Refusal | None:
    try:
        source.decode(encoding)
    except UnicodeDecodeError as error:
        return Refusal("encoding", f"byte {error.start:,} is not valid {encoding}", _line(source, error.start))
    return None


def _line(source: bytes, offset: int) -> int:
    return 1 + source.count(b"\n", 0, offset)


def _long_line(code: bytes) -> Refusal | None:
    if len(code) <= MAX_LINE:
        return None
    lines = code.replace(b"\r\n", b"\n").replace(b"\r", b"\n").replace(b"\v", b"\n").split(b"\n")
    longest = max(map(len, lines))
    if longest <= MAX_LINE:
        return None
    line = next(number for number, line in enumerate(lines, 1) if len(line) == longest)
    message = f"the line has {longest:,} bytes without strings and comments; the limit is {MAX_LINE:,}"
    return Refusal("long-line", message, line)


def _costly(code: bytes) -> Refusal | None:
    try:
        check_cost(code)
    except CostError as excess:
        return Refusal(excess.code, excess.message, excess.line)
    return None
