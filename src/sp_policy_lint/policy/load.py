"""Loads a policy from folders of YAML files, and reports all mistakes at once.

Words first (kinds, purposes, clauses of all folders), then models and rules, which may use the words of any folder.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..errors import RuleError, RuleErrors, did_you_mean
from .facts import Models
from .fields import Context, Entry, InvalidError
from .giving import with_names
from .layout import Layout, survey
from .model_tables import MODEL
from .read import MapNode, Node, TextNode, read
from .records import Record
from .rule_tables import RULE
from .rules import Checked, Clause, Kind, Policy, Purpose, Question, Rule
from .vocabulary import Vocabulary
from .word_tables import CLAUSES, KINDS


def load(rules: Path, extend: Sequence[Path] = ()) -> Policy:
    """The policy of the folder `rules`, with what the folders of `extend` add.

    An extending folder may hold any part: only rules, only models, further words for a purpose. A kind, clause or rule
    is declared once. Raises `RuleErrors` with all mistakes, sorted by place.
    """
    loading = _Loading()
    layouts = [survey(folder) for folder in (rules, *extend)]
    for layout in layouts:
        loading.errors += layout.errors
    policy = loading.policy(layouts)
    if loading.errors:
        raise RuleErrors(sorted(loading.errors, key=lambda each: (each.path or "", each.line or 0, each.column or 0)))
    return policy


@dataclass(slots=True)
class _Loading:
    """The state of one call of `load`."""

    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    errors: list[RuleError] = field(default_factory=list)
    digests: list[bytes] = field(default_factory=list)
    places: dict[str, str] = field(default_factory=dict)
    """Where each kind, clause and rule was declared first."""

    def policy(self, layouts: Sequence[Layout]) -> Policy:
        self.words(layouts)
        models = _joined(self.record(path, MODEL) for layout in layouts for path in layout.models)
        rules = [self.rule(path) for layout in layouts for path in layout.rules]
        self.check_yielding(layouts, [rule for rule in rules if rule is not None])
        return Policy(
            kinds=self.vocabulary.kinds,
            purposes=tuple(self.vocabulary.purposes.values()),
            models=models,
            rules=tuple(with_names(rule, models) for rule in rules if rule is not None),
            clauses=tuple(self.vocabulary.clauses.values()),
            signs=tuple(self.vocabulary.signs),
            digest=hashlib.sha256(b"".join(sorted(self.digests))).hexdigest(),
        )

    def words(self, layouts: Sequence[Layout]) -> None:
        """Fills the vocabulary; parents are looked up last, since any folder may declare them."""
        before = len(self.errors)
        kinds: list[tuple[Context, Entry[str, Any]]] = []
        for layout in layouts:
            for path in layout.kinds:
                kinds += self.kinds(path)
            for path in layout.clauses:
                self.clauses(path)
        for context, entry in kinds:
            self.check_parent(context, entry)
        self.vocabulary.complete = len(self.errors) == before

    def kinds(self, path: Path) -> list[tuple[Context, Entry[str, Any]]]:
        found = self.record(path, KINDS) or {}
        context = self.context(path)
        entries: Sequence[Entry[str, Any]] = found.get("kinds", ())
        for entry in entries:
            if self.is_new(context, entry.node, "kind", entry.key):
                self.vocabulary.kinds[entry.key] = Kind(name=entry.key, **entry.value)
        self.vocabulary.signs.update(dict.fromkeys(sign.lower() for sign in found.get("signs", ())))
        for entry in found.get("purposes", ()):
            known = self.vocabulary.purposes.get(entry.key, Purpose(entry.key, ()))
            words = tuple(dict.fromkeys(known.words + entry.value["words"]))
            self.vocabulary.purposes[entry.key] = Purpose(entry.key, words)
        return [(context, entry) for entry in entries]

    def clauses(self, path: Path) -> None:
        context = self.context(path)
        for entry in (self.record(path, CLAUSES) or {}).get("clauses", ()):
            asked = entry.value.pop("questions", ())
            questions = tuple(Question(each.key, each.value) for each in asked)
            for each in asked:
                self.is_new(context, each.node, "question", each.key)
            if self.is_new(context, entry.node, "clause", entry.key):
                clause = Clause(number=entry.key, questions=questions, **entry.value)
                self.vocabulary.clauses[entry.key] = clause
                if clause.checked is not Checked.RULES and not questions:
                    context.refuse(entry.node, f"clause {entry.key} is checked by {clause.checked} and needs questions")

    def check_parent(self, context: Context, entry: Entry[str, Any]) -> None:
        """A kind with dots refines another, of the same role."""
        parent, dot, _ = entry.key.rpartition(".")
        if not dot:
            return
        role = entry.value["role"]
        declared = self.vocabulary.kinds.get(parent)
        if declared is None:
            hint = did_you_mean(parent, [kind.name for kind in self.vocabulary.kinds.values() if kind.role == role])
            context.refuse(entry.node, f"'{entry.key}' refines '{parent}', which is not declared{hint}")
        elif declared.role != role:
            context.refuse(
                entry.node, f"'{entry.key}' is a {role}, but '{parent}', which it refines, is a {declared.role}"
            )

    def rule(self, path: Path) -> Rule | None:
        node = self.node(path)
        if node is None:
            return None
        context = self.context(path)
        named = node.get("id")
        if isinstance(named, TextNode) and named.value != path.parent.name:
            context.refuse(named, f"the id '{named.value}' differs from the name of its folder, '{path.parent.name}'")
        if isinstance(named, TextNode):
            self.is_new(context, named, "rule", named.value)
        rule: Rule | None = self.value(RULE, node, context)
        return dataclasses.replace(rule, folder=path.parent) if rule else None

    def check_yielding(self, layouts: Sequence[Layout], rules: Sequence[Rule]) -> None:
        """A rule yields to rules that exist, in whatever folder, broken ones included."""
        known = [path.parent.name for layout in layouts for path in layout.rules]
        for rule in rules:
            for word in rule.yields_to:
                if word not in known and rule.folder is not None:
                    hint = did_you_mean(word, known)
                    place = (rule.folder / "rule.yaml").as_posix()
                    self.errors.append(RuleError(f"'{rule.id}' yields to '{word}', which is no rule{hint}", place))

    def is_new(self, context: Context, node: Node, what: str, word: str) -> bool:
        """Whether the word is declared for the first time; a second time is a mistake."""
        line, column = node.place()
        first = self.places.setdefault(f"{what} {word}", here := f"{context.path}:{line}:{column}")
        if first != here:
            context.refuse(node, f"the {what} '{word}' is declared twice, first at {first}")
        return first == here

    def record(self, path: Path, record: Record[Any]) -> Any:
        """What the file holds; None when it is broken."""
        node = self.node(path)
        return None if node is None else self.value(record, node, self.context(path))

    def value(self, record: Record[Any], node: MapNode, context: Context) -> Any:
        try:
            return record.load(node, context)
        except InvalidError:
            return None

    def node(self, path: Path) -> MapNode | None:
        try:
            data = path.read_bytes()
        except OSError as error:
            self.errors.append(RuleError(f"cannot be read: {error.strerror}", path.as_posix()))
            return None
        self.digests.append(hashlib.sha256(data).digest())
        try:
            return read(data, path.as_posix())
        except RuleErrors as broken:
            self.errors += broken.errors
            return None

    def context(self, path: Path) -> Context:
        return Context(path.as_posix(), self.vocabulary, self.errors)


def _joined(models: Iterable[dict[str, tuple[Any, ...]] | None]) -> Models:
    sections: dict[str, tuple[Any, ...]] = {}
    for model in models:
        for section, facts in (model or {}).items():
            sections[section] = sections.get(section, ()) + facts
    return Models(**sections)
