"""Planted secrets stand in no report, cache or message, whatever rules were chosen."""

import random

import pytest

from sp_policy_lint.cli.main import main
from sp_policy_lint.report import FORMATS
from tests.secrets.values import KINDS

PLANTED = {title: kind.make(random.Random(f"canary {title}")) for title, kind in KINDS.items()}


@pytest.fixture
def project(tmp_path):
    folder = tmp_path / "project"
    folder.mkdir()
    lines = ["from sp_api.api import Orders", ""]
    for title, value in PLANTED.items():
        name = KINDS[title].names[0]
        lines.append(f'print("{name}", Orders().get_order_address("1").payload, dict({name}="{value}"))')
    (folder / "app.py").write_text("\n".join(lines) + "\n")
    (folder / ".env").write_text("".join(f'{KINDS[t].names[0].upper()}="{v}"\n' for t, v in PLANTED.items()))
    (folder / "broken.py").write_text(f"def (:\n  {PLANTED['refresh token']}\n")
    return folder


@pytest.mark.parametrize("choice", [[], ["--select", "pii-in-log"], ["--ignore", "3"]], ids=["all", "one", "without"])
def test_no_planted_secret_comes_out(project, tmp_path, capsys, choice):
    out = tmp_path / "out"
    out.mkdir()
    outputs = [part for form in FORMATS for part in ("--output", f"{form}={out / form}")]
    code = main(["check", str(project), *outputs, *choice, "--cache-dir", str(tmp_path / "cache"), "-v", "--isolated"])
    assert code in {0, 1, 3}
    told = "".join(capsys.readouterr())
    written = [
        file.read_bytes() for folder in (out, tmp_path / "cache") for file in folder.rglob("*") if file.is_file()
    ]
    assert len(written) >= len(FORMATS)
    everything = told.encode() + b"".join(written)
    ends = {title: value.partition("@")[0] for title, value in PLANTED.items()}  # of a URL the end is no secret
    shown = [title for title, value in ends.items() if value[-12:].encode() in everything]
    assert shown == []
