"""The program as a process: broken surroundings, signals, hostile folders, and the same report every time."""

import contextlib
import json
import os
import pty
import signal
import subprocess
import threading
import time
from pathlib import Path

import pytest

from sp_policy_lint.report import FORMATS

from .conftest import LEAK, POLICY

RULES = ("--rules", str(POLICY))


def finish(process, timeout=60):
    out, err = process.communicate(timeout=timeout)
    return process.returncode, out, err


def test_no_surroundings(start):
    process = start(
        "check", *RULES, env={"HOME": "/nowhere", "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "TERM": "dumb"}
    )
    code, out, err = finish(process)
    assert (code, err) == (1, b"")
    assert b"leak.py:4:1" in out


def test_closed_stdout(start, shop):
    process = start("check", *RULES, "--output-format", "json", preexec_fn=lambda: os.close(1))
    code, _, err = finish(process)
    assert code == 4
    assert b"stdout is closed" in err
    process = start("check", *RULES, "--output-file", "r.txt", preexec_fn=lambda: (os.close(1), os.close(2)))
    assert finish(process)[0] == 1
    assert "leak.py:4:1" in (shop / "r.txt").read_text()


def test_a_full_disk(start):
    with open("/dev/full", "wb") as full:
        code, _, err = finish(start("check", *RULES, stdout=full))
    assert code == 4
    assert err.startswith(b"error: cannot write the report")


STANDARD = ("re", "socket", "struct", "signal", "sitecustomize", "usercustomize", "site", "multiprocessing", "resource")
OTHERS = ("yaml", "libcst", "msgspec", "pebble", "rich", "conftest")


@pytest.mark.parametrize(
    ("module", "names"), [(False, STANDARD + OTHERS), (True, OTHERS)], ids=["program", "python -m"]
)
def test_modules_in_the_working_folder_are_not_imported(start, shop, module, names):
    for name in names:
        (shop / f"{name}.py").write_text(f"open('canary-{name}', 'w')\n")
    assert finish(start("check", *RULES, "--no-cache", module=module))[0] == 1
    assert not list(shop.glob("canary-*"))


def test_the_configuration_of_git_runs_nothing(start, shop):
    subprocess.run(["git", "init", "-q", "."], check=True)
    canary = shop / "canary"
    for key in ("core.fsmonitor", "core.pager", "diff.external", "filter.x.clean"):
        subprocess.run(["git", "config", key, f"touch {canary}"], check=True)
    (shop / ".gitattributes").write_text("*.py filter=x diff=x\n")
    assert finish(start("check", *RULES))[0] == 1
    assert not canary.exists()


def drain(terminal, shown):
    """Reads what is written to a terminal until nobody has it open."""
    with contextlib.suppress(OSError):
        while data := os.read(terminal, 4096):
            shown.append(data)


def test_progress_on_a_terminal_leaves_stdout_alone(start):
    plain = finish(start("check", *RULES, "--no-cache"))[1]
    master, slave = pty.openpty()
    process = start("check", *RULES, "--no-cache", stderr=slave, env={"TERM": "xterm"})
    os.close(slave)
    shown = []
    reader = threading.Thread(target=drain, args=(master, shown))
    reader.start()
    assert finish(process)[:2] == (1, plain)
    reader.join(10)
    os.close(master)
    assert b"judgement" in b"".join(shown)


@pytest.fixture
def many(shop):
    """Enough files for workers, some of them slow to read."""
    for number in range(40):
        lines = [f"def f{number}_{line}(a):\n    return a.b({line}, c=[a])\n" for line in range(400)]
        (shop / f"m{number}.py").write_text("".join(lines))
    return shop


def children(pid):
    """The processes below a process."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == pid:
            found += [int(status.parent.name), *children(int(status.parent.name))]
    return found


def gone(pids, seconds=15):
    """Whether all of these processes end in time."""
    until = time.monotonic() + seconds
    while any(alive(pid) for pid in pids):
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True


def alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.slow
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -9)], ids=["INT", "TERM", "KILL"]
)
def test_signals_leave_no_process_and_no_file(start, many, number, code):
    before = set(many.iterdir())
    everything = ("--config", "selection=false")  # else the files are only checked, and the run is over too soon
    process = start("check", *RULES, *everything, "--no-cache", "--output-file", "report.txt", "--jobs", "2")
    until = time.monotonic() + 30
    while len(started := children(process.pid)) < 3 and time.monotonic() < until:
        time.sleep(0.02)
    time.sleep(0.3)
    process.send_signal(number)
    got, _, err = finish(process)
    assert got == code
    assert b"Traceback" not in err
    assert gone(started)
    assert set(many.iterdir()) == before


@pytest.mark.slow
def test_the_report_is_the_same_every_time(start, many):
    (many / "copy").mkdir()
    for number in range(5):
        (many / "copy" / f"leak{number}.py").write_text(LEAK)
    day = ("--as-of", "2027-01-01", "--output-format", "json")
    runs = [
        ({"PYTHONHASHSEED": "0"}, ("--jobs", "1", "--no-cache")),
        ({"PYTHONHASHSEED": "1"}, ("--jobs", "4", "--no-cache")),
        ({"PYTHONHASHSEED": "2", "LC_ALL": "C", "TZ": "Asia/Tokyo"}, ()),
        ({"PYTHONHASHSEED": "3"}, ()),
        (
            {},
            (
                "leak.py",
                "copy",
                *sorted((path.name for path in many.glob("m*.py")), reverse=True),
                "old.py",
                "fine.py",
                ".gitignore",
            ),
        ),
    ]
    reports = [finish(start("check", *RULES, *day, *arguments, env=env))[1] for env, arguments in runs]
    assert len(json.loads(reports[0])["findings"]) == 7
    assert len(set(reports)) == 1


HOSTILE = {
    "brackets.py": "x = " + "[" * 5000,
    "parentheses.py": "x = " + "(" * 10_000 + ")" * 10_000,
    "plus.py": "x = 'a'" + "+'a'" * 10_000,
    "calls.py": "x = a" + ".b()" * 5000,
    "minus.py": "x = " + "-" * 5000 + "1",
    "not.py": "x = " + "not " * 5000 + "1",
    "elif.py": "if a:\n    pass\n" + "elif a:\n    pass\n" * 3000,
    "ternary.py": "x = " + "a if b else " * 2000 + "c",
    "lambda.py": "x = " + "lambda: " * 2000 + "1",
    "indent.py": "".join(" " * depth + "if a:\n" for depth in range(500)) + " " * 500 + "pass\n",
    "line.py": "x = [" + "1," * 500_000 + "]",
    "statements.py": "x = 1\n" * 200_000,
    "dict.py": "x = {" + "".join(f"'key{n}': {n},\n" for n in range(40_000)) + "}",
    "string.py": "x = '" + "a" * 4_900_000 + "'",
    "empty.py": "",
    "comment.py": "# no newline",
    "nul.py": b"x = 1\0",
    "latin.py": b"x = '\xe9'",
    "utf16.py": "x = 1".encode("utf-16"),
    "utf7.py": b"# coding: utf-7\n+AGE-",
    "rot13.py": b"# coding: rot13\nnop",
    "two.py": "print 'x'\nexcept A, e:\n",
    "merge.py": "<<<<<<< HEAD\nx = 1\n=======\n",
    "template.py": "{{ cookiecutter.name }} = {% if x %}",
    "surrogate.py": 'x = "\\ud800"\n',
    "deep.json": "[" * 100_000,
    "deep.ipynb": '{"cells":' + "[" * 100_000,
    "\x1b[2Jname\n::error::.py": "import shop\nshop.old_orders()\n",
}


@pytest.mark.slow
def test_hostile_files_cost_themselves_and_nothing_else(start, shop, tmp_path_factory):
    reports = tmp_path_factory.mktemp("reports")
    for name, content in HOSTILE.items():
        (shop / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    with open(os.path.join(os.fsencode(shop), b"\xff.py"), "w") as stream:
        stream.write(LEAK)
    outputs = [f"--output={name}={reports / name}" for name in FORMATS]
    code, out, err = finish(start("check", *RULES, "--timeout", "5", "--quiet", *outputs), timeout=300)
    assert code == 3
    assert b"Traceback" not in err
    for text in [out, *((reports / name).read_bytes() for name in FORMATS)]:
        assert b"\x1b" not in text
        assert b"\n::error::" not in text
    report = json.loads((reports / "json").read_text())
    assert sum(finding["rule"] == "pii-in-log" for finding in report["findings"]) == 2
    assert not [notice for notice in report["notices"] if notice["code"] == "internal"]
