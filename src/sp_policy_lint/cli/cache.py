"""`sp-policy-lint cache`."""

from __future__ import annotations

from pathlib import Path

import click

from ..app.cache import clean, default_folder
from ..errors import UsageError

_FOLDER = click.option("--cache-dir", type=click.Path(path_type=Path), metavar="DIR", help="Not the usual folder.")


@click.group("cache", short_help="Show or empty the cache.")
def command() -> None:
    """The cache keeps what was read of files, by their content, from run to run."""


@command.command("dir")
@_FOLDER
def show(cache_dir: Path | None) -> None:
    """Print the folder of the cache."""
    click.echo(_folder(cache_dir))


@command.command("clean")
@_FOLDER
def remove(cache_dir: Path | None) -> None:
    """Remove all that the cache keeps."""
    folder = _folder(cache_dir)
    try:
        size = clean(folder)
    except OSError as error:
        raise UsageError(f"{folder}: {error.strerror}") from None
    click.echo(f"{size} bytes removed from {folder}")


def _folder(cache_dir: Path | None) -> Path:
    folder = cache_dir or default_folder()
    if folder is None:
        raise UsageError("there is no home and no XDG_CACHE_HOME, and so no usual folder; use --cache-dir")
    return folder
