"""The ways out of statements: what must still happen when `return`, `break` or `continue` leaves them."""

from __future__ import annotations

from typing import Protocol

import libcst as cst

from ..ir import Delete, Exit, Return, SpanTuple
from .frame import Frame

FINALLY_COPIES = 32
"""How often one `finally` body is copied in a function for ways out that raise, return, break or continue.

Each way out has its own copy, as in CPython; nested `finally` bodies multiply. Beyond this number a way out takes the
copy of the normal one and goes on behind the statement: code and flows inside stay seen, that way out is not.
"""


class Enclosing(Protocol):
    """A construct around the current statement. `outer` is the next one outwards."""

    outer: Enclosing | None

    def leave(self, f: Frame) -> None:
        """Emits what happens when control leaves the construct other than by an exception or at its end."""


class Loop:
    def __init__(self, outer: Enclosing | None, behind: int, following: int) -> None:
        self.outer = outer
        self.behind = behind
        self.following = following

    def leave(self, f: Frame) -> None:
        """A loop asks for nothing."""


class Context:
    """A `with` item; `obj` is the register of the context manager, `handler` the one outside."""

    def __init__(self, outer: Enclosing | None, handler: int, obj: int, span: SpanTuple) -> None:
        self.outer = outer
        self.handler = handler
        self.obj = obj
        self.span = span

    def leave(self, f: Frame) -> None:
        f.handler = self.handler
        f.start(f.block())
        f.emit(Exit(f.register(), self.obj, self.span))


class ExceptName:
    """An `except` clause whose name is deleted at its end."""

    def __init__(self, outer: Enclosing | None, name: cst.Name) -> None:
        self.outer = outer
        self.name = name

    def leave(self, f: Frame) -> None:
        name, scope = f.names[self.name.value]
        f.emit(Delete(name, scope, f.span(self.name)))


class Finally:
    """A `finally` body; `normal` is the block of its copy for the normal way out."""

    def __init__(self, outer: Enclosing | None, handler: int, body: cst.BaseSuite, normal: int) -> None:
        self.outer = outer
        self.handler = handler
        self.body = body
        self.normal = normal

    def leave(self, f: Frame) -> None:
        f.handler = self.handler
        if self.take_copy(f):
            f.start(f.block())
            f.statements(self.body.body)
        else:
            f.jump(self.normal)

    def take_copy(self, f: Frame) -> bool:
        """Counts one more copy; False when there are too many."""
        count = f.finally_copies.get(id(self.body), 0)
        if count >= FINALLY_COPIES:
            return False
        f.finally_copies[id(self.body)] = count + 1
        return True


def leave_all(f: Frame, src: int, span: SpanTuple) -> None:
    """`return`: leaves everything around, innermost first."""
    _leave(f, stop_at_loop=False)
    f.end(Return(src, span))


def leave_loop(f: Frame, *, again: bool) -> None:
    """`break`, or `continue` when `again`. Outside loops (a syntax error) nothing comes behind it."""
    loop = _leave(f, stop_at_loop=True)
    if isinstance(loop, Loop):
        f.jump(loop.following if again else loop.behind)


def _leave(f: Frame, *, stop_at_loop: bool) -> Enclosing | None:
    innermost, handler = f.enclosing, f.handler
    construct = innermost
    while construct is not None and not (stop_at_loop and isinstance(construct, Loop)):
        f.enclosing = construct.outer
        construct.leave(f)
        construct = construct.outer
    f.enclosing, f.handler = innermost, handler
    return construct
