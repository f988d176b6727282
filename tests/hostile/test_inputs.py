"""Files that break or mislead a reader of code, in one folder beside a plain leak: each costs itself, nothing else.

The names begin with the number of the hazard.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

POLICY = Path(__file__).parents[1] / "app" / "policy"
LEAK = "import logging\nimport shop\n\nlogging.info(shop.orders())\n"


ENTRIES = "x = {\n" + "".join(f'"k{n}": {{"a": {n}, "b": "text"}},\n' for n in range(15_000)) + "}\n"
BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]\n" for name, before in ("ba", "cb", "dc", "ed", "fe", "gf", "hg")
)


def elifs(count):
    return "if a: pass\n" + "".join(f"elif a == {n}: pass\n" for n in range(count))


# Text or bytes, and the codes of notices of which there must be one; "analysed": the file is analysed like any other;
# "read": it is clean or refused, but always accounted for.
FILES = {
    "01_brackets.py": ("[" * 5_000 + "]" * 5_000, "too-deep"),
    "02_parentheses.py": ("(" * 10_000 + ")" * 10_000, "too-deep"),
    "03_sum.py": ("x = " + " + ".join(["1"] * 10_000) + "\n", "too-complex too-deep"),
    "04_calls.py": ("a" + ".b()" * 5_000 + "\n", "too-complex too-deep"),
    "05_minus.py": ("x = " + "-" * 5_000 + "1\n", "too-complex too-deep"),
    "05_not.py": ("x = " + "not " * 5_000 + "1\n", "too-complex too-deep"),
    "06_text_sum.py": (LEAK + "x = " + " + ".join(['"a"'] * 1_000) + "\n", "analysed"),
    "07_elif.py": (elifs(3_000), "read"),
    "07_ternary.py": ("x = " + "1 if a else " * 2_000 + "2\n", "read"),
    "07_lambda.py": ("x = " + "lambda: " * 2_000 + "2\n", "read"),
    "08_indentation.py": ("".join(" " * n + "if a:\n" for n in range(500)) + " " * 500 + "pass\n", "too-deep syntax"),
    "09_one_line.py": (LEAK + "x = [" + "1," * 500_000 + "]\n", "long-line too-large"),
    "10_statements.py": (LEAK + "x = 1\n" * 200_000, "too-large"),
    "11_dict.py": (ENTRIES, "read"),
    "14_empty.py": ("", "analysed"),
    "14_comment.py": ("# nothing", "analysed"),
    "14_no_newline.py": (LEAK.rstrip(), "analysed"),
    "17_byte_order_mark.py": (b"\xef\xbb\xbf" + LEAK.encode(), "analysed"),
    "18_latin_1_declared.py": (b"# -*- coding: latin-1 -*-\n# \xe9\n" + LEAK.encode(), "analysed"),
    "19_latin_1.py": (b"# \xe9\n" + LEAK.encode(), "encoding"),
    "20_utf_16.py": (LEAK.encode("utf-16"), "encoding nul-byte"),
    "20_utf_32.py": (LEAK.encode("utf-32"), "encoding nul-byte"),
    "21_unknown_cookie.py": ("# coding: klingon\n" + LEAK, "encoding"),
    "21_rot13.py": ("# coding: rot13\n" + LEAK, "encoding"),
    "21_zlib.py": ("# coding: zlib_codec\n" + LEAK, "encoding"),
    "22_utf_7.py": ("# coding: utf-7\n" + LEAK, "encoding"),
    "22_idna.py": ("# coding: idna\n" + LEAK, "encoding"),
    "22_unicode_escape.py": ("# coding: unicode_escape\n" + LEAK, "encoding"),
    "23_two_encodings.py": (b"\xef\xbb\xbf# coding: latin-1\n" + LEAK.encode(), "encoding"),
    "24_nul.py": (b"x = 1\0\n", "nul-byte"),
    "24_binary.bin": (b"\0\1\2\3", "read"),
    "25_crlf.py": (LEAK.replace("\n", "\r\n"), "analysed"),
    "25_mixed.py": (LEAK.replace("\n", "\r\n", 2), "analysed"),
    "26_form_feed.py": ("\f" + LEAK, "analysed"),
    "27_bidi.py": (LEAK + "# \u202e drowssap\n", "analysed"),
    "27_homoglyph.py": (LEAK + "\u0430 = 1\n", "analysed"),
    "28_python_2.py": ("print 'x'\n", "syntax"),
    "29_except_comma.py": ("try:\n    pass\nexcept A, e:\n    pass\n", "read"),
    "30_new_syntax.py": (LEAK + 'x = f"{f"{1}"}"\ntype T = int\ntry:\n    pass\nexcept A, B:\n    pass\n', "analysed"),
    "31_merge.py": ("<<<<<<< ours\nx = 1\n=======\nx = 2\n>>>>>>> theirs\n", "syntax"),
    "31_template.py": ("{% if x %}\nx = {{ y }}\n{% endif %}\n", "syntax"),
    "32_broken.ipynb": ("{", "notebook"),
    "33_bomb.yaml": (BOMB, "read"),
    "35_deep.yaml": ("[" * 20_000, "read"),
    "35_deep.json": ("[" * 20_000, "read"),
    "35_deep.toml": ("x = " + "[" * 20_000, "read"),
    "36_settings.env": ("export HOME_OF=${HOME}\nA='x\ny'\n", "read"),
    "37_archive.zip": (b"PK\3\4" + b"\0" * 100, "read"),
    "37_pickle.pkl": (b"\x80\x04cos\nsystem\n(S'touch canary'\ntR.", "read"),
}  # fmt: skip

NAMES = [
    b"39_\xff.py",
    b"39_new\nline.py",
    b"39_esc_\x1b[31m.py",
    b"39_[bold].py",
    b"39_::error::x.py",
    b"=cmd|'C calc'!A0.py",
    b"39_<script>alert(1)<.py",
    b"39_" + b"n" * 200 + b".py",
    b"39_blank .py",
    b"CON.py",
    b"39_Twin.py",
    b"39_twin.py",
]


def run(*arguments, cwd, env=None):
    command = [sys.executable, "-P", "-m", "sp_policy_lint", *map(str, arguments)]
    surroundings = {**os.environ, "XDG_CACHE_HOME": str(cwd.parent / "cache"), **(env or {})}
    return subprocess.run(command, cwd=cwd, env=surroundings, check=False, capture_output=True, timeout=300)


def check(folder, *options):
    done = run("check", ".", "--rules", POLICY, "--isolated", "--as-of", "2026-11-24", *options, cwd=folder)
    assert b"Traceback" not in done.stderr
    assert b"internal error" not in done.stderr
    return done


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    """All hostile files, with files of hostile names and things that are no files."""
    folder = tmp_path_factory.mktemp("hostile") / "tree"
    folder.mkdir()
    for name, (content, _) in FILES.items():
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    for name in NAMES:
        with open(os.fsencode(folder) + b"/" + name, "w", encoding="utf-8") as file:
            file.write(LEAK)
    (folder / "12_text.py").write_text('x = "' + "a b " * 20_000 + '"\n' + LEAK)
    (folder / "leak.py").write_text(LEAK)
    os.mkfifo(folder / "13_pipe.py")
    with open(folder / "13_sparse.py", "wb") as file:
        file.truncate(10_000_000_000)
    (folder / "13_zero.py").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as made:
        short = Path("/tmp") / f"s{os.getpid()}"
        made.bind(str(short))
        shutil.move(short, folder / "13_socket.py")
    (folder / "38_loop").symlink_to(".")
    (folder / "38_out.py").symlink_to("/etc/passwd")
    return folder


@pytest.fixture(scope="module")
def report(tree):
    done = check(tree, "--output-format", "json", "--no-cache")
    assert done.returncode == 3
    return json.loads(done.stdout)


def codes(report, name):
    return {notice["code"] for notice in report["notices"] if notice["path"] == name}


@pytest.mark.parametrize("name", FILES)
def test_each_file_is_accounted_for(report, name):
    content, expected = FILES[name]
    if expected == "read":
        return  # test_the_numbers_add_up
    if expected == "analysed":
        assert codes(report, name) == set()
        if "shop.orders" in (content if isinstance(content, str) else content.decode("latin-1")):
            assert name in {finding["path"] for finding in report["findings"]}
    else:
        assert codes(report, name) <= set(expected.split())
        assert len(codes(report, name)) == 1


def test_the_plain_leak_is_found(report):
    assert {"leak.py", "12_text.py"} <= {finding["path"] for finding in report["findings"]}


def test_hostile_names_are_like_others(report):
    found = {finding["path"] for finding in report["findings"]}
    for name in NAMES:
        assert name.decode("utf-8", "backslashreplace") in found


def test_the_numbers_add_up(tree, report):
    coverage = report["coverage"]
    assert coverage["discovered"] == len(os.listdir(tree))
    assert coverage["discovered"] == sum(coverage[part] for part in ("analysed", "partial", "skipped", "failed"))
    told = {notice["path"] for notice in report["notices"]}
    assert len(told) == coverage["partial"] + coverage["failed"]


def test_special_files_are_passed_by(report):
    assert not {finding["path"] for finding in report["findings"]} & {"13_pipe.py", "13_zero.py", "38_out.py"}
    assert codes(report, "13_sparse.py") == {"too-large"}


@pytest.mark.parametrize(
    "name", ["text", "sarif", "github", "gitlab", "junit", "markdown", "csv", "html", "json-lines"]
)
def test_every_format_can_tell_it(tree, name):
    done = check(tree, "--output-format", name, "--select", "pii-in-log")
    assert done.returncode == 3
    text = done.stdout.decode("utf-8")
    assert "leak.py" in text
    assert not [c for c in text if (ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160 or c in "\u202e\u2066"]


def test_one_worker_or_two_cold_or_warm(tree):
    options = ["--output-format", "json"]
    first = check(tree, *options, "-j", "1", "--no-cache").stdout
    assert check(tree, *options, "-j", "2").stdout == first
    assert check(tree, *options, "-j", "2").stdout == first
