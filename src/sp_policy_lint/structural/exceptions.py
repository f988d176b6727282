"""What becomes of an exception that a call raises: whether a handler passes over it, or only tries again.

Read off the control flow, not off the text: `except E: pass`, `except E: continue`, and a handler whose only statement
is a `return` of a constant are the same, and so is a bare `except` around a `try` that catches something else.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from ..ir import (
    NO_HANDLER,
    NO_REGISTER,
    Block,
    Branch,
    Build,
    BuildDict,
    Call,
    Caught,
    Const,
    Delete,
    FileIR,
    ForNext,
    Function,
    GetAttr,
    Instruction,
    Jump,
    Load,
    Move,
    Return,
    SpanTuple,
    Store,
)
from ..location import Location
from ..policy import Handled

_EVERYTHING = frozenset({"", "Exception", "BaseException"})
"""Classes beyond which no clause or outer handler sees anything; "" is a bare `except`."""


class _Site(NamedTuple):
    """A call: its function and the block that it stands in."""

    function: Function
    block: int


class _Clause(NamedTuple):
    """An `except` clause: the classes that it names ("" for a bare one), the register of the exception, and where it
    goes on: the block `entry`, from the instruction `start`."""

    names: tuple[str, ...]
    caught: int
    entry: int
    start: int = 0


class Exceptions:
    """What is known of the handlers of some files."""

    def __init__(self, files: Mapping[str, FileIR]) -> None:
        self._files = files
        self._sites: dict[str, dict[SpanTuple, _Site]] = {}

    def are(self, location: Location, handled: Handled) -> bool:
        """Whether exceptions of the call at `location` are handled so."""
        site = self._calls(location.path).get(location.span)
        if site is None:
            return False
        matching = [clause for clause in _clauses(site) if not {"", *handled.catches}.isdisjoint(clause.names)]
        if handled.by == "retry":
            return any(_retries(site, clause) for clause in matching)
        return any(_does_nothing(site, clause) and not _retries(site, clause) for clause in matching)

    def _calls(self, path: str) -> dict[SpanTuple, _Site]:
        """The calls of a file that a handler guards, by their places."""
        if path not in self._sites:
            file = self._files.get(path)
            self._sites[path] = {
                instruction.span: _Site(function, number)
                for function in (file.functions if file else ())
                for number, block in enumerate(function.blocks)
                if block.handler != NO_HANDLER
                for instruction in block.instructions
                if isinstance(instruction, Call)
            }
        return self._sites[path]


# --- Handlers --------------------------------------------------------------------------------------------------------


def _clauses(site: _Site) -> Iterator[_Clause]:
    """The clauses that an exception of the call comes to, the innermost `try` first, as far as one may pass it on."""
    blocks = site.function.blocks
    block, seen = blocks[site.block].handler, set[int]()
    while block != NO_HANDLER and block not in seen:
        seen.add(block)
        clause = _clause(blocks, block)
        if clause is not None:
            yield clause
            if not _EVERYTHING.isdisjoint(clause.names):
                return
        terminator = blocks[block].terminator
        block = terminator.other if clause and isinstance(terminator, Branch) else blocks[block].handler


def _clause(blocks: tuple[Block, ...], number: int) -> _Clause | None:
    """The clause that the test in this block belongs to; None where the block is no test (a `finally`, a `with`)."""
    block = blocks[number]
    for index, instruction in enumerate(block.instructions):
        if isinstance(instruction, Caught):
            if instruction.type == NO_REGISTER:
                return _Clause(("",), instruction.dst, number, index + 1)
            if isinstance(block.terminator, Branch):
                names = tuple(_names(block.instructions, instruction.type))
                return _Clause(names, instruction.dst, block.terminator.then)
    return None


def _names(instructions: Collection[Instruction], register: int) -> Iterator[str]:
    """The last names of the classes in a register: `requests.HTTPError` is HTTPError."""
    for instruction in instructions:
        match instruction:
            case Load(dst=dst, name=name) | GetAttr(dst=dst, name=name) if dst == register:
                yield name
            case Build(dst=dst, items=items) if dst == register:
                for item in items:
                    yield from _names(instructions, item)


# --- What a clause does ----------------------------------------------------------------------------------------------


def _does_nothing(site: _Site, clause: _Clause) -> bool:
    """Whether the clause goes on where the code goes on anyway, or returns a constant, without having done anything."""
    blocks = site.function.blocks
    goes_on_anyway = _reachable(blocks, site.block)
    number, start, seen = clause.entry, clause.start, set[int]()
    while number not in seen:
        seen.add(number)
        if start == 0 and number in goes_on_anyway:
            return True
        block = blocks[number]
        if not all(_is_nothing(instruction, clause.caught) for instruction in block.instructions[start:]):
            return False
        if isinstance(block.terminator, Return):
            return True
        if not isinstance(block.terminator, Jump):
            return False
        number, start = block.terminator.target, 0
    return True


def _is_nothing(instruction: Instruction, caught: int) -> bool:
    match instruction:
        case Store(src=src):
            return src == caught
        case Build(items=items) | BuildDict(items=items):
            return not items
    return isinstance(instruction, (Const, Move, Delete))


def _retries(site: _Site, clause: _Clause) -> bool:
    """Whether the clause leads back to the `try`, on a way that changes no variable which this reads."""
    blocks = site.function.blocks
    handler = blocks[site.block].handler
    guarded = {number for number, block in enumerate(blocks) if block.handler == handler}
    read = {each.name for number in guarded for each in blocks[number].instructions if isinstance(each, Load)}
    todo, seen = [clause.entry], set[int]()
    while todo:
        number = todo.pop()
        if number in guarded:
            return True
        if number in seen or _stores(blocks[number], read):
            continue
        seen.add(number)
        todo += _successors(blocks[number])
    return False


def _stores(block: Block, names: Collection[str]) -> bool:
    return any(isinstance(each, Store) and each.name in names for each in block.instructions)


def _reachable(blocks: tuple[Block, ...], start: int) -> set[int]:
    """The blocks that control can come to from `start`, without an exception."""
    todo, seen = [start], set[int]()
    while todo:
        number = todo.pop()
        if number not in seen:
            seen.add(number)
            todo += _successors(blocks[number])
    return seen


def _successors(block: Block) -> tuple[int, ...]:
    match block.terminator:
        case Jump(target=target):
            return (target,)
        case Branch(then=then, other=other):
            return (then, other)
        case ForNext(body=body, exit=end):
            return (body, end)
    return ()
