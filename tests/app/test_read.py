"""Reading files: once, as bytes, and never what only looks like a file."""

import os

import pytest

from sp_policy_lint.app import read as module
from sp_policy_lint.app.discover import Found, Kind
from sp_policy_lint.app.read import decode, read
from sp_policy_lint.app.root import Root
from sp_policy_lint.findings import Notice


@pytest.fixture
def reading(tmp_path):
    """Reads a file of this test."""

    def run(name="a.txt", kind=Kind.TEXT):
        return read(Root(tmp_path, False), Found(name, kind, 0))

    return run


def code(result):
    assert isinstance(result, Notice)
    return result.code


def test_bytes(tree, reading):
    tree({"a.txt": b"\xff\r\n"})
    assert reading() == b"\xff\r\n"


def test_binary_is_none_but_python_is_read_all_the_same(tree, reading):
    tree({"a.txt": b"ab\0cd"})
    assert reading() is None
    assert reading(kind=Kind.PYTHON) == b"ab\0cd"


def test_wide_text_is_not_binary(tree, reading):
    tree({"a.txt": "key".encode("utf-16")})
    assert decode(reading(), Kind.TEXT) == "key"


def test_gone(reading):
    assert code(reading()) == "vanished"


def test_became_a_link(tree, reading):
    root = tree({"b.txt": ""})
    (root / "a.txt").symlink_to("b.txt")
    assert code(reading()) == "unreadable"


def test_became_a_pipe(tree, reading):
    os.mkfifo(tree({}) / "a.txt")
    assert code(reading()) == "unreadable"


def test_became_a_folder(tree, reading):
    tree({"a.txt/b": ""})
    assert code(reading()) == "unreadable"


def test_too_large_is_not_read_whole(tree, reading):
    with open(tree({}) / "a.txt", "wb") as stream:
        stream.write(b"x" * 10_000)
        stream.truncate(10**11)
    assert code(reading()) == "too-large"


def test_as_large_as_may_be(tree, reading, monkeypatch):
    monkeypatch.setattr(module, "MOST_BYTES", 10_000)
    tree({"a.txt": b"x" * 10_000, "b.txt": b"x" * 10_001})
    assert len(reading()) == 10_000
    assert code(reading("b.txt")) == "too-large"


def test_permission_denied(tree, reading, monkeypatch):
    tree({"a.txt": ""})

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    assert reading() == Notice("a.txt", "unreadable", "cannot be read: Permission denied")


@pytest.mark.parametrize(
    ("source", "kind", "text"),
    [
        (b"a\xc3\xa9", Kind.TEXT, "aé"),
        (b"a\xe9", Kind.TEXT, "aé"),
        (b"\xef\xbb\xbfa", Kind.TEXT, "\ufeffa"),
        (b"# coding: latin-1\n\xe9", Kind.PYTHON, "# coding: latin-1\né"),
        (b"# coding: latin-1\n\xc3\xa9", Kind.TEXT, "# coding: latin-1\né"),
        (b"# coding: nonsense\n\xc3\xa9", Kind.PYTHON, "# coding: nonsense\né"),
        (b"# coding: utf-8\n\xe9", Kind.PYTHON, "# coding: utf-8\né"),
        (b"\xef\xbb\xbf# coding: utf-8\n", Kind.PYTHON, "\ufeff# coding: utf-8\n"),
        (b"# coding: rot13\nnop", Kind.PYTHON, "# coding: rot13\nnop"),
        ("é".encode("utf-16"), Kind.TEXT, "é"),
    ],
)
def test_decode(source, kind, text):
    assert decode(source, kind) == text
