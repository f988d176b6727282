"""`check`: exit codes, options, and where output goes."""

import datetime
import io
import json
import sys

import pytest

from sp_policy_lint.report import FORMATS


def test_findings(shop, run):
    code, out, err = run("check")
    assert code == 1
    assert "leak.py:4:1" in out
    assert "old.py:3:1" in out
    assert err == ""


def test_clean(shop, run):
    assert run("check", "fine.py")[0] == 0


def test_an_empty_folder_is_clean(shop, run):
    (shop / "empty").mkdir()
    assert run("check", "empty")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["old.py"], 0),
        (["old.py", "--fail-on", "warning"], 1),
        (["leak.py", "--exit-zero"], 0),
        (["--select", "legacy-call"], 0),
        (["--select", "legacy-call,4.5"], 1),
        (["--select", "4"], 1),
        (["--ignore", "pii-in-log"], 0),
        (["--ignore", "4.5"], 0),
        (["--config", "ignore=['pii-in-log']"], 0),
        (["--config", "per-file-ignores.'leak.*'=['4.5']"], 0),
        (["--config", "exclude=['leak.py']"], 0),
        (["leak.py", "--config", "exclude=['leak.py']"], 1),
        (["leak.py", "--config", "exclude=['leak.py']", "--force-exclude"], 0),
    ],
)
def test_what_makes_a_run_fail(shop, run, arguments, code):
    assert run("check", *arguments)[0] == code


def test_incomplete(shop, run):
    (shop / "broken.py").write_text("def f(:\n")
    code, out, _ = run("check")
    assert code == 3
    assert "broken.py:1" in out
    assert "leak.py:4:1" in out
    assert run("check", "--exit-zero")[0] == 3
    assert run("check", "--on-error", "warn")[0] == 1
    assert run("check", "broken.py", "--on-error", "warn")[0] == 0


def test_secrets_are_found_in_a_file_that_does_not_parse(shop, run):
    (shop / "broken.py").write_text("print 'x'\ntoken = 'tok_9f3c1b7ad024'\n")
    code, out, _ = run("check", "broken.py", "--output-format", "json")
    assert code == 3
    assert "token-in-file" in out
    assert "tok_9f3c1b7ad024" not in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere.py"], "nowhere.py: No such file or directory"),
        (["leek.py"], "did you mean 'leak.py'?"),
        (["--select", "pii-in-lag"], "no rule or clause 'pii-in-lag'; did you mean 'pii-in-log'?"),
        (["--ignore", "9.9"], "no rule or clause '9.9'"),
        (["--config", "job=3"], "unknown key 'job'; did you mean 'jobs'?"),
        (["--config", "per-file-ignores.'*'=['nonsense']"], "no rule or clause 'nonsense'"),
        (["--config", "purposes.marketng=['x']"], "no purpose 'marketng'; did you mean 'marketing'?"),
        (["--config", "nowhere.toml"], "no such configuration file: nowhere.toml"),
        (["--extend-rules", "nowhere"], "no such folder of rules: nowhere"),
        (["--output-format", "sariff"], "'sariff' is not one of"),
        (["--output", "sarif"], "is not of the form FORMAT=FILE"),
        (["--output", "sariff=x"], "did you mean 'sarif'?"),
        (["--output-file", "no/where"], "there is no folder no"),
        (["--jobs", "0"], "'0' is neither a number from 1 nor 'auto'"),
        (["--timeout", "0"], "`timeout` must be more than 0"),
        (["--as-of", "tomorrow"], "'tomorrow' does not match the format"),
        (["--fail-on", "eror"], "'eror' is not one of"),
        (["--baseline", "x"], "No such option"),
        (["--outputformat", "x"], "--output-format"),
        (["--files-from", "nowhere"], "--files-from nowhere: No such file"),
    ],
)
def test_wrong_usage(shop, run, arguments, message):
    code, out, err = run("check", *arguments)
    assert code == 2
    assert message in err
    assert out == ""
    assert "Traceback" not in err


def test_wrong_rules(shop, run, tmp_path):
    (shop / "mine" / "r").mkdir(parents=True)
    (shop / "mine" / "r" / "rule.yaml").write_text("id: r\nseverty: error\n")
    code, _, err = run("check", "--extend-rules", "mine")
    assert code == 2
    assert "mine/r/rule.yaml:2:1: " in err
    assert "did you mean 'severity'" in err


def test_an_internal_error_is_one_line(shop, run, monkeypatch):
    monkeypatch.setattr("sp_policy_lint.app.check.discover", lambda *_: 1 / 0)
    code, out, err = run("check")
    assert (code, out) == (4, "")
    assert err.startswith("internal error: ZeroDivisionError: division by zero (-v shows where); please report it")
    assert err.count("\n") == 1
    assert "Traceback" in run("check", "-v")[2]


def test_interrupted(shop, run, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("sp_policy_lint.app.check.discover", interrupt)
    assert run("check")[0] == 130


def test_every_format_at_once(shop, run):
    outputs = [argument for name in FORMATS for argument in ("--output", f"{name}=report.{name}")]
    code, out, _ = run("check", *outputs, "--output-file", "mine", "--output-format", "json")
    assert (code, out) == (1, "")
    for name in FORMATS:
        assert "leak" in (shop / f"report.{name}").read_text()
    assert json.loads((shop / "mine").read_text()) == json.loads((shop / "report.json").read_text())


def test_text_on_stdout_beside_a_file(shop, run):
    _, out, _ = run("check", "--output", "sarif=report.sarif")
    assert "leak.py:4:1" in out
    assert json.loads((shop / "report.sarif").read_text())["version"] == "2.1.0"


@pytest.mark.parametrize("separator", ["\n", "\0", "\r\n"])
def test_paths_from_a_file(shop, run, separator):
    (shop / "list").write_bytes(separator.join(["old.py", "fine.py", ""]).encode())
    _, out, _ = run("check", "--files-from", "list", "leak.py")
    assert "old.py:3" in out
    assert "leak.py:4" in out
    _, out, _ = run("check", "--files-from", "list")
    assert "leak.py" not in out


def test_paths_from_stdin(shop, run, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"old.py\0")))
    assert "old.py:3" in run("check", "--files-from", "-")[1]


def test_no_paths_from_a_file_are_no_paths(shop, run):
    (shop / "list").touch()
    assert run("check", "--files-from", "list")[0] == 0


def test_statistics_and_timing_go_to_stderr(shop, run):
    _, out, err = run("check", "--statistics", "--timing")
    assert "     1 pii-in-log" in err
    assert " s  lowering" in err
    assert " s  lowering" not in out


def test_color(shop, run, monkeypatch):
    assert "\x1b[" not in run("check")[1]
    assert "\x1b[" in run("check", "--color", "always")[1]
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run("check")[1]
    assert "\x1b[" not in run("check", "--color", "never")[1]
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("check")[1]


def test_suppressions(shop, run):
    comment = '  # sp-policy: ignore[pii-in-log] reason="checked" until=2027-01-31\n'
    (shop / "leak.py").write_text((shop / "leak.py").read_text().rstrip() + comment)
    assert run("check", "leak.py", "--as-of", "2027-01-31")[0] == 0
    code, out, _ = run("check", "leak.py", "--as-of", "2027-02-01")
    assert code == 1
    assert "expired-suppression" in out
    code, out, _ = run("check", "leak.py", "--as-of", "2027-01-31", "--ignore-suppressions")
    assert code == 1
    assert "suppression" not in out.replace("--ignore-suppressions", "")


def test_a_suppression_of_a_rule_that_did_not_run_is_not_unused(shop, run):
    (shop / "leak.py").write_text('x = 1  # sp-policy: ignore[pii-in-log] reason="checked"\n')
    assert "unused-suppression" in run("check", "leak.py")[1]
    assert "unused-suppression" not in run("check", "leak.py", "--ignore", "pii-in-log")[1]
    assert "unused-suppression" not in run("check", "leak.py", "--ignore", "unused-suppression")[1]


def test_confidence(shop, run):
    assert run("check", "--min-confidence", "high")[0] == 1


def test_the_configuration_of_the_folder(shop, run):
    (shop / "pyproject.toml").write_text("[tool.sp-policy-lint]\nignore = ['pii-in-log']\n")
    assert run("check")[0] == 0
    assert run("check", "--isolated")[0] == 1
    (shop / "pyproject.toml").write_text("[tool.sp-policy-lint]\nignor = ['pii-in-log']\n")
    code, _, err = run("check")
    assert code == 2
    assert "pyproject.toml:2:1: unknown key 'ignor'; did you mean 'ignore'?" in err


def test_notebooks_have_the_lines_of_the_file(shop, run):
    source = ["import logging, shop\n", "%load_ext x\n", "logging.info(shop.orders())"]
    cell = {"cell_type": "code", "source": source}
    (shop / "nb.ipynb").write_text(json.dumps({"cells": [cell]}, indent=1))
    line = next(
        number for number, text in enumerate((shop / "nb.ipynb").read_text().split("\n"), 1) if "orders" in text
    )
    assert f"nb.ipynb:{line}:1" in run("check", "nb.ipynb")[1]
    (shop / "nb.ipynb").write_text("{")
    code, out, _ = run("check", "nb.ipynb")
    assert code == 3
    assert "nb.ipynb" in out


def test_coverage_adds_up(shop, run):
    (shop / "broken.py").write_text("def")
    (shop / "image.png").write_bytes(b"\x89PNG\0\0")
    (shop / "link.py").symlink_to("fine.py")
    _, out, _ = run("check", "--output-format", "json")
    coverage = json.loads(out)["coverage"]
    assert coverage == {"discovered": 7, "analysed": 4, "partial": 1, "skipped": 2, "failed": 0}


def test_the_day_is_today_by_default(shop, run):
    _, out, _ = run("check", "--output-format", "json")
    assert datetime.date.today().isoformat() in out


def test_suppressed_findings_are_told_when_asked(shop, run):
    (shop / "leak.py").write_text(
        (shop / "leak.py").read_text().rstrip() + '  # sp-policy: ignore[pii-in-log] reason="ok"\n'
    )
    assert "leak.py" not in run("check", "leak.py")[1]
    _, out, _ = run("check", "leak.py", "--show-suppressed")
    assert "leak.py:4:1: error pii-in-log" in out
    assert "[ok]" in out
    for options, number in ((), 1), (("--hide-suppressed",), 0), (("--show-suppressed",), 1):
        _, out, _ = run("check", "leak.py", "--output-format", "sarif", *options)
        assert len(json.loads(out)["runs"][0]["results"]) == number


def test_a_function_cut_short_makes_its_file_partial(shop, run, monkeypatch):
    monkeypatch.setattr("sp_policy_lint.taint.activation.MAX_VISITS", 0)
    code, out, _ = run("check", "leak.py", "--output-format", "json", "--jobs", "1")
    report = json.loads(out)
    assert code == 3
    assert not report["complete"]
    assert report["coverage"] == {"discovered": 1, "analysed": 0, "partial": 1, "skipped": 0, "failed": 0}
    assert {notice["code"] for notice in report["notices"]} == {"limit"}
