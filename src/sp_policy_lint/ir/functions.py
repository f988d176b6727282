"""Functions and files as data (see the package's docstring)."""

from __future__ import annotations

from .instructions import NO_HANDLER, Data, Instruction, SpanTuple, Terminator, TypeRef

FORMAT_VERSION = 2
"""Part of every cache key: raise it whenever the meaning of the IR changes."""


class Block(Data, frozen=True):
    """Straight-line code. `handler` is the block that an exception raised inside goes to, or `NO_HANDLER`."""

    instructions: tuple[Instruction, ...]
    terminator: Terminator
    handler: int = NO_HANDLER


class Param(Data, frozen=True):
    """`kind`: "positional" (only), "normal", "args", "keyword" (only), "kwargs"."""

    name: str
    kind: str
    span: SpanTuple
    annotation: TypeRef | None = None
    has_default: bool = False


class Function(Data, frozen=True):
    """A function, lambda, class body or module body. `blocks[0]` is the entry; blocks stand in reverse postorder.

    `qualname` is Python's `__qualname__` ("<module>" for the module body).
    `cells`: names bound here that an inner function reads or writes. `free`: names of enclosing functions used here or
    by functions inside. `parent`: index of the enclosing function in `FileIR.functions`; -1 for the module body, which
    is number 0; it is smaller than the function's own. `kind`: "module", "function", "lambda", "class".
    """

    name: str
    qualname: str
    kind: str
    parent: int
    params: tuple[Param, ...]
    returns: TypeRef | None
    blocks: tuple[Block, ...]
    registers: int
    cells: tuple[str, ...]
    free: tuple[str, ...]
    is_async: bool
    is_generator: bool
    span: SpanTuple


class Comment(Data, frozen=True):
    """A comment token, with its `#`; those inside f-strings are left out.

    `statement` is the line range (first, last) of the statement that it belongs to: the one it stands in or ends, or,
    for a comment alone on its line, the next one (decorators included; for a compound statement its header only); its
    own line when nothing follows.
    """

    text: str
    span: SpanTuple
    statement: tuple[int, int]


class StringLiteral(Data, frozen=True):
    """A string or bytes literal in code: its text and place, for rules on literals.

    Docstrings, string annotations and the text between the fields of an f-string are included; literals side by side
    are one. Bytes are read as Latin-1; a lone surrogate becomes "?".
    """

    value: str
    span: SpanTuple


class FileIR(Data, frozen=True):
    """A lowered file. `names`: all identifiers that occur, as written (names, attributes, imported modules' parts,
    keywords of calls)."""

    path: str
    functions: tuple[Function, ...]
    comments: tuple[Comment, ...]
    strings: tuple[StringLiteral, ...]
    names: frozenset[str]
