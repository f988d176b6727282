"""The state of reading an expression without parsing it: where its operands begin, and how high its tree will be.

Prices are in bytes of stack that libcst 1.9.0 takes for one more level of its tree, rounded up.
"""

from __future__ import annotations

from typing import Final

BLOCK_STACK: Final = 24_000
BRACKETS_STACK: Final = 7_000
LAMBDA_STACK: Final = 14_500
LINK_STACK: Final = 1_600
ELIF_STACK: Final = 1_100


class Frame:
    """The inside of a pair of brackets, or a statement. A level is what a token costs in memory for where it stands."""

    __slots__ = (
        *("base", "level", "loose", "lambdas"),
        *("run", "term", "atom"),
        *("height", "links", "operands", "brackets", "trailers"),
    )

    def begin(self, level: int, first: int) -> None:
        # In general, in the operand of a loose prefix (`not`, `else`, `lambda`), and in that of any prefix.
        self.base = self.loose = self.level = level
        self.run = self.term = self.atom = first  # where the left operand of `+`, `*` and `.` begins
        self.lambdas = 0  # those whose colon is to come
        # Stack: for all before the last comma, then for the loose links since, for the highest operand of theirs, and
        # for brackets and tight links in the operand now being read.
        self.height = self.links = self.operands = self.brackets = self.trailers = 0

    def end_operand(self) -> None:
        self.operands = max(self.operands, self.brackets + self.trailers)
        self.brackets = self.trailers = 0

    def end_element(self) -> int:
        if self.brackets or self.trailers:
            self.end_operand()
        if self.links or self.operands:
            self.height = max(self.height, self.links + self.operands)
            self.links = self.operands = 0
        return self.height
