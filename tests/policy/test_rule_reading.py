"""YAML as text with places."""

import pytest
import yaml

from sp_policy_lint.errors import RuleErrors
from sp_policy_lint.policy import read as reading
from sp_policy_lint.policy.read import ListNode, MapNode, TextNode, read


@pytest.fixture(params=["CSafeLoader", "SafeLoader"], autouse=True)
def loader(request, monkeypatch):
    if not hasattr(yaml, request.param):
        pytest.skip("PyYAML without libyaml")
    monkeypatch.setattr(reading, "LOADER", getattr(yaml, request.param))


def test_texts_are_never_guessed():
    root = read(b"a: NO\nb: 012\nc: on\nd: 2026-01-01\ne: 1_000\nf: ~\ng: 0x1F\nh: 1:30\ni:", "f")
    assert [value.value for _, value in root.entries] == [
        "NO",
        "012",
        "on",
        "2026-01-01",
        "1_000",
        "~",
        "0x1F",
        "1:30",
        "",
    ]


def test_places_count_from_one_in_code_points():
    root = read("ключ: [één, 'b']\n".encode(), "f")
    items = root.get("ключ")
    assert items.place() == (1, 7)
    assert [item.place() for item in items.items] == [(1, 8), (1, 13)]


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("k: abc", 2, (1, 6)),
        ("k: 'abc'", 2, (1, 7)),
        ('k: "abc"', 2, (1, 7)),
        ("k: 'it''s'", 4, (1, 4)),  # an escape: the place of the whole
        ('k: "a\\u0041b"', 2, (1, 4)),
        ("k: |\n  abc\n", 1, (1, 4)),
        ("k: >-\n  abc\n", 1, (1, 4)),
        ("k: a\n  b", 2, (1, 4)),
    ],
)
def test_offsets_inside_a_text(text, offset, place):
    assert read(text.encode(), "f").get("k").place(offset) == place


def test_shapes():
    root = read(b"a: {b: [1, {}]}", "f")
    assert isinstance(root, MapNode)
    assert isinstance(root.get("a").get("b"), ListNode)
    assert isinstance(root.get("a").get("b").items[0], TextNode)
    assert root.get("z") is None


def test_byte_order_mark_and_line_ends():
    root = read(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n", "f")
    assert [key.place() for key, _ in root.entries] == [(1, 1), (2, 1)]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (
            b"a: &x 1\nb: *x",
            "f:1:4: the anchor '&x' is not allowed\nf:2:4: the alias '*x' is not allowed: repeat the value",
        ),
        (
            b"a: !!python/object:os.system x",
            "f:1:4: the tag 'tag:yaml.org,2002:python/object:os.system' is not allowed",
        ),
        (b"a: ! x", "f:1:4: the tag '!' is not allowed"),
        (b"a: !!map {}", "f:1:4: the tag 'tag:yaml.org,2002:map' is not allowed"),
        (b"a: 1\nb: 2\n'a': 3", "f:3:1: the key 'a' stands twice, first in line 1"),
        (b"? [a]\n: 1", "f:1:3: a key is a word, not a list"),
        (b"a: 1\n---\nb: 2", "f:3:1: a second document; a file holds one"),
        (b"- a", "f:1:1: expected a mapping of keys to values, found a list"),
        (b"", "f:1:1: is empty"),
        (b"# nothing\n", "f:1:1: is empty"),
        (b"a: 1\nb: \xff", "f:2: is not encoded in UTF-8"),
        ("a: 1\n".encode("utf-16"), "f:1: is not encoded in UTF-8"),
        (b"a: 1\nb: x\x00", "f:2:5: character U+0000 is not allowed"),
        (b"a: " + b"[" * 63 + b"]" * 63, ""),
        (b"a: " + b"[" * 64 + b"]" * 64, "f:1:67: nested deeper than 64 levels"),
        (b"a: " + b"[" * 100_000, "f:1:67: nested deeper than 64 levels"),
        (b"a: " + b"{a: " * 5_000, "f:1:256: nested deeper than 64 levels"),
    ],
)
def test_refused(data, expected):
    if not expected:
        read(data, "f")
        return
    with pytest.raises(RuleErrors) as caught:
        read(data, "f")
    assert str(caught.value) == expected


def test_broken_yaml_has_a_place():
    with pytest.raises(RuleErrors, match=r"^f:3:4: bad YAML: "):
        read(b"a: 1\nb: [1, 2\n  c: 3\n", "f")


def test_all_slips_of_a_file_come_at_once():
    with pytest.raises(RuleErrors) as caught:
        read(b"a: !x 1\na: &y 2\nb: *y\n", "f")
    assert len(caught.value.errors) == 4
