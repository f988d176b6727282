"""The rules that come with the tool, and the choice among rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

from ..errors import RuleErrors, UsageError, did_you_mean
from ..findings import BUILT_IN_RULES
from ..policy import Policy, Rule, load
from .settings import Settings


def bundled_rules() -> Path:
    """The folder of the bundled rules: inside the installed package, or at the top of a checkout."""
    package = Path(str(files("sp_policy_lint")))
    installed = package / "rules"
    return installed if installed.is_dir() else package.parents[1] / "rules"


def load_policy(rules: Sequence[str] = (), extend_rules: Sequence[str] = ()) -> Policy:
    """The policy of `--rules` (the bundled rules without one) and `--extend-rules`.

    Raises UsageError and RuleErrors.
    """
    folders = [Path(folder) for folder in rules] or [bundled_rules()]
    folders += [Path(folder) for folder in extend_rules]
    for folder in folders:
        if not folder.is_dir():
            raise UsageError(f"no such folder of rules: {folder}")
    return load(folders[0], folders[1:])


def concerning(policy: Policy, programs: Iterable[bytes]) -> Policy:
    """The policy without general rules where no program of a project shows a sign of the subject."""
    signs = [sign.encode() for sign in policy.signs]
    if not signs or any(sign in lowered for lowered in map(bytes.lower, programs) for sign in signs):
        return policy
    return replace(policy, rules=tuple(rule for rule in policy.rules if not rule.general))


def select(policy: Policy, settings: Settings) -> Policy:
    """The policy with the rules that `select` and `ignore` leave.

    Raises UsageError for a word that names no rule and no clause.
    """
    check_words(policy, [*settings.select, *settings.ignore])
    for words in settings.per_file_ignores.values():
        check_words(policy, words)
    purposes = [purpose.name for purpose in policy.purposes]
    for name in settings.purposes:
        if name not in purposes:
            raise UsageError(f"no purpose '{name}'{did_you_mean(name, purposes)}")
    rules = tuple(rule for rule in policy.rules if chosen(rule, settings))
    return policy if rules == policy.rules else replace(policy, rules=rules)  # the same is prepared once only


def chosen(rule: Rule, settings: Settings) -> bool:
    """Whether `select` and `ignore` leave this rule."""
    return (not settings.select or means(settings.select, rule)) and not means(settings.ignore, rule)


def means(words: Sequence[str], rule: Rule) -> bool:
    """Whether one of the words is the rule's name, a clause of it such as "4.5", or a chapter of such a clause such as
    "4".
    """
    return any(
        word == rule.id or any(clause == word or clause.startswith(f"{word}.") for clause in rule.clauses)
        for word in words
    )


def check_words(policy: Policy, words: Sequence[str]) -> None:
    """Raises UsageError with the nearest spelling where a word is no rule and no clause."""
    rules = [rule.id for rule in (*policy.rules, *BUILT_IN_RULES)]
    clauses = [clause.number for clause in policy.clauses]
    clauses += [clause for rule in policy.rules for clause in rule.clauses]
    known = {*rules, *clauses, *(clause.split(".")[0] for clause in clauses)}
    for word in words:
        if word not in known:
            raise UsageError(f"no rule or clause '{word}'{did_you_mean(word, sorted(known))}")


def rules_below(folder: Path) -> tuple[Policy, tuple[Rule, ...]]:
    """The policy in which the rules of a folder stand, and these rules.

    The folder is a whole set of rules, an addition to the bundled ones, or the folder of one rule of either. Raises
    UsageError and RuleErrors.
    """
    top = folder.parent if (folder / "rule.yaml").is_file() else folder
    policy = _whole_or_added(top) if (top / "kinds.yaml").is_file() else load_policy((), [str(top)])
    return policy, tuple(rule for rule in policy.rules if rule.folder is not None and _is_below(rule.folder, folder))


def _whole_or_added(folder: Path) -> Policy:
    """The policy of a folder with words of its own: a whole set where it stands alone, else an addition.

    A mistake leaves both readings open. Then the one with fewer mistakes is meant: a whole set declares the bundled
    words a second time, an addition uses words that it does not declare.
    """
    try:
        return load_policy([str(folder)])
    except RuleErrors as alone:
        try:
            return load_policy((), [str(folder)])
        except RuleErrors as added:
            raise min(added, alone, key=lambda each: len(each.errors)) from None


def _is_below(path: Path, folder: Path) -> bool:
    return path.resolve().is_relative_to(folder.resolve())
