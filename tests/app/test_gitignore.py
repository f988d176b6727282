"""`.gitignore` as git reads it: random trees and patterns, held against git itself."""

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sp_policy_lint.app.discover import discover
from sp_policy_lint.app.gitignore import Ignore
from sp_policy_lint.app.root import Root
from sp_policy_lint.app.settings import Settings, anchor

from .conftest import git, write

NAMES = ["a", "b", "ab", "foo", "foo.py", "x y", "[a]", ".env", "#c", "!d", "é", "b ", "build"]
PIECES = [
    *["a", "b", "*", "**", "?", "foo", "*.py", "build", "[ab]", "[!a]", "f*o", "a*", "**a", "\\[a\\]", "*.*", "é"],
    *[
        "\\#c",
        "\\!d",
        "[a-c]*",
        "[[:alpha:]]",
        "b\\ ",
        "[",
        "[]a]",
        "a**b",
        "fo?",
        "\\a",
        "[^b]",
        "{a,b}",
        "[z-a]",
        "[[:no:]]",
    ],
]

name = st.sampled_from(NAMES)
paths = st.lists(st.lists(name, min_size=1, max_size=4), min_size=3, max_size=12)
pattern = st.builds(
    lambda start, pieces, end: start + "/".join(pieces) + end,
    st.sampled_from(["", "", "", "/", "!", "!/", "**/"]),
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=3),
    st.sampled_from(["", "", "", "/", "/**", " ", "\r", "\t", "\\"]),
)
ignore_file = st.builds(
    lambda lines, end: "\n".join(lines) + end, st.lists(pattern, min_size=1, max_size=5), st.sampled_from(["", "\n"])
)


def plant(root, lists):
    """Makes as many of the files as fit together in one tree; gives the folders."""
    folders = [root]
    for parts in lists:
        path = root.joinpath(*parts)
        if not path.exists() and not any(parent.is_file() for parent in path.parents):
            write(root, {"/".join(parts): ""})
            folders.append(path.parent)
    return folders


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    paths, st.lists(ignore_file, min_size=1, max_size=3), st.one_of(st.none(), pattern), st.integers(0, 3), st.data()
)
def test_the_same_files_as_git(tmp_path_factory, lists, ignore_files, excluded, tracked, data):
    root = tmp_path_factory.mktemp("repository")
    git(root, "init", "-q")
    folders = plant(root, lists)
    for text in ignore_files:
        (data.draw(st.sampled_from(folders)) / ".gitignore").write_text(text, newline="")
    if excluded:
        (root / ".git" / "info" / "exclude").write_text(excluded + "\n", newline="")
    files = sorted(path for path in root.rglob("*") if path.is_file() and ".git" not in path.relative_to(root).parts)
    for file in files[:tracked]:
        git(root, "add", "-f", "--", str(file))
    listed = git(root, "ls-files", "-o", "-c", "-z", "--exclude-standard").split(b"\0")
    found = discover(Root(root.resolve(), True), [root], Settings(exclude=())).files
    assert sorted(os.fsencode(each.path) for each in found) == sorted({path for path in listed if path})


@pytest.mark.parametrize(
    ("line", "path", "ignored"),
    [
        ("*.py", "a/b.py", True),
        ("/*.py", "a/b.py", None),
        ("a/", "a", None),
        ("a/**/b", "a/b", True),
        ("a/**/b", "a/x/y/b", True),
        ("a/**", "a", None),
        ("foo**/bar", "foobar", True),  # not documented, but so it is
        ("# a", "# a", None),
        ("", "a", None),
        ("/", "a", None),
        ("!", "!", None),
        ("a\\", "a\\", None),
        ("[a", "[a", None),
        ("\\ ", " ", True),
        ("?", "é", None),
    ],
)
def test_one_pattern(line, path, ignored):
    assert Ignore([line]).decide(path, is_folder=False) is ignored


@pytest.mark.parametrize(
    ("glob", "inside", "outside"),
    [
        ("*.py", "services/a/x/b.py", "services/b.py"),
        ("/b.py", "services/a/b.py", "services/a/x/b.py"),
        ("x/**", "services/a/x/b.py", "x/b.py"),
    ],
)
def test_a_glob_of_a_subfolder_seen_from_the_root(glob, inside, outside):
    ignore = Ignore([anchor(glob, "services/a")])
    assert ignore.covers(inside)
    assert not ignore.covers(outside)


def test_an_anchored_negation_stays_one():
    assert Ignore(["*.py", anchor("!b.py", "sub")]).decide("sub/b.py", is_folder=False) is False
