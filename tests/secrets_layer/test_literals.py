"""What a text must hold before a pattern can match in it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sp_policy_lint.secrets.literals import any_of, required

from .conftest import PATTERNS

ROWS = [
    (r"Atzr\|\w{40,}", {"atzr|"}),
    (r"(?:AKIA|ASIA)[A-Z2-7]{16}", {"akia", "asia"}),
    (r"(?<![A-Z])(?P<secret>AKIA\w+)\b", {"akia"}),
    (r"(?i)api[_-]?key", {"apikey", "api_key", "api-key"}),
    (r"pass(?:word|wd)$", {"password", "passwd"}),
    (r"(?:key|client_secret)", {"key", "client_secret"}),
    (r"(?:my_)?secret", {"secret"}),
    (r"(?:token)+", {"token"}),
    (r"(?:[a-z]token|\d+secret)x", {"token", "secret"}),
    (r"[Tt][Oo]ken", {"token"}),
    (r"ab[0-9]+longer", {"longer"}),
    (r"(?>token)", {"token"}),
    (r"(?x) to ken  # in two words", {"token"}),
    (r"[0-9a-f]{64}", set()),
    (r"\S{8,}", set()),
    (r"(?:token|\w+)", set()),
    (r"(?:token)?", set()),
    (r"(?:token)*", set()),
    (r"ab", set()),
    (r"[^t]oke", {"oke"}),
    (r"ключ", set()),
    (r"", set()),
]


@pytest.mark.parametrize(("pattern", "literals"), ROWS, ids=[pattern or "empty" for pattern, _ in ROWS])
def test_required(pattern, literals):
    assert required(pattern) == literals


@pytest.mark.parametrize("pattern", [each for row in PATTERNS for each in (row.pattern, row.names) if each])
@given(data=st.data())
def test_whatever_matches_holds_a_literal(pattern, data):
    text = data.draw(st.from_regex(pattern, alphabet=st.characters(max_codepoint=127)))
    literals = required(pattern)
    assert not literals or any(literal in text.lower() for literal in literals)


@given(st.sets(st.text("abc|.", min_size=1, max_size=4), min_size=1, max_size=12), st.text("abc|.", max_size=30))
def test_the_trie_finds_what_one_of_the_literals_finds(literals, text):
    assert bool(re.search(any_of(literals), text)) == any(literal in text for literal in literals)
