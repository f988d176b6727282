"""Writes the models of the SP-API's operations: of both Python clients, and of requests by host and path.

    python scripts/catalogue.py

The facts stand in scripts/facts (see its README.md): for each operation its path, what its answer holds and the methods
of the clients that call it; for each class of a client where it is defined. A test fails while the models are stale.
"""

from __future__ import annotations

import csv
import re
import textwrap
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
FACTS = ROOT / "scripts" / "facts"
MODELS = ROOT / "rules" / "models"

HOSTS = '["sellingpartnerapi-*.amazon.com", "sandbox.sellingpartnerapi-*.amazon.com"]'
HEADER = "# Written by scripts/catalogue.py from scripts/facts; edit there.\n"
PLAIN = "information.order"
"""What an answer holds without the data that has to be asked for."""

_VERSION = re.compile(r"V(?:0|1|2|20\d{6})$")


@dataclass(frozen=True, slots=True)
class Data:
    """What an answer holds: its kind, how messages call it, and the query parameter that has to ask for it."""

    kind: str
    title: str = ""
    needs: str = ""


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation with its HTTP request and the methods of the clients (`Class.method`) that call it."""

    api: str
    verb: str
    path: str
    data: Data
    sp_api: tuple[str, ...]
    spapi: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Class:
    """A class of a client: the package that users import it from, the module that defines it, and for a class that
    stands for several versions the one that it stands for by default."""

    package: str
    name: str
    module: str
    default: str


def operations() -> list[Operation]:
    """The rows of operations.csv."""
    return [
        Operation(
            row["api"],
            row["verb"],
            row["path"],
            Data(row["data"], row["title"], row["needs"]),
            tuple(row["sp_api"].split()),
            tuple(row["spapi"].split()),
        )
        for row in _rows("operations.csv")
    ]


def classes() -> list[Class]:
    """The rows of classes.csv."""
    return [Class(row["package"], row["class"], row["module"], row["default_version"]) for row in _rows("classes.csv")]


def _rows(name: str) -> list[dict[str, str]]:
    with (FACTS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def files() -> dict[str, str]:
    """The text of the generated models by file name."""
    known, declared = operations(), classes()
    return {
        "sp-api-operations.yaml": _text(_raw(known)),
        "python-amazon-sp-api-operations.yaml": _text(
            _facts(_sp_api(known, declared)), _aliases(declared, "sp_api.api")
        ),
        "amzn-sp-api-operations.yaml": _text(_facts(_spapi(known)), _aliases(declared, "spapi")),
    }


def _text(sources: Iterable[str], aliases: Iterable[str] = ()) -> str:
    lines = [HEADER, "sources:", *sources]
    lines += ["", "aliases:", *aliases] if aliases else []
    return "\n".join(lines) + "\n"


# --- Clients ---------------------------------------------------------------------------------------------------------

Fact = tuple[str, Data, str]
"""Target, data, and a condition on the version in YAML (empty: none)."""


def _sp_api(known: Iterable[Operation], declared: Iterable[Class]) -> Iterator[Fact]:
    """A class such as `Orders` makes one of `OrdersV0` and `OrdersV20260101` by its argument `version`; the methods of
    all of them are stated for it too. Where the versions differ in what a method of the same name gives, the version
    decides."""
    defaults = {item.name: item.default for item in declared if item.default}
    found: defaultdict[tuple[str, str], dict[str, Data]] = defaultdict(dict)
    for operation in known:
        for method in operation.sp_api:
            owner, name = method.split(".")
            found[_VERSION.sub("", owner), name][owner] = operation.data
    grouped: defaultdict[tuple[tuple[str, ...], Data, str], list[str]] = defaultdict(list)
    for (front, name), by_class in found.items():
        differ = front in defaults and len(set(by_class.values())) > 1
        by_data: defaultdict[Data, list[str]] = defaultdict(list)
        for owner, data in by_class.items():
            by_data[data].append(owner)
        for data, owners in by_data.items():
            if differ:
                grouped[tuple(sorted(owners)), data, ""].append(name)
                for owner in owners:
                    grouped[(front,), data, _version_condition(owner, defaults[front])].append(name)
            else:
                grouped[tuple(sorted({front, *owners})), data, ""].append(name)
    for (owners, data, version), names in grouped.items():
        yield f"sp_api.api.{_versions(owners)}.{_alternatives(names)}", data, version


def _version_condition(owner: str, default: str) -> str:
    digits = _VERSION.search(owner)
    if digits is None:
        raise ValueError(f"{owner} names no version")
    text = digits.group()[1:]
    version = f"{text[:4]}-{text[4:6]}-{text[6:]}" if len(text) == 8 else f"v{text}"
    return f'[absent, "{version}", unknown]' if version == default else f'["{version}", unknown]'


def _spapi(known: Iterable[Operation]) -> Iterator[Fact]:
    grouped: defaultdict[tuple[str, Data], list[str]] = defaultdict(list)
    for operation in known:
        for method in operation.spapi:
            owner, _, name = method.rpartition(".")
            package = "spapi.api." if "." in owner else "spapi."
            grouped[package + owner, operation.data].append(name)
    for (owner, data), names in grouped.items():
        snake = Data(data.kind, data.title, _snake(data.needs))
        yield f"{owner}.{_alternatives(names)}{{,_with_http_info}}", snake, ""


def _snake(name: str) -> str:
    return re.sub(r"(?<!^)([A-Z])", r"_\1", name).lower()


def _alternatives(names: Iterable[str]) -> str:
    found = list(dict.fromkeys(names))
    return found[0] if len(found) == 1 else f"{{{','.join(found)}}}"


def _versions(owners: Iterable[str]) -> str:
    """`Orders{,V0}` for the classes of several versions."""
    front, *others = sorted(owners)
    if others and all(_VERSION.sub("", name) == front for name in others):
        return f"{front}{{,{','.join(name.removeprefix(front) for name in others)}}}"
    return _alternatives([front, *others])


def _facts(found: Iterable[Fact]) -> Iterator[str]:
    for target, data, version in sorted(found, key=lambda fact: (_rank(fact[1].kind), fact[0], fact[2])):
        yield _wrapped("at", target)
        yield from _data(data, {"self.arg[version]": version} if version else {})
        if data.needs:
            yield _wrapped("at", target)
            yield from _data(Data(PLAIN), {"self.arg[version]": version} if version else {})


def _data(data: Data, where: Mapping[str, str] = {}) -> Iterator[str]:
    conditions = dict(where)
    if data.needs:
        conditions[f"arg[{data.needs}]"] = "[{matches: BUYER|RECIPIENT}, unknown]"
    yield "    port: return"
    yield f"    kind: {data.kind}"
    if conditions:
        yield "    where: {" + ", ".join(f'"{port}": {text}' for port, text in conditions.items()) + "}"
    if data.title:
        yield f'    title: "{data.title}"'


def _rank(kind: str) -> tuple[int, str]:
    """Personal data first, then the marketplace's, then the rest."""
    order = ("credential", "information.pii", "information.market", "information.report")
    return next((at for at, head in enumerate(order) if kind.startswith(head)), len(order)), kind


def _wrapped(key: str, target: str) -> str:
    line = f"  - {key}: {target}"
    if len(line) <= 120:
        return line
    folded = textwrap.fill(target.replace(",", ", "), 112, break_long_words=False, break_on_hyphens=False)
    return f"  - {key}: >-\n" + textwrap.indent(folded, "      ")


def _aliases(declared: Iterable[Class], package: str) -> Iterator[str]:
    """Where classes are defined: `from sp_api.api.orders.orders import Orders` means sp_api.api.Orders."""
    for item in declared:
        if item.package == package:
            yield f"  - {{at: {item.module}.{item.name}, of: {package}.{item.name}}}"


# --- Requests --------------------------------------------------------------------------------------------------------


def _raw(known: Iterable[Operation]) -> Iterator[str]:
    """What deserves a rule's attention operation by operation, all else by the path of its API."""
    exact: defaultdict[tuple[Data, str], list[str]] = defaultdict(list)
    by_api: defaultdict[str, list[Operation]] = defaultdict(list)
    for operation in known:
        if operation.path:
            by_api[operation.api].append(operation)
            if _rank(operation.data.kind)[0] < _rank("information")[0]:
                exact[Data(operation.data.kind, operation.data.title), operation.verb].append(operation.path)
    for (data, verb), paths in sorted(exact.items(), key=lambda item: (_rank(item[0][0].kind), item[0][1], item[1])):
        yield from _request(paths, data, verb)
    wide: defaultdict[str, set[str]] = defaultdict(set)
    for found in by_api.values():
        for kind in {operation.data.kind for operation in found} - {"information"}:
            if _rank(kind)[0] == _rank("information")[0]:
                wide[kind].add(_shared_path([operation.path for operation in found if operation.data.kind == kind]))
    for kind, heads in sorted(wide.items()):
        yield from _request(sorted(heads), Data(kind))
    yield f"  - http: {{host: {HOSTS}}}"
    yield from _data(Data("information"))


def _request(paths: Iterable[str], data: Data, verb: str = "") -> Iterator[str]:
    yield "  - http:"
    yield f"      host: {HOSTS}"
    yield "      path:"
    yield from (f'        - "{path}"' for path in dict.fromkeys(paths))
    if verb:
        yield f"      method: {verb}"
    yield from _data(data)


def _shared_path(paths: list[str]) -> str:
    """`/sales/v1/**` for what all of these paths begin with; one path is itself."""
    if len(paths) == 1:
        return paths[0]
    shared = []
    for parts in zip(*(path.strip("/").split("/") for path in paths), strict=False):
        if len(set(parts)) > 1 or parts[0].startswith("{"):
            break
        shared.append(parts[0])
    return "/" + "/".join(shared) + "/**"


def main() -> None:
    """Writes the models."""
    for name, text in files().items():
        (MODELS / name).write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
