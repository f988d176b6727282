"""The program: its commands, and one exit code for each way to end."""

from __future__ import annotations

import contextlib
import signal
import sys
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from types import FrameType

import click

from .. import __version__
from ..errors import RuleErrors, UserError, did_you_mean

CLEAN, FINDINGS, USAGE, INCOMPLETE, INTERNAL, INTERRUPTED = 0, 1, 2, 3, 4, 130
TERMINATED = 128 + signal.SIGTERM

_COMMANDS = ("check", "history", "rule", "rules", "attest", "cache")


@dataclass(slots=True)
class Session:
    """What the program remembers of the command line where a command has failed."""

    verbose: bool = False


class _Commands(click.Group):
    """Commands by the name of their module; each module has a `command`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f".{cmd_name}", __package__).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in _COMMANDS and not args[0].startswith("-"):
            raise click.UsageError(f"No such command '{args[0]}'{did_you_mean(args[0], _COMMANDS)}.", ctx)
        return super().resolve_command(ctx, args)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, prog_name="sp-policy-lint")
def cli() -> None:
    """Checks Python repositories that use Amazon's Selling Partner API against the Data Use Policy.

    Reads files only: runs nothing, imports nothing, sends nothing.

    \b
    Exit codes: 0 complete and clean; 1 findings at or above --fail-on; 2 wrong usage, configuration or rule;
    3 incomplete: a file or rule could not be analysed; 4 internal error; 130 interrupted.
    """


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program; gives its exit code.

    `arguments`: without the program's name; by default those of the process.
    """
    session = Session()
    with contextlib.suppress(ValueError):  # not the main thread
        signal.signal(signal.SIGTERM, _terminate)
    try:
        result = cli.main(args=arguments, prog_name="sp-policy-lint", standalone_mode=False, obj=session)
        return result if isinstance(result, int) else CLEAN
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        complain("interrupted")
        return INTERRUPTED
    except UserError as error:
        complain(str(error) if isinstance(error, RuleErrors) else f"error: {error}")
        return USAGE
    except Exception as error:  # the last resort: whatever it is, the user gets one line and an exit code of its own
        if session.verbose:
            traceback.print_exc()
        hint = "" if session.verbose else " (-v shows where)"
        complain(f"internal error: {type(error).__name__}: {error}{hint}; please report it to the authors of the tool")
        return INTERNAL


def complain(message: str) -> None:
    """Prints to stderr, whatever its encoding, if there is one."""
    if sys.stderr is None:
        return
    with contextlib.suppress(OSError, ValueError):
        encoding = sys.stderr.encoding or "utf-8"
        line = message.encode(encoding, "backslashreplace").decode(encoding)
        print(line, file=sys.stderr, flush=True)


def _terminate(number: int, frame: FrameType | None) -> None:
    """Ends in order, so that workers end too and no half-written file stays."""
    raise SystemExit(TERMINATED)
