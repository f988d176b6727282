"""What parsing will cost in memory, time and stack, told from the tokens of a file in one pass.

libcst keeps, for every pair of brackets and every prefix operator, another copy or more of all that stands inside; for every
link of a chain (`a + b + c`, `a.b().c[d]`), it copies the chain so far; and each level of nesting takes some stack, which
is 8 MB and ends the process when it is full. So the costs are: memory for every token, times the depth at which it stands;
time for every link, times the tokens before it; and stack for the longest way down the tree.

The constants are upper bounds, fitted to libcst 1.9.0 on CPython 3.11 (Linux, x86-64, 2.5 GHz) over 180 files of 15 to 590
kB and 350 made-up ones, one for each way to nest or chain: real files need about 0.7 of the estimate.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

# Memory, in bytes.
_PER_TOKEN: Final = 2_100
_PER_LINE: Final = 200
_PER_STATEMENT: Final = 5_500
_PER_BRACKETS: Final = 1_500  # for each token in them
_PER_PREFIX: Final = 190  # for each token in the operand
_PER_PATTERN: Final = 96  # doubled by each pair of brackets, doubled twice by braces

# Time, in nanoseconds.
_PER_BYTE_OF_MEMORY: Final = 6
_PER_LINK: Final = {b"[": 800, b"(": 600, b".": 400}  # for each token before it in the chain
_PER_OPERATOR: Final = 200

# Stack, in bytes.
_STACK_OF_BRACKETS: Final = 7_000
_STACK_OF_LINK: Final = 1_600
_STACK_OF_LAMBDA: Final = 14_500
_STACK_OF_ELIF: Final = 1_100
_STACK_OF_BLOCK: Final = 24_000
