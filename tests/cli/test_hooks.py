"""The pre-commit hooks: which files they see, and that their commands exist."""

import re
import shlex
from pathlib import Path

import pytest
import yaml

from sp_policy_lint.cli.check import command

HOOKS = {
    hook["id"]: hook for hook in yaml.safe_load((Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text())
}
SEEN = [
    *[
        ".env",
        ".env.local",
        "deploy/.env",
        "prod.env",
        "a.py",
        "b/c.ipynb",
        "x.yaml",
        "x.yml",
        "x.json",
        "pyproject.toml",
    ],
    *[
        "setup.cfg",
        "x.ini",
        "Dockerfile",
        "docker/Dockerfile.dev",
        "Makefile",
        "bin/run",
        "main.tf",
        "x.tfvars",
        ".npmrc",
    ],
    *["README.md", ".github/workflows/ci.yml", "é.py", "a b.py", "query.sql", "run.sh"],
]
UNSEEN = ["x.png", "x.env.png", "poetry.lock", "x.csv", "x.pyc", "x.whl"]


def test_two_hooks():
    assert set(HOOKS) == {"sp-policy-lint", "sp-policy-lint-full"}


@pytest.mark.parametrize("name", SEEN)
def test_seen(name):
    assert re.search(HOOKS["sp-policy-lint"]["files"], name)


@pytest.mark.parametrize("name", UNSEEN)
def test_unseen(name):
    assert not re.search(HOOKS["sp-policy-lint"]["files"], name)


def test_one_process_at_a_time_since_it_has_workers_itself():
    assert HOOKS["sp-policy-lint"]["require_serial"] is True
    assert HOOKS["sp-policy-lint"]["types"] == ["text"]
    assert HOOKS["sp-policy-lint-full"]["pass_filenames"] is False
    assert HOOKS["sp-policy-lint-full"]["stages"] == ["pre-push"]


@pytest.mark.parametrize("hook", HOOKS)
def test_the_commands_exist(hook):
    program, name, *arguments = shlex.split(HOOKS[hook]["entry"])
    assert (program, name) == ("sp-policy-lint", "check")
    command.make_context("check", [*arguments, "a.py"])
