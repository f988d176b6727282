"""From bytes to a syntax tree, or to the reason why not."""

from __future__ import annotations

import ast
import io
import re
import tokenize
import warnings
from dataclasses import dataclass

import libcst as cst

_LIBCST_PLACE = re.compile(r"parser error: error at (\d+):\d+: ")


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that cannot be analysed: why, in a word (`code`) and in a sentence.

    Codes: those of `gate.Refusal`, "syntax", and "internal" (a mistake of this package). `line` counts from 1; None
    when it is unknown or means nothing.
    """

    path: str
    code: str
    message: str
    line: int | None = None


def decode(source: bytes) -> str:
    """The text of a source file, by its byte order mark or its coding line (PEP 263).

    Raises SyntaxError, LookupError or UnicodeDecodeError for what the gate does not let pass.
    """
    encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
    return source.decode(encoding)


def parse(text: str, path: str) -> cst.Module | Refused:
    """The syntax tree of a file's text."""
    try:
        return cst.parse_module(text)
    except cst.ParserSyntaxError as error:
        message, line = _syntax_error(text, error)
        return Refused(path, "syntax", message, line)
    except Exception as error:  # the parser is native code; whatever it raises is about this text
        return Refused(path, "syntax", f"{type(error).__name__}: {error}", None)


def _syntax_error(text: str, error: cst.ParserSyntaxError) -> tuple[str, int]:
    """Message and line.

    What libcst's tokenizer rejects it places at 1:1, and where its parser stops it names the end of the token (that of
    a newline is on the next line); so CPython's own parser, which runs nothing, is asked too. Its plain "invalid
    syntax" may concern syntax that is only newer than this interpreter: when libcst got further, libcst's line counts.
    """
    place = _LIBCST_PLACE.match(error.message)
    line = int(place[1]) if place is not None else max(error.raw_line, 1)
    own = _own_syntax_error(text)
    if own is None or own.lineno is None:
        return _LIBCST_PLACE.sub("", error.message), line
    further = place is not None and own.msg == "invalid syntax" and line > own.lineno + 1
    return own.msg, line if further else own.lineno


def _own_syntax_error(text: str) -> SyntaxError | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(text)
    except SyntaxError as error:
        return error
    except (ValueError, RecursionError, MemoryError):  # a NUL byte, or nested too deeply
        pass
    return None
