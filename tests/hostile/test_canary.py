"""A checkout full of traps: nothing of it is imported or run, and nothing goes out."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

POLICY = Path(__file__).parents[1] / "app" / "policy"
TRAP = "open({canary!r}, 'a').write(__file__)\n"
HOOK = '''
"""Writes down what every process of the tool does; Python loads this module at its start."""
import os
import sys

LOG = os.open({log!r}, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
WATCHED = ("import", "exec", "compile", "subprocess.", "socket.", "os.system",
           "os.exec", "os.spawn", "os.posix_spawn", "pty.",
           "ctypes.", "marshal.loads", "pickle.find_class", "open", "os.rename", "os.remove", "shutil.")


def note(event, arguments):
    if event.startswith(WATCHED):
        shown = [getattr(each, "co_filename", each) for each in arguments]
        line = event + "\\t" + repr(shown)[:2000].replace("\\n", " ") + "\\n"
        os.write(LOG, line.encode("utf-8", "backslashreplace"))


sys.addaudithook(note)
'''
TRAPPED = [
    "setup.py", "conftest.py", "yaml.py", "re.py", "libcst.py", "msgspec.py", "click.py", "sitecustomize.py",
    "usercustomize.py", "__init__.py", "__main__.py", "sp_policy_lint/__init__.py", "sp_policy_lint/__main__.py",
    "sp_policy_lint/cli/main.py",
    "rules/plugin.py", "plugin.py", "noxfile.py", "leak.py",
]  # fmt: skip
GIT_CONFIG = """
[core]
    repositoryformatversion = 0
    fsmonitor = "{run}"
    hooksPath = .hooks
    pager = "{run}"
    sshCommand = "{run}"
    editor = "{run}"
[filter "trap"]
    clean = "{run}"
    smudge = "{run}"
    process = "{run}"
[diff]
    external = "{run}"
[diff "trap"]
    textconv = "{run}"
    command = "{run}"
[gpg]
    program = "{run}"
[alias]
    ls-files = "!{run}"
"""
SETTINGS = """
[tool.sp-policy-lint]
exclude = []
"""


@pytest.fixture
def checkout(tmp_path):
    """A repository in which whatever could run leaves a canary behind."""
    folder, canary = tmp_path / "checkout", tmp_path / "canary"
    folder.mkdir()
    subprocess.run(["git", "init", "-q", folder], check=True)
    for name in TRAPPED:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(TRAP.format(canary=str(canary)))
    (folder / "leak.py").write_text(
        TRAP.format(canary=str(canary)) + "import logging, shop\nlogging.info(shop.orders())\n"
    )
    run = tmp_path / "run.sh"
    run.write_text(f"#!/bin/sh\necho git >> {canary}\ncat\n")
    run.chmod(0o755)
    with (folder / ".git" / "config").open("a") as config:
        config.write(GIT_CONFIG.format(run=run))
    (folder / ".gitattributes").write_text("* filter=trap diff=trap\n")
    (folder / ".hooks").mkdir()
    (folder / ".hooks" / "post-index-change").symlink_to(run)
    (folder / "trap.pth").write_text(f"import os; os.system('touch {canary}')\n")
    (folder / "trap.pkl").write_bytes(b"cos\nsystem\n(S'touch " + os.fsencode(canary) + b"'\ntR.")
    (folder / "rules.yaml").write_text(f"a: !!python/object/apply:os.system ['touch {canary}']\n")
    (folder / "template.html").write_text("{{ ''.__class__.__mro__ }}")
    cell = {"cell_type": "code", "source": [f"!touch {canary}\n", "%run leak.py\n", TRAP.format(canary=str(canary))]}
    (folder / "trap.ipynb").write_text(json.dumps({"cells": [cell], "nbformat": 4}))
    (folder / "pyproject.toml").write_text(SETTINGS)
    return folder


@pytest.fixture
def observed(checkout, tmp_path):
    """Runs the tool inside the checkout; gives the finished process and the events of all its processes."""

    def run(*arguments):
        log, hooks = tmp_path / "events", tmp_path / "hooks"
        hooks.mkdir(exist_ok=True)
        (hooks / "sitecustomize.py").write_text(HOOK.format(log=str(log)))
        program = tmp_path / "bin" / "sp-policy-lint"
        program.parent.mkdir(exist_ok=True)
        program.write_text(
            "import sys\nfrom sp_policy_lint.cli import main\nif __name__ == '__main__':\n    sys.exit(main())\n"
        )
        paths = [str(hooks), *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))]
        surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "XDG_CACHE_HOME": str(tmp_path / "cache")}
        done = subprocess.run(
            [sys.executable, program, *arguments],
            cwd=checkout,
            env=surroundings,
            check=False,
            capture_output=True,
            timeout=120,
        )
        return done, [line.split("\t", 1) for line in log.read_text("utf-8").splitlines()]

    return run


def test_nothing_scanned_is_imported_or_run(checkout, observed, tmp_path):
    done, events = observed("check", "--rules", str(POLICY), "--output-format", "json", "-j", "2")
    assert done.returncode == 1, done.stderr
    assert {finding["path"] for finding in json.loads(done.stdout)["findings"]} == {"leak.py"}
    assert not (tmp_path / "canary").exists()
    assert any(event == "import" for event, _ in events)
    ran = [
        (event, what)
        for event, what in events
        if event in ("exec", "compile", "marshal.loads") and str(checkout) in what
    ]
    assert ran == []


def test_no_program_is_started_and_nothing_is_sent(observed):
    _, events = observed("check", "--rules", str(POLICY), "-j", "2")
    started = [
        what for event, what in events if event.startswith(("subprocess.", "os.system", "os.exec", "os.spawn", "pty."))
    ]
    assert started == []
    names = ("socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.sendmsg")
    sent = [what for event, what in events if event in names or event in ("socket.connect", "socket.bind")]
    # The workers are spoken to through sockets of the file system.
    assert [what for what in sent if f"family={int(socket.AF_UNIX)}," not in what] == []


def test_nothing_is_written_into_the_checkout(checkout, observed):
    before = {path: path.lstat().st_mtime_ns for path in checkout.rglob("*")}
    _, events = observed("check", "--rules", str(POLICY), "-j", "2")
    assert {path: path.lstat().st_mtime_ns for path in checkout.rglob("*")} == before
    changed = [what for event, what in events if event in ("os.rename", "os.remove") and str(checkout) in what]
    assert changed == []


@pytest.mark.parametrize("arguments", [("attest",), ("rule", "--all"), ("rules", "validate", str(POLICY))])
def test_other_commands(observed, tmp_path, arguments):
    done, _ = observed(*arguments)
    assert done.returncode in (0, 1), done.stderr
    assert not (tmp_path / "canary").exists()
