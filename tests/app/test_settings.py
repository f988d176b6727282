"""Settings: where they come from, which wins, and how mistakes are told."""

import datetime
import os

import pytest

from sp_policy_lint.app.settings import Settings, resolve
from sp_policy_lint.errors import ConfigError, UsageError
from sp_policy_lint.policy import Confidence, Severity


def test_the_defaults(tree):
    settings, root = resolve([tree({"a.py": ""})])
    assert settings == Settings()
    assert (settings.fail_on, settings.min_confidence, settings.on_error) == ("error", "low", "fail")
    assert not root.repository


def test_every_key(tree):
    folder = tree(
        {
            "pyproject.toml": """
[tool.sp-policy-lint]
select = ["pii-in-log", "4.5"]
ignore = ["x"]
exclude = ["build"]
extend-exclude = ["docs/*.py"]
force-exclude = true
rules = ["policy"]
extend-rules = ["more", "/abs"]
fail-on = "warning"
min-confidence = "medium"
on-error = "warn"
ignore-suppressions = true
internal-hosts = ["*.shop.example", "10.0.0.0/8"]
as-of = 2027-01-31
jobs = 3
timeout = 2
cache = false
cache-dir = "c"
purposes = {marketing = ["app/crm/**"]}
[tool.sp-policy-lint.per-file-ignores]
"tests/**" = ["pii-in-log"]
"""
        }
    )
    settings, _ = resolve([folder])
    assert settings == Settings(
        select=("pii-in-log", "4.5"),
        ignore=("x",),
        exclude=("build",),
        extend_exclude=("docs/*.py",),
        force_exclude=True,
        rules=(str(folder / "policy"),),
        extend_rules=(str(folder / "more"), "/abs"),
        fail_on=Severity.WARNING,
        min_confidence=Confidence.MEDIUM,
        on_error="warn",
        ignore_suppressions=True,
        internal_hosts=("*.shop.example", "10.0.0.0/8"),
        as_of=datetime.date(2027, 1, 31),
        jobs=3,
        timeout=2.0,
        cache=False,
        cache_dir=str(folder / "c"),
        purposes={"marketing": ("app/crm/**",)},
        per_file_ignores={"tests/**": ("pii-in-log",)},
    )


def test_the_nearest_file_wins_and_in_one_folder_the_own_file(tree):
    folder = tree(
        {
            "pyproject.toml": "[tool.sp-policy-lint]\njobs = 1",
            "a/pyproject.toml": "[tool.other]\njobs = 2",
            "a/b/pyproject.toml": "[tool.sp-policy-lint]\njobs = 3",
            "a/b/.sp-policy-lint.toml": "jobs = 4",
            "a/b/x.py": "",
        }
    )
    assert resolve([folder / "a" / "b" / "x.py"])[0].jobs == 4
    assert resolve([folder / "a"])[0].jobs == 1


def test_the_search_ends_at_the_repository(tree):
    folder = tree({".sp-policy-lint.toml": "jobs = 1", "repo/.git/HEAD": "", "repo/a/x.py": ""})
    settings, root = resolve([folder / "repo" / "a"])
    assert settings.jobs == "auto"
    assert (root.folder, root.repository) == (folder / "repo", True)


def test_isolated_reads_no_file(tree):
    folder = tree({".sp-policy-lint.toml": "jobs = 1", "other.toml": ""})
    assert resolve([folder], isolated=True)[0].jobs == "auto"
    with pytest.raises(UsageError, match="exclude each other"):
        resolve([folder], [str(folder / "other.toml")], isolated=True)


def test_the_later_wins_and_extend_adds(tree):
    folder = tree({".sp-policy-lint.toml": 'jobs = 1\nfail-on = "note"\nextend-exclude = ["a"]'})
    settings, _ = resolve([folder], ["jobs=2", 'extend-exclude=["b"]'], {"jobs": 3, "extend-exclude": ["c"]})
    assert (settings.jobs, settings.fail_on, settings.extend_exclude) == (3, "note", ("a", "b", "c"))


def test_a_file_by_its_name(tree):
    folder = tree({"x/ci.toml": 'jobs = 5\nrules = ["r"]', "a.py": ""})
    settings, _ = resolve([folder], [str(folder / "x" / "ci.toml"), "timeout=1"])
    assert (settings.jobs, settings.timeout, settings.rules) == (5, 1.0, (str(folder / "x" / "r"),))
    with pytest.raises(UsageError, match=r"no such configuration file.*did you mean 'ci.toml'"):
        resolve([folder], [str(folder / "x" / "cy.toml")])


@pytest.mark.parametrize(
    ("entry", "key", "value"),
    [
        ("fail-on=warning", "fail_on", Severity.WARNING),
        ('fail-on = "warning"', "fail_on", Severity.WARNING),
        ("as-of=2027-01-31", "as_of", datetime.date(2027, 1, 31)),
        ("jobs=auto", "jobs", "auto"),
        ("purposes.marketing=['crm/**']", "purposes", {"marketing": ("crm/**",)}),
        ("cache-dir=/x/y", "cache_dir", "/x/y"),
    ],
)
def test_key_and_value(tree, entry, key, value):
    assert getattr(resolve([tree({})], [entry])[0], key) == value


def test_globs_of_a_file_below_the_root_are_seen_from_the_root(tree):
    folder = tree(
        {
            ".git/HEAD": "",
            "services/a/.sp-policy-lint.toml": 'exclude = ["gen", "/x/y"]\npurposes = {tax = ["t/**"]}\n'
            'per-file-ignores = {"*.py" = ["r"]}',
        }
    )
    settings, _ = resolve([folder / "services" / "a"])
    assert settings.exclude == ("/services/a/**/gen", "/services/a/x/y")
    assert settings.purposes == {"tax": ("/services/a/t/**",)}
    assert settings.per_file_ignores == {"/services/a/**/*.py": ("r",)}


MISTAKES = {
    "unknown key": (
        '[tool.sp-policy-lint]\njobs = 1\nselct = ["x"]',
        "3:1: unknown key 'selct'; did you mean 'select'?",
    ),
    "wrong word": (
        '[tool.sp-policy-lint]\nfail-on = "eror"',
        "2:1: `fail-on`: 'eror' is none of error, warning, note; did you mean",
    ),
    "wrong literal": (
        '[tool.sp-policy-lint]\n  on-error = "warm"',
        "2:3: `on-error`: 'warm' is none of fail, warn; did you mean 'warn'",
    ),
    "wrong type": ("[tool.sp-policy-lint]\nselect = 3", "2:1: `select`: Expected `array`, got `int`"),
    "wrong item": ('[tool.sp-policy-lint]\nselect = ["a", 3]', "2:1: `select`: Expected `str`, got `int`"),
    "wrong inside": (
        "[tool.sp-policy-lint]\n[tool.sp-policy-lint.purposes]\ntax = 1",
        "2:2: `purposes`: Expected `array`",
    ),
    "no jobs": ("[tool.sp-policy-lint]\njobs = 0", "`jobs` must be at least 1"),
    "no time": ("[tool.sp-policy-lint]\ntimeout = 0", "`timeout` must be more than 0"),
    "no table": ("[tool]\nsp-policy-lint = 3", "2:1: `tool.sp-policy-lint` must be a table"),
    "no TOML": ("[tool.sp-policy-lint]\njobs = = 1", "2:8: no valid TOML"),
    "cut off": ("[tool.sp-policy-lint]\nselect = [", "no valid TOML"),
    "deep": ("x = " + "[" * 100_000, "no valid TOML: nested too deeply"),
    "no UTF-8": (b"[tool.sp-policy-lint]\n# \xff", "2: is not UTF-8"),
}


@pytest.mark.parametrize(("text", "message"), MISTAKES.values(), ids=MISTAKES)
def test_mistakes_have_a_place(tree, text, message):
    folder = tree({"pyproject.toml": text})
    with pytest.raises(ConfigError) as caught:
        resolve([folder])
    assert str(caught.value).startswith(f"{folder / 'pyproject.toml'}:")
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("job=3", "--config job=3: unknown key 'job'; did you mean 'jobs'?"),
        ("jobs=x y", "no valid TOML"),
        ("jobs=none", "`jobs`"),
        ("rules=[", "no valid TOML"),
    ],
)
def test_mistakes_on_the_command_line(tree, entry, message):
    with pytest.raises(ConfigError) as caught:
        resolve([tree({})], [entry])
    assert message in str(caught.value)


def test_two_files_are_one_too_many(tree):
    folder = tree({"a.toml": "", "b.toml": ""})
    with pytest.raises(UsageError, match="more than one file"):
        resolve([folder], [str(folder / "a.toml"), str(folder / "b.toml")])


def test_the_root_without_a_repository(tree, monkeypatch):
    folder = tree({"a/x.py": "", "b/y.py": ""})
    assert resolve([folder / "a" / "x.py"])[1].folder == folder / "a"
    assert resolve([folder / "a", folder / "b"])[1].folder == folder
    monkeypatch.chdir(folder)
    from pathlib import Path

    assert resolve([Path("a/x.py")])[1].folder == folder
    assert resolve([])[1].folder == folder


def test_a_link_to_a_repository_is_its_root(tree):
    folder = tree({"real/.git/HEAD": "", "real/x.py": ""})
    os.symlink(folder / "real", folder / "link")
    assert resolve([folder / "link"])[1].folder == folder / "real"
