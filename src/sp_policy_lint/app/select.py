"""Selects the files that a rule can concern, by their words and imports, before any is parsed.

What the policy is about begins in the files that a trigger matches. It leaves them through returns, arguments,
attributes and module variables: to the files that import them, and to whatever these import besides.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import NamedTuple

from ..policy import Policy
from ..policy.triggers import Triggers
from ..project import Modules

_WORD = re.compile(r"\w+")
_ESCAPED = re.compile(r"\\[A-Za-z](\w+)")
_CONTINUED = re.compile(r"\\\r?\n")
_COMMENT = re.compile(r"#[^\r\n]*")
_IMPORT = re.compile(  # possessive throughout: time grows with the text, whatever it holds
    r"\bfrom\b[ \t]*+(?P<dots>[. \t]*+)(?:(?!import\b)(?P<module>[\w.]++))?+[ \t]*+import\b"
    r"[ \t]*+(?P<names>\([^()]*+\)|[^\r\n;(]++)"
    r"|\bimport[ \t]++(?P<modules>[\w., \t]++)"
    r"|\b(?:import_module|__import__)\b\s*+\(\s*+[A-Za-z]{0,2}[\"']++(?P<dynamic>[\w.]++)"
)
_NAME = re.compile(r"(\w+)(?:\s+as\s+\w+)?|\*")
_DYNAMIC = re.compile(r"\b(?:import_module|__import__|import_string|find_spec)\b")
_STRING = re.compile(r"[\"'](\w++)[\w.:]*+[\"']")
_DOTTED = re.compile(r"[\"'](\w++)\.\w[\w.:]*+[\"']")
_SUPPRESSION = "sp-policy"
_DEEPEST = 64  # folders in folders; a longer dotted name is no module of the project


class Imported(NamedTuple):
    """A module that an import may mean, as written."""

    module: str
    level: int


@dataclass(frozen=True, slots=True)
class Selection:
    """`seeds`: where something begins. `files`: the seeds, what data from them can reach, and what has suppressions
    or settings that handlers of requests heed."""

    files: frozenset[str]
    seeds: frozenset[str]


def select_files(sources: Mapping[str, bytes], policy: Policy) -> Selection:
    """The selection from all Python files of a project, by path."""
    texts = {path: _CONTINUED.sub(" ", source.decode("utf-8", "surrogateescape")) for path, source in sources.items()}
    words = {path: _words(text) for path, text in texts.items()}
    imports = {path: list(_imports(text)) for path, text in texts.items()}
    triggers = Triggers(policy).among(_roots(imports, texts))
    seeds = frozenset(_seeds(words, triggers))
    suppressed = frozenset(path for path, text in texts.items() if _SUPPRESSION in text.casefold())
    settings = {name for handler in policy.models.handlers for name in handler.settings}
    guarding = frozenset(path for path in texts if seeds and not settings.isdisjoint(words[path]))
    return Selection((_closure(seeds, imports) if seeds else seeds) | suppressed | guarding, seeds)


def _seeds(words: Mapping[str, set[str]], triggers: Triggers) -> Iterator[str]:
    """The files in which something can begin, and those that a rule's own place has to stand beside."""
    yield from (path for path, found in words.items() if triggers.matches(found))
    for own, beside in triggers.neighbours:
        if any(own.matches(found) for found in words.values()):
            yield from (path for path, found in words.items() if beside.matches(found))


def _words(text: str) -> set[str]:
    words = set(_WORD.findall(text))
    words.update(_ESCAPED.findall(text))  # "\nBuyerName" is no word `nBuyerName`
    if not text.isascii():  # names are equal that Python normalises to the same
        words.update(_WORD.findall(unicodedata.normalize("NFKC", text)))
    words.update({word.lower() for word in words})
    return words


def _imports(text: str) -> Iterator[Imported]:
    """What the text seems to import; it may be text in a string, which does no harm."""
    for match in _IMPORT.finditer(_COMMENT.sub("", text)):
        if match["modules"]:
            for module in match["modules"].split(","):
                parts = (module.split() or [""])[0].split(".", _DEEPEST)[:_DEEPEST]
                yield from (Imported(name, 0) for name in accumulate(parts, "{}.{}".format))
        elif match["dynamic"]:
            level = len(match["dynamic"]) - len(match["dynamic"].lstrip("."))
            yield Imported(match["dynamic"].lstrip("."), level)
        elif match["names"] is not None:
            module, level = match["module"] or "", match["dots"].count(".")
            yield Imported(module, level)
            for name in _NAME.findall(match["names"]):
                if name:
                    yield Imported(f"{module}.{name}" if module else name, level)


def _roots(imports: Mapping[str, Iterable[Imported]], texts: Mapping[str, str]) -> set[str]:
    """The packages that the project imports, those that it holds, and what it may import by a name in a string."""
    roots = {each.module.partition(".")[0] for found in imports.values() for each in found if not each.level}
    for path in texts:
        *folders, file = path.split("/")
        roots.update(folders)
        if "/".join((*folders, "__init__.py")) not in texts:
            roots.add(file.rpartition(".")[0])
    dynamic = {path for path, text in texts.items() if _DYNAMIC.search(text)}
    if dynamic:
        named = ((_STRING if each in dynamic else _DOTTED).findall(text) for each, text in texts.items())
        roots.update(chain.from_iterable(named))
    return roots


def _closure(seeds: frozenset[str], imports: Mapping[str, Iterable[Imported]]) -> frozenset[str]:
    modules = Modules(imports)
    targets: dict[str, set[str]] = {}
    importers: defaultdict[str, set[str]] = defaultdict(set)
    for path, found in imports.items():
        resolved = (
            modules.relative(path, module, level) if level else modules.find(path, module)
            for module, level in dict.fromkeys(found)
            if module or level
        )
        targets[path] = {target for target in resolved if target is not None and target != path}
        for target in targets[path]:
            importers[target].add(path)
    return _reach(_reach(seeds, importers), targets)


def _reach(start: frozenset[str], edges: Mapping[str, set[str]]) -> frozenset[str]:
    reached = set(start)
    queue = list(start)
    for path in queue:
        fresh = edges.get(path, set()) - reached
        reached |= fresh
        queue += fresh
    return frozenset(reached)
