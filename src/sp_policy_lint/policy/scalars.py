"""Texts that are more than text: constants, dates, regular expressions, messages, and the words that files are made of.

Every parser here and in `names` and `ports` takes the text of one scalar and raises `MalformedError` with the place
inside it.
"""

from __future__ import annotations

import datetime
import re
import string
import warnings

from ..errors import did_you_mean
from .facts import Scalar

WORD = "[a-z][a-z0-9]*(-[a-z0-9]+)*"
"""A kebab-case word, as a regular expression that Python and JSON Schema read alike."""

KIND = rf"{WORD}(\.{WORD})*"
CLAUSE = r"[A-Za-z0-9]+([.-][A-Za-z0-9]+)*"
DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}"

PLACEHOLDERS = ("source", "sink", "title", "instead", "removal")
"""What `{...}` in a rule's message may name."""

MESSAGE = rf"([^{{}}]|\{{\{{|\}}\}}|\{{({'|'.join(PLACEHOLDERS)})\}})*"

_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,99}|0x[0-9a-fA-F]{1,99}|0o[0-7]{1,99})")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|(0|[1-9][0-9]*)\.[0-9]*|(0|[1-9][0-9]*)(\.[0-9]*)?[eE][-+]?[0-9]+)")
_CONSTANTS: dict[str, Scalar] = {
    **dict.fromkeys(("null", "Null", "NULL", "~", "None"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


class MalformedError(ValueError):
    """A text that its parser refuses; `offset` counts code points from the start of the text."""

    def __init__(self, message: str, offset: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset


def constant(text: str) -> Scalar:
    """The constant that an unquoted text stands for, by YAML 1.2 and Python where both agree; any other text is itself.

    `NO`, `on`, `012` and `2026-01-01` are texts here.
    """
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if _INTEGER.fullmatch(text):
        return int(text, 0)
    if _FLOAT.fullmatch(text):
        return float(text)
    return text


def integer(text: str) -> int:
    """A whole number in decimal digits."""
    if not re.fullmatch("0|[1-9][0-9]{0,8}", text):
        raise MalformedError(f"'{text}' is no whole number")
    return int(text)


def number(text: str) -> float:
    """A number that is not negative."""
    value = constant(text)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value < float("inf"):
        raise MalformedError(f"'{text}' is no number from 0 up")
    return float(value)


def boolean(text: str) -> bool:
    """`true` or `false`."""
    value = constant(text)
    if not isinstance(value, bool):
        raise MalformedError(f"'{text}' is neither true nor false")
    return value


def date(text: str) -> datetime.date:
    """A day as YYYY-MM-DD."""
    if not re.fullmatch(DATE, text):
        raise MalformedError(f"'{text}' is no date of the form YYYY-MM-DD")
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise MalformedError(f"'{text}' is no date: {error}") from error


def regex(text: str) -> str:
    """A regular expression of Python's `re`, returned as text."""
    if text.endswith("\n"):
        raise MalformedError("the line break at the end is part of the regular expression; write '|-' or quotes")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # what Python warns of, such as a nested set, will change its meaning
            re.compile(text)
    except re.error as error:
        raise MalformedError(f"bad regular expression: {error.msg}", error.pos or 0) from error
    except RecursionError as error:
        raise MalformedError("bad regular expression: nested too deep") from error
    except (OverflowError, Warning) as error:
        raise MalformedError(f"bad regular expression: {error}") from error
    return text


def word(text: str) -> str:
    """A kebab-case word."""
    return _matching(text, WORD, "a kebab-case word (small letters, digits, '-')")


def kind_name(text: str) -> str:
    """Kebab-case words with dots between."""
    return _matching(text, KIND, "kebab-case words with dots between")


def clause_number(text: str) -> str:
    """The number of a clause, such as 4.1."""
    return _matching(text, CLAUSE, "the number of a clause, such as 4.1")


def message(text: str) -> str:
    """A message whose placeholders are all known; blanks around it do not count."""
    try:
        parts = list(string.Formatter().parse(text))
    except ValueError as error:
        raise MalformedError(f"bad placeholder: {error}; write '{{{{' for a brace") from error
    for _, name, spec, conversion in parts:
        if name is not None and (name not in PLACEHOLDERS or spec or conversion):
            known = ", ".join(f"{{{each}}}" for each in PLACEHOLDERS)
            hint = did_you_mean(name, PLACEHOLDERS) or f"; known are {known}"
            raise MalformedError(f"unknown placeholder '{{{name}}}'{hint}", max(text.find("{" + name), 0))
    return text.strip()


def host_pattern(text: str) -> str:
    """A host as a glob pattern: no scheme, port or path."""
    bad = re.search(r"^.*://|[^\w.*-]|\*\*|\.\.", text)
    if bad:
        raise MalformedError(f"'{text}' is no host: write it without scheme, port and path", bad.start())
    return text.lower()


def path_pattern(text: str) -> str:
    """A URL's path as a glob pattern; starts with a slash."""
    if not text.startswith("/"):
        raise MalformedError(f"the path '{text}' does not start with '/'")
    if bad := re.search(r"[\s?#]", text):
        raise MalformedError("a path holds no blanks, query or fragment", bad.start())
    return text


def _matching(text: str, pattern: str, what: str) -> str:
    if not re.fullmatch(pattern, text):
        raise MalformedError(f"'{text}' is not {what}")
    return text
