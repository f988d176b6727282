"""What must hold of every lowered file, as a list of the places where it does not."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator

from sp_policy_lint.ir import (
    NO_HANDLER,
    NO_REGISTER,
    Branch,
    Build,
    BuildDict,
    Call,
    Const,
    FileIR,
    Format,
    ForNext,
    Function,
    Jump,
    Load,
    MakeClass,
    MakeFunction,
    MatchRest,
    MatchTest,
    Move,
    Param,
    Unpack,
)
from sp_policy_lint.lower.source import SourceText

_READ = ("src", "obj", "key", "left", "right", "operand", "item", "func", "cond", "iterator", "subject", "cls", "lower",
         "upper", "step", "type")  # fmt: skip


def written(node: object) -> tuple[int, ...]:
    if isinstance(node, Unpack):
        return node.dsts
    return (node.dst,) if hasattr(node, "dst") else ()


def read(node: object) -> Iterator[int]:
    for name in _READ:
        value = getattr(node, name, None)
        if isinstance(value, int) and value != NO_REGISTER:
            yield value
    if isinstance(node, Build):
        yield from node.items
    elif isinstance(node, BuildDict):
        yield from (register for pair in node.items for register in pair if register != NO_REGISTER)
    elif isinstance(node, Format):
        yield from node.parts
        yield from (spec for spec in node.specs if spec != NO_REGISTER)
    elif isinstance(node, Call):
        yield from (register for _, register, _ in node.args)
    elif isinstance(node, MakeFunction):
        yield from (register for _, register in node.defaults)
    elif isinstance(node, MakeClass):
        yield from node.bases
        yield from (register for _, register in node.keywords)
    elif isinstance(node, (MatchTest, MatchRest)):
        yield from node.keys


def successors(terminator: object) -> tuple[int, ...]:
    if isinstance(terminator, Jump):
        return (terminator.target,)
    if isinstance(terminator, Branch):
        return (terminator.then, terminator.other)
    if isinstance(terminator, ForNext):
        return (terminator.body, terminator.exit)
    return ()


def problems(file: FileIR, source: SourceText) -> list[str]:
    found = []
    for index, function in enumerate(file.functions):
        where = f"{file.path}: function {index} {function.qualname}"
        wrong = list(_graph(file, index, function))
        if not wrong:
            wrong = [*_registers(function), *_names(file, function), *_places(function, source)]
        found += [f"{where}: {problem}" for problem in wrong]
    found += [f"{file.path}: {problem}" for problem in _tokens(file, source)]
    return found


def _graph(file: FileIR, index: int, function: Function) -> Iterator[str]:
    """Block numbers are valid, all blocks are reachable, and the order is reverse postorder."""
    if not -1 <= function.parent < index:
        yield f"parent {function.parent}"
    count = len(function.blocks)
    edges = {}
    for number, block in enumerate(function.blocks):
        handlers = () if block.handler == NO_HANDLER else (block.handler,)
        edges[number] = (*successors(block.terminator), *handlers)
        if not all(0 <= target < count for target in edges[number]):
            yield f"b{number} leads to {edges[number]} of {count} blocks"
            return
        for node in block.instructions:
            if isinstance(node, (MakeFunction, MakeClass)):
                body = node.function if isinstance(node, MakeFunction) else node.body
                if file.functions[body].parent != index:
                    yield f"b{number} makes function {body} of another parent"
    entered = {0}
    for number in range(count):  # in reverse postorder each block but the first has an edge from an earlier one
        if number not in entered:
            yield f"b{number} is unreachable or out of order"
        entered.update(edges[number])


def _registers(function: Function) -> Iterator[str]:
    """Each register is written by one instruction (or several `Move`) and on every way to where it is read."""
    moved, writers = set(), {}
    for block in function.blocks:
        for node in (*block.instructions, block.terminator):
            for register in written(node):
                if not 0 <= register < function.registers:
                    yield f"%{register} of {function.registers}"
                if isinstance(node, Move):
                    moved.add(register)
                writers[register] = writers.get(register, 0) + 1
    yield from (f"%{register} written {n} times" for register, n in writers.items() if n > 1 and register not in moved)
    before = _written_before(function)
    for number, block in enumerate(function.blocks):
        known = before[number]
        for node in (*block.instructions, block.terminator):
            for register in read(node):
                if not known >> register & 1:
                    yield f"b{number} reads %{register} too early: {node}"
            known |= _bits(written(node))


def _bits(registers: Iterable[int]) -> int:
    return functools.reduce(lambda bits, register: bits | 1 << register, registers, 0)


def _written_before(function: Function) -> list[int]:
    """The registers that are written on every way to the beginning of each block, as bits."""
    before = [(1 << function.registers) - 1] * len(function.blocks)
    before[0] = 0
    writes = [_bits(register for node in block.instructions for register in written(node)) for block in function.blocks]
    changed = True
    while changed:
        changed = False
        for number, block in enumerate(function.blocks):
            start = before[number]
            done = start | writes[number]
            after = dict.fromkeys(successors(block.terminator), done)
            if isinstance(block.terminator, ForNext):
                after[block.terminator.body] = done | 1 << block.terminator.dst
            if block.handler != NO_HANDLER:
                after[block.handler] = after.get(block.handler, start) & start
            for target, arrives in after.items():
                met = before[target] & arrives
                if met != before[target]:
                    before[target] = met
                    changed = True
    return before


def _names(file: FileIR, function: Function) -> Iterator[str]:
    """Free names are cells of an enclosing function, and all between pass them on."""
    for block in function.blocks:
        for node in block.instructions:
            scope = getattr(node, "scope", "global")
            if scope == "free" and node.name not in function.free:
                yield f"{node.name} is free here but not listed"
            if scope == "local" and function.kind == "module" and "'" not in node.name:
                yield f"{node.name} is local to the module"
    for name in function.free:
        parent = file.functions[function.parent]
        if name not in parent.free and name not in parent.cells:
            yield f"free {name} is unknown to the parent"


def _places(function: Function, source: SourceText) -> Iterator[str]:
    for param in function.params:
        yield from _place(param, source)
    yield from _place(function, source)
    for block in function.blocks:
        for node in (*block.instructions, block.terminator):
            yield from _place(node, source)
            if isinstance(node, Call):
                for _, _, span in node.args:
                    if not _inside(span, source):
                        yield f"{node}: argument outside the file"


def _inside(span: tuple[int, int, int, int], source: SourceText) -> bool:
    lines = len(source.line_starts)
    if not (1 <= span[0] <= span[2] <= lines and span[1] >= 1 and span[3] >= 1):
        return False
    return 0 <= source.offset(span[0], span[1]) <= source.offset(span[2], span[3]) <= len(source.text)


def _place(node: object, source: SourceText) -> Iterator[str]:
    if not hasattr(node, "span"):
        return
    if not _inside(node.span, source):
        yield f"{node}: outside the file"
        return
    text = source.at(node.span)
    if isinstance(node, (Load, Param)) and text != node.name and not _same_name(node.name, text):
        yield f"{node}: stands at {text!r}"
    if isinstance(node, Const) and not _is_literal(text, node.value):
        yield f"{node}: stands at {text!r}"


def _same_name(name: str, text: str) -> bool:
    """Renamed by a comprehension, mangled, normalised, or the `AssertionError` of an `assert`."""
    plain = unicodedata.normalize("NFKC", text)
    return name.partition("'")[0].endswith(plain) or text.startswith("assert")


def _is_literal(text: str, value: object) -> bool:
    if value is None:
        return text in ("None", "...") or text.startswith("yield") or text[0] in "0123456789.\"'urbURB"
    if isinstance(value, bool):
        return text == str(value)
    if isinstance(value, (int, float)):
        return float(eval(text)) == float(value)  # a number
    if isinstance(value, bytes) or "\\" in text or "{{" in text or "}}" in text or "\n" in text or "\r" in text:
        return True
    if value in text or (value.endswith("=") and value[:-1] in text.replace("{", "")):  # `{name=}` shows the name too
        return True
    joined = re.sub(r"""["']\s*[rRuUbBfF]*["']""", "", text)
    return re.sub(r"""^[rRuUfF]*["']+|["']+$""", "", joined) == value


def _tokens(file: FileIR, source: SourceText) -> Iterator[str]:
    for comment in file.comments:
        if source.at(comment.span) != comment.text or not comment.text.startswith("#"):
            yield f"{comment}: stands at {source.at(comment.span)!r}"
        if not 1 <= comment.statement[0] <= comment.statement[1] <= len(source.line_starts):
            yield f"{comment}: statement outside the file"
    for literal in file.strings:
        if not _inside(literal.span, source):
            yield f"{literal}: outside the file"
