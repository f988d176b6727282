"""The cache gives what was put in, or nothing; it never fails a run and never runs code."""

import os
import pickle
import sqlite3
from pathlib import Path

import msgspec
import pytest

from sp_policy_lint.app import cache as module
from sp_policy_lint.app.cache import Cache, clean, default_folder, key
from sp_policy_lint.ir import FileIR

IR = FileIR("", (), (), (), frozenset({"orders"}))
ENCODED = msgspec.msgpack.encode(IR)


@pytest.fixture
def warnings():
    return []


@pytest.fixture
def opened(tmp_path, warnings):
    """Opens the cache of this test anew each time."""
    caches = []

    def again():
        caches.append(Cache(tmp_path / "cache", warnings.append))
        return caches[-1]

    yield again
    for cache in caches:
        cache.close()


def filled(opened):
    first = opened()
    first.put({b"k": ENCODED})
    first.close()


def database(tmp_path) -> Path:
    return tmp_path / "cache" / "lowered.sqlite"


def test_what_was_put_is_found_in_the_next_run(opened, warnings):
    filled(opened)
    assert opened().get([b"k", b"other"]) == {b"k": IR}
    assert warnings == []


def test_many_keys(opened):
    cache = opened()
    keys = [b"%d" % number for number in range(2500)]
    cache.put(dict.fromkeys(keys, ENCODED))
    assert cache.get(keys).keys() == set(keys)


def test_the_key_depends_on_content_and_version(monkeypatch):
    first = key(b"a")
    assert first == key(b"a") != key(b"b")
    monkeypatch.setattr(module, "__version__", "99")
    assert key(b"a") != first


def test_no_folder_no_cache(warnings):
    cache = Cache(None, warnings.append)
    cache.put({b"k": ENCODED})
    assert cache.get([b"k"]) == {}
    assert warnings == []


@pytest.mark.parametrize(
    "content", [b"", b"x" * 5000, b"SQLite format 3\0" + b"\xff" * 5000], ids=["empty", "text", "broken"]
)
def test_a_broken_database_is_begun_anew(opened, tmp_path, warnings, content):
    filled(opened)
    database(tmp_path).write_bytes(content)
    assert opened().get([b"k"]) == {}
    filled(opened)
    assert opened().get([b"k"]) == {b"k": IR}


@pytest.mark.parametrize(
    "value",
    [b"", b"\xc1", msgspec.msgpack.encode(["FileIR", 1]), pickle.dumps(os.getcwd), msgspec.msgpack.encode({"a": 1})],
    ids=["empty", "no msgpack", "wrong type", "pickle", "other data"],
)
def test_a_planted_value_is_not_found(opened, tmp_path, value):
    filled(opened)
    with sqlite3.connect(database(tmp_path)) as connection:
        connection.execute("UPDATE lowered SET value = ?", [value])
    connection.close()
    assert opened().get([b"k"]) == {}


def test_another_table(opened, tmp_path, warnings):
    (tmp_path / "cache").mkdir()
    with sqlite3.connect(database(tmp_path)) as connection:
        connection.execute("CREATE TABLE lowered (other TEXT)")
    connection.close()
    cache = opened()
    assert cache.get([b"k"]) == {}
    cache.put({b"k": ENCODED})
    assert len(warnings) == 1


def test_locked(opened, tmp_path, warnings, monkeypatch):
    filled(opened)
    monkeypatch.setattr(module, "WAIT", 0.05)
    other = sqlite3.connect(database(tmp_path), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    cache = opened()
    assert cache.get([b"k"]) in ({}, {b"k": IR})  # readers need not wait for a writer
    cache.put({b"l": ENCODED})
    other.execute("ROLLBACK")
    other.close()
    assert len(warnings) == 1
    assert "locked" in warnings[0]
    assert opened().get([b"k", b"l"]) == {b"k": IR}


def test_a_folder_that_cannot_be_made(tmp_path, warnings):
    (tmp_path / "cache").write_text("a file")
    cache = Cache(tmp_path / "cache", warnings.append)
    cache.put({b"k": ENCODED})
    assert cache.get([b"k"]) == {}
    assert len(warnings) == 1


def test_a_full_disk(opened, warnings):
    cache = opened()
    cache._connection.execute("PRAGMA max_page_count = 3")
    cache.put({b"%d" % number: ENCODED * 100 for number in range(100)})
    assert cache.get([b"1"]) == {}
    assert len(warnings) == 1


def test_the_least_recently_used_go_first(opened, monkeypatch):
    now = 0
    monkeypatch.setattr(module.time, "time", lambda: now)
    cache = opened()
    for now in range(10):
        cache.put({b"%d" % now: ENCODED}, used=[b"0"])
    monkeypatch.setattr(module, "MOST_BYTES", 4 * len(ENCODED))
    now = 10
    cache.put({b"new": ENCODED}, used=[b"0"])
    kept = cache.get([b"%d" % number for number in range(10)] + [b"new"])
    assert kept.keys() == {b"0", b"9", b"new"}


def test_clean_removes_the_cache_and_nothing_else(opened, tmp_path):
    filled(opened)
    (tmp_path / "cache" / "mine").touch()
    assert clean(tmp_path / "cache") > 0
    assert [path.name for path in (tmp_path / "cache").iterdir()] == ["mine"]
    assert clean(tmp_path / "cache") == 0


def test_the_usual_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "x"))
    assert default_folder() == tmp_path / "x" / "sp-policy-lint"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert default_folder() == tmp_path / ".cache" / "sp-policy-lint"
    monkeypatch.setenv("HOME", str(tmp_path / "nowhere"))
    assert default_folder() is None
