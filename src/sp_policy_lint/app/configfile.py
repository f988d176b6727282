"""Configuration files: finding them, reading TOML as data, and saying where in them a mistake stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from ..errors import ConfigError, UsageError, did_you_mean
from .root import ancestors
from .tomlplace import Place, place_of

OWN_NAME = ".sp-policy-lint.toml"
TABLE = ("tool", "sp-policy-lint")
_ASSIGNMENT = re.compile(r"[a-z-]+(\.[\w\"'./*-]+)?\s*=")
_BARE_WORD = re.compile(r"[\w./*:~-]+")
_MOST_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """A configuration file: its path as to be shown, its folder (absolute), and the settings in it, not yet checked.

    `table` is the way to the settings inside the file.
    """

    path: str
    folder: Path
    text: str
    table: tuple[str, ...]
    data: Mapping[str, Any]

    def convert(self, schema: type[msgspec.Struct]) -> None:
        """Checks keys and types. Raises ConfigError with line and column of the first mistake."""
        try:
            check(self.data, schema)
        except _MistakeError as mistake:
            place = place_of(self.text, (*self.table, *mistake.keys))
            raise ConfigError(mistake.message, self.path, place.line, place.column) from None


class _MistakeError(Exception):
    def __init__(self, message: str, keys: tuple[str, ...]) -> None:
        self.message = message
        self.keys = keys


def find(paths: Sequence[Path]) -> ConfigFile | None:
    """The nearest configuration file from the first path upwards, not beyond its repository.

    In one folder `.sp-policy-lint.toml` wins.
    """
    for folder in ancestors(paths[0] if paths else Path()):
        if (own := folder / OWN_NAME).is_file():
            return _read(own, ())
        if (project := folder / "pyproject.toml").is_file() and (found := _read(project, TABLE)).data:
            return found
    return None


def named(path: str) -> ConfigFile:
    """The file that `--config` names; a `pyproject.toml` is read by its table, any other as a whole."""
    file = Path(path)
    if not file.is_file():
        raise UsageError(f"no such configuration file: {path}{_nearest(file)}")
    return _read(file, TABLE if file.name == "pyproject.toml" else ())


def is_assignment(entry: str) -> bool:
    """Whether a value of `--config` is KEY=VALUE and not a path."""
    return _ASSIGNMENT.match(entry) is not None


def assignment(entry: str, schema: type[msgspec.Struct]) -> dict[str, Any]:
    """The setting in KEY=VALUE. VALUE is TOML, or one word without quotes. Raises ConfigError."""
    key, _, value = entry.partition("=")
    where = f"--config {entry}"
    try:
        data = _parse(f"{key}={value}", where)
    except ConfigError as error:
        if not _BARE_WORD.fullmatch(value.strip()):
            raise ConfigError(error.message, where) from None
        data = _parse(f'{key}="{value.strip()}"', where)
    try:
        check(data, schema)
    except _MistakeError as mistake:
        raise ConfigError(mistake.message, where) from None
    return data


def check(data: Mapping[str, Any], schema: type[msgspec.Struct]) -> None:
    known = [field.encode_name for field in msgspec.structs.fields(schema)]
    for key in data:
        if key not in known:
            raise _MistakeError(f"unknown key '{key}'{did_you_mean(key, known)}", (key,))
    try:
        msgspec.convert(data, schema)
    except msgspec.ValidationError as error:
        message, _, path = str(error).partition(" - at ")
        keys = tuple(re.findall(r"[\w-]+", path.strip("`").replace("[...]", "")))
        raise _MistakeError(_friendly(message, keys, schema), keys) from None


def _friendly(message: str, keys: tuple[str, ...], schema: type[msgspec.Struct]) -> str:
    """The message with the key it is about and the values that are allowed."""
    about = f"`{keys[0]}`: " if keys else ""
    if keys and (bad := re.search(r"Invalid enum value '(.*)'", message)):
        allowed = list(_allowed(schema, keys[0]))
        return f"{about}'{bad[1]}' is none of {', '.join(allowed)}{did_you_mean(bad[1], allowed)}"
    return about + message


def _allowed(schema: type[msgspec.Struct], key: str) -> Iterator[str]:
    """The words that the type of a setting names."""
    for field in msgspec.structs.fields(schema):
        if field.encode_name == key:
            kinds = msgspec.inspect.type_info(field.type)
            for kind in getattr(kinds, "types", (kinds,)):
                if isinstance(kind, msgspec.inspect.EnumType):
                    yield from (member.value for member in kind.cls)
                elif isinstance(kind, msgspec.inspect.LiteralType):
                    yield from map(str, kind.values)


def _read(file: Path, table: tuple[str, ...]) -> ConfigFile:
    path = str(file)
    try:
        with file.open("rb") as stream:
            raw = stream.read(_MOST_BYTES + 1)
        text = raw.decode("utf-8")
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", path) from None
    except UnicodeDecodeError as error:
        raise ConfigError("is not UTF-8", path, raw[: error.start].count(b"\n") + 1) from None
    if len(raw) > _MOST_BYTES:
        raise ConfigError(f"is larger than {_MOST_BYTES} bytes", path)
    data: Any = _parse(text, path)
    for name in table:
        data = data.get(name, {}) if isinstance(data, dict) else {}
    if not isinstance(data, dict):
        place = place_of(text, table)
        raise ConfigError(f"`{'.'.join(table)}` must be a table", path, place.line, place.column)
    return ConfigFile(path, Path(file.parent).absolute(), text, table, data)


def _parse(text: str, path: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message, _, where = str(error).partition(" (at ")
        place = Place(*map(int, found)) if (found := re.findall(r"\d+", where)) else Place(text.count("\n") + 1, 1)
        raise ConfigError(f"no valid TOML: {message}", path, place.line, place.column) from None
    except RecursionError:
        raise ConfigError("no valid TOML: nested too deeply", path) from None


def _nearest(path: Path) -> str:
    try:
        return did_you_mean(path.name, [sibling.name for sibling in path.parent.iterdir()])
    except OSError:
        return ""
