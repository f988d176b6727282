"""Where the patterns of rules occur in the code itself: imports, literals, names, parameters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from ..ir import (
    BuildDict,
    Call,
    Const,
    Declare,
    DelAttr,
    Delete,
    DelItem,
    FileIR,
    Function,
    GetAttr,
    GetItem,
    Import,
    ImportFrom,
    ImportStar,
    Instruction,
    Load,
    MatchTest,
    SetAttr,
    SetItem,
    SpanTuple,
    Store,
)
from ..location import Location, Span
from ..policy import Pattern
from ..project import Modules
from .places import Found, by_word, place

Words = Mapping[str, Sequence[Pattern]]


class CodePatterns:
    """The patterns with a target of `import`, `literal`, `name` or `parameter`, by what they name."""

    def __init__(self, patterns: Sequence[Pattern], modules: Modules) -> None:
        self._imports = by_word(patterns, lambda pattern: pattern.target.imports)
        self._literals = by_word(patterns, lambda pattern: pattern.target.literals)
        self._texts = _containing(patterns)
        self._names = by_word(patterns, lambda pattern: pattern.target.names)
        self._parameters = by_word(patterns, lambda pattern: pattern.target.parameters)
        self._modules = modules
        self._identifiers = frozenset(self._names) | {module.partition(".")[0] for module in self._imports}

    def find(self, file: FileIR) -> Found:
        """The places in a file."""
        strings = {string.value for string in file.strings}
        if not self._literals.keys().isdisjoint(strings) or self._has_text(strings):
            yield from self._literals_of(file)
        in_code = not (self._identifiers.isdisjoint(file.names) and self._names.keys().isdisjoint(strings))
        for function in file.functions:
            yield from self._parameters_of(file.path, function)
            if in_code:
                yield from self._names_of(file.path, function)
                yield from self._imports_of(file.path, function)

    def _has_text(self, strings: Iterable[str]) -> bool:
        return any(shape.search(string) for string in strings for shape in self._texts)

    def _literals_of(self, file: FileIR) -> Found:
        declared = {constant.span for function in file.functions for _, constant in _declarations(function)}
        for string in file.strings:
            if string.span in declared:
                continue
            containing = [pattern for shape, pattern in self._texts.items() if shape.search(string.value)]
            for pattern in (*self._literals.get(string.value, ()), *containing):
                yield pattern, place(Location(file.path, Span(*string.span)), _scope(file, string.span))

    def _parameters_of(self, path: str, function: Function) -> Found:
        for param in function.params:
            for words in (self._parameters, self._names):
                for pattern in words.get(param.name, ()):
                    yield pattern, place(Location(path, Span(*param.span)), function.qualname)

    def _names_of(self, path: str, function: Function) -> Found:
        for name, span in _identifiers(function):
            for pattern in self._names.get(name, ()):
                yield pattern, place(Location(path, Span(*span)), function.qualname)

    def _imports_of(self, path: str, function: Function) -> Found:
        for module, names, span in _imports(function):
            if not self._is_own(path, module):
                for name in names:
                    for pattern in self._imports.get(name, ()):
                        yield pattern, place(Location(path, Span(*span)), function.qualname)

    def _is_own(self, path: str, module: str) -> bool:
        """Whether an import means a file of the project. One that would mean the importing file itself is of a library
        of the same name."""
        found = [self._modules.find(path, name) for name in {module, module.partition(".")[0]}]
        return any(each is not None and each != path for each in found)


def _containing(patterns: Iterable[Pattern]) -> dict[re.Pattern[str], Pattern]:
    """The patterns of `text` by what finds their texts, as whole words, in a literal."""
    found: dict[re.Pattern[str], Pattern] = {}
    for pattern in patterns:
        if pattern.target.texts:
            texts = "|".join(map(re.escape, pattern.target.texts))
            found[re.compile(rf"(?<!\w)(?:{texts})(?!\w)")] = pattern
    return found


def _instructions(function: Function) -> Iterator[Instruction]:
    for block in function.blocks:
        yield from block.instructions


def _imports(function: Function) -> Iterator[tuple[str, list[str], SpanTuple]]:
    """The modules that absolute imports load, with all packages around them and what `from` takes out of them."""
    for instruction in _instructions(function):
        match instruction:
            case Import(module=module, span=span):
                yield module, _prefixes(module), span
            case ImportFrom(module=module, level=0, name=name, span=span):
                yield module, _prefixes(f"{module}.{name}"), span
            case ImportStar(module=module, level=0, span=span):
                yield module, _prefixes(module), span


def _prefixes(module: str) -> list[str]:
    """`a.b.c` -> a, a.b, a.b.c"""
    return list(accumulate(module.split("."), "{}.{}".format))


def _declarations(function: Function) -> Iterator[tuple[Store, Const]]:
    """`NAME = "NAME"`, as a list of an API's words or an enumeration has it: it declares the word and does not use
    it."""
    constants: dict[int, Const] = {}
    for instruction in _instructions(function):
        match instruction:
            case Const(dst=dst, value=str()):
                constants[dst] = instruction
            case Store(name=name, src=src) if src in constants and constants[src].value == name:
                yield instruction, constants[src]


def _identifiers(function: Function) -> Iterator[tuple[str, SpanTuple]]:
    """Variables, attributes, keywords of calls and constant keys, with their places."""
    declared = {id(store) for store, _ in _declarations(function)}
    constants: dict[int, Const] = {}
    for instruction in _instructions(function):
        match instruction:
            case Const(dst=dst, value=str()):
                constants[dst] = instruction
            case Store() if id(instruction) in declared:
                pass
            case Load() | Store() | Delete() | Declare():
                yield instruction.name.partition("'")[0], instruction.span  # comprehensions number their variables
            case GetAttr() | SetAttr() | DelAttr():
                yield instruction.name, instruction.span
            case Call(args=args):
                yield from ((how, span) for how, _, span in args if how not in ("", "*", "**"))
            case GetItem(key=key) | SetItem(key=key) | DelItem(key=key):
                yield from _keys(constants, [key])
            case BuildDict(items=items):
                yield from _keys(constants, [key for key, _ in items])
            case MatchTest(keys=keys):
                yield from _keys(constants, keys)


def _keys(constants: Mapping[int, Const], registers: Sequence[int]) -> Iterator[tuple[str, SpanTuple]]:
    return ((constants[key].value, constants[key].span) for key in registers if key in constants)


def _scope(file: FileIR, span: SpanTuple) -> str:
    """The qualified name of the innermost function or class around a place."""
    start, end = span[:2], span[2:]
    around = [each for each in file.functions if each.span[:2] <= start and end <= each.span[2:]]
    return max(around, key=lambda each: (each.span[:2], each.parent)).qualname
