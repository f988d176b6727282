"""Secrets in the past of a repository: every content of every file once, with where it came in and whether it stays."""

from __future__ import annotations

import datetime
import hashlib
import hmac
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from .. import secrets
from ..errors import UsageError
from ..policy import Policy
from ..secrets.match import SecretMatch
from . import notebook
from .discover import Kind
from .git import Git
from .read import MOST_BYTES, decode
from .watch import Watch

ROTATION = 180
"""Days after which a secret is to be rotated (clause 3.4: regularly; the company's rule says 180 days)."""

_LINKS = (b"120000", b"160000")
"""Modes of symbolic links and submodules, whose objects are no files."""


@dataclass(frozen=True, slots=True)
class PastSecret:
    """A secret as it first came in: `commit` and the day of its author, and the place in that commit.

    `stands`: it is still in a file at HEAD. `age`: days from then to the day of the run.
    """

    match: SecretMatch
    commit: str
    day: datetime.date
    stands: bool
    age: int

    @property
    def is_overdue(self) -> bool:
        """Whether it still stands although it had to be rotated."""
        return self.stands and self.age > ROTATION


@dataclass(frozen=True, slots=True)
class History:
    """The secrets by their day, and what the search did: numbers of commits and contents, and what it left out."""

    secrets: tuple[PastSecret, ...]
    commits: int
    contents: int
    skipped: int
    is_shallow: bool


@dataclass(frozen=True, slots=True)
class _Blob:
    path: str
    commit: str
    seconds: int


def history(folder: Path, policy: Policy, as_of: datetime.date, watch: Watch, state: Path | None = None) -> History:
    """Searches all that the branches and tags of the repository at `folder` ever held.

    `state` is a file in which the contents without secrets are noted, so that a search goes on where one was
    interrupted, or looks at new commits only. It holds nothing of the contents. Raises UsageError where `folder` is no
    repository or git cannot read it.
    """
    git = Git(folder)
    is_shallow = git.text("rev-parse", "--is-shallow-repository").strip() == "true"
    commits = dict(_commits(git))
    blobs = _blobs(git, commits)
    at_head = _at_head(git)
    clean = _State(state, policy.digest)
    search = _Search(policy)
    todo = [name for name in blobs if name not in clean.names]
    skipped = 0
    with watch.phase("history", len(todo)):
        try:
            for name, content in git.blobs(todo, MOST_BYTES):
                if content is None:
                    skipped += 1
                elif not search.run(blobs[name], content, name in at_head):
                    clean.names.add(name)
                watch.step()
        finally:
            clean.write()
    return History(search.result(as_of), len(commits), len(blobs), skipped, is_shallow)


class _Search:
    """Collects the secrets. One that is found again is the same: the key that tells so is made for this run only."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self._key = os.urandom(32)
        self._first: dict[tuple[str, bytes], tuple[SecretMatch, _Blob]] = {}
        self._standing: set[tuple[str, bytes]] = set()

    def run(self, blob: _Blob, content: bytes, stands: bool) -> bool:
        """Whether there are secrets in this content."""
        found = list(self._secrets(blob.path, content))
        for match, secret in found:
            key = (match.rule.id, hmac.digest(self._key, secret.encode("utf-8", "surrogatepass"), hashlib.sha256))
            known = self._first.get(key)
            if known is None or blob.seconds < known[1].seconds:
                self._first[key] = match, blob
            if stands:
                self._standing.add(key)
        return bool(found)

    def _secrets(self, path: str, content: bytes) -> Iterator[tuple[SecretMatch, str]]:
        kind = {".py": Kind.PYTHON, ".ipynb": Kind.NOTEBOOK}.get(PurePosixPath(path).suffix.lower(), Kind.TEXT)
        if b"\0" in content[:8192] and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
            return
        text, prose = decode(content, kind).removeprefix("\ufeff"), ""
        if kind is Kind.NOTEBOOK:
            with suppress(notebook.BrokenNotebookError):
                _, text, prose = notebook.decode(content)
        matches = secrets.scan(self._policy, path, text, prose)
        lines = text.replace("\r\n", " \n").replace("\r", "\n").split("\n") if matches else []
        for match in matches:
            span = match.location.span
            part = lines[span.line - 1 : span.end_line]
            part[-1] = part[-1][: span.end_column - 1]
            part[0] = part[0][span.column - 1 :]
            yield match, "\n".join(part)

    def result(self, as_of: datetime.date) -> tuple[PastSecret, ...]:
        """All secrets, the oldest first."""
        found = []
        for key, (match, blob) in self._first.items():
            day = datetime.datetime.fromtimestamp(blob.seconds, datetime.UTC).date()
            found.append(PastSecret(match, blob.commit, day, key in self._standing, max((as_of - day).days, 0)))
        return tuple(sorted(found, key=lambda each: (each.day, each.commit, each.match.location, each.match.rule.id)))


def _commits(git: Git) -> Iterator[tuple[str, int]]:
    """All commits, the oldest first, with the author's seconds since 1970, as far as these can be a date."""
    lines = git.text("rev-list", "--all", "--reverse", "--format=%at").splitlines()
    for head, seconds in zip(lines[::2], lines[1::2], strict=True):
        number = int(seconds) if seconds.removeprefix("-").isdigit() else 0
        yield head.removeprefix("commit "), min(max(number, 0), 1 << 35)


def _blobs(git: Git, commits: dict[str, int]) -> dict[str, _Blob]:
    """Each content that a commit brought in, by name, with the first commit that did."""
    blobs: dict[str, _Blob] = {}
    arguments = ("diff-tree", "--stdin", "-r", "-z", "-m", "--root", "--raw", "--no-renames", "--no-abbrev")
    fields = git.fields(*arguments, "--no-ext-diff", "--no-textconv", lines=commits)
    commit = ""
    for field in fields:
        if not field.startswith(b":"):
            commit = field.strip().decode("ascii")[:64].split(" ")[0]
            continue
        _, mode, _, name, status = field[1:].split(b" ")
        path = next(fields).decode("utf-8", "surrogateescape")
        if not status.startswith(b"D") and mode not in _LINKS:
            blobs.setdefault(name.decode("ascii"), _Blob(path, commit, commits.get(commit, 0)))
    return blobs


def _at_head(git: Git) -> frozenset[str]:
    """The contents at HEAD; none where there is no commit yet."""
    try:
        entries = list(git.fields("ls-tree", "-r", "-z", "HEAD"))
    except UsageError:
        return frozenset()
    return frozenset(entry.partition(b"\t")[0].split(b" ")[2].decode("ascii") for entry in entries)


class _State:
    """The names of contents without secrets, in a file; they hold for the rules that they were found clean by."""

    def __init__(self, file: Path | None, rules: str) -> None:
        self.names: set[str] = set()
        self._file, self._rules = file, rules
        if file is not None and file.exists():
            with suppress(OSError, ValueError, TypeError, KeyError):
                known = json.loads(file.read_text("utf-8"))
                if known["rules"] == rules:
                    self.names = {str(name) for name in known["clean"]}

    def write(self) -> None:
        """Replaces the file as a whole. Raises UsageError where it cannot be written."""
        if self._file is None:
            return
        fresh = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        try:
            fresh.write_text(json.dumps({"rules": self._rules, "clean": sorted(self.names)}), "utf-8")
            fresh.replace(self._file)
        except OSError as error:
            raise UsageError(f"{self._file}: cannot be written: {error.strerror}") from None
