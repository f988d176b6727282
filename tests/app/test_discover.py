"""Discovery: which files are looked at, and that nothing else is opened."""

import os
import socket
import stat

import pytest

from sp_policy_lint.app.discover import Kind
from sp_policy_lint.errors import UsageError


def paths(discovery):
    return [found.path for found in discovery.files]


def test_kinds(tree, look):
    root = tree(
        {
            "a.py": "",
            "b.pyi": "",
            "c.ipynb": "{}",
            "d.yaml": "",
            "run": "#!/usr/bin/env python3\n",
            "script": "#!/bin/sh\n",
            "UPPER.PY": "",
            ".env": "",
        }
    )
    assert {found.path: found.kind for found in look(root).files} == {
        ".env": Kind.TEXT,
        "UPPER.PY": Kind.PYTHON,
        "a.py": Kind.PYTHON,
        "b.pyi": Kind.TEXT,
        "c.ipynb": Kind.NOTEBOOK,
        "d.yaml": Kind.TEXT,
        "run": Kind.PYTHON,
        "script": Kind.TEXT,
    }


def test_other_tools_folders_are_left_out(tree, look):
    root = tree(dict.fromkeys(["a.py", ".venv/x.py", "node_modules/x.js", "sub/__pycache__/x.pyc", "x.egg-info/P"], ""))
    assert paths(look(root)) == ["a.py"]


def test_exclude_replaces_the_defaults_and_extend_exclude_adds(tree, look):
    root = tree({"venv/a.py": "", "tests/b.py": "", "c.py": ""})
    assert paths(look(root, exclude=("tests",))) == ["c.py", "venv/a.py"]
    assert paths(look(root, extend_exclude=("tests/",))) == ["c.py"]


def test_a_file_named_itself_is_taken_though_excluded(tree, look):
    root = tree({".gitignore": "*.log\n", "a.log": "", "tests/b.py": ""})
    named = (root / "a.log", root / "tests" / "b.py")
    assert paths(look(*named, extend_exclude=("tests",))) == ["a.log", "tests/b.py"]
    assert paths(look(*named, extend_exclude=("tests",), force_exclude=True)) == []


def test_a_folder_named_itself_is_taken_though_ignored_but_its_own_ignore_file_holds(tree, look):
    root = tree(
        {
            ".gitignore": "build/\n*.log\n",
            "build/a.py": "",
            "build/b.log": "",
            "build/.gitignore": "c.py\n",
            "build/c.py": "",
        }
    )
    assert paths(look(root / "build")) == [".gitignore", "a.py", "b.log"]


def test_in_a_repository_paths_are_relative_to_its_top(tree, look, git):
    root = tree({".gitignore": "*.log\n", "sub/a.py": "", "sub/b.log": ""})
    git(root, "init", "-q")
    assert paths(look(root / "sub")) == ["sub/a.py"]


def test_tracked_files_are_taken_though_ignored(tree, look, git):
    root = tree({".gitignore": "build/\n*.env\n", "build/a/b.py": "", "build/c.py": "", "x.env": "", "y.env": ""})
    git(root, "init", "-q")
    git(root, "add", "-f", "build/a/b.py", "x.env")
    assert paths(look(root)) == [".gitignore", "build/a/b.py", "x.env"]


def test_each_file_once_whatever_the_order_of_the_paths(tree, look):
    root = tree({"a/x.py": "", "a/b/y.py": "", "z.py": ""})
    overlapping = [root / "a" / "b" / ".." / "x.py", root / "a", root, root / "a" / "b" / "y.py"]
    assert paths(look(*overlapping)) == paths(look(*reversed(overlapping))) == ["a/b/y.py", "a/x.py", "z.py"]


def test_links_are_not_followed_but_counted(tree, look, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.py").touch()
    root = tree({"a.py": ""})
    (root / "loop").symlink_to(root, target_is_directory=True)
    (root / "out").symlink_to(outside, target_is_directory=True)
    (root / "b.py").symlink_to(root / "a.py")
    (root / "dangling").symlink_to("nowhere")
    discovery = look(root)
    assert paths(discovery) == ["a.py"]
    assert discovery.passed_by == 4


def test_a_named_link_out_of_the_tree_is_refused(tree, look, git, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.py").touch()
    root = tree({"a.py": ""})
    git(root, "init", "-q")
    (root / "out").symlink_to(outside, target_is_directory=True)
    with pytest.raises(UsageError, match="leads out of"):
        look(root / "out")
    with pytest.raises(UsageError, match="leads out of"):
        look(root / "a.py", root / "out" / "secret.py")


def test_a_named_link_inside_the_tree_is_what_it_points_to(tree, look, git):
    root = tree({"a.py": ""})
    git(root, "init", "-q")
    (root / "b.py").symlink_to("a.py")
    assert paths(look(root / "b.py")) == ["a.py"]


def test_special_files_are_never_opened(tree, look):
    root = tree({"a.py": ""})
    os.mkfifo(root / "pipe")
    with socket.socket(socket.AF_UNIX) as server:
        here = os.getcwd()
        os.chdir(root)  # a socket's path must be short
        try:
            server.bind("socket")
        finally:
            os.chdir(here)
        discovery = look(root)
    assert paths(discovery) == ["a.py"]
    assert discovery.passed_by == 2
    with pytest.raises(UsageError, match="neither a file nor a folder"):
        look(root / "pipe")


def test_names_that_are_no_text(tree, look):
    root = tree({})
    names = [
        b"\xff.py",
        b"new\nline.py",
        b"\x1b[2J.py",
        b"[foo].py",
        b"::error::.py",
        b"=cmd|.py",
        b" trailing ",
        b"n" * 255,
    ]
    for name in names:
        with open(os.path.join(os.fsencode(root), name), "w"):
            pass
    assert [os.fsencode(path) for path in paths(look(root))] == sorted(names)


def test_an_unreadable_folder_is_a_notice(tree, look, monkeypatch):
    root = tree({"a.py": "", "shut/b.py": ""})
    real = os.scandir

    def scandir(path):
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    discovery = look(root)
    assert paths(discovery) == ["a.py"]
    assert [(notice.path, notice.code) for notice in discovery.notices] == [("shut", "unreadable")]


def test_a_path_that_does_not_exist_names_the_nearest(tree, look):
    root = tree({"orders/client.py": ""})
    with pytest.raises(UsageError, match=r"No such file.+did you mean 'orders'"):
        look(root / "order" / "client.py")
    with pytest.raises(UsageError, match=r"did you mean .client\.py."):
        look(root / "orders" / "clint.py")


def test_a_tree_deeper_than_the_stack(tree, look):
    root = tree({})
    deep = os.open(root, os.O_RDONLY)
    for _ in range(600):
        os.mkdir("d", dir_fd=deep)
        deeper = os.open("d", os.O_RDONLY, dir_fd=deep)
        os.close(deep)
        deep = deeper
    os.close(os.open("x.py", os.O_CREAT, dir_fd=deep))
    os.close(deep)
    assert paths(look(root)) == ["d/" * 600 + "x.py"]


def test_modes_do_not_matter(tree, look):
    root = tree({"a.py": ""})
    (root / "a.py").chmod(stat.S_IRUSR)
    assert paths(look(root)) == ["a.py"]
