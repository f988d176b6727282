"""The intermediate representation as text, for people: one line for each instruction."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .functions import Block, FileIR, Function, Param
from .instructions import (
    NO_HANDLER,
    NO_REGISTER,
    Append,
    Await,
    Binary,
    Branch,
    Build,
    BuildDict,
    Call,
    Caught,
    Compare,
    Const,
    Declare,
    DelAttr,
    Delete,
    DelItem,
    Enter,
    Exit,
    Format,
    ForNext,
    GetAttr,
    GetItem,
    GetIter,
    Import,
    ImportFrom,
    ImportStar,
    Jump,
    Load,
    MakeClass,
    MakeFunction,
    MakeSlice,
    MatchArg,
    MatchRest,
    MatchTest,
    Move,
    Raise,
    Return,
    SetAttr,
    SetItem,
    Store,
    TypeRef,
    Unary,
    Unpack,
    Unreachable,
    Yield,
    YieldFrom,
)


def render(file: FileIR, *, spans: bool = False) -> str:
    """All functions of a file. `%1` is a register, `b1` a block; `spans` adds `@line:column` to what has a place."""
    return "\n".join(_function(number, function, spans) for number, function in enumerate(file.functions))


def render_type(type: TypeRef) -> str:
    """A type in the notation of Python."""
    if type.name == "|":
        return " | ".join(map(render_type, type.args))
    arguments = ", ".join(map(render_type, type.args))
    if type.name == "[]":
        return f"[{arguments}]"
    return f"{type.name}[{arguments}]" if arguments else type.name


def _function(number: int, function: Function, spans: bool) -> str:
    kind = ("async " if function.is_async else "") + function.kind + (" generator" if function.is_generator else "")
    returns = f" -> {render_type(function.returns)}" if function.returns is not None else ""
    params = "" if function.kind in ("module", "class") else f"({', '.join(map(_param, function.params))})"
    captured = {"cells": function.cells, "free": function.free}
    notes = [f"; {word} {', '.join(names)}" for word, names in captured.items() if names]
    lines = [f"{number} {kind} {function.qualname}{params}{returns}{''.join(notes)}"]
    for index, block in enumerate(function.blocks):
        lines += _block(index, block, spans)
    return "\n".join(lines) + "\n"


def _param(param: Param) -> str:
    mark = {"args": "*", "kwargs": "**", "positional": "/ ", "keyword": "= "}.get(param.kind, "")
    annotation = f": {render_type(param.annotation)}" if param.annotation is not None else ""
    return f"{mark}{param.name}{annotation}{'?' if param.has_default else ''}"


def _block(index: int, block: Block, spans: bool) -> list[str]:
    handler = f" (handler b{block.handler})" if block.handler != NO_HANDLER else ""
    lines = [f"b{index}:{handler}"]
    for node in (*block.instructions, block.terminator):
        place = f"  @{node.span[0]}:{node.span[1]}" if spans and hasattr(node, "span") else ""
        lines.append(f"  {_WRITERS[node.__class__](node)}{place}")
    return lines


def _register(register: int) -> str:
    return "-" if register == NO_REGISTER else f"%{register}"


def _list(registers: tuple[int, ...], starred: tuple[int, ...] = ()) -> str:
    return ", ".join(f"*%{register}" if i in starred else f"%{register}" for i, register in enumerate(registers))


def _call(node: Call) -> str:
    arguments = ", ".join(
        f"{how}%{register}" if how in ("", "*", "**") else f"{how}=%{register}" for how, register, _ in node.args
    )
    return f"%{node.dst} = {'decorate ' if node.decorator else ''}%{node.func}({arguments})"


def _build_dict(node: BuildDict) -> str:
    items = (f"**%{value}" if key == NO_REGISTER else f"%{key}: %{value}" for key, value in node.items)
    return f"%{node.dst} = dict({', '.join(items)})"


def _format(node: Format) -> str:
    parts = (
        f"%{part}{'!' + conversion if conversion else ''}{f':%{spec}' if spec != NO_REGISTER else ''}"
        for part, conversion, spec in zip(node.parts, node.conversions, node.specs, strict=True)
    )
    return f"%{node.dst} = format({', '.join(parts)})"


def _keywords(pairs: tuple[tuple[str, int], ...]) -> list[str]:
    return [f"**%{register}" if name == "**" else f"{name}=%{register}" for name, register in pairs]


def _make_class(node: MakeClass) -> str:
    arguments = [*(f"%{base}" for base in node.bases), *_keywords(node.keywords)]
    return f"%{node.dst} = class {node.body} ({', '.join(arguments)})"


def _match_test(node: MatchTest) -> str:
    shape = {
        "sequence": f"sequence of {node.size}{' or more' if node.open else ''}",
        "mapping": f"mapping with ({_list(node.keys)})",
        "class": f"class %{node.cls}",
    }[node.kind]
    return f"%{node.dst} = %{node.subject} is {shape}"


def _const(node: Const) -> str:
    return f"%{node.dst} = {'?' if node.opaque else repr(node.value)}"


def _binary(node: Binary) -> str:
    return f"%{node.dst} = %{node.left} {node.op}{'=' if node.inplace else ''} %{node.right}"


_WRITERS: dict[type, Callable[[Any], str]] = {
    Const: _const,
    Move: lambda n: f"%{n.dst} = %{n.src}",
    Load: lambda n: f"%{n.dst} = {n.scope} {n.name}",
    Store: lambda n: f"{n.scope} {n.name} = %{n.src}",
    Delete: lambda n: f"del {n.scope} {n.name}",
    Declare: lambda n: f"declare {n.scope} {n.name}: {render_type(n.type)}",
    GetAttr: lambda n: f"%{n.dst} = %{n.obj}.{n.name}",
    SetAttr: lambda n: f"%{n.obj}.{n.name} = %{n.src}",
    DelAttr: lambda n: f"del %{n.obj}.{n.name}",
    GetItem: lambda n: f"%{n.dst} = %{n.obj}[%{n.key}]",
    SetItem: lambda n: f"%{n.obj}[%{n.key}] = %{n.src}",
    DelItem: lambda n: f"del %{n.obj}[%{n.key}]",
    MakeSlice: lambda n: f"%{n.dst} = slice({', '.join(map(_register, (n.lower, n.upper, n.step)))})",
    Unary: lambda n: f"%{n.dst} = {n.op} %{n.operand}",
    Binary: _binary,
    Compare: lambda n: f"%{n.dst} = %{n.left} {n.op} %{n.right}",
    Build: lambda n: f"%{n.dst} = {n.kind}({_list(n.items, n.starred)})",
    BuildDict: _build_dict,
    Append: lambda n: f"%{n.obj} append %{n.item}",
    Format: _format,
    Call: _call,
    MakeFunction: lambda n: f"%{n.dst} = function {n.function} ({', '.join(_keywords(n.defaults))})",
    MakeClass: _make_class,
    Import: lambda n: f"%{n.dst} = import {n.module}{' whole' if n.whole else ''}",
    ImportFrom: lambda n: f"%{n.dst} = from {'.' * n.level}{n.module} import {n.name}",
    ImportStar: lambda n: f"from {'.' * n.level}{n.module} import *",
    GetIter: lambda n: f"%{n.dst} = iter %{n.obj}",
    Unpack: lambda n: f"({_list(n.dsts, (n.star,))}) = unpack %{n.src}",
    Yield: lambda n: f"%{n.dst} = yield %{n.src}",
    YieldFrom: lambda n: f"%{n.dst} = yield from %{n.src}",
    Await: lambda n: f"%{n.dst} = await %{n.src}",
    Enter: lambda n: f"%{n.dst} = enter %{n.obj}",
    Exit: lambda n: f"%{n.dst} = exit %{n.obj}",
    Caught: lambda n: f"%{n.dst} = caught {_register(n.type)}",
    MatchTest: _match_test,
    MatchArg: lambda n: f"%{n.dst} = %{n.subject} as %{n.cls} argument {n.index}",
    MatchRest: lambda n: f"%{n.dst} = %{n.subject} without ({_list(n.keys)})",
    Jump: lambda n: f"jump b{n.target}",
    Branch: lambda n: f"if %{n.cond} then b{n.then} else b{n.other}",
    ForNext: lambda n: f"for %{n.dst} in %{n.iterator}: b{n.body} else b{n.exit}",
    Return: lambda n: f"return {_register(n.src)}",
    Raise: lambda n: f"raise {_register(n.src)}",
    Unreachable: lambda _: "unreachable",
}
