"""Which files of a rule folder are read: `kinds.yaml`, `clauses.yaml`, `models/*.yaml`, `<rule-id>/rule.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..errors import RuleError, did_you_mean

KINDS = "kinds.yaml"
CLAUSES = "clauses.yaml"
MODELS = "models"
RULE = "rule.yaml"


@dataclass(frozen=True, slots=True)
class Layout:
    """The files of a folder, sorted by name, and what lies there and would not be read."""

    kinds: tuple[Path, ...] = ()
    clauses: tuple[Path, ...] = ()
    models: tuple[Path, ...] = ()
    rules: tuple[Path, ...] = ()
    errors: tuple[RuleError, ...] = ()


def survey(folder: Path) -> Layout:
    """Finds the files of `folder`. A YAML file at another place is an error: it would be ignored in silence."""
    if not folder.is_dir():
        return Layout(errors=(RuleError("there is no such folder", folder.as_posix()),))
    errors: list[RuleError] = []
    models: list[Path] = []
    rules: list[Path] = []
    for path in _visible(folder):
        if path.name == MODELS and path.is_dir():
            models = [each for each in _visible(path) if each.suffix == ".yaml"]
            errors += [_unread(each, (f"{each.stem}.yaml",)) for each in _visible(path) if each.suffix == ".yml"]
        elif path.is_dir():
            if (path / RULE).is_file():
                rules.append(path / RULE)
            else:
                found = [each.name for each in _visible(path)]
                hint = next((hint for name in found if (hint := did_you_mean(name, (RULE,)))), "")
                errors.append(RuleError(f"the folder has no {RULE}{hint}", path.as_posix()))
        elif path.suffix in (".yaml", ".yml") and path.name not in (KINDS, CLAUSES):
            errors.append(_unread(path, (KINDS, CLAUSES)))
    kinds, clauses = [[folder / name] if (folder / name).is_file() else [] for name in (KINDS, CLAUSES)]
    if not (kinds or clauses or models or rules or errors):
        errors.append(RuleError("the folder holds no kinds, clauses, models or rules", folder.as_posix()))
    return Layout(tuple(kinds), tuple(clauses), tuple(models), tuple(rules), tuple(errors))


def _visible(folder: Path) -> list[Path]:
    """What lies in the folder, without what starts with '.' or '_' (editors' and interpreters' files)."""
    return sorted(path for path in folder.iterdir() if path.name[0] not in "._")


def _unread(path: Path, names: tuple[str, ...]) -> RuleError:
    place = f"models and rules have folders of their own: {MODELS}/{path.name}, <rule-id>/{RULE}"
    return RuleError(f"this file is not read{did_you_mean(path.name, names) or '; ' + place}", path.as_posix())
