"""The file of a repository in which responsible persons answer what no rule can see."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ..errors import RuleErrors, UsageError
from ..findings import Asked, Notice
from ..policy import Attestation, Clause, read_attestations
from .discover import Found, Kind
from .read import read
from .root import Root

FILE = ".sp-policy-attest.yaml"
"""At the root of the repository."""

HEADER = """\
# Answers to the questions of the data use policy that no rule can check. `sp-policy-lint attest check` reports which
# are open, `sp-policy-lint attest init` adds those that are missing here.
#   answer    yes, no or not applicable (then `note` says why, and no evidence is needed)
#   date      when it was found to be so, as YYYY-MM-DD; `expires`: the last day on which it holds, within a year
#   evidence  a link to the document, ticket or record that shows it; no secrets
"""


class Answers(NamedTuple):
    """The answers of a repository, or why they could not be read."""

    attestations: tuple[Attestation, ...]
    notices: tuple[Notice, ...] = ()


def read_answers(root: Root, clauses: Sequence[Clause]) -> Answers:
    """The answers, for a scan: a mistake in the file is a notice, and none of its answers counts then."""
    source = _read(root)
    if not isinstance(source, bytes):
        return Answers((), (source,) if source else ())
    try:
        return Answers(read_attestations(source, FILE, clauses))
    except RuleErrors as broken:
        return Answers((), tuple(Notice(FILE, "attestation", each.message, each.line) for each in broken.errors))


def answers(root: Root, clauses: Sequence[Clause]) -> tuple[Attestation, ...]:
    """The answers, for those who write them. Raises UsageError where the file cannot be read, and RuleErrors."""
    source = _read(root)
    if isinstance(source, Notice):
        raise UsageError(source.message, FILE)
    return () if source is None else read_attestations(source, FILE, clauses)


def _read(root: Root) -> bytes | Notice | None:
    """What is in the file; None where there is none."""
    try:
        size = (root.folder / FILE).lstat().st_size
    except OSError:
        return None
    return read(root, Found(FILE, Kind.TEXT, size))


def with_missing(root: Root, asked: Iterable[Asked]) -> str:
    """The text of the file with an empty entry for each of these questions at its end."""
    source = _read(root)
    old = source.decode("utf-8-sig") if isinstance(source, bytes) else HEADER
    return "\n".join([old.rstrip("\n"), *_entries(asked)]) + "\n"


def _entries(asked: Iterable[Asked]) -> Iterator[str]:
    for each in asked:
        yield ""
        yield from textwrap.wrap(
            f"{each.clause}: {each.question.text}", 110, initial_indent="# ", subsequent_indent="# "
        )
        yield f"{each.question.id}:"
        yield from (f"  {key}:" for key in ("answer", "owner", "date", "expires", "evidence"))
