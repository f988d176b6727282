"""Fingerprints: ours by content, GitHub's by its rolling hash."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sp_policy_lint.findings.fingerprint import hashed_lines, line_hashes, normalised


def by_definition(text):
    """GitHub's hash as its source describes it, one window at a time."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace(" ", "").replace("\t", "")
    units = text.encode("utf-16-be", "surrogatepass")
    stream = [units[i] * 256 + units[i + 1] for i in range(0, len(units), 2)] + [65535]
    starts = [0] + [i + 1 for i, unit in enumerate(stream) if unit == 10]
    hashes = []
    for start in starts:
        window = (stream[start : start + 100] + [0] * 100)[:100]
        hashes.append(sum(unit * 37 ** (99 - i) for i, unit in enumerate(window)) % 2**64)
    return [f"{value:x}:{hashes[: i + 1].count(value)}" for i, value in enumerate(hashes)]


@given(st.text(alphabet=st.sampled_from("ab \t\n\r\u00e9\U0001f600x"), max_size=400))
@example("")
@example("\n" * 250)
@example("a\r \nb\r\r\n\n")
@example("\ufeffimport os\n")
@example("x" * 99 + "\n" + "y" * 300)
def test_line_hashes_are_what_the_definition_says(text):
    assert list(line_hashes(text)) == by_definition(text)


def test_equal_lines_are_numbered():
    first, *_, last = line_hashes("pass\n" * 200)
    assert first.endswith(":1")
    assert len({*line_hashes("pass\n" * 200)}) == 201
    assert last.endswith(":1")


@pytest.mark.parametrize(
    ("lines", "number", "hashed"),
    [
        (["a"], 1, range(1, 2)),
        (["x" * 99, "b"], 1, range(1, 2)),
        (["x" * 98, "b"], 1, range(1, 3)),
        ([" " * 200, "a" * 98, "b"], 1, range(1, 3)),
        (["a", "b", "c"], 2, range(2, 4)),
    ],
)
def test_the_lines_that_a_hash_is_made_from(lines, number, hashed):
    assert hashed_lines(lines, number) == hashed


@pytest.mark.parametrize(
    ("code", "other"),
    [
        ("log.info(a, b)", "log.info(\n    a,\n    b,\n)"),
        ("f('x')", 'f("x")'),
        ("f(a)  # why", "f(a)"),
        ("f(a,  # why\n  b)", "f(a, b)"),
        ("[1,2,]", "[1, 2]"),
    ],
)
def test_what_a_formatter_changes_does_not_count(code, other):
    assert normalised(code) == normalised(other)


@pytest.mark.parametrize(
    ("code", "other"),
    [
        ("f('a b')", "f('ab')"),
        ("f('# a')", "f('# b')"),
        ("f(a)", "f(b)"),
        ("f(',)')", "f(')')"),
        ("f('''a\n b''')", "f('''a\n  b''')"),
    ],
)
def test_what_the_code_says_counts(code, other):
    assert normalised(code) != normalised(other)


def test_hostile_code_takes_no_time():
    normalised("," + "#" * 100_000 + ")")
    normalised("," + " " * 5_000 + ", " * 5_000)


@given(st.text())
def test_any_text_has_a_normal_form(code):
    normalised(code)
