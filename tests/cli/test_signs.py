"""General rules concern projects with a sign of the policy's subject."""

import pytest

LOGGED = "import logging\n\nlogging.info(client_secret)\n"


@pytest.fixture
def run_general(tmp_path, monkeypatch, run):
    """The exit code of a check of `path`, in a project of these files."""
    monkeypatch.chdir(tmp_path)

    def check(files, path):
        for name, text in files.items():
            (tmp_path / name).write_text(text)
        return run("check", path, "--no-cache", "--select", "credential-in-log", policy=False)[0]

    return check


def test_without_a_sign_they_say_nothing(run_general):
    assert run_general({"log.py": LOGGED, "mail.py": "x = 1\n"}, ".") == 0


@pytest.mark.parametrize(
    "sign", ["import sp_api", "# Orders of AMAZON", "URL = 'https://sellingpartnerapi-eu.example'"]
)
def test_a_sign_in_any_file_counts(run_general, sign):
    assert run_general({"log.py": LOGGED, "mail.py": f"{sign}\n"}, ".") == 1


def test_files_asked_for_by_name_need_none(run_general):
    assert run_general({"log.py": LOGGED}, "log.py") == 1
