"""Trees of files to look at, and git to compare with."""

import os
import subprocess
from pathlib import Path

import pytest

from sp_policy_lint.app.discover import Discovery, discover
from sp_policy_lint.app.root import find_root
from sp_policy_lint.app.settings import Settings


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Writes files by their relative paths; gives the folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def git(folder: Path, *arguments: str) -> bytes:
    """The output of git, which sees no configuration of this machine."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    own = {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull}
    identity = ["-c", "user.name=t", "-c", "user.email=t@example.invalid"]
    run = subprocess.run(
        ["git", *identity, *arguments], cwd=folder, env=kept | own, capture_output=True, check=True, timeout=60
    )
    return run.stdout


@pytest.fixture
def tree(tmp_path):
    """A function that fills a folder with files, and the folder itself."""

    def fill(files: dict[str, str | bytes]) -> Path:
        return write(tmp_path, files)

    return fill


@pytest.fixture
def look():
    """Runs discovery below paths, with settings by keyword."""

    def run(*paths: Path, **settings) -> Discovery:
        return discover(find_root(paths, None), paths, Settings(**settings))

    return run


@pytest.fixture(name="git")
def _git():
    return git


@pytest.fixture(name="write")
def _write():
    return write
