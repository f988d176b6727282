"""Runs lowered code, so that tests can compare what the IR says with what Python does.

Tests only. Not covered: asynchronous generators, `locals()`, several `finally` copies beyond the cap, and bare `raise`
behind a nested `try` that has handled another exception.
"""

from __future__ import annotations

import builtins
import inspect
import operator
import types
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass, field
from typing import Any

from sp_policy_lint import ir
from sp_policy_lint.ir.text import render_type

_BINARY = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "//": operator.floordiv,
    "%": operator.mod, "**": operator.pow, "@": operator.matmul, "&": operator.and_, "|": operator.or_,
    "^": operator.xor, "<<": operator.lshift, ">>": operator.rshift,
}  # fmt: skip
_INPLACE = {
    "+": operator.iadd, "-": operator.isub, "*": operator.imul, "/": operator.itruediv, "//": operator.ifloordiv,
    "%": operator.imod, "**": operator.ipow, "@": operator.imatmul, "&": operator.iand, "|": operator.ior,
    "^": operator.ixor, "<<": operator.ilshift, ">>": operator.irshift,
}  # fmt: skip
_COMPARE = {
    "==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
    "is": operator.is_, "is not": operator.is_not, "in": lambda a, b: a in b, "not in": lambda a, b: a not in b,
}  # fmt: skip
_UNARY = {"not": operator.not_, "-": operator.neg, "+": operator.pos, "~": operator.invert}
_KINDS = {
    "positional": inspect.Parameter.POSITIONAL_ONLY,
    "normal": inspect.Parameter.POSITIONAL_OR_KEYWORD,
    "args": inspect.Parameter.VAR_POSITIONAL,
    "keyword": inspect.Parameter.KEYWORD_ONLY,
    "kwargs": inspect.Parameter.VAR_KEYWORD,
}
_SELF_MATCHING = (bool, bytearray, bytes, dict, float, frozenset, int, list, set, str, tuple)
_UNSET: Any = object()


class BrokenCodeError(Exception):
    """The IR is wrong."""


class Filled(list):
    """A generator expression: filled at once, consumed as a generator is."""

    def __next__(self) -> Any:
        if not self:
            raise StopIteration
        return self.pop(0)

    def __iter__(self) -> Any:
        return self


@dataclass(eq=False)
class Env:
    """The variables of one activation."""

    function: ir.Function
    parent: Env | None
    globals: dict[str, Any]
    names: dict[str, Any] = field(default_factory=dict)
    made_class: Any = None
    first_argument: Any = None
    handled: BaseException | None = None

    def owner(self, name: str) -> dict[str, Any]:
        env = self.parent
        while env is not None:
            if name in env.function.cells and (env.function.kind != "class" or "'" in name):
                return env.names
            env = env.parent
        raise BrokenCodeError(f"no enclosing function has the cell {name}")

    def variables(self, scope: str, name: str) -> dict[str, Any]:
        return {"local": self.names, "global": self.globals}.get(scope) if scope != "free" else self.owner(name)

    def load(self, scope: str, name: str) -> Any:
        variables = self.variables(scope, name)
        if name in variables:
            return variables[name]
        if scope == "local" and self.function.kind != "class":
            raise UnboundLocalError(name)
        if scope == "free":
            raise NameError(name)
        for outer in (self.globals, vars(builtins)):
            if name in outer:
                return outer[name]
        raise NameError(f"name {name!r} is not defined")


class Machine:
    def __init__(self, file: ir.FileIR, module: dict[str, Any]) -> None:
        self.file = file
        self.globals = module

    def run_module(self) -> None:
        self._drive(Env(self.file.functions[0], None, self.globals, {}))

    def _drive(self, env: Env) -> Any:
        run = self._run(env)
        try:
            next(run)
        except StopIteration as stop:
            if isinstance(stop.value, _Raised):
                raise stop.value.error from None
            return stop.value
        raise BrokenCodeError("yield outside a generator")

    def _run(self, env: Env) -> Generator[Any, Any, Any]:
        blocks = env.function.blocks
        registers: list[Any] = [_UNSET] * env.function.registers
        at = 0
        while True:
            block = blocks[at]
            try:
                for node in block.instructions:
                    step = _EXECUTE[type(node)](self, env, registers, node, block)
                    if isinstance(step, _Suspend):
                        registers[node.dst] = yield from step.steps
                end = block.terminator
                if isinstance(end, ir.Jump):
                    at = end.target
                elif isinstance(end, ir.Branch):
                    at = end.then if registers[end.cond] else end.other
                elif isinstance(end, ir.ForNext):
                    iterator = registers[end.iterator]
                    try:
                        if hasattr(iterator, "__next__"):
                            registers[end.dst] = next(iterator)
                        else:
                            registers[end.dst] = yield from iterator.__anext__().__await__()
                        at = end.body
                    except (StopIteration, StopAsyncIteration):
                        at = end.exit
                elif isinstance(end, ir.Return):
                    return None if end.src < 0 else registers[end.src]
                elif isinstance(end, ir.Raise):
                    if end.src < 0:
                        raise env.handled or BrokenCodeError("nothing to re-raise")
                    raise registers[end.src]
                else:
                    raise BrokenCodeError(f"ran into {end}")
            except BaseException as error:
                if isinstance(error, StopIteration) and block.handler < 0 and not env.function.is_generator:
                    return _Raised(error)  # a generator, such as this one, cannot raise it
                if block.handler < 0 or isinstance(error, BrokenCodeError):
                    raise
                env.handled, at = error, block.handler

    def make_function(self, env: Env, index: int, defaults: dict[str, Any]) -> Callable[..., Any]:
        function = self.file.functions[index]
        signature = inspect.Signature(
            [
                inspect.Parameter(
                    param.name, _KINDS[param.kind], default=defaults.get(param.name, inspect.Parameter.empty)
                )
                for param in function.params
            ]
        )

        def enter(args: tuple[Any, ...], kwargs: dict[str, Any]) -> Env:
            bound = signature.bind(*args, **kwargs)
            bound.apply_defaults()
            inner = Env(function, env, self.globals, dict(bound.arguments))
            inner.first_argument = args[0] if args else None
            return inner

        if function.is_generator:

            def made(*args: Any, **kwargs: Any) -> Any:
                return self._run(enter(args, kwargs))
        elif function.is_async:

            async def made(*args: Any, **kwargs: Any) -> Any:
                return await _Awaited(self._run(enter(args, kwargs)))
        else:

            def made(*args: Any, **kwargs: Any) -> Any:
                return self._drive(enter(args, kwargs))

        made.__name__ = function.name
        made.__qualname__ = function.qualname
        made.__module__ = self.globals.get("__name__", "")
        made.__signature__ = signature  # type: ignore[attr-defined]
        made.__annotations__ = {
            param.name: render_type(param.annotation) for param in function.params if param.annotation is not None
        }
        return made

    def make_class(self, env: Env, index: int, bases: tuple[Any, ...], keywords: dict[str, Any]) -> Any:
        function = self.file.functions[index]
        inner = Env(function, env, self.globals)

        def fill(namespace: dict[str, Any]) -> None:
            namespace["__module__"] = self.globals.get("__name__", "")
            namespace["__qualname__"] = function.qualname
            inner.names = namespace
            self._drive(inner)
            for name in [name for name in namespace if "'" in name]:
                del namespace[name]

        inner.made_class = types.new_class(function.name, bases, keywords, fill)
        return inner.made_class


@dataclass
class _Raised:
    error: BaseException


@dataclass
class _Awaited:
    steps: Generator[Any, Any, Any]

    def __await__(self) -> Generator[Any, Any, Any]:
        return self.steps


@dataclass
class _Suspend:
    """An instruction that may hand control to the caller of a generator or coroutine; its result goes to `dst`."""

    steps: Generator[Any, Any, Any]


def _execute(kind: type) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    def register(handler: Callable[..., Any]) -> Callable[..., Any]:
        _EXECUTE[kind] = handler
        return handler

    return register


_EXECUTE: dict[type, Callable[..., Any]] = {}


def _value(kind: type) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """For instructions that do nothing but compute `dst` from registers."""

    def register(compute: Callable[..., Any]) -> Callable[..., Any]:
        def handler(machine: Machine, env: Env, r: list[Any], node: Any, block: ir.Block) -> None:
            r[node.dst] = compute(r, node)

        _EXECUTE[kind] = handler
        return compute

    return register


_value(ir.Const)(lambda r, n: ... if n.opaque else n.value)
_value(ir.Move)(lambda r, n: r[n.src])
_value(ir.GetAttr)(lambda r, n: getattr(r[n.obj], n.name))
_value(ir.GetItem)(lambda r, n: r[n.obj][r[n.key]])
_value(ir.Unary)(lambda r, n: _UNARY[n.op](r[n.operand]))
_value(ir.Binary)(lambda r, n: (_INPLACE if n.inplace else _BINARY)[n.op](r[n.left], r[n.right]))
_value(ir.Compare)(lambda r, n: _COMPARE[n.op](r[n.left], r[n.right]))
_value(ir.MakeSlice)(lambda r, n: slice(*(None if b < 0 else r[b] for b in (n.lower, n.upper, n.step))))
_value(ir.GetIter)(
    lambda r, n: (
        iter(r[n.obj]) if hasattr(r[n.obj], "__iter__") or hasattr(r[n.obj], "__getitem__") else aiter(r[n.obj])
    )
)


@_value(ir.Build)
def _build(r: list[Any], node: ir.Build) -> Any:
    items: list[Any] = []
    for position, register in enumerate(node.items):
        if position in node.starred:
            items += r[register]
        else:
            items.append(r[register])
    return {"list": list, "tuple": tuple, "set": set, "generator": Filled}[node.kind](items)


@_value(ir.BuildDict)
def _build_dict(r: list[Any], node: ir.BuildDict) -> Any:
    made: dict[Any, Any] = {}
    for key, value in node.items:
        if key < 0:
            made.update(r[value])
        else:
            made[r[key]] = r[value]
    return made


@_value(ir.Format)
def _format(r: list[Any], node: ir.Format) -> str:
    convert = {"": lambda v: v, "s": str, "r": repr, "a": ascii}
    return "".join(
        format(convert[conversion](r[part]), "" if spec < 0 else r[spec])
        for part, conversion, spec in zip(node.parts, node.conversions, node.specs, strict=True)
    )


@_value(ir.MatchTest)
def _match_test(r: list[Any], node: ir.MatchTest) -> bool:
    subject = r[node.subject]
    if node.kind == "class":
        return isinstance(subject, r[node.cls])
    if node.kind == "mapping":
        return hasattr(subject, "keys") and all(r[key] in subject for key in node.keys)
    if isinstance(subject, (str, bytes, bytearray)) or not isinstance(subject, (list, tuple, range)):
        return False
    return len(subject) >= node.size if node.open else len(subject) == node.size


@_value(ir.MatchArg)
def _match_argument(r: list[Any], node: ir.MatchArg) -> Any:
    if r[node.cls] in _SELF_MATCHING:
        return r[node.subject]
    return getattr(r[node.subject], r[node.cls].__match_args__[node.index])


@_value(ir.MatchRest)
def _match_rest(r: list[Any], node: ir.MatchRest) -> Any:
    keys = [r[key] for key in node.keys]
    return {key: value for key, value in r[node.subject].items() if key not in keys}


@_execute(ir.Load)
def _load(machine: Machine, env: Env, r: list[Any], node: ir.Load, block: ir.Block) -> None:
    r[node.dst] = env.load(node.scope, node.name)


@_execute(ir.Store)
def _store(machine: Machine, env: Env, r: list[Any], node: ir.Store, block: ir.Block) -> None:
    env.variables(node.scope, node.name)[node.name] = r[node.src]


@_execute(ir.Delete)
def _delete(machine: Machine, env: Env, r: list[Any], node: ir.Delete, block: ir.Block) -> None:
    variables = env.variables(node.scope, node.name)
    if node.name not in variables:
        raise NameError(node.name)
    del variables[node.name]


@_execute(ir.Declare)
def _declare(machine: Machine, env: Env, r: list[Any], node: ir.Declare, block: ir.Block) -> None:
    if env.function.kind in ("class", "module"):
        names = env.globals if env.function.kind == "module" else env.names
        names.setdefault("__annotations__", {})[node.name] = render_type(node.type)


@_execute(ir.SetAttr)
def _set_attr(machine: Machine, env: Env, r: list[Any], node: ir.SetAttr, block: ir.Block) -> None:
    setattr(r[node.obj], node.name, r[node.src])


@_execute(ir.DelAttr)
def _del_attr(machine: Machine, env: Env, r: list[Any], node: ir.DelAttr, block: ir.Block) -> None:
    delattr(r[node.obj], node.name)


@_execute(ir.SetItem)
def _set_item(machine: Machine, env: Env, r: list[Any], node: ir.SetItem, block: ir.Block) -> None:
    r[node.obj][r[node.key]] = r[node.src]


@_execute(ir.DelItem)
def _del_item(machine: Machine, env: Env, r: list[Any], node: ir.DelItem, block: ir.Block) -> None:
    del r[node.obj][r[node.key]]


@_execute(ir.Append)
def _append(machine: Machine, env: Env, r: list[Any], node: ir.Append, block: ir.Block) -> None:
    collection = r[node.obj]
    collection.add(r[node.item]) if isinstance(collection, set) else collection.append(r[node.item])


@_execute(ir.Unpack)
def _unpack(machine: Machine, env: Env, r: list[Any], node: ir.Unpack, block: ir.Block) -> None:
    values, count = list(r[node.src]), len(node.dsts)
    if node.star >= 0:
        behind = count - node.star - 1
        if len(values) < count - 1:
            raise ValueError("not enough values to unpack")
        end = len(values) - behind
        values = [*values[: node.star], values[node.star : end], *values[end:]]
    if len(values) != count:
        raise ValueError(f"not {count} values to unpack")
    for register, value in zip(node.dsts, values, strict=True):
        r[register] = value


@_execute(ir.Call)
def _call(machine: Machine, env: Env, r: list[Any], node: ir.Call, block: ir.Block) -> None:
    func, args, kwargs = r[node.func], [], {}
    for how, register, _ in node.args:
        if how == "":
            args.append(r[register])
        elif how == "*":
            args += r[register]
        else:
            kwargs.update(r[register] if how == "**" else {how: r[register]})
    if func is super and not args:
        args = _super_arguments(env)
    r[node.dst] = func(*args, **kwargs)


def _super_arguments(env: Env) -> list[Any]:
    method = env
    while method.parent is not None and method.parent.function.kind != "class":
        method = method.parent
    assert method.parent is not None
    return [method.parent.made_class, method.first_argument]


@_execute(ir.MakeFunction)
def _make_function(machine: Machine, env: Env, r: list[Any], node: ir.MakeFunction, block: ir.Block) -> None:
    r[node.dst] = machine.make_function(env, node.function, {name: r[register] for name, register in node.defaults})


@_execute(ir.MakeClass)
def _make_class(machine: Machine, env: Env, r: list[Any], node: ir.MakeClass, block: ir.Block) -> None:
    keywords = {name: r[register] for name, register in node.keywords}
    r[node.dst] = machine.make_class(env, node.body, tuple(r[base] for base in node.bases), keywords)


@_execute(ir.Import)
def _import(machine: Machine, env: Env, r: list[Any], node: ir.Import, block: ir.Block) -> None:
    fromlist = ["*"] if node.whole and "." in node.module else None
    r[node.dst] = __import__(node.module, env.globals, None, fromlist or [], 0)


@_execute(ir.ImportFrom)
def _import_from(machine: Machine, env: Env, r: list[Any], node: ir.ImportFrom, block: ir.Block) -> None:
    module = __import__(node.module, env.globals, None, [node.name], node.level)
    if not hasattr(module, node.name):
        raise ImportError(node.name)
    r[node.dst] = getattr(module, node.name)


@_execute(ir.ImportStar)
def _import_star(machine: Machine, env: Env, r: list[Any], node: ir.ImportStar, block: ir.Block) -> None:
    module = __import__(node.module, env.globals, None, ["*"], node.level)
    names: Iterable[str] = getattr(module, "__all__", [name for name in vars(module) if not name.startswith("_")])
    env.globals.update({name: getattr(module, name) for name in names})


@_execute(ir.Yield)
def _yield(machine: Machine, env: Env, r: list[Any], node: ir.Yield, block: ir.Block) -> _Suspend:
    def steps() -> Generator[Any, Any, Any]:
        return (yield r[node.src])

    return _Suspend(steps())


@_execute(ir.YieldFrom)
def _yield_from(machine: Machine, env: Env, r: list[Any], node: ir.YieldFrom, block: ir.Block) -> _Suspend:
    def steps() -> Generator[Any, Any, Any]:
        return (yield from r[node.src])

    return _Suspend(steps())


@_execute(ir.Await)
def _await(machine: Machine, env: Env, r: list[Any], node: ir.Await, block: ir.Block) -> _Suspend:
    return _Suspend(r[node.src].__await__())


@_execute(ir.Enter)
def _enter(machine: Machine, env: Env, r: list[Any], node: ir.Enter, block: ir.Block) -> _Suspend | None:
    manager = r[node.obj]
    if not hasattr(type(manager), "__enter__") and hasattr(type(manager), "__aenter__"):
        return _Suspend(type(manager).__aenter__(manager).__await__())
    r[node.dst] = type(manager).__enter__(manager)
    return None


@_execute(ir.Exit)
def _exit(machine: Machine, env: Env, r: list[Any], node: ir.Exit, block: ir.Block) -> _Suspend | None:
    manager, details = r[node.obj], (None, None, None)
    if isinstance(block.terminator, ir.Branch) and block.terminator.cond == node.dst:
        error = env.handled
        details = (type(error), error, error.__traceback__)  # type: ignore[union-attr, assignment]
    if not hasattr(type(manager), "__exit__") and hasattr(type(manager), "__aexit__"):
        return _Suspend(type(manager).__aexit__(manager, *details).__await__())
    r[node.dst] = type(manager).__exit__(manager, *details)
    return None


@_execute(ir.Caught)
def _caught(machine: Machine, env: Env, r: list[Any], node: ir.Caught, block: ir.Block) -> None:
    r[node.dst] = env.handled
