"""`sp-policy-lint check`."""

from __future__ import annotations

import contextlib
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from ..app.check import check
from ..app.settings import Settings, resolve
from ..app.watch import Watch
from ..errors import UsageError
from ..findings import Report
from ..policy import Confidence, Severity
from ..report import FORMATS, render, text
from . import parameters
from .main import CLEAN, FINDINGS, INCOMPLETE, INTERNAL, Session, complain
from .output import OutputError, check_writable, write_file, write_stdout
from .parameters import Destination

_FORMAT = click.Choice(list(FORMATS))
_WORDS = "RULE|CLAUSE,..."


@click.command("check", short_help="Report what breaks the policy.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--output-format", "output_format", type=_FORMAT, default="text", help="Format of the report (text).")
@click.option("--output-file", "-o", type=click.Path(path_type=Path), help="Write the report here, not to stdout.")
@click.option(
    "--output",
    "outputs",
    callback=parameters.destinations,
    multiple=True,
    metavar="FORMAT=FILE",
    help="Write a further report (repeatable).",
)
@click.option("--rules", multiple=True, metavar="DIR", help="Use these rules, not the bundled ones (repeatable).")
@click.option("--extend-rules", multiple=True, metavar="DIR", help="Add these rules (repeatable).")
@click.option("--select", callback=parameters.words, multiple=True, metavar=_WORDS, help="Only these (repeatable).")
@click.option("--ignore", callback=parameters.words, multiple=True, metavar=_WORDS, help="Not these (repeatable).")
@click.option(
    "--fail-on",
    type=click.Choice([each.value for each in Severity]),
    help="Least severity that gives exit code 1 (error).",
)
@click.option(
    "--min-confidence",
    type=click.Choice([each.value for each in Confidence]),
    help="Least confidence to be reported (low).",
)
@click.option("--on-error", type=click.Choice(["fail", "warn"]), help="Exit with 3 when incomplete (fail).")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 although there are findings.")
@click.option("--files-from", metavar="FILE|-", help="Read paths from a file or stdin, by lines or by NUL bytes.")
@click.option("--force-exclude", is_flag=True, default=None, help="Leave out excluded files although they are named.")
@click.option("--ignore-suppressions", is_flag=True, default=None, help="Report what comments suppress, too.")
@click.option(
    "--show-suppressed/--hide-suppressed",
    default=None,
    help="Tell each suppressed finding in text (hidden) and SARIF (shown).",
)
@click.option("--config", multiple=True, metavar="PATH|KEY=VALUE", help="A configuration file or a setting.")
@click.option("--isolated", is_flag=True, help="Read no configuration file.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Judge as on this day (today).")
@click.option("--jobs", "-j", callback=parameters.job_count, metavar="N|auto", help="Number of processes (auto).")
@click.option("--timeout", type=float, metavar="SECONDS", help="Longest time for one file (10).")
@click.option("--no-cache", is_flag=True, help="Neither read nor write the cache.")
@click.option("--cache-dir", metavar="DIR", help="Folder of the cache ($XDG_CACHE_HOME/sp-policy-lint).")
@click.option("--statistics", is_flag=True, help="Print the number of findings by rule to stderr.")
@click.option("--timing", is_flag=True, help="Print the time of each phase to stderr.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours in text (auto).")
@click.option("--quiet", "-q", is_flag=True, help="No progress and no warnings.")
@click.option("--verbose", "-v", is_flag=True, help="More about errors.")
@click.pass_obj
def command(
    session: Session,
    /,
    paths: Sequence[Path],
    output_format: str,
    output_file: Path | None,
    outputs: Sequence[Destination],
    config: Sequence[str],
    isolated: bool,
    files_from: str | None,
    exit_zero: bool,
    show_suppressed: bool | None,
    statistics: bool,
    timing: bool,
    color: str,
    quiet: bool,
    verbose: bool,
    **options: Any,
) -> int:
    """Report what in PATHS (by default the working folder) breaks the policy.

    Files that git ignores are left out, unless they are named. Settings are read from [tool.sp-policy-lint] in
    pyproject.toml or from .sp-policy-lint.toml, the nearest from the first path upwards.
    """
    session.verbose = verbose
    destinations = [*outputs, *([Destination(output_format, output_file)] if output_file else [])]
    for destination in destinations:
        check_writable(destination.file)
    if files_from is not None:
        paths = [*paths, *_paths_from(files_from)]
    elif not paths:
        paths = [Path()]
    settings, root = resolve(paths, config, _by_key(options), isolated)
    with _watch(quiet) as watch:
        report = check(root, paths, settings, watch)
    try:
        for destination in destinations:
            write_file(destination.file, render(report, destination.format, show_suppressed=show_suppressed))
        if output_file is None:
            _print(report, output_format, color, show_suppressed)
    except OutputError as error:
        complain(f"error: {error}")
        return INTERNAL
    if statistics:
        _print_statistics(report)
    if timing:
        _print_timing(watch)
    return exit_code(report, settings, exit_zero)


def exit_code(report: Report, settings: Settings, exit_zero: bool = False) -> int:
    """Incomplete weighs more than findings: what was not analysed may hold worse."""
    if not report.complete and settings.on_error == "fail":
        return INCOMPLETE
    if any(finding.severity.rank <= settings.fail_on.rank for finding in report.findings):
        return CLEAN if exit_zero else FINDINGS
    return CLEAN


def _by_key(options: dict[str, Any]) -> dict[str, Any]:
    """The options that were given, by the names and in the types of the settings."""
    given: dict[str, Any] = {}
    for name, value in options.items():
        if value is None or value in ((), []):
            continue
        key = name.replace("_", "-")
        if key == "as-of":
            given[key] = value.date()
        elif key == "no-cache":
            given |= {"cache": False} if value else {}
        else:
            given[key] = list(value) if isinstance(value, tuple) else value
    return given


def _paths_from(file: str) -> list[Path]:
    """The paths in a file or on stdin; a NUL byte anywhere means that they end with NUL bytes, not with lines."""
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise UsageError(f"--files-from {file}: {error.strerror}") from None
    names = data.split(b"\0") if b"\0" in data else data.splitlines()
    return [Path(os.fsdecode(name)) for name in names if name]


def _print(report: Report, output_format: str, color: str, show_suppressed: bool | None) -> None:
    if output_format == "text":
        colored = color == "always" or (color == "auto" and _wants_color())
        shown = text.render(report, color=colored, with_suppressed=bool(show_suppressed))
        write_stdout(shown, sys.stdout.encoding if sys.stdout else None)
    else:
        write_stdout(render(report, output_format, show_suppressed=show_suppressed))


def _wants_color() -> bool:
    """https://no-color.org and https://force-color.org, then whether a terminal reads."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


class _WarningWatch(Watch):
    def warn(self, message: str) -> None:
        complain(f"warning: {message}")


@contextlib.contextmanager
def _watch(quiet: bool) -> Iterator[Watch]:
    if quiet:
        yield Watch()
    elif sys.stderr is not None and sys.stderr.isatty():
        from .progress import ProgressWatch  # noqa: PLC0415 - rich takes long to load

        with ProgressWatch() as watch:
            yield watch
    else:
        yield _WarningWatch()


def _print_statistics(report: Report) -> None:
    for rule, count in Counter(finding.rule.id for finding in report.findings).most_common():
        complain(f"{count:6} {rule}")
    complain(f"{len(report.findings):6} findings, {len(report.suppressed)} suppressed")


def _print_timing(watch: Watch) -> None:
    for name, seconds in watch.seconds.items():
        detail = f" ({watch.details[name]})" if name in watch.details else ""
        complain(f"{seconds:8.3f} s  {name}{detail}")
    complain(f"{sum(watch.seconds.values()):8.3f} s  in all")
