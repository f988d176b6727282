"""From discovered files to what is known of each: secrets, comments, and the lowered program."""

from __future__ import annotations

import contextlib
import enum
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from .. import secrets
from ..findings import Coverage, Notice, text_comments
from ..ir import Comment, FileIR
from ..policy import Policy
from ..secrets.match import SecretMatch
from . import notebook
from .bundled import concerning
from .cache import Cache, default_folder, key
from .discover import Discovery, Found, Kind
from .lowering import Lowered, lower_all, parse_all
from .read import decode, read
from .root import Root
from .select import select_files
from .settings import Settings
from .watch import Watch


class Outcome(enum.Enum):
    """How far the analysis of a file came. Partial: as text but not as the program that it is, or with
    a function that was cut short."""

    ANALYSED = "analysed"
    PARTIAL = "partial"
    SKIPPED = "skipped"
    FAILED = "failed"


@dataclass(slots=True)
class Gathered:
    """What is known of the files, by path, and what of the policy concerns them.

    `programs`: the source of all Python; `irs`: what of it was selected and could be lowered. `texts` holds the files
    that findings can stand in.
    """

    policy: Policy
    programs: dict[str, bytes] = field(default_factory=dict)
    irs: dict[str, FileIR] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    comments: dict[str, Sequence[Comment]] = field(default_factory=dict)
    secrets: list[SecretMatch] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    outcomes: dict[str, Outcome] = field(default_factory=dict)
    passed_by: int = 0

    def note(self, notice: Notice, outcome: Outcome) -> None:
        """A file could not be analysed, wholly or in part."""
        self.notices.append(notice)
        if self.outcomes.get(notice.path) is not Outcome.FAILED:
            self.outcomes[notice.path] = outcome

    def cut_short(self, notices: Iterable[Notice]) -> None:
        """A part of these files could not be analysed after all, such as a function that hit its bound of work."""
        for notice in notices:
            self.note(notice, Outcome.PARTIAL)

    @property
    def coverage(self) -> Coverage:
        """The files by outcome; links and special files that were passed by count as skipped."""
        count = Counter(self.outcomes.values())
        return Coverage(
            discovered=count.total() + self.passed_by,
            analysed=count[Outcome.ANALYSED],
            partial=count[Outcome.PARTIAL],
            skipped=count[Outcome.SKIPPED] + self.passed_by,
            failed=count[Outcome.FAILED],
        )


def gather(
    root: Root, discovery: Discovery, policy: Policy, settings: Settings, watch: Watch, workers: int, whole: Policy
) -> Gathered:
    """Reads each file once, looks for secrets in it, and lowers the Python that a rule can concern.

    Secrets are looked for by all rules of `whole`, chosen or not, since none may be shown.

    Trouble with a file becomes a notice.
    """
    gathered = Gathered(policy, passed_by=discovery.passed_by)
    for notice in discovery.notices:
        gathered.note(notice, Outcome.FAILED)
    with watch.phase("reading", len(discovery.files)):
        for found in discovery.files:
            _gather_text(root, found, whole, gathered)
            watch.step()
    if not discovery.asked_for:
        gathered.policy = concerning(policy, gathered.programs.values())
    selected: Mapping[str, bytes] = gathered.programs
    if settings.selection:
        selected = _selected(gathered.programs, gathered.policy, settings, watch, workers)
    _gather_programs(gathered, selected, settings, watch, workers)
    return gathered


def _selected(
    programs: Mapping[str, bytes], policy: Policy, settings: Settings, watch: Watch, workers: int
) -> Mapping[str, bytes]:
    """The programs to lower: those that a rule can concern, and those that may be broken, which is to be told."""
    with watch.phase("selection"):
        files = select_files(programs, policy).files
        rest = {path: source for path, source in programs.items() if path not in files}
        sound = parse_all(list(rest.values()), workers, settings.timeout, lowers=bool(files))
        broken = {path for path, is_sound in zip(rest, sound, strict=True) if not is_sound}
    watch.detail("selection", f"{len(files)} of {len(programs)} Python files")
    return {path: source for path, source in programs.items() if path in files or path in broken}


def _gather_text(root: Root, found: Found, policy: Policy, gathered: Gathered) -> None:
    path, source = found.path, read(root, found)
    if isinstance(source, Notice):
        gathered.note(source, Outcome.FAILED)
        return
    if source is None:
        gathered.outcomes[path] = Outcome.SKIPPED
        return
    gathered.outcomes[path] = Outcome.ANALYSED
    text, prose = decode(source, found.kind), ""
    if found.kind is Kind.NOTEBOOK:
        try:
            program, text, prose = notebook.decode(source)
            gathered.programs[path] = program.encode("utf-8", "surrogatepass")
        except notebook.BrokenNotebookError as error:
            gathered.note(Notice(path, "notebook", str(error)), Outcome.PARTIAL)
    elif found.kind is Kind.PYTHON:
        gathered.programs[path] = source
    matches = secrets.scan(policy, path, text.removeprefix("\ufeff"), prose)
    gathered.secrets += matches
    if path in gathered.programs or matches:
        gathered.texts[path] = text
    if path not in gathered.programs:
        gathered.comments[path] = text_comments(text)


def _gather_programs(
    gathered: Gathered, selected: Mapping[str, bytes], settings: Settings, watch: Watch, workers: int
) -> None:
    """Lowers what the cache does not know of the selected programs, each content once.

    Programs with secrets are not cached.
    """
    folder = (Path(settings.cache_dir) if settings.cache_dir else default_folder()) if settings.cache else None
    with_secrets = {match.location.path for match in gathered.secrets}
    paths: defaultdict[bytes, list[str]] = defaultdict(list)
    for path, source in selected.items():
        paths[key(source)].append(path)
    with contextlib.closing(Cache(folder, watch.warn)) as cache:
        irs = cache.get(paths)
        known, fresh = list(irs), {}
        todo = [digest for digest in paths if digest not in irs]
        sources = [selected[paths[digest][0]] for digest in todo]
        with watch.phase("lowering", len(todo)):
            for digest, result in zip(todo, lower_all(sources, workers, settings.timeout), strict=True):
                if isinstance(result, Lowered):
                    irs[digest], encoded = result
                    if with_secrets.isdisjoint(paths[digest]):  # a program's constants are in what is kept of it
                        fresh[digest] = encoded
                else:
                    for path in paths[digest]:
                        gathered.note(Notice(path, *result), Outcome.PARTIAL)
                watch.step()
        cache.put(fresh, used=known)
    for digest, ir in irs.items():
        for path in paths[digest]:
            gathered.irs[path] = msgspec.structs.replace(ir, path=path)
    for path in gathered.programs:
        known_ir = gathered.irs.get(path)
        gathered.comments[path] = known_ir.comments if known_ir else text_comments(gathered.texts[path])
