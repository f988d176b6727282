"""`sp-policy-lint attest`: what responsible persons answer where no rule can see."""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import click

from ..app.attest import FILE, answers, with_missing
from ..app.bundled import load_policy
from ..app.root import Root, find_root
from ..errors import UsageError
from ..findings import Asked, State, asked
from ..policy import Attestation
from .main import CLEAN, FINDINGS, INTERNAL, complain
from .output import OutputError, check_writable, write_file, write_stdout

_PATH = click.argument("path", default=".", type=click.Path(path_type=Path))
_RULES = click.option(
    "--rules", multiple=True, metavar="DIR", help="Use these rules, not the bundled ones (repeatable)."
)
_EXTEND = click.option("--extend-rules", multiple=True, metavar="DIR", help="Add these rules (repeatable).")
_AS_OF = click.option(
    "--as-of", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Judge as on this day (today)."
)


@click.group("attest", short_help="Answer what no rule can see.", invoke_without_command=True)
@click.pass_context
def command(context: click.Context) -> int:
    """Answer the questions of the policy that no rule can check, in .sp-policy-attest.yaml at the root of a repository.

    Without a command: `attest check` of the working folder.
    """
    if context.invoked_subcommand is None:
        result: int = context.invoke(check)
        return result
    return CLEAN


@command.command("check")
@_PATH
@_RULES
@_EXTEND
@_AS_OF
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", help="Format (text).")
def check(
    path: Path = Path(),
    rules: Sequence[str] = (),
    extend_rules: Sequence[str] = (),
    as_of: datetime.datetime | None = None,
    output_format: str = "text",
) -> int:
    """Report how each question stands; exit with 1 while one is open.

    Open is what is missing, empty, expired, not yet valid, or answered with no. Mistakes in the file give exit code 2.
    """
    found = _questions(path, rules, extend_rules, as_of).asked
    write_stdout(_json(found) if output_format == "json" else _text(found))
    return FINDINGS if any(each.is_open for each in found) else CLEAN


@command.command("init")
@_PATH
@_RULES
@_EXTEND
def init(path: Path, rules: Sequence[str], extend_rules: Sequence[str]) -> int:
    """Write an empty entry for each question that has none; what is there already stays as it is."""
    root, found = _questions(path, rules, extend_rules, None)
    missing = [each for each in found if each.state is State.MISSING]
    file = root.folder / FILE
    if missing:
        check_writable(file)
        try:
            write_file(file, with_missing(root, missing))
        except OutputError as error:
            complain(f"error: {error}")
            return INTERNAL
    click.echo(f"{FILE}: {len(missing)} of {len(found)} questions added")
    return CLEAN


class _Questions(NamedTuple):
    root: Root
    asked: tuple[Asked, ...]


def _questions(
    path: Path, rules: Sequence[str], extend_rules: Sequence[str], as_of: datetime.datetime | None
) -> _Questions:
    if not path.exists():
        raise UsageError(f"no such file or folder: {path}")
    clauses = load_policy(rules, extend_rules).clauses
    root = find_root([path], None)
    day = as_of.date() if as_of else datetime.date.today()
    return _Questions(root, asked(clauses, answers(root, clauses), day))


def _text(found: Sequence[Asked]) -> str:
    lines = [f"{each.clause} {each.question.id}: {_state(each)}\n" for each in found if not each.is_open]
    for each in found:
        if each.is_open:
            lines.append(f"{each.clause} {each.question.id}: {_state(each)}\n    {each.question.text}\n")
    number = sum(each.is_open for each in found)
    return "".join([*lines, f"{len(found) - number} of {len(found)} questions answered, {number} open\n"])


def _state(each: Asked) -> str:
    attestation = each.attestation
    if attestation is None:
        return f"{each.state}"
    until = f" until {attestation.expires}" if each.state is State.ANSWERED else ""
    return f"{each.state}{until} ({FILE}:{attestation.line})"


def _json(found: Sequence[Asked]) -> str:
    return json.dumps([_data(each) for each in found], indent=2) + "\n"


def _data(each: Asked) -> dict[str, str | None]:
    given = each.attestation or Attestation(each.question.id, 0)
    return {
        "clause": each.clause,
        "question": each.question.id,
        "text": each.question.text,
        "state": each.state.value,
        "answer": given.answer,
        "owner": given.owner,
        "date": given.date.isoformat() if given.date else None,
        "expires": given.expires.isoformat() if given.expires else None,
        "evidence": given.evidence,
        "note": given.note,
    }
