"""The one sink through which names, code and messages of others pass on their way to a reader.

A file name can hold a terminal escape, a right-to-left mark can turn code around before the eyes of a reviewer, and a
name that is no valid text can break an encoder. What is not plain text is shown as an escape sequence.
"""

from __future__ import annotations

import re

_SURROGATE = re.compile("[\ud800-\udfff]")
_UNSAFE = re.compile(
    "["
    "\x00-\x1f\x7f-\x9f"  # control characters of ASCII and Latin-1
    "\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # invisible or changing direction
    "\ud800-\udfff\U000e0000-\U000e007f"  # halves of characters, tags
    "]"
)


def safe(text: str) -> str:
    r"""The text on one line, with everything that is not printed as itself as `\t`, `\x1b`, `\u202e` ..."""
    return _UNSAFE.sub(_escape, text)


def encodable(text: str) -> str:
    r"""The text with halves of surrogate pairs, which no encoding takes, escaped.

    Python keeps the bytes of a file name that are no UTF-8 as such halves; they become `\xff`.
    """
    return _SURROGATE.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    if 0xDC80 <= code <= 0xDCFF:  # how Python keeps a byte that is no UTF-8 in a file name
        return f"\\x{code - 0xDC00:02x}"
    if match[0] in "\t\n\r":
        return {"\t": "\\t", "\n": "\\n", "\r": "\\r"}[match[0]]
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
