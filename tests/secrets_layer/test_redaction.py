"""What outputs show in place of a secret."""

import pytest

from sp_policy_lint import secrets
from sp_policy_lint.secrets import Columns, redact, redacted, secret_spans

from .conftest import KEY_ID, OLD_SECRET, PASSWORD, REFRESH_TOKEN
from .test_scan import pem


@pytest.mark.parametrize(
    ("secret", "shown"),
    [
        (REFRESH_TOKEN, "Atzr…325"),
        (KEY_ID, "AKIA…20"),
        (PASSWORD, "k7#…12"),
        ("abcdefgh", "ab…8"),
        ("abc", "…3"),
        ("", "…0"),
    ],
    ids=["token", "key", "password", "short", "shorter", "empty"],
)
def test_redacted_shows_a_quarter_and_at_most_four_characters(secret, shown):
    assert redacted(secret) == shown


@pytest.mark.parametrize(
    ("columns", "line"),
    [
        ([], "key = 'abcdef'"),
        ([Columns(8, 14)], "key = '******'"),
        ([Columns(8, 10), Columns(12, 14)], "key = '**cd**'"),
        ([Columns(8, None)], "key = '*******"),
        ([Columns(1, None)], "*" * 14),
        ([Columns(8, 99)], "key = '*******"),
        ([Columns(99, None)], "key = 'abcdef'"),
        ([Columns(8, 12), Columns(10, 14)], "key = '******'"),
    ],
    ids=str,
)
def test_redact_keeps_the_length_of_the_line(columns, line):
    assert redact("key = 'abcdef'", columns) == line


def test_no_line_shows_a_secret_after_redaction(policy):
    text = f'a = "{KEY_ID}"; client_secret = "{OLD_SECRET}"\n{pem(chr(10))}\npassword = "{PASSWORD}"\n'
    lines = text.split("\n")
    spans = secret_spans(secrets.scan(policy, "a.py", text))
    shown = [redact(line, spans.get(("a.py", number), ())) for number, line in enumerate(lines, 1)]
    assert [len(line) for line in shown] == [len(line) for line in lines]
    assert shown[0] == f'a = "{"*" * 20}"; client_secret = "{"*" * 64}"'
    assert set("".join(shown[1:11])) == {"*"}
    assert shown[11] == f'password = "{"*" * 12}"'


def test_no_part_of_a_match_holds_the_secret(policy):
    matches = secrets.scan(policy, "a.py", f'password = "{PASSWORD}"\n"{REFRESH_TOKEN}"')
    assert len(matches) == 2
    for match in matches:
        assert PASSWORD not in repr(match) and REFRESH_TOKEN[:10] not in repr(match)
