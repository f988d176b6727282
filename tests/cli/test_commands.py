"""The other commands, and the program as a whole."""

import json
import subprocess
import sys
import time

import pytest

from sp_policy_lint import __version__

from .conftest import POLICY


def test_version(run):
    assert run("--version")[:2] == (0, f"sp-policy-lint, version {__version__}\n")


@pytest.mark.parametrize(
    "arguments", [["--help"], ["check", "-h"], ["rule", "--help"], ["rules", "--help"], ["cache", "-h"]]
)
def test_help(run, arguments):
    code, out, _ = run(*arguments, policy=False)
    assert code == 0
    assert "Usage: sp-policy-lint" in out


def test_an_unknown_command(run):
    code, _, err = run("chek")
    assert code == 2
    assert "did you mean 'check'?" in err


def test_version_is_quick():
    command = [sys.executable, "-X", "importtime", "-m", "sp_policy_lint", "--version"]
    run = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    for heavy in ("libcst", "msgspec", "rich", "yaml", "pebble", "sarif_om", "pathspec", "sqlite3"):
        assert f" {heavy}\n" not in run.stderr
    times = []
    for _ in range(5):
        begin = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "sp_policy_lint", "--version"], capture_output=True, check=True, timeout=60
        )
        times.append(time.perf_counter() - begin)
    assert min(times) < 0.5  # 0.1 on an idle machine


def test_rule_lists_and_explains(run):
    _, out, _ = run("rule", "--rules", POLICY)
    assert out == (
        "legacy-call    warning  A call that goes away\n"
        "pii-in-log     error    Personal data in a log\n"
        "token-in-file  error    A token in a file\n"
    )
    _, out, _ = run("rule", "pii-in-log", "--rules", POLICY)
    for part in (
        "pii-in-log: Personal data",
        "CWE-532",
        "Clause 4.5: Protection",
        "Logs are copied.",
        "Log the number",
        "bad.py:",
        "bad-project/store.py:",
        "ignore[pii-in-log]",
    ):
        assert part in out


def test_rule_as_json(run):
    _, out, _ = run("rule", "--all", "--output-format", "json", "--rules", POLICY)
    rules = json.loads(out)
    assert [rule["id"] for rule in rules] == ["legacy-call", "pii-in-log", "token-in-file"]
    assert rules[1]["clauses"] == ["4.5"]
    assert {example["path"] for example in rules[1]["examples"]} >= {"bad.py", "good.py", "bad-project/main.py"}


def test_an_unknown_rule(run):
    code, _, err = run("rule", "pii-in-lag", "--rules", POLICY)
    assert code == 2
    assert "no rule 'pii-in-lag'; did you mean 'pii-in-log'?" in err


def test_rules_validate_and_test(run, tmp_path):
    assert run("rules", "validate", POLICY)[:2] == (0, "3 rules, 4 kinds, 3 facts about data: no mistakes\n")
    code, out, _ = run("rules", "test", POLICY)
    assert code == 0
    assert out == "3 rules, 5 examples: 4 findings as expected, 0 known to be missing, 0 failures\n"


def test_rules_test_tells_failures(run, tmp_path):
    rule = tmp_path / "ours" / "our-own"
    rule.mkdir(parents=True)
    (rule / "rule.yaml").write_text(
        (POLICY / "token-in-file" / "rule.yaml").read_text().replace("token-in-file", "our-own")
    )
    (rule / "bad.yaml").write_text("token: none  # expect: our-own\n")
    code, out, _ = run("rules", "test", tmp_path / "ours")
    assert code == 1
    assert f"{rule}/bad.yaml:1: our-own expected, but not found" in out
    (rule / "rule.yaml").write_text("id: [")
    code, _, err = run("rules", "validate", tmp_path / "ours")
    assert code == 2
    assert "rule.yaml:2:1: bad YAML" in err


def test_cache(shop, run):
    folder = run("cache", "dir")[1].strip()
    assert folder == str(shop / ".cache-home" / "sp-policy-lint")
    run("check")
    assert (shop / ".cache-home" / "sp-policy-lint" / "lowered.sqlite").is_file()
    assert run("cache", "clean")[1].endswith(f"bytes removed from {folder}\n")
    assert not (shop / ".cache-home" / "sp-policy-lint" / "lowered.sqlite").exists()


def test_no_home(shop, run, monkeypatch):
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", "/nowhere")
    assert run("check")[0] == 1
    assert run("cache", "dir")[0] == 2
