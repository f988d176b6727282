"""The built wheel, alone in a fresh environment, is the whole tool."""

import json
import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("wheel")]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", folder, ROOT]
    subprocess.run(build, check=True, timeout=300)
    (file,) = folder.glob("*.whl")
    return file


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The folder of the programs of an environment that holds the wheel and what it asks for."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    install = [sys.executable, "-m", "pip", "--python", programs / "python", "install", "--quiet", wheel]
    subprocess.run(install, check=True, timeout=600)
    return programs


@pytest.fixture
def program(installed, tmp_path):
    """Runs the installed program with nothing of this checkout in reach."""

    def run(*arguments):
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        command = [installed / "sp-policy-lint", *arguments]
        env = kept | {"XDG_CACHE_HOME": str(tmp_path / "cache")}
        return subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False, timeout=120)

    return run


def test_what_is_in_it(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert "sp_policy_lint/py.typed" in names
    for file in (ROOT / "rules").rglob("*"):
        if file.is_file() and "__pycache__" not in file.parts:
            assert f"sp_policy_lint/rules/{file.relative_to(ROOT / 'rules').as_posix()}" in names
    assert not [name for name in names if name.split("/")[0].startswith(("tests", "examples", "rules", "src"))]


def test_it_finds_the_same_as_the_checkout(program, tmp_path):
    shutil.copytree(ROOT / "examples" / "shop", tmp_path / "shop")
    options = ["check", "shop", "--no-cache", "--as-of", "2027-01-01", "--output-format", "json"]
    alone = program(*options)
    command = [sys.executable, "-m", "sp_policy_lint", *options]
    checkout = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120)
    assert (alone.stderr, alone.returncode) == (checkout.stderr, checkout.returncode)
    assert alone.stdout == checkout.stdout
    assert json.loads(alone.stdout)["findings"]


def test_it_explains_its_rules(program):
    listed = program("rule")
    assert listed.returncode == 0
    folders = [folder.parent.name for folder in (ROOT / "rules").glob("*/rule.yaml")]
    assert sorted(folders) == [line.split()[0] for line in listed.stdout.splitlines()]


def test_its_rules_hold(program, installed):
    rules = next(installed.parent.rglob("sp_policy_lint/rules"))
    tested = program("rules", "test", str(rules))
    assert (tested.returncode, tested.stderr) == (0, ""), tested.stdout


def test_workers_run(program, tmp_path):
    (tmp_path / "big").mkdir()
    for number in range(8):
        (tmp_path / "big" / f"m{number}.py").write_text(f"def f{number}(a):\n    return a\n" * 1000)
    assert program("check", "big", "--no-cache", "--jobs", "2").returncode == 0
