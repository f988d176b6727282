"""Reads YAML as text with places: no types are guessed and nothing may stand for something else.

Built on the events of PyYAML rather than on its nodes: events still show anchors and tags, and taking them one by one
needs no recursion, so that no depth of nesting can overflow the stack. Aliases, anchors, tags, duplicate keys and
further documents are refused: each of them lets a reader of the file miss what a loader sees.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml
from yaml.reader import Reader

from ..errors import RuleError, RuleErrors

MAX_DEPTH = 64
LOADER: type[yaml.CSafeLoader] | type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_BAD_CHARACTER = Reader.NON_PRINTABLE


@dataclass(frozen=True, slots=True)
class TextNode:
    """A scalar as written. `plain`: without quotes, not a block. `inner`: column of its first character where it stands
    on one line as it is (no escapes), so that offsets into `value` are columns."""

    value: str
    line: int
    column: int
    plain: bool = True
    inner: int | None = None

    def place(self, offset: int = 0) -> tuple[int, int]:
        """Line and column of the character at `offset`, or of the whole where that is not known."""
        return self.line, self.column if self.inner is None or not offset else self.inner + offset

    def __str__(self) -> str:
        return "text"


@dataclass(frozen=True, slots=True)
class ListNode:
    """A sequence."""

    items: tuple[Node, ...]
    line: int
    column: int

    def place(self, offset: int = 0) -> tuple[int, int]:
        """Line and column of its start."""
        return self.line, self.column

    def __str__(self) -> str:
        return "a list"


@dataclass(frozen=True, slots=True)
class MapNode:
    """A mapping; its keys are scalars and differ."""

    entries: tuple[tuple[TextNode, Node], ...]
    line: int
    column: int

    def place(self, offset: int = 0) -> tuple[int, int]:
        """Line and column of its start."""
        return self.line, self.column

    def get(self, key: str) -> Node | None:
        """The value of `key`."""
        return next((value for name, value in self.entries if name.value == key), None)

    def __str__(self) -> str:
        return "a mapping"


Node = TextNode | ListNode | MapNode


def read(data: bytes, path: str) -> MapNode:
    """The mapping that the bytes of the file `path` hold. Raises `RuleErrors`."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise RuleErrors([RuleError("is not encoded in UTF-8", path, line)]) from error
    if bad := _BAD_CHARACTER.search(text):
        line = text.count("\n", 0, bad.start()) + 1
        column = bad.start() - text.rfind("\n", 0, bad.start())
        raise RuleErrors([RuleError(f"character U+{ord(bad.group()):04X} is not allowed", path, line, column)])
    return _Builder(path).build(text)


@dataclass(slots=True)
class _Builder:
    path: str
    errors: list[RuleError] = field(default_factory=list)

    def build(self, text: str) -> MapNode:
        roots: list[Node] = []
        try:
            roots = list(self.documents(text))
        except yaml.MarkedYAMLError as error:
            place = error.problem_mark or error.context_mark
            words = ", ".join(part for part in (error.context, error.problem) if part)
            line, column = (place.line + 1, place.column + 1) if place else (1, 1)
            self.errors.append(RuleError(f"bad YAML: {words}", self.path, line, column))
        except yaml.YAMLError as error:
            self.errors.append(RuleError(f"bad YAML: {error}", self.path))
        except RuleError as error:
            self.errors.append(error)
        if not roots and not self.errors:
            self.errors.append(RuleError("is empty", self.path, 1, 1))
        if len(roots) > 1:
            self.refuse(roots[1], "a second document; a file holds one")
        elif roots and not isinstance(roots[0], MapNode):
            self.refuse(roots[0], f"expected a mapping of keys to values, found {roots[0]}")
        if self.errors or not isinstance(roots[0], MapNode):
            raise RuleErrors(self.errors)
        return roots[0]

    def documents(self, text: str) -> Iterator[Node]:
        """Yields the root of each document."""
        stack: list[tuple[yaml.CollectionStartEvent, list[Node]]] = []
        for event in yaml.parse(text, Loader=LOADER):
            if isinstance(event, yaml.NodeEvent):
                self.check(event)
            if isinstance(event, yaml.CollectionStartEvent):
                if len(stack) == MAX_DEPTH:
                    raise RuleError(f"nested deeper than {MAX_DEPTH} levels", self.path, *_place(event))
                stack.append((event, []))
                continue
            node: Node
            if isinstance(event, yaml.CollectionEndEvent):
                node = self.collection(*stack.pop())
            elif isinstance(event, yaml.ScalarEvent):
                node = _text(event)
            elif isinstance(event, yaml.AliasEvent):
                node = TextNode("", *_place(event))
            else:
                continue
            if stack:
                stack[-1][1].append(node)
            else:
                yield node

    def check(self, event: yaml.NodeEvent) -> None:
        """Refuses what stands for something else."""
        place = _place(event)
        if isinstance(event, yaml.AliasEvent):
            self.errors.append(
                RuleError(f"the alias '*{event.anchor}' is not allowed: repeat the value", self.path, *place)
            )
        elif event.anchor is not None:
            self.errors.append(RuleError(f"the anchor '&{event.anchor}' is not allowed", self.path, *place))
        if isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)) and event.tag is not None:
            self.errors.append(RuleError(f"the tag '{event.tag}' is not allowed", self.path, *place))

    def collection(self, start: yaml.CollectionStartEvent, children: list[Node]) -> Node:
        line, column = _place(start)
        if not isinstance(start, yaml.MappingStartEvent):
            return ListNode(tuple(children), line, column)
        entries: dict[str, tuple[TextNode, Node]] = {}
        for key, value in zip(children[::2], children[1::2], strict=True):
            if not isinstance(key, TextNode):
                self.refuse(key, f"a key is a word, not {key}")
            elif key.value in entries:
                self.refuse(key, f"the key '{key.value}' stands twice, first in line {entries[key.value][0].line}")
            else:
                entries[key.value] = (key, value)
        return MapNode(tuple(entries.values()), line, column)

    def refuse(self, node: Node, message: str) -> None:
        self.errors.append(RuleError(message, self.path, *node.place()))


def _place(event: yaml.Event) -> tuple[int, int]:
    """Line and column of its start. The stubs allow for events without marks; a parser makes none."""
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _text(event: yaml.ScalarEvent) -> TextNode:
    line, column = _place(event)
    quotes = 1 if event.style in ("'", '"') else 0
    end = event.end_mark
    as_written = end is not None and (end.line + 1, end.column + 1 - column) == (line, len(event.value) + 2 * quotes)
    return TextNode(event.value, line, column, not event.style, column + quotes if as_written else None)
