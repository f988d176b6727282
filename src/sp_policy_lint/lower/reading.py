"""From bytes to a syntax tree, or to the reason why not."""

from __future__ import annotations

import ast
import io
import tokenize
import warnings
from dataclasses import dataclass

import libcst as cst


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that cannot be analysed. `code` is "encoding", "syntax" or what the gate refused it for; `line` from 1."""

    path: str
    code: str
    message: str
    line: int | None = None


def decode(source: bytes, path: str) -> str | Refused:
    """The text of a source file, by its byte order mark or its coding line (PEP 263)."""
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
        return source.decode(encoding)
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        return Refused(path, "encoding", f"byte {error.start} is not valid {error.encoding}", line)
    except (SyntaxError, LookupError, ValueError) as error:
        return Refused(path, "encoding", str(error), 1)


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
    """Message and line. libcst often says 1:1, so CPython's own parser (which runs nothing) is asked too."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(text)
    except SyntaxError as own:
        if own.lineno is not None:
            return own.msg, own.lineno
    except (ValueError, RecursionError, MemoryError):
        pass
    return error.message.strip().splitlines()[0], max(error.raw_line, 1)
