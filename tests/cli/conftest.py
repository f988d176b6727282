"""The program on a small shop, with a small policy."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sp_policy_lint.cli import main

POLICY = Path(__file__).parents[1] / "app" / "policy"
LEAK = "import logging\nimport shop\n\nlogging.info(shop.orders())\n"
FILES = {"leak.py": LEAK, "fine.py": "x = 1\n", "old.py": "import shop\n\nshop.old_orders()\n"}


@pytest.fixture
def shop(tmp_path, monkeypatch):
    """A folder with one error, one warning and a clean file; it is the working folder, and nothing else is known."""
    for name, text in FILES.items():
        (tmp_path / name).write_text(text)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / ".cache-home"))
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / ".gitignore").write_text(".cache-home\n")
    return tmp_path


@pytest.fixture
def run(capfd):
    """Runs the program in this process; gives exit code, stdout and stderr."""

    def call(*arguments, policy=True):
        options = ["--rules", str(POLICY)] if policy and arguments[0] == "check" else []
        code = main([arguments[0], *options, *map(str, arguments[1:])])
        return code, *capfd.readouterr()

    return call


@pytest.fixture
def start(shop, tmp_path_factory):
    """Starts the program as a process of its own, as its installed script does."""
    script = tmp_path_factory.mktemp("bin") / "sp-policy-lint"
    script.write_text(
        "import sys\nfrom sp_policy_lint.cli import main\nif __name__ == '__main__':\n    sys.exit(main())\n"
    )

    def popen(*arguments, env=None, module=False, **options):
        command = [sys.executable, *(["-m", "sp_policy_lint"] if module else [script]), *map(str, arguments)]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options
        return subprocess.Popen(command, env=os.environ | (env or {}), **pipes)

    return popen
