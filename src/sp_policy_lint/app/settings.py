"""What a run is asked to do.

Configuration file, then `--config`, then the other options of the command line, the later wins.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import msgspec

from ..errors import ConfigError, UsageError
from ..policy import Confidence, Severity
from . import configfile
from .root import Root, find_root

DEFAULT_EXCLUDE = (
    ".git",
    ".hg",
    ".svn",
    ".venv",
    "venv",
    ".tox",
    ".nox",
    "node_modules",
    "site-packages",
    "__pycache__",
    "__pypackages__",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    ".hypothesis",
    ".ipynb_checkpoints",
    "*.egg-info",
)
"""Names left out unless `exclude` replaces them: other tools' folders, never written by the people who own the code."""


class Settings(msgspec.Struct, frozen=True, kw_only=True, rename="kebab", forbid_unknown_fields=True):
    """The keys of `[tool.sp-policy-lint]` with their defaults; the options of the command line carry the same names.

    Globs are those of .gitignore, relative to the root of the scan (in a file: to the file's folder). `jobs` and
    `timeout` are worker processes and seconds for one file. `rules` replaces the bundled rules, `extend_rules` adds to
    them. `purposes` says what modules are for, by globs. `as_of` is the day on which the policy is judged; None means
    today. Without `selection` all files are parsed, also those that no rule can concern.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: dict[str, tuple[str, ...]] = {}
    exclude: tuple[str, ...] = DEFAULT_EXCLUDE
    extend_exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    rules: tuple[str, ...] = ()
    extend_rules: tuple[str, ...] = ()
    fail_on: Severity = Severity.ERROR
    min_confidence: Confidence = Confidence.LOW
    on_error: Literal["fail", "warn"] = "fail"
    ignore_suppressions: bool = False
    purposes: dict[str, tuple[str, ...]] = {}
    internal_hosts: tuple[str, ...] = ()
    as_of: datetime.date | None = None
    jobs: int | Literal["auto"] = "auto"
    timeout: float = 10.0
    selection: bool = True
    cache: bool = True
    cache_dir: str | None = None

    def __post_init__(self) -> None:
        if isinstance(self.jobs, int) and self.jobs < 1:
            raise ValueError("`jobs` must be at least 1, or 'auto'")
        if not 0 < self.timeout < 86_400:
            raise ValueError("`timeout` must be more than 0 and less than 86400 seconds")


def resolve(
    paths: Sequence[Path],
    config: Sequence[str] = (),
    options: Mapping[str, Any] | None = None,
    isolated: bool = False,
) -> tuple[Settings, Root]:
    """The settings of a run over `paths` and the root of its scan.

    `config`: the values of `--config`, each a path or KEY=VALUE. `options`: what the command line gives, by key.
    `isolated`: read no configuration file. Raises ConfigError with its place, and UsageError where a file named by
    `--config` does not exist.
    """
    files = [entry for entry in config if not configfile.is_assignment(entry)]
    if len(files) > 1:
        raise UsageError(f"--config names more than one file: {', '.join(files)}")
    if isolated and files:
        raise UsageError("--isolated and --config FILE exclude each other")
    found = None if isolated else configfile.named(files[0]) if files else configfile.find(paths)
    root = find_root(paths, found.folder if found else None)
    data: dict[str, Any] = {}
    if found:
        found.convert(Settings)
        data = _rebase(found.data, found.folder, root.relative(found.folder) or "")
    for entry in config:
        if configfile.is_assignment(entry):
            data = _merge(data, configfile.assignment(entry, Settings))
    data = _merge(data, options or {})
    try:
        return msgspec.convert(data, Settings), root
    except msgspec.ValidationError as error:
        raise ConfigError(str(error)) from None


def _merge(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """`new` wins; what a key named `extend-...` adds is added to what is there."""
    merged = dict(old)
    for key, value in new.items():
        merged[key] = [*merged.get(key, ()), *value] if key.startswith("extend-") else value
    return merged


def _rebase(data: Mapping[str, Any], folder: Path, prefix: str) -> dict[str, Any]:
    """The same settings with paths made absolute and globs made relative to the root of the scan."""
    rebased = dict(data)
    for key in ("rules", "extend-rules"):
        if key in rebased:
            rebased[key] = [str(folder / path) for path in rebased[key]]
    if "cache-dir" in rebased:
        rebased["cache-dir"] = str(folder / rebased["cache-dir"])
    if prefix:
        for key in ("exclude", "extend-exclude"):
            if key in rebased:
                rebased[key] = [anchor(glob, prefix) for glob in rebased[key]]
        if "per-file-ignores" in rebased:
            rebased["per-file-ignores"] = {anchor(g, prefix): ids for g, ids in rebased["per-file-ignores"].items()}
        if "purposes" in rebased:
            rebased["purposes"] = {
                name: [anchor(glob, prefix) for glob in globs] for name, globs in rebased["purposes"].items()
            }
    return rebased


def anchor(glob: str, folder: str) -> str:
    """The glob of .gitignore that means, seen from the root, what `glob` means seen from `folder`."""
    negation, glob = ("!", glob[1:]) if glob.startswith("!") else ("", glob)
    if "/" in glob.rstrip("/"):
        return f"{negation}/{folder}/{glob.lstrip('/')}"
    return f"{negation}/{folder}/**/{glob}"
