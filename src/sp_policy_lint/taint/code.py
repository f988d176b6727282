"""What the engine needs to know of a function before it runs it, computed once from the IR."""

from __future__ import annotations

from functools import cached_property

from ..ir import (
    Branch,
    Call,
    Delete,
    FileIR,
    ForNext,
    Function,
    GetAttr,
    Jump,
    Load,
    SpanTuple,
    Store,
    Terminator,
    Unpack,
    Yield,
    YieldFrom,
)
from ..project import dotted_name
from .membership import tested


class Code:
    """A function of the project. There is one object for each, so that identity is equality."""

    __slots__ = ("__dict__", "dotted", "file", "function", "index", "path")

    def __init__(self, file: FileIR, index: int) -> None:
        self.file = file
        self.path = file.path
        self.index = index
        self.function: Function = file.functions[index]
        module = dotted_name(file.path)
        self.dotted = f"{module}.{self.function.qualname}" if index else module

    def __repr__(self) -> str:
        return f"Code({self.dotted})"

    @cached_property
    def is_method(self) -> bool:
        """Whether the first argument is the instance or class that the function is called on."""
        parent = self.file.functions[self.function.parent] if self.function.parent >= 0 else None
        params = self.function.params
        return parent is not None and parent.kind == "class" and bool(params) and params[0].name in ("self", "cls")

    @cached_property
    def definitions(self) -> dict[int, object]:
        """The instruction that writes each register (of several, the last)."""
        found: dict[int, object] = {}
        for block in self.function.blocks:
            for instruction in block.instructions:
                dst = getattr(instruction, "dst", None)
                if dst is not None:
                    found[dst] = instruction
        return found

    @cached_property
    def method_loads(self) -> dict[int, GetAttr]:
        """Registers that hold `x.name` only to be called: the call looks the method up itself, without an object for
        the bound method."""
        uses: dict[int, int] = {}
        called: set[int] = set()
        for block in self.function.blocks:
            for instruction in block.instructions:
                for register in read_registers(instruction):
                    uses[register] = uses.get(register, 0) + 1
                if isinstance(instruction, Call) and not instruction.decorator:
                    called.add(instruction.func)
            for register in read_registers(block.terminator):
                uses[register] = uses.get(register, 0) + 1
        loads: dict[int, GetAttr] = {}
        for register in called:
            definition = self.definitions.get(register)
            if isinstance(definition, GetAttr) and uses[register] == 1:
                loads[register] = definition
        return loads

    @cached_property
    def loop_registers(self) -> frozenset[int]:
        """Registers that hold the element of a loop, or a part of it."""
        blocks = self.function.blocks
        found = {block.terminator.dst for block in blocks if isinstance(block.terminator, ForNext)}
        for block in blocks:
            for instruction in block.instructions:
                if isinstance(instruction, Unpack) and instruction.src in found:
                    found.update(instruction.dsts)
        return frozenset(found)

    @cached_property
    def tested_items(self) -> frozenset[SpanTuple]:
        """The places of `x[key]` where the key is certainly there: `key in x` was asked before."""
        return tested(self)

    @cached_property
    def predecessors(self) -> list[list[int]]:
        """The blocks from which control comes to each block (handlers aside)."""
        found: list[list[int]] = [[] for _ in self.function.blocks]
        for index, block in enumerate(self.function.blocks):
            for target in successors(block.terminator):
                found[target].append(index)
        return found

    @cached_property
    def crossing(self) -> frozenset[int]:
        """Registers read in another block than the one that writes them: only these are kept at the end of a block."""
        crossing: set[int] = set()
        method_loads = self.method_loads
        for block in self.function.blocks:
            written: set[int] = set()
            for instruction in block.instructions:
                for register in read_registers(instruction):
                    if register not in written:
                        crossing.add(register)
                    load = method_loads.get(register)
                    if load is not None and load.obj not in written:
                        crossing.add(load.obj)
                written.update(written_registers(instruction))
            crossing.update(register for register in read_registers(block.terminator) if register not in written)
            if isinstance(block.terminator, ForNext):
                crossing.add(block.terminator.dst)
                crossing.add(block.terminator.iterator)
        return frozenset(crossing)

    @cached_property
    def live(self) -> list[frozenset[str]] | None:
        """The local variables that may be read from the start of each block on; None when all may be (`locals()`, a
        class body).

        Variables in cells are always kept, and the first parameter, which `super()` reads.
        """
        function = self.function
        if function.kind not in ("function", "lambda"):
            return None
        blocks = function.blocks
        used: list[set[str]] = []
        bound: list[set[str]] = []
        for block in blocks:
            reads: set[str] = set()
            writes: set[str] = set()
            for instruction in block.instructions:
                if isinstance(instruction, Load):
                    if instruction.scope == "local":
                        reads |= {instruction.name} - writes
                    elif instruction.name in _READS_ALL:
                        return None
                elif isinstance(instruction, Store | Delete) and instruction.scope == "local":
                    writes.add(instruction.name)
            used.append(reads)
            bound.append(writes)
        kept = {*function.cells, *(param.name for param in function.params[:1])}
        live = [set(names) for names in used]
        changed = True
        while changed:
            changed = False
            for index in range(len(blocks) - 1, -1, -1):
                after: set[str] = set()
                for target in successors(blocks[index].terminator):
                    after |= live[target]
                after -= bound[index]
                if blocks[index].handler >= 0:
                    after |= live[blocks[index].handler]
                if not after <= live[index]:
                    live[index] |= after
                    changed = True
        return [frozenset(names | kept) for names in live]

    @cached_property
    def stops(self) -> int:
        """The places where a generator may stop."""
        return sum(isinstance(ins, Yield | YieldFrom) for block in self.function.blocks for ins in block.instructions)

    def needed(self, block: int, position: int) -> tuple[frozenset[int], frozenset[str] | None]:
        """The registers and local variables that may be read from an instruction on; None for all variables."""
        found = self._needed.get((block, position))
        if found is None:
            found = self._needed[block, position] = self._find_needed(block, position)
        return found

    @cached_property
    def _needed(self) -> dict[tuple[int, int], tuple[frozenset[int], frozenset[str] | None]]:
        return {}

    def _find_needed(self, block: int, position: int) -> tuple[frozenset[int], frozenset[str] | None]:
        blocks = self.function.blocks
        rest: list[object] = [*blocks[block].instructions[position:], blocks[block].terminator]
        pending = [*successors(blocks[block].terminator), blocks[block].handler]
        names = None if self.live is None else {ins.name for ins in rest if isinstance(ins, Load)}
        if names is not None and self.live is not None:
            names.update(self.function.cells, *(self.live[target] for target in pending if target >= 0))
        reached: set[int] = set()
        while pending:
            target = pending.pop()
            if target >= 0 and target not in reached:
                reached.add(target)
                rest += [*blocks[target].instructions, blocks[target].terminator]
                pending += [*successors(blocks[target].terminator), blocks[target].handler]
        registers = frozenset(register for instruction in rest for register in read_registers(instruction))
        loads = (self.method_loads[register].obj for register in registers if register in self.method_loads)
        return registers.union(loads), None if names is None else frozenset(names)

    @cached_property
    def loops(self) -> dict[int, frozenset[int]]:
        """The blocks of each `for` loop by its head, the head among them."""
        blocks = self.function.blocks
        before: dict[int, list[int]] = {}
        for index, block in enumerate(blocks):
            for target in (*successors(block.terminator), *((block.handler,) if block.handler >= 0 else ())):
                before.setdefault(target, []).append(index)
        found: dict[int, frozenset[int]] = {}
        for head, block in enumerate(blocks):
            if not isinstance(block.terminator, ForNext):
                continue
            inside = {head}
            pending = [index for index in before.get(head, ()) if index > head or index == head]
            while pending:
                index = pending.pop()
                if index not in inside:
                    inside.add(index)
                    pending.extend(before.get(index, ()))
            found[head] = frozenset(inside)
        return found


_READS_ALL = frozenset(("locals", "vars", "eval", "exec", "dir"))

_READ = (
    "src",
    "obj",
    "key",
    "left",
    "right",
    "operand",
    "func",
    "subject",
    "cls",
    "lower",
    "upper",
    "step",
    "item",
    "type",
    "cond",
    "iterator",
)


def read_registers(instruction: object) -> list[int]:
    """The registers that an instruction or terminator reads."""
    found: list[int] = []
    for name in _READ:
        register = getattr(instruction, name, None)
        if isinstance(register, int) and register >= 0:
            found.append(register)
    for name in ("items", "parts", "specs", "bases", "keys"):
        for entry in getattr(instruction, name, ()):
            if isinstance(entry, tuple):
                found.extend(register for register in entry if register >= 0)
            elif entry >= 0:
                found.append(entry)
    for argument in getattr(instruction, "args", ()):
        found.append(argument[1])
    for name in ("defaults", "keywords"):
        found.extend(register for _, register in getattr(instruction, name, ()))
    return found


def written_registers(instruction: object) -> tuple[int, ...]:
    """The registers that an instruction writes."""
    dst = getattr(instruction, "dst", None)
    if dst is not None:
        return (dst,)
    return getattr(instruction, "dsts", ())


def successors(terminator: Terminator) -> tuple[int, ...]:
    """The blocks that a terminator may go to (handlers aside)."""
    match terminator:
        case Jump(target=target):
            return (target,)
        case Branch(then=then, other=other):
            return (then, other)
        case ForNext(body=body, exit=leave):
            return (body, leave)
        case _:
            return ()
