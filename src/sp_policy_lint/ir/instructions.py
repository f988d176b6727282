"""The instructions and terminators of a control-flow graph (see the package's docstring)."""

from __future__ import annotations

from typing import Any

import msgspec

NO_HANDLER = -1
NO_REGISTER = -1

SpanTuple = tuple[int, int, int, int]


class Data(msgspec.Struct, frozen=True, array_like=True, gc=False, tag=True, tag_field="node"):
    """Base of all IR nodes: immutable, written as arrays, told apart by their class name."""


# --- Annotations -----------------------------------------------------------------------------------------------------


class TypeRef(Data, frozen=True):
    """A type as annotated: a dotted name as written and its arguments.

    `Optional[X]` and `X | None` are `TypeRef("|", (X, TypeRef("None")))`, `Union` likewise; `Annotated[X, ...]` is `X`;
    a string annotation is parsed like code. A list of types (of `Callable`) is called "[]", an ellipsis "..."; what is
    no name (a literal, a call) is `TypeRef("?")`.
    """

    name: str
    args: tuple[TypeRef, ...] = ()


# --- Instructions ----------------------------------------------------------------------------------------------------
# `dst` is the register written; other integers are registers read. `span` is the place of the expression or statement.


class Const(Data, frozen=True):
    """A literal. `value` is str, bytes, int, float, bool or None.

    What the cache cannot hold (`...`, complex numbers, integers beyond 64 bits, text with lone surrogates) becomes None
    with `opaque`.
    """

    dst: int
    value: Any
    span: SpanTuple
    opaque: bool = False


class Move(Data, frozen=True):
    """`dst` takes the value of `src` (the two ways of a conditional expression, `and`, `or`)."""

    dst: int
    src: int
    span: SpanTuple


class Load(Data, frozen=True):
    """Reads a name. `scope` is "local" (also parameters), "free" (a variable of an enclosing function) or "global"
    (module or builtin).

    In class bodies a name that the body binds is "local"; when unbound there it falls back to global. The target of a
    comprehension is a local variable of the body around it, module bodies included, under a name of its own (`x'1`).
    """

    dst: int
    name: str
    scope: str
    span: SpanTuple


class Store(Data, frozen=True):
    """Binds a name. `scope` as in `Load`. In a module body, names are "global"."""

    name: str
    scope: str
    src: int
    span: SpanTuple


class Delete(Data, frozen=True):
    """`del name`, and the implicit deletion of `except ... as name`."""

    name: str
    scope: str
    span: SpanTuple


class Declare(Data, frozen=True):
    """`name: T` or `name: T = value` (a `Store` follows then); in a class body this declares a field."""

    name: str
    scope: str
    type: TypeRef
    span: SpanTuple


class GetAttr(Data, frozen=True):
    dst: int
    obj: int
    name: str
    span: SpanTuple


class SetAttr(Data, frozen=True):
    obj: int
    name: str
    src: int
    span: SpanTuple


class DelAttr(Data, frozen=True):
    obj: int
    name: str
    span: SpanTuple


class GetItem(Data, frozen=True):
    dst: int
    obj: int
    key: int
    span: SpanTuple


class SetItem(Data, frozen=True):
    obj: int
    key: int
    src: int
    span: SpanTuple


class DelItem(Data, frozen=True):
    obj: int
    key: int
    span: SpanTuple


class MakeSlice(Data, frozen=True):
    """A slice object; a missing bound is `NO_REGISTER`."""

    dst: int
    lower: int
    upper: int
    step: int
    span: SpanTuple


class Unary(Data, frozen=True):
    """`op` is "not", "-", "+" or "~"."""

    dst: int
    op: str
    operand: int
    span: SpanTuple


class Binary(Data, frozen=True):
    """`op` is the operator as written, without "=": + - * / // % ** @ & | ^ << >>.

    `inplace` marks augmented assignment, which may change the left object itself (`list += ...`).
    """

    dst: int
    op: str
    left: int
    right: int
    span: SpanTuple
    inplace: bool = False


class Compare(Data, frozen=True):
    """`op`: "==", "!=", "<", "<=", ">", ">=", "is", "is not", "in", "not in". Chains are lowered to branches."""

    dst: int
    op: str
    left: int
    right: int
    span: SpanTuple


class Build(Data, frozen=True):
    """A list, tuple or set display, or an empty one that a comprehension fills by `Append`.

    `kind` is "list", "tuple", "set" or "generator"; `starred` holds the positions in `items` that are `*iterable`.
    """

    dst: int
    kind: str
    items: tuple[int, ...]
    span: SpanTuple
    starred: tuple[int, ...] = ()


class BuildDict(Data, frozen=True):
    """A dict display: pairs of key and value registers; the key of `**mapping` is `NO_REGISTER`."""

    dst: int
    items: tuple[tuple[int, int], ...]
    span: SpanTuple


class Append(Data, frozen=True):
    """Adds an element to the list, set or generator under construction by a comprehension."""

    obj: int
    item: int
    span: SpanTuple


class Format(Data, frozen=True):
    """An f-string (or t-string): parts joined as text. Literal text parts are `Const` registers.

    `conversions[i]` is "", "s", "r" or "a"; `specs[i]` is the register of the format spec or `NO_REGISTER`.
    """

    dst: int
    parts: tuple[int, ...]
    conversions: tuple[str, ...]
    specs: tuple[int, ...]
    span: SpanTuple


class Call(Data, frozen=True):
    """A call. `args` in source order: (how, register, span), how being "" (positional), "*", "**" or the keyword.

    `decorator` marks the application of a decorator to the function or class in the only argument.
    """

    dst: int
    func: int
    args: tuple[tuple[str, int, SpanTuple], ...]
    span: SpanTuple
    decorator: bool = False


class MakeFunction(Data, frozen=True):
    """A function object from `FileIR.functions[function]`; `defaults`: parameter name and register of its default,
    which is evaluated here."""

    dst: int
    function: int
    defaults: tuple[tuple[str, int], ...]
    span: SpanTuple


class MakeClass(Data, frozen=True):
    """A class object whose body is `FileIR.functions[body]` (kind "class"), run here. `keywords` such as metaclass."""

    dst: int
    body: int
    bases: tuple[int, ...]
    keywords: tuple[tuple[str, int], ...]
    span: SpanTuple


class Import(Data, frozen=True):
    """`import a.b.c`: `dst` is module `a`; with `whole` (an `as` name) it is `a.b.c`. Either way a.b.c is loaded."""

    dst: int
    module: str
    whole: bool
    span: SpanTuple


class ImportFrom(Data, frozen=True):
    """`from module import name`; `level` counts the leading dots."""

    dst: int
    module: str
    level: int
    name: str
    span: SpanTuple


class ImportStar(Data, frozen=True):
    """`from module import *`: binds the module's public names in the module body."""

    module: str
    level: int
    span: SpanTuple


class GetIter(Data, frozen=True):
    """`iter(obj)`, or the asynchronous one."""

    dst: int
    obj: int
    span: SpanTuple


class Unpack(Data, frozen=True):
    """Takes an iterable apart into `dsts`; `star` is the position of the starred target or -1."""

    dsts: tuple[int, ...]
    star: int
    src: int
    span: SpanTuple


class Yield(Data, frozen=True):
    """`dst` is what `send` gives."""

    dst: int
    src: int
    span: SpanTuple


class YieldFrom(Data, frozen=True):
    dst: int
    src: int
    span: SpanTuple


class Await(Data, frozen=True):
    dst: int
    src: int
    span: SpanTuple


class Enter(Data, frozen=True):
    """The value of `__enter__` (or `__aenter__`) of the context manager `obj`."""

    dst: int
    obj: int
    span: SpanTuple


class Exit(Data, frozen=True):
    """`__exit__` of the context manager `obj`, on every way out of the block.

    `dst` is true when it swallows the exception; only the way out by an exception asks (`Branch` to the code behind the
    block, or re-raise).
    """

    dst: int
    obj: int
    span: SpanTuple


class Caught(Data, frozen=True):
    """In a handler block: the exception being handled, once for each `except` clause tried. `type` is the register of
    the clause's expression, or `NO_REGISTER`; a `MatchTest` of kind "class" against it decides."""

    dst: int
    type: int
    span: SpanTuple


class MatchTest(Data, frozen=True):
    """Whether the subject fits the shape of a pattern, as a boolean in `dst`.

    `kind`: "sequence" (`size` elements; `open` when starred), "mapping" (all constant `keys`, which are registers),
    "class" (`cls` is the register of the class).
    """

    dst: int
    kind: str
    subject: int
    span: SpanTuple
    size: int = 0
    open: bool = False
    keys: tuple[int, ...] = ()
    cls: int = NO_REGISTER


class MatchArg(Data, frozen=True):
    """Positional sub-pattern number `index` of a class pattern: the attribute that `cls.__match_args__` names, or the
    subject itself for builtin types (`str(x)`)."""

    dst: int
    subject: int
    cls: int
    index: int
    span: SpanTuple


class MatchRest(Data, frozen=True):
    """`**rest` of a mapping pattern: the mapping without `keys`."""

    dst: int
    subject: int
    keys: tuple[int, ...]
    span: SpanTuple


Instruction = (
    Const | Move | Load | Store | Delete | Declare
    | GetAttr | SetAttr | DelAttr | GetItem | SetItem | DelItem | MakeSlice
    | Unary | Binary | Compare | Build | BuildDict | Append | Format
    | Call | MakeFunction | MakeClass | Import | ImportFrom | ImportStar
    | GetIter | Unpack | Yield | YieldFrom | Await
    | Enter | Exit | Caught | MatchTest | MatchArg | MatchRest
)  # fmt: skip


# --- Terminators -----------------------------------------------------------------------------------------------------


class Jump(Data, frozen=True):
    target: int


class Branch(Data, frozen=True):
    """To `then` when the register is true, else to `other`."""

    cond: int
    then: int
    other: int
    span: SpanTuple


class ForNext(Data, frozen=True):
    """Takes the next element of `iterator` into `dst` and goes to `body`, or to `exit` when there is none."""

    iterator: int
    dst: int
    body: int
    exit: int
    span: SpanTuple


class Return(Data, frozen=True):
    """`src` is `NO_REGISTER` for an implicit or bare return."""

    src: int
    span: SpanTuple


class Raise(Data, frozen=True):
    """Raises `src`; `NO_REGISTER` re-raises the exception being handled."""

    src: int
    span: SpanTuple


class Unreachable(Data, frozen=True):
    """Control cannot come here (the end of an exhaustive construct)."""


Terminator = Jump | Branch | ForNext | Return | Raise | Unreachable
