"""What parsing will cost in memory, time and stack, told from the tokens of a file in one pass.

libcst keeps, for each pair of brackets and each prefix operator, another copy or more of all that stands inside; for
each link of a chain (`a + b + c`, `a.b().c[d]`) it copies the chain so far; and each level of nesting takes some stack,
which ends the process when it is full. So the costs are: memory for each token, the more the deeper it stands; time for
each link, the more the longer the chain before it; and stack for the longest way down the tree.

The constants are upper bounds, fitted to libcst 1.9.0 on CPython 3.11 (Linux, x86-64, stack of 8 MB) over 180 files of
15 to 590 kB and 350 made-up ones, one for each way to nest or chain. Ordinary files need about 0.7 of the estimate.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from typing import Final

# Limits. CPython, too, refuses more than 200 brackets in each other and 100 blocks.
BRACKETS: Final = 200
BLOCKS: Final = 99
STACK: Final = 6_500_000
MEMORY: Final = 480_000_000  # 512 MB less what the interpreter and libcst need for themselves
SECONDS: Final = 5.0

# Memory in bytes.
_TOKEN: Final = 2_100
_STATEMENT: Final = 5_500
_LINE: Final = 200
_STATEMENT_IN_BLOCK: Final = 700  # for each block around it
_TOKEN_IN_BLOCK: Final = 100
_IN_BRACKETS: Final = 1_500  # for each token in them
_IN_OPERAND: Final = 190  # for each token of the operand of a prefix operator

# Time in nanoseconds.
_BYTE: Final = 6
_TRAILER: Final = {b".": 400, b"(": 600, b"[": 800}  # for each token before it in the chain
_OPERATOR: Final = 200
_CACHED_TOKENS: Final = 2_000  # for so many before it the price doubles: copies no longer fit a processor's cache

# Stack in bytes.
_BRACKETS_STACK: Final = 7_000
_LINK_STACK: Final = 1_600
_LAMBDA_STACK: Final = 14_500
_ELIF_STACK: Final = 1_100
_BLOCK_STACK: Final = 24_000

_TOKENS: Final = re.compile(rb"[\w\x80-\xff]+|\*\*|<<|>>|[=<>!]=|(?:\r\n?|\n)[ \t\f]*|[^\w\s\x80-\xff]")
_LINE_ENDS: Final = (b"\n", b"\r", b"\v")
_CLOSERS: Final = frozenset((b")", b"]", b"}"))


class CostError(Exception):
    """Parsing would exceed a limit: `code` is "too-deep" or "too-complex", `line` the place, if there is one."""

    def __init__(self, code: str, message: str, token: int | None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.token = token
        self.line: int | None = None


def check_cost(code: bytes) -> None:
    """Raises CostError if libcst should not be given a file with this `bare_code`."""
    for continuation in (b"\\\r\n", b"\\\n", b"\\\r"):
        code = code.replace(continuation, b"\v")
    try:
        _Meter(code).read()
    except CostError as excess:
        if excess.token is not None:
            token = next(itertools.islice(_TOKENS.finditer(code), excess.token, None))
            before = code[: token.start()].replace(b"\r\n", b"\n")
            excess.line = 1 + sum(map(before.count, _LINE_ENDS))
        raise


class _Frame:
    """The inside of a pair of brackets, or a statement. A level is what a token costs in memory for where it stands."""

    __slots__ = (
        *("base", "level", "loose", "lambdas"),
        *("run", "term", "atom"),
        *("height", "links", "operands", "brackets", "trailers"),
    )

    def begin(self, level: int, first: int) -> None:
        self.base = self.loose = self.level = (
            level  # loose: in operands of `not`, `else`, `lambda`; level: of all prefixes
        )
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


class _Meter:
    def __init__(self, code: bytes) -> None:
        self.tokens = [*_TOKENS.findall(code), b"\n"]
        self.lines = sum(map(code.count, _LINE_ENDS))
        self.frames: list[_Frame] = []  # of the statement and of brackets, made once and used again
        self.depth = -1  # of brackets around the current frame
        self._enter(0, 0)
        self.first = 0  # token of the statement
        self.since = 0  # the first token whose level is not yet added
        self.in_pattern = False
        self.memory = self.time = 0
        self.line_ends = 0
        self.longest = self.longest_place = 0  # statement, in tokens
        self.dearest = self.dearest_place = 0  # link, and its statement
        self.indentation = b""
        self.outer_stack = 0  # for blocks
        self.blocks: list[list[int]] = [[0, 0]]  # indentation and number of `elif`s of each
        self.elifs = 0
        self.acts = _ACTS | {token: _Meter._end_line for token in set(self.tokens) if token[0] < 32}

    def read(self) -> None:
        index = 0
        for index, act in enumerate(map(self.acts.get, self.tokens)):
            if act is not None:
                act(self, index)
        if self.depth:
            while self.depth:
                self._closing(index)
            self._end_line(index)
        self._check_totals()

    def _after_operand(self, index: int) -> bool:
        token = self.tokens[index - 1]
        if token not in self.acts:
            return index > self.first
        while token[0] < 32 and index > self.first:  # a line end
            index -= 1
            token = self.tokens[index - 1]
        return index > self.first and (token not in self.acts or token in _CLOSERS)

    def _set_level(self, index: int, level: int) -> None:
        frame = self.frame
        self.memory += frame.level * (index - self.since)
        self.since = index
        frame.level = level

    def _link(self, index: int, left: int, price: int) -> None:
        tokens = index - left
        price = price * tokens * (_CACHED_TOKENS + tokens) // _CACHED_TOKENS
        self.time += price
        if price > self.dearest:
            self.dearest, self.dearest_place = price, self.first
        self.frame.trailers += _LINK_STACK

    def _opening(self, index: int) -> None:
        frame, token = self.frame, self.tokens[index]
        if token != b"{" and self._after_operand(index):
            self._link(index, frame.atom, _TRAILER[token])
        if frame.level:
            self.memory += frame.level * (index - self.since)
        self.since = index
        if self.depth == BRACKETS:
            message = f"brackets are nested {BRACKETS + 1} levels deep or more; the limit is {BRACKETS}"
            raise CostError("too-deep", message, index)
        level = frame.level + _IN_BRACKETS
        if self.in_pattern:  # the parser tries each pair twice, and braces four times
            level = max(level, frame.level * (4 if token == b"{" else 2))
        self._enter(level, index + 1)

    def _enter(self, level: int, first: int) -> None:
        self.depth += 1
        if self.depth == len(self.frames):
            self.frames.append(_Frame())
        self.frame = self.frames[self.depth]
        self.frame.begin(level, first)

    def _closing(self, index: int) -> None:
        if self.depth:
            frame = self.frame
            height = frame.end_element() + _BRACKETS_STACK
            self.memory += frame.level * (index - self.since)
            self.since = index
            self.depth -= 1
            frame = self.frame = self.frames[self.depth]
            frame.brackets = max(frame.brackets, height)

    def _separator(self, index: int) -> None:
        frame = self.frame
        if not frame.lambdas:
            frame.loose = frame.base
            if frame.brackets or frame.trailers or frame.links:
                frame.end_element()
        self._new_operand(index)

    def _new_operand(self, index: int) -> None:
        frame = self.frame
        if frame.level != frame.loose:
            self._set_level(index, frame.loose)
        if frame.brackets or frame.trailers:
            frame.end_operand()
        frame.run = frame.term = frame.atom = index + 1

    def _dot(self, index: int) -> None:
        if self._after_operand(index):
            self._link(index, self.frame.atom, _TRAILER[b"."])

    def _sum(self, index: int) -> None:
        frame = self.frame
        if self._after_operand(index):
            self._link(index, frame.run, _OPERATOR)
            frame.end_operand()
            frame.links += _LINK_STACK
            if frame.level != frame.loose:
                self._set_level(index, frame.loose)
            frame.term = frame.atom = index + 1
        else:
            self._prefix(index)

    def _product(self, index: int) -> None:
        frame = self.frame
        if self._after_operand(index):
            self._link(index, frame.term, _OPERATOR)
            if frame.level != frame.loose:
                self._set_level(index, frame.loose)
            frame.atom = index + 1
        else:
            self._prefix(index)

    def _power(self, index: int) -> None:
        if self._after_operand(index):
            self._prefix(index)
            self.frame.atom = index + 1

    def _prefix(self, index: int) -> None:
        self.frame.trailers += _LINK_STACK
        self._set_level(index, self.frame.level + _IN_OPERAND)

    def _loose_prefix(self, index: int) -> None:
        self.frame.links += _LINK_STACK
        self.frame.loose += _IN_OPERAND
        self._new_operand(index)

    def _lambda(self, index: int) -> None:
        self.frame.links += _LAMBDA_STACK
        self.frame.loose += _IN_OPERAND
        self.frame.lambdas += 1
        self._new_operand(index)

    def _colon(self, index: int) -> None:
        if self.frame.lambdas:
            self.frame.lambdas -= 1
        self._new_operand(index)

    def _in(self, index: int) -> None:
        if self.tokens[index - 1] == b"not":
            self.frame.loose -= _IN_OPERAND
        self._new_operand(index)

    def _junction(self, index: int) -> None:
        self.frame.links += _LINK_STACK
        self._new_operand(index)

    def _pattern(self, index: int) -> None:
        self.in_pattern |= not self.depth and (index == self.first or self.tokens[index] == b"del")
        self._new_operand(index)

    def _end_line(self, index: int) -> None:
        self.line_ends += 1
        if self.depth:
            self.since += 1
            return
        first, frame = self.first, self.frame
        if index > first:
            self._end_statement(first, index)
            frame.loose = frame.height = frame.lambdas = 0
        self.first = self.since = frame.run = frame.term = frame.atom = index + 1

    def _end_statement(self, first: int, index: int) -> None:
        frame, tokens = self.frame, self.tokens
        if frame.level:
            self._set_level(index, 0)
        if index - first > self.longest:
            self.longest, self.longest_place = index - first, first
        if tokens[first - 1] != self.indentation or self.elifs or tokens[first] == b"elif":
            self._enter_block(tokens[first - 1] if first else b"", tokens[first])
        self.memory += _STATEMENT + (len(self.blocks) - 1) * (_STATEMENT_IN_BLOCK + _TOKEN_IN_BLOCK * (index - first))
        stack = self.outer_stack + frame.end_element()
        if stack > STACK:
            message = f"nesting takes about {stack / 1e6:.1f} MB of stack; the limit is {STACK / 1e6} MB"
            raise CostError("too-deep", message, first)
        self.in_pattern = False

    def _enter_block(self, indentation: bytes, word: bytes) -> None:
        """The block of the statement that ends, by the line end and blanks before it."""
        self.indentation = indentation
        width = len(indentation.replace(b"\r", b"\n").replace(b"\v", b"").rpartition(b"\n")[2].expandtabs())
        blocks = self.blocks
        while blocks[-1][0] > width:
            self.elifs -= blocks.pop()[1]
        if blocks[-1][0] < width:
            blocks.append([width, 0])
        if len(blocks) > BLOCKS + 1:
            message = f"blocks are nested {len(blocks) - 1} levels deep or more; the limit is {BLOCKS}"
            raise CostError("too-deep", message, self.first)
        if word == b"elif":
            blocks[-1][1] += 1
            self.elifs += 1
        elif blocks[-1][1] and word != b"else":
            self.elifs -= blocks[-1][1]
            blocks[-1][1] = 0
        self.outer_stack = len(blocks) * _BLOCK_STACK + self.elifs * _ELIF_STACK

    def _check_totals(self) -> None:
        tokens = len(self.tokens) - self.line_ends
        memory = self.memory + tokens * _TOKEN + self.lines * _LINE
        if memory > MEMORY:
            message = f"parsing takes about {memory / 1e6:.0f} MB of memory; the limit is {MEMORY / 1e6:.0f} MB"
            raise CostError("too-complex", message, self.longest_place if 2 * self.longest > tokens else None)
        seconds = (memory * _BYTE + self.time) / 1e9
        if seconds > SECONDS:
            message = f"parsing takes about {seconds:.1f} seconds; the limit is {SECONDS:.0f}"
            raise CostError("too-complex", message, self.dearest_place if self.dearest else None)


def _acts() -> dict[bytes, Callable[[_Meter, int], None]]:
    groups: dict[Callable[[_Meter, int], None], str] = {
        _Meter._opening: "( [ {",
        _Meter._closing: ") ] }",
        _Meter._separator: ", ; =",
        _Meter._dot: ".",
        _Meter._sum: "+ - & | ^ << >>",
        _Meter._product: "* / % @",
        _Meter._power: "**",
        _Meter._prefix: "~ await",
        _Meter._loose_prefix: "not else",
        _Meter._in: "in",
        _Meter._junction: "and or < > == <= >= !=",
        _Meter._lambda: "lambda",
        _Meter._colon: ":",
        _Meter._pattern: "case del",
        _Meter._new_operand: "! if for is as from import return yield raise assert while with elif except async",
    }
    return {token: act for act, tokens in groups.items() for token in tokens.encode().split()}


_ACTS: Final = _acts()
