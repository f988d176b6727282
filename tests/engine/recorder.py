"""The recording stand-in for `taintcase`: a source marks text, a sink looks for the mark in what it is given.

`confirm.py` installs this module under the name `taintcase` before it runs a case program. A source returns a `Tainted`
string: ASCII letters in an order that no ordinary text holds, so that most pieces of it are known again even after they
became a plain `str`; operations that yield very short pieces (an index, a split) stay `Tainted`. Because it is a
subclass, `type(value) is str` is false for it: cases must use `isinstance`.
"""

from __future__ import annotations

import array
import base64
import binascii
import codecs
import collections.abc
import copy
import functools
import io
import itertools
import os
import re
import sys
import types
import urllib.parse
import zlib
from collections.abc import Iterator
from typing import Any

LETTERS = "qzxvkjwq"
DIGITS = "80694"
MARKER = f"{LETTERS[:4]}-{LETTERS[4:]}-{DIGITS}"
# Three letters or all digits are enough to know a piece of the marker, forwards, backwards or rotated by 13.
PIECES = frozenset(
    itertools.chain.from_iterable(
        (text[i : i + size] for i in range(len(text) - size + 1))
        for word, size in ((LETTERS, 3), (DIGITS, 5))
        for text in (word, word[::-1], codecs.encode(word, "rot13"))
    )
)
PIECE = re.compile("|".join(map(re.escape, sorted(PIECES))), re.IGNORECASE)
ENCODED = re.compile(r"[A-Za-z0-9+/_\-]{8,}={0,6}")
ITERATOR_LIMIT = 10_000  # items taken from one iterator: an infinite generator must not hang a run

TABLES = frozenset(("numpy", "pandas", "polars"))
STORES = frozenset(("django", "sqlalchemy"))

counter = itertools.count(1)
answers = itertools.cycle([True, False])
root = ""  # files under this path belong to the program that runs
flows: dict[tuple[str, int], bool] = {}


class Tainted(str):
    """Text whose derived pieces, however short, are still known to come from a source."""

    def __iter__(self) -> Any:
        return (Tainted(character) for character in str.__iter__(self))

    def __radd__(self, other: Any) -> Any:
        return Tainted(str(other) + str(self)) if isinstance(other, str) else NotImplemented


def _stay_tainted(name: str) -> None:
    plain = getattr(str, name)

    @functools.wraps(plain)
    def method(self: Tainted, *args: Any, **kwargs: Any) -> Any:
        result = plain(self, *args, **kwargs)
        if isinstance(result, str):
            return Tainted(result)
        return type(result)(map(Tainted, result)) if isinstance(result, list | tuple) else result

    setattr(Tainted, name, method)


PRESERVING = (
    "__add__ __getitem__ __mul__ __rmul__ __mod__ __format__ capitalize casefold center expandtabs format format_map "
    "ljust lower lstrip partition removeprefix removesuffix replace rjust rpartition rsplit rstrip split splitlines "
    "strip swapcase title translate upper zfill"
)
for _name in PRESERVING.split():
    _stay_tainted(_name)


def source(name: str = "x") -> str:
    """A fresh tainted text; `name` only makes a case easier to read."""
    return Tainted(f"{MARKER}-{next(counter)}")


def sanitize(value: Any) -> Any:
    """A clean deep copy: text that carries data is starred out, everything else is kept."""
    return _clean(copy.deepcopy(value))


def opaque(value: Any = None) -> bool:
    """True on the first call of a program, then alternating."""
    return next(answers)


def sink(*values: Any, **named: Any) -> None:
    """Record whether any value carries data, for the nearest calling line of the program."""
    frame: types.FrameType | None = sys._getframe(1)
    while frame and not os.path.abspath(frame.f_code.co_filename).startswith(root):
        frame = frame.f_back
    place = (os.path.abspath(frame.f_code.co_filename), frame.f_lineno) if frame else ("", 0)
    flows[place] = carries((values, named)) | flows.get(place, False)


def carries(value: Any) -> bool:
    """Whether the value is, or holds at any depth, data that came from a source."""
    seen: dict[int, Any] = {}  # keeps the visited alive, so that no id is used twice
    stack = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, str | bytes | bytearray | memoryview | array.array):
            if _text_carries(item):
                return True
        elif id(item) not in seen:
            seen[id(item)] = item
            stack.extend(_parts(item))
    return False


def _text_carries(value: Any, depth: int = 3) -> bool:
    if isinstance(value, str):
        text = str(value)
        if isinstance(value, Tainted) and text:
            return True
        if "%" in text:
            text += urllib.parse.unquote(text)
    else:
        raw = bytes(value)
        text = raw.replace(b"\0", b"").decode("latin-1") + (_inflated(raw) if depth else "")
    if PIECE.search(text):
        return True
    return depth > 0 and any(
        _text_carries(decoded, depth - 1) for word in ENCODED.findall(text) for decoded in _decodings(word)
    )


def _inflated(raw: bytes) -> str:
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(raw).decode("latin-1")
    except zlib.error:
        return ""


def _decodings(word: str) -> list[bytes]:
    found = []
    for decode, text in (
        (base64.b64decode, word.rstrip("=") + "=" * (-len(word.rstrip("=")) % 4)),
        (base64.urlsafe_b64decode, word.rstrip("=") + "=" * (-len(word.rstrip("=")) % 4)),
        (base64.b32decode, word),
        (binascii.unhexlify, word),
    ):
        try:
            found.append(decode(text))
        except (binascii.Error, ValueError):
            continue
    return found


def _parts(item: Any) -> list[Any]:
    """What one value holds directly. Functions are code and hold nothing; a class holds its own attributes."""
    if isinstance(item, types.FunctionType | types.BuiltinFunctionType | types.CodeType | int | float | complex):
        return []
    for name in ("to_dict", "to_dicts", "tolist", "to_list"):  # data frames, columns, arrays
        if type(item).__module__.partition(".")[0] in TABLES and hasattr(item, name):
            return [getattr(item, name)(), *_labels(item)]
    if type(item).__module__.partition(".")[0] in STORES:  # rows and queries, not what they are made with
        return list(item) if isinstance(item, collections.abc.Iterable) else []
    parts = _fields(item)
    if isinstance(item, collections.abc.Mapping):
        parts += [part for pair in item.items() for part in pair]
    elif isinstance(item, io.StringIO | io.BytesIO):
        parts.append(item.getvalue())
    elif isinstance(item, collections.abc.Sequence | collections.abc.Set | collections.abc.ValuesView):
        parts += item
        if parts and all(isinstance(part, int) and 0 <= part < 0x110000 for part in item):
            parts.append("".join(map(chr, item)))
    elif isinstance(item, collections.abc.Iterator):
        parts += itertools.islice(item, ITERATOR_LIMIT)
    elif isinstance(item, functools.partial):
        parts += [item.args, item.keywords]
    elif isinstance(item, BaseException):
        parts += [item.args, item.__cause__, getattr(item, "exceptions", None)]
    elif isinstance(item, os.PathLike):
        parts.append(os.fspath(item))
    elif isinstance(item, re.Match):
        parts += [item.string]
    elif isinstance(item, types.MethodType):
        parts.append(item.__self__)
    elif type(item).__name__ == "Element":  # xml.etree's, which is written in C and shows no fields
        parts += [item.tag, item.text, item.tail, item.attrib, list(item)]
    elif type(item).__name__ in ("Row", "ContextVar"):
        parts += item if type(item).__name__ == "Row" else [item.get(None)]
    return parts


def _labels(item: Any) -> list[Any]:
    """What a frame or column of pandas is indexed by."""
    return item.index.tolist() if hasattr(getattr(item, "index", None), "tolist") else []


def _fields(item: Any) -> list[Any]:
    if isinstance(item, type):
        return [value for name, value in vars(item).items() if not name.startswith("__")]
    if isinstance(item, types.ModuleType) and item.__name__ in sys.stdlib_module_names:
        return []
    fields = [value for name, value in getattr(item, "__dict__", {}).items() if not name.startswith("__")]
    return fields + [getattr(item, slot, None) for slot in _slots(type(item))]


def _slots(kind: type) -> Iterator[str]:
    """The attribute names of all slots of a class and its parents, private ones as Python mangles them."""
    for parent in kind.__mro__:
        slots = vars(parent).get("__slots__", ())
        for slot in (slots,) if isinstance(slots, str) else slots:
            private = slot.startswith("__") and not slot.endswith("__")
            yield f"_{parent.__name__.lstrip('_')}{slot}" if private else slot


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        kept = re.sub(rf"{MARKER}-\d+", lambda match: "*" * len(match[0]), str(value))
        return "*" * len(value) if _text_carries(kept) or (isinstance(value, Tainted) and kept == value) else kept
    if isinstance(value, bytes | bytearray):
        return type(value)(b"*" * len(value)) if _text_carries(value) else value
    if isinstance(value, dict):
        pairs = [(_clean(key), _clean(item)) for key, item in value.items()]
        value.clear()
        value.update(pairs)
        return value
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*map(_clean, value))
    if isinstance(value, list | tuple | set | frozenset | collections.deque):
        return type(value)(map(_clean, value))
    for name, item in list(getattr(value, "__dict__", {}).items()):
        object.__setattr__(value, name, _clean(item))
    for name in _slots(type(value)):
        if hasattr(value, name):
            object.__setattr__(value, name, _clean(getattr(value, name)))
    return value
