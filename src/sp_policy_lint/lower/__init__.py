"""From the bytes of a source file to its intermediate representation. Only this package (and `fixes`) knows libcst."""

from __future__ import annotations

import gc

from ..ir import FileIR
from . import branching, comprehensions, definitions, exceptions, expressions, imports, matching, statements, strings
from .file import FileLowering
from .frame import ExpressionTable, StatementTable
from .gate import refusal
from .positions import positions
from .reading import Refused, decode, parse
from .source import SourceText

__all__ = ["Refused", "lower"]

_EXPRESSIONS: ExpressionTable = (
    expressions.HANDLERS | strings.HANDLERS | branching.HANDLERS | comprehensions.HANDLERS | definitions.EXPRESSIONS
)
_STATEMENTS: StatementTable = (
    statements.HANDLERS | exceptions.HANDLERS | matching.HANDLERS | imports.HANDLERS | definitions.STATEMENTS
)


def lower(source: bytes, path: str) -> FileIR | Refused:
    """Lowers a source file; `path` is only carried along.

    Raises nothing, whatever the input: what cannot be lowered is `Refused`. (libcst itself may still crash the process
    or hang on input that the gate lets pass; see `gate`.)
    """
    refused = refusal(source)
    if refused is not None:
        return Refused(path, refused.code, refused.message, refused.line)
    collecting = gc.isenabled()
    gc.disable()  # syntax trees hold no cycles, and the collector would walk them again and again
    try:
        return _lower(decode(source), path)
    except RecursionError:
        return Refused(path, "too-deep", "statements, patterns or types are nested too deeply")
    except Exception as error:  # a mistake in this package must not cost the other files
        return Refused(path, "internal", f"{type(error).__name__}: {error}")
    finally:
        if collecting:
            gc.enable()


def _lower(text: str, path: str) -> FileIR | Refused:
    """Behind the gate."""
    module = parse(text, path)
    if isinstance(module, Refused):
        return module
    return FileLowering(SourceText(text), positions(module, text), _EXPRESSIONS, _STATEMENTS).lower(module, path)
