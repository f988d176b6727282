"""Secrets in past commits, each told once, on repositories that do not mean well too."""

import datetime
import os
import random
import subprocess

import pytest

from sp_policy_lint.app.bundled import load_policy
from sp_policy_lint.app.git import Git
from sp_policy_lint.app.history import history
from sp_policy_lint.app.watch import Watch
from sp_policy_lint.cli.main import main
from sp_policy_lint.errors import UsageError
from tests.secrets.values import KINDS

AS_OF = datetime.date(2026, 11, 24)


def made(kind, seed=1):
    return KINDS[kind].make(random.Random(seed))


class Repository:
    def __init__(self, folder):
        self.folder = folder
        self.git("init", "-q", "-b", "main")

    def git(self, *arguments, day="2026-01-05"):
        who = {f"GIT_{role}_{what}": "a@b.example" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        days = {f"GIT_{role}_DATE": f"{day}T12:00:00Z" for role in ("AUTHOR", "COMMITTER")}
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.folder), **who, **days}
        return subprocess.run(["git", *arguments], cwd=self.folder, env=environment, check=True, capture_output=True)

    def commit(self, day, **files):
        for name, text in files.items():
            file = self.folder / name.replace("_", ".")
            file.write_text(text) if text is not None else file.unlink()
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "change", day=day)


@pytest.fixture
def repository(tmp_path):
    folder = tmp_path / "repository"
    folder.mkdir()
    return Repository(folder)


def search(repository, state=None):
    return history(repository.folder, load_policy(), AS_OF, Watch(), state)


def test_each_secret_is_told_as_it_first_came_in(repository):
    removed, kept = made("refresh token"), made("stripe key")
    repository.commit("2026-01-05", app_py=f"TOKEN = '{removed}'\n")
    repository.commit("2026-03-01", app_py=f"import os\n\nTOKEN = '{removed}'\n")
    repository.commit("2026-04-01", app_py="import os\n", pay_py=f"KEY = '{kept}'\n")
    repository.commit("2026-11-01", copy_py=f"OTHER = '{kept}'\n")
    found = search(repository)
    told = [(each.match.location.path, str(each.day), each.stands, each.is_overdue) for each in found.secrets]
    assert told == [("app.py", "2026-01-05", False, False), ("pay.py", "2026-04-01", True, True)]
    assert found.secrets[1].age == (AS_OF - datetime.date(2026, 4, 1)).days
    assert found.commits == 4


def test_other_branches_and_merges_count(repository):
    repository.commit("2026-01-05", a_py="x = 1\n")
    repository.git("checkout", "-q", "-b", "side")
    repository.commit("2026-02-01", b_env=f"STRIPE_KEY={made('stripe key')}\n")
    repository.git("checkout", "-q", "main")
    assert [each.match.location.path for each in search(repository).secrets] == ["b.env"]


def test_a_second_search_reads_only_what_is_new(repository, tmp_path):
    state = tmp_path / "state.json"
    repository.commit("2026-01-05", a_py=f"KEY = '{made('stripe key')}'\n", b_py="x = 1\n")
    first = search(repository, state)
    assert made("stripe key") not in state.read_text()
    assert len(state.read_text().split('"clean": [')[1].split(",")) == 1
    repository.commit("2026-02-05", c_py=f"KEY = '{made('github token')}'\n")
    assert len(first.secrets) == 1
    assert len(search(repository, state).secrets) == 2


def test_no_output_holds_a_secret(repository, capsys):
    planted = [made(kind) for kind in ("refresh token", "stripe key", "aws key id", "client secret")]
    repository.commit("2026-01-05", a_py="".join(f"X{n} = '{value}'\n" for n, value in enumerate(planted)))
    for form in ("text", "json"):
        assert main(["history", str(repository.folder), "--output-format", form]) == 1
        out, err = capsys.readouterr()
        assert not [value for value in planted if value[4:] in out + err]
        assert out.count("hardcoded-") >= 4


def test_nothing_of_a_hostile_repository_runs(repository, tmp_path):
    canary = tmp_path / "canary"
    evil = tmp_path / "evil.sh"
    evil.write_text(f"#!/bin/sh\ntouch {canary}\ncat\n")
    evil.chmod(0o755)
    repository.commit("2026-01-05", a_txt=f"key = {made('stripe key')}\n", _gitattributes="* filter=evil diff=evil\n")
    hooks = repository.folder / ".git" / "hooks"
    for hook in ("post-checkout", "reference-transaction", "post-index-change"):
        (hooks / hook).write_text(evil.read_text())
        (hooks / hook).chmod(0o755)
    with (repository.folder / ".git" / "config").open("a") as config:
        config.write(
            f"[core]\n fsmonitor = {evil}\n pager = {evil}\n sshCommand = {evil}\n[diff]\n external = {evil}\n"
            f'[diff "evil"]\n textconv = {evil}\n command = {evil}\n'
            f'[filter "evil"]\n clean = {evil}\n smudge = {evil}\n'
            f"[gpg]\n program = {evil}\n[log]\n showSignature = true\n"
        )
    assert len(search(repository).secrets) == 1
    assert not canary.exists()


def test_what_is_no_repository_is_told(tmp_path):
    with pytest.raises(UsageError, match="not a git repository"):
        history(tmp_path, load_policy(), AS_OF, Watch())


def test_other_commands_are_refused(repository):
    with pytest.raises(ValueError, match="not allowed"):
        Git(repository.folder).text("status")


def test_an_empty_repository_holds_nothing(repository):
    assert search(repository).secrets == ()
