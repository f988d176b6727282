"""`sp-policy-lint history`: secrets in past commits."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from ..app.bundled import load_policy
from ..app.history import ROTATION, History, PastSecret, history
from ..app.watch import Watch
from ..report.safe import safe
from .output import write_stdout

CLEAN, FINDINGS, INCOMPLETE = 0, 1, 3


@click.command("history", short_help="Find secrets in past commits.")
@click.argument("repository", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", help="Format (text).")
@click.option("--rules", multiple=True, metavar="DIR", help="Use these rules, not the bundled ones (repeatable).")
@click.option("--extend-rules", multiple=True, metavar="DIR", help="Add these rules (repeatable).")
@click.option("--state", type=click.Path(dir_okay=False, path_type=Path), help="Note here what was searched, to go on.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="Count ages to this day (today).")
def command(
    repository: Path,
    output_format: str,
    rules: tuple[str, ...],
    extend_rules: tuple[str, ...],
    state: Path | None,
    as_of: datetime.datetime | None,
) -> int:
    """Finds the secrets that the commits of REPOSITORY ever held, on all branches and tags.

    Each is told once, as it first came in: a secret that was removed later is as public as one that stands.
    """
    day = as_of.date() if as_of else datetime.date.today()
    found = history(repository, load_policy(rules, extend_rules), day, Watch(), state)
    write_stdout(_json(found) if output_format == "json" else "".join(f"{line}\n" for line in _text(found)))
    if found.is_shallow or found.skipped:
        return INCOMPLETE
    return FINDINGS if found.secrets else CLEAN


def _text(found: History) -> Iterator[str]:
    for each in found.secrets:
        path, span = each.match.location
        place = f"{safe(path)}:{span.line}:{span.column}"
        yield f"{place}: {each.match.rule.id}: {_title(each)} {safe(each.match.redacted)}"
        yield f"    came in with {each.commit[:12]} on {each.day}, {each.age} days ago; {_standing(each)}"
    standing = sum(each.stands for each in found.secrets)
    yield (
        f"{len(found.secrets)} secrets, {standing} of them at HEAD; "
        f"{found.commits} commits with {found.contents} contents of files"
    )
    if found.skipped:
        yield f"{found.skipped} contents were too large or are missing, and were not searched"
    if found.is_shallow:
        yield "the repository is a shallow clone: fetch all of it first (`git fetch --unshallow`)"


def _standing(each: PastSecret) -> str:
    if each.is_overdue:
        return f"still at HEAD, overdue for rotation (older than {ROTATION} days)"
    return "still at HEAD" if each.stands else "not at HEAD, but in the history: withdraw it all the same"


def _title(each: PastSecret) -> str:
    return safe(dict(each.match.fields).get("title") or each.match.rule.title)


def _json(found: History) -> str:
    data: dict[str, Any] = {
        "commits": found.commits,
        "contents": found.contents,
        "skipped": found.skipped,
        "shallow": found.is_shallow,
        "secrets": [
            {
                "rule": each.match.rule.id,
                "title": _title(each),
                "redacted": each.match.redacted,
                "path": each.match.location.path,
                "line": each.match.location.span.line,
                "column": each.match.location.span.column,
                "commit": each.commit,
                "day": each.day.isoformat(),
                "age": each.age,
                "at_head": each.stands,
                "overdue": each.is_overdue,
            }
            for each in found.secrets
        ],
    }
    return json.dumps(data, indent=2) + "\n"
