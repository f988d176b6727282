"""The stand-in for `webcase`, a small web framework: it answers one request for each handler, of someone unknown.

`confirm.py` installs this module under the name `webcase`. What a handler's `sink` sees is then what anyone may see: a
check that does its work keeps the handler from getting there.
"""

from __future__ import annotations

import asyncio
import inspect
import typing
from collections.abc import Callable
from typing import Any


class Refused(Exception):  # noqa: N818 - as such exceptions are called
    """The request is turned away."""

    def __init__(self, code: int = 401) -> None:
        super().__init__(code)
        self.code = code


class Needs:
    """A dependency: the function is called before the one that has this as a default or in an annotation."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self.function = function


class Visitor:
    """Who asks: nobody that is known."""

    is_authenticated = False
    name = ""
    roles: tuple[str, ...] = ()


class Request:
    headers: typing.ClassVar[dict[str, str]] = {}
    args: typing.ClassVar[dict[str, str]] = {"page": "1"}
    path = "/orders"
    user = Visitor()


session: dict[str, str] = {}
visitor = Visitor()
request = Request()
SECRET = "a secret that no visitor has"


def refuse(code: int = 401) -> typing.NoReturn:
    raise Refused(code)


def deny() -> tuple[str, int]:
    return "sign in first", 401


def verify(token: str) -> dict[str, str]:
    raise Refused


def is_signed_in() -> bool:
    return False


def signed_in(view: Callable[..., Any]) -> Callable[..., Any]:
    def wrapper(*args: Any, **named: Any) -> Any:
        raise Refused

    wrapper.__wrapped__ = view  # type: ignore[attr-defined]
    return wrapper


def has_role(role: str) -> Callable[..., Any]:
    return signed_in


class Group:
    def __init__(self, needs: typing.Sequence[Needs] = ()) -> None:
        self.needs = list(needs)
        self.hooks: list[Callable[..., Any]] = []
        self.routes: list[tuple[Callable[..., Any], list[Needs]]] = []
        self.parts: list[Group] = []

    def route(self, path: str, needs: typing.Sequence[Needs] = ()) -> Callable[..., Any]:
        def register(view: Callable[..., Any]) -> Callable[..., Any]:
            self.routes.append((view, list(needs)))
            return view

        return register

    def add_route(self, path: str, view: Callable[..., Any]) -> None:
        self.routes.append((view, []))

    def before(self, hook: Callable[..., Any]) -> Callable[..., Any]:
        self.hooks.append(hook)
        return hook

    def mount(self, part: Group, needs: typing.Sequence[Needs] = ()) -> None:
        part.needs += needs
        self.parts.append(part)

    def serve(self, hooks: typing.Sequence[Callable[..., Any]] = (), needs: typing.Sequence[Needs] = ()) -> None:
        hooks, needs = [*hooks, *self.hooks], [*needs, *self.needs]
        for view, own in self.routes:
            _answer(view, hooks, [*needs, *own])
        for part in self.parts:
            part.serve(hooks, needs)


class App(Group):
    """An application."""


class Router(Group):
    """A part of an application."""


class SignedInMixin:
    def before(self, request: Request) -> None:
        raise Refused


class SignedIn:
    """A permission."""


class View:
    allow: typing.ClassVar[typing.Sequence[type]] = ()

    def before(self, request: Request) -> None:
        """Nothing is asked of anyone."""

    @classmethod
    def serve(cls) -> None:
        if SignedIn in cls.allow:
            return
        view = cls()
        try:
            view.before(request)
            view.show(request)  # type: ignore[attr-defined]
        except Refused:
            return


def _answer(view: Callable[..., Any], hooks: list[Callable[..., Any]], needs: list[Needs]) -> None:
    try:
        if any(hook() is not None for hook in hooks):
            return
        for each in needs:
            _call(each.function)
        _call(view)
    except Refused:
        return


def _call(function: Callable[..., Any]) -> Any:
    named = {}
    call = function if inspect.isroutine(function) else type(function).__call__
    hints = typing.get_type_hints(inspect.unwrap(call), include_extras=True)
    for name, parameter in inspect.signature(function).parameters.items():
        found = [parameter.default, *getattr(hints.get(name), "__metadata__", ())]
        dependencies = [each for each in found if isinstance(each, Needs)]
        if dependencies:
            named[name] = _call(dependencies[0].function)
        elif name == "request":
            named[name] = request
    result = function(**named)
    return asyncio.run(result) if inspect.iscoroutine(result) else result
