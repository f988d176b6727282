"""Places of keys in TOML."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sp_policy_lint.app.tomlplace import place_of

TEXT = '''\
# [tool.x]
title = "[tool.x] # no comment"
[tool.other]
"a.b" = """
fail-on = 2
"""
[ tool . x ]
select = ["a", # comment = 3
  "b = c"]
purposes = { marketing = ["x"], 'tax' = {deep = 3} }
fail-on = 'eror'
dotted.key.inside = 1
[tool.x."per file"]
"tests/**" = [{one = 1}, {two = 2}]
[[tool.x.list]]
item = 1
'''


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        (("title",), (2, 1)),
        (("tool", "other", "a.b"), (4, 1)),
        (("tool", "x"), (7, 3)),
        (("tool", "x", "select"), (8, 1)),
        (("tool", "x", "purposes", "marketing"), (10, 14)),
        (("tool", "x", "purposes", "tax", "deep"), (10, 42)),
        (("tool", "x", "fail-on"), (11, 1)),
        (("tool", "x", "dotted", "key", "inside"), (12, 1)),
        (("tool", "x", "per file", "tests/**"), (14, 1)),
        (("tool", "x", "list", "item"), (16, 1)),
        (("tool", "x", "unknown"), (7, 3)),
        (("nowhere",), (1, 1)),
    ],
)
def test_places(keys, place):
    assert place_of(TEXT, keys) == place


def write_toml(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f'"{key}" = {write_toml(item)}' for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(write_toml, value)) + "]"
    return f'"{value}"' if isinstance(value, str) else str(value).lower()


words = st.text("abc-_", min_size=1, max_size=3)
tricky = st.sampled_from(["=", "[x]", "#", "a = 1", "}", ","])
values = st.recursive(
    tricky | st.integers() | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
)


@given(st.dictionaries(words, values, min_size=1, max_size=5))
def test_every_key_is_found_where_it_stands(data):
    lines = [f'"{key}" = {write_toml(value)}' for key, value in data.items()]
    assert tomllib.loads("\n".join(lines)) == data
    for number, key in enumerate(data, 1):
        assert place_of("\n".join(lines), (key,)) == (number, 1)
