"""A control-flow graph under construction: blocks are opened, filled and ended; `finish` puts them in order."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from ..ir import (
    NO_HANDLER,
    Block,
    Branch,
    ForNext,
    Instruction,
    Jump,
    Raise,
    SpanTuple,
    Terminator,
    Unreachable,
)


class OpenBlock:
    """A block being filled. Its terminator is None until control leaves it."""

    __slots__ = ("handler", "instructions", "terminator")

    def __init__(self) -> None:
        self.instructions: list[Instruction] = []
        self.terminator: Terminator | None = None
        self.handler = NO_HANDLER


class Graph:
    """Blocks by number, and the one that is being filled.

    `emit` appends an instruction to the current block; `register` gives a fresh register; `handler` is the block that
    exceptions go to, taken over by every block that is started. After the current block has ended, what is emitted is
    unreachable and falls away.
    """

    def __init__(self) -> None:
        self.blocks: list[OpenBlock] = []
        self.register: Callable[[], int] = count().__next__
        self.handler = NO_HANDLER
        self.current = OpenBlock()
        self.current.terminator = Unreachable()
        self.emit: Callable[[Instruction], None]
        self.start(self.block())

    def block(self) -> int:
        """A new block, still empty."""
        self.blocks.append(OpenBlock())
        return len(self.blocks) - 1

    def start(self, index: int) -> None:
        """Fills block `index` from now on; an open current block falls through to it."""
        if self.current.terminator is None:
            self.current.terminator = Jump(index)
        self.current = self.blocks[index]
        self.current.handler = self.handler
        self.emit = self.current.instructions.append

    def end(self, terminator: Terminator) -> None:
        """Ends the current block; does nothing where control cannot come."""
        if self.current.terminator is None:
            self.current.terminator = terminator
            self.emit = OpenBlock().instructions.append  # nobody reads what follows

    def jump(self, target: int) -> None:
        self.end(Jump(target))

    def branch(self, condition: int, then: int, other: int, span: SpanTuple) -> None:
        self.end(Branch(condition, then, other, span))

    def finish(self) -> tuple[Block, ...]:
        """The reachable blocks in reverse postorder, empty ones skipped and straight lines joined."""
        blocks = self.blocks
        if len(blocks) == 1:
            return (_frozen(blocks[0], {}),)
        _skip_empty(blocks)
        order = _reverse_postorder(blocks)
        order = _join_lines(blocks, order)
        number = {index: position for position, index in enumerate(order)}
        return tuple(_frozen(blocks[index], number) for index in order)


def _targets(terminator: Terminator | None) -> tuple[int, ...]:
    kind = terminator.__class__
    if kind is Jump:
        return (terminator.target,)  # type: ignore[union-attr]
    if kind is Branch:
        return (terminator.then, terminator.other)  # type: ignore[union-attr]
    if kind is ForNext:
        return (terminator.body, terminator.exit)  # type: ignore[union-attr]
    return ()


def _retarget(terminator: Terminator, to: Callable[[int], int]) -> Terminator:
    if isinstance(terminator, Jump):
        return Jump(to(terminator.target))
    if isinstance(terminator, Branch):
        return Branch(terminator.cond, to(terminator.then), to(terminator.other), terminator.span)
    if isinstance(terminator, ForNext):
        step = terminator
        return ForNext(step.iterator, step.dst, to(step.body), to(step.exit), step.span)
    return terminator


def _can_raise(block: OpenBlock) -> bool:
    return bool(block.instructions) or isinstance(block.terminator, (Raise, ForNext, Branch))


def _skip_empty(blocks: list[OpenBlock]) -> None:
    """Leads jumps past blocks that only jump on; handlers that cannot be reached are taken away."""
    onward = {
        index: block.terminator.target
        for index, block in enumerate(blocks)
        if not block.instructions and isinstance(block.terminator, Jump)
    }

    def destination(index: int) -> int:
        passed = set()
        while index in onward and index not in passed:
            passed.add(index)
            index = onward[index]
        for earlier in passed:
            onward[earlier] = index
        return index

    for block in blocks:
        if block.terminator is not None and onward:
            block.terminator = _retarget(block.terminator, destination)
        if block.handler != NO_HANDLER:
            block.handler = destination(block.handler) if _can_raise(block) else NO_HANDLER


def _successors(block: OpenBlock) -> list[int]:
    """In the order in which a depth-first search should visit them so that reverse postorder reads like the source."""
    successors = list(_targets(block.terminator))
    if block.handler != NO_HANDLER:
        successors.append(block.handler)
    successors.reverse()
    return successors


def _reverse_postorder(blocks: list[OpenBlock]) -> list[int]:
    seen = {0}
    postorder: list[int] = []
    path = [(0, iter(_successors(blocks[0])))]
    while path:
        index, successors = path[-1]
        for successor in successors:
            if successor not in seen:
                seen.add(successor)
                path.append((successor, iter(_successors(blocks[successor]))))
                break
        else:
            path.pop()
            postorder.append(index)
    postorder.reverse()
    return postorder


def _join_lines(blocks: list[OpenBlock], order: list[int]) -> list[int]:
    """Appends to a block the one that it alone jumps to, when both have the same handler."""
    predecessors = dict.fromkeys(order, 0)
    predecessors[0] = 1
    for index in order:
        for successor in _successors(blocks[index]):
            predecessors[successor] += 1
    joined: set[int] = set()
    for index in order:
        if index in joined:
            continue
        block = blocks[index]
        while isinstance(block.terminator, Jump):
            target = block.terminator.target
            following = blocks[target]
            if predecessors[target] != 1 or target == index or not _same_handler(block, following):
                break
            block.instructions += following.instructions
            block.terminator = following.terminator
            block.handler = following.handler
            joined.add(target)
    return [index for index in order if index not in joined]


def _same_handler(block: OpenBlock, following: OpenBlock) -> bool:
    return block.handler == following.handler or not _can_raise(block)


def _frozen(block: OpenBlock, number: dict[int, int]) -> Block:
    terminator = block.terminator if block.terminator is not None else Unreachable()
    handler = number[block.handler] if block.handler != NO_HANDLER else NO_HANDLER
    return Block(tuple(block.instructions), _retarget(terminator, number.__getitem__), handler)
