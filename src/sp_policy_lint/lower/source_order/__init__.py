"""How each class of libcst node is written: its text, as tokens and child nodes in source order.

`PARTS[type(node)](node)` is a tuple whose items are, in the order of the source text:

- a string: text to copy, such as a keyword or a name;
- a node: its own parts stand here (`Elif` and `Returns` are nodes that are written differently in that one place);
- None, False or `MaybeSentinel.DEFAULT`: an optional part that is absent here;
- `INDENT`: the indentation of the current block; `Deeper` begins a block, `DEDENT` ends it;
- a positive integer `id(n)`: the span of node `n` begins here; the negative integer `-id(n)`: it ends here;
- `Extent`: a span that takes its ends from the spans of nodes within it.

The table follows the code generation of libcst 1.9.0 (`_codegen_impl` of each class, whose `record_syntactic_position`
sets the spans) for trees as the parser builds them: every token of the source has its node there, so a sentinel always
stands for a token that is absent. `SimpleWhitespace` and `Newline` are text rather than rows of the table; whitespace,
operators and punctuation have no spans.
"""

from __future__ import annotations

from typing import Final

from .expressions import EXPRESSIONS
from .marks import DEDENT, INDENT, Deeper, Extent, Table
from .patterns import PATTERNS
from .statements import STATEMENTS
from .tokens import TOKENS

__all__ = ["DEDENT", "INDENT", "PARTS", "Deeper", "Extent"]

PARTS: Final[Table] = TOKENS | EXPRESSIONS | PATTERNS | STATEMENTS
