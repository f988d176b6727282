"""Secrets by shape, their exact places, and that no input makes the search slow."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sp_policy_lint import secrets
from sp_policy_lint.location import Span
from sp_policy_lint.policy import SecretPattern
from sp_policy_lint.secrets.scan import WINDOW

from .conftest import (
    BASE64,
    CLIENT_SECRET,
    KEY_ID,
    OLD_SECRET,
    PASSWORD,
    PATTERNS,
    REFRESH_TOKEN,
    SECRET_KEY,
    made_up,
    make_policy,
    make_rule,
)

KEY_LINES = [made_up(64, BASE64, seed) for seed in range(8)]


def pem(separator, header="RSA PRIVATE KEY"):
    return separator.join([f"-----BEGIN {header}-----", *KEY_LINES, f"-----END {header}-----"])


def found(policy, text, path="a.py"):
    return [
        (match.location.span, dict(match.fields).get("title"), match.redacted)
        for match in secrets.scan(policy, path, text)
    ]


# --- Shapes ----------------------------------------------------------------------------------------------------------

ANYWHERE = [
    ("a.py", f"x = '{REFRESH_TOKEN}'", REFRESH_TOKEN),
    ("a.py", f'"""\nrefresh with {REFRESH_TOKEN}, if you can\n"""', REFRESH_TOKEN),
    ("a.py", f"# {CLIENT_SECRET}", CLIENT_SECRET),
    ("a.py", f"def f({CLIENT_SECRET}", CLIENT_SECRET),
    ("curl.sh", f"curl -H 'x-amz-access-token: {REFRESH_TOKEN}' $URL", REFRESH_TOKEN),
    ("a.py", f"KEYS = ['{KEY_ID}', None]", KEY_ID),
    ("deploy.log", f"key={KEY_ID};", KEY_ID),
    (
        ".env",
        f"DATABASE_URL=postgres://shop:{PASSWORD}@db.example.com/shop".replace("#", "-"),
        PASSWORD.replace("#", "-"),
    ),
    ("a.py", f"'amqp://shop:{PASSWORD}@mq/'".replace("#", "-"), PASSWORD.replace("#", "-")),
]

NOWHERE = [
    ("a.py", "x = 'Atzr|'"),
    ("a.py", "x = 'Atzr|test'"),
    ("a.py", f"x = 'Atzr|{'x' * 300}'"),
    ("a.py", f"x = '{REFRESH_TOKEN[:60]}...'"),
    ("a.py", f"x = '{REFRESH_TOKEN[:60]}…'"),
    ("a.py", "x = 'amzn1.oa2-cs.v1.'"),
    ("a.py", f"x = 'amzn1.oa2-cs.v1.{'0123456789abcdef' * 4}'"),
    ("a.py", f"x = 'amzn1.application-oa2-client.{OLD_SECRET[:32]}'"),
    ("a.py", f"x = '{OLD_SECRET}'"),
    ("a.py", f"x = '{SECRET_KEY}'"),
    ("a.py", "x = '" + KEY_ID[:12] + "EXAMPLE'"),
    ("a.py", f"x = 'x{KEY_ID}'"),
    ("a.py", f"x = '{KEY_ID}x'"),
    ("a.py", "url = f'postgres://shop:{password}@db/shop'"),
    (".env", "URL=postgres://shop:${DB_PASSWORD}@db/shop"),
    ("a.yaml", "url: postgres://shop:password@db/shop"),
    ("a.md", "postgres://user:<your-password>@db/shop"),
    ("a.md", "mailto://x:y@z"),
]


@pytest.mark.parametrize(("path", "text", "secret"), ANYWHERE, ids=[text[:40] for _, text, _ in ANYWHERE])
def test_a_shape_is_found_anywhere(policy, path, text, secret):
    lines = text.split("\n")
    ((span, _, redacted),) = found(policy, text, path)
    assert lines[span.line - 1][span.column - 1 : span.end_column - 1] == secret
    assert redacted == secrets.redacted(secret)


@pytest.mark.parametrize(("path", "text"), NOWHERE, ids=[text[:60] for _, text in NOWHERE])
def test_what_only_looks_like_it(policy, path, text):
    assert found(policy, text, path) == []


# --- Private keys ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "span"),
    [
        (pem("\n"), Span(1, 1, 10, 30)),
        (f'KEY = """\\\n{pem(chr(10))}\n"""', Span(2, 1, 11, 30)),
        (f'KEY = "{pem(chr(92) + "n")}"', Span(1, 8, 1, 7 + len(pem("--")) + 1)),
        ("KEY = (\n    '" + pem("\\n'\n    '") + "'\n)", Span(2, 6, 11, 35)),
        ("key: |\n  " + pem("\n  "), Span(2, 3, 11, 32)),
        ("# " + pem("\n# "), Span(1, 3, 10, 32)),
        (pem("\r\n"), Span(1, 1, 10, 30)),
        (pem("\n").rpartition("\n")[0], Span(1, 1, 9, 65)),  # never ends
    ],
    ids=["file", "triple quotes", "escapes", "joined strings", "yaml", "comments", "crlf", "cut off"],
)
def test_a_private_key_is_found_as_a_whole(policy, text, span):
    assert [each[:2] for each in found(policy, text, "key.pem")] == [(span, "private key")]


@pytest.mark.parametrize(
    "text",
    [
        'if line == "-----BEGIN RSA PRIVATE KEY-----":',
        'startswith("-----BEGIN PRIVATE KEY-----") and text.endswith("-----END PRIVATE KEY-----")',
        "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\n<your key here>\n-----END PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nMII" + "x" * 61 + "\n-----END PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\n" + "A" * 64 + "\n-----END PRIVATE KEY-----",
        "The file starts with -----BEGIN PRIVATE KEY----- and ends with -----END PRIVATE KEY-----.",
        pem("\n", "CERTIFICATE"),
        pem("\n", "PUBLIC KEY"),
    ],
)
def test_no_private_key(policy, text):
    assert found(policy, text) == []


# --- Places ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_lines_and_columns_count_as_in_an_editor(policy, end):
    text = end.join(["é = 1", "", f'名前 = "😀"; x = "{KEY_ID}"', "", f'y = "{KEY_ID}"', ""])
    spans = [span for span, _, _ in found(policy, text)]
    assert spans == [Span(3, 16, 3, 36), Span(5, 6, 5, 26)]


def test_letters_that_grow_when_lowered_do_not_move_places(policy):
    text = f'İİİ = "{KEY_ID}"'
    assert [span for span, _, _ in found(policy, text)] == [Span(1, 8, 1, 28)]


def test_several_on_one_line_and_the_same_twice(policy):
    text = f"a('{KEY_ID}', '{CLIENT_SECRET}', '{KEY_ID}')"
    assert [title for _, title, _ in found(policy, text)] == ["AWS key", "LWA client secret", "AWS key"]


def test_overlapping_finds_of_a_rule_become_one_and_cover_all_of_it():
    policy = make_policy(
        make_rule(SecretPattern("tail[a-z0-9]+", title="tail"), SecretPattern("[a-z0-9]+tail", title="head"))
    )
    text = f"{made_up(20, BASE64.lower()[:26])}tail{made_up(20, '0123456789')}"
    assert [(span, title) for span, title, _ in found(policy, text)] == [(Span(1, 1, 1, 45), "tail")]


def test_each_rule_has_its_own_finding():
    policy = make_policy(make_rule(*PATTERNS, name="one"), make_rule(*PATTERNS, name="two"))
    matches = secrets.scan(policy, "a.py", f"'{KEY_ID}'")
    assert [match.rule.id for match in matches] == ["one", "two"]
    assert len({match.location for match in matches}) == 1


@pytest.mark.parametrize(("bits", "count"), [(0.0, 1), (3.0, 1), (5.0, 0)])
def test_entropy_is_the_least_that_counts(bits, count):
    policy = make_policy(make_rule(SecretPattern(r"(?<=key:)\S+", entropy=bits)))
    assert len(found(policy, f"key:{made_up(16)}")) == count  # at most 4 bits per character


def test_a_pattern_without_literals_is_searched_in_every_line():
    policy = make_policy(make_rule(SecretPattern(r"\b[0-9a-f]{64}\b"), SecretPattern(r"\S+", r"^\w\w$")))
    text = f"first\n'{OLD_SECRET}'\nlast\nab = '{SECRET_KEY}'"
    assert [span for span, _, _ in found(policy, text)] == [Span(2, 2, 2, 66), Span(4, 7, 4, 47)]


def test_anchors_mean_the_line():
    policy = make_policy(make_rule(SecretPattern(r"^secret [a-z0-9]{20}$")))
    value = made_up(20, "abcdefghijkmnpqrstuvwxyz23456789")
    assert len(found(policy, f"x\nsecret {value}\nx secret {value}\n")) == 1


def test_a_policy_without_secret_rules_finds_none():
    assert secrets.scan(make_policy(), "a.py", f"'{KEY_ID}'") == []


def test_an_empty_text(policy):
    assert secrets.scan(policy, "a.py", "") == []


# --- Long lines and hostile texts ------------------------------------------------------------------------------------


@pytest.mark.parametrize("before", [0, WINDOW // 2 - 10, WINDOW - 10, 3 * WINDOW - 100, 100_000])
@pytest.mark.parametrize("after", [0, 10, 100_000])
def test_a_secret_anywhere_in_a_long_line_is_found_as_a_whole(policy, before, after):
    text = " " * before + REFRESH_TOKEN + " " * after
    assert [span for span, _, _ in found(policy, text)] == [Span(1, before + 1, 1, before + 1 + len(REFRESH_TOKEN))]


def test_a_secret_longer_than_a_window_is_found_as_a_whole(policy):
    token = "Atzr" + "|" + made_up(3 * WINDOW)
    text = " " * 1000 + token + " x" * WINDOW
    assert [span for span, _, _ in found(policy, text)] == [Span(1, 1001, 1, 1001 + len(token))]


FRAGMENTS = [
    *"a0A =:\"'`\\(<$-_{}./|\n\r\0é*",
    "password",
    "password ",
    "password=",
    'password="',
    'password = "a',
    '"password": "',
    '\\"password\\":\\"',
    "password(\\\n",
    "<password>",
    "<password a",
    "name: password\n value: ",
    'get("password", "',
    "-----BEGIN PRIVATE KEY-----",
    "-----BEGIN PRIVATE KEY-----A",
    "AKIA",
    "Atzr|",
    "Atzr|" + "a" * 39,
    "://a:aaaaaa",
    "password-",
    "password: x[",
    "password=str(",
    "password=)))))",
    "# password=",
    "secret=..",
    "aws_secret=" + "A" * 41 + "/",
    "password=a&b",
]


@pytest.mark.parametrize("fragment", FRAGMENTS, ids=map(ascii, FRAGMENTS))
@pytest.mark.parametrize("path", ["a.py", "a.yaml"])
def test_time_is_linear_in_the_size_of_hostile_texts(policy, path, fragment):
    def seconds(size):
        text = (fragment * (size // len(fragment) + 1))[:size]
        start = time.process_time()
        secrets.scan(policy, path, text)
        return time.process_time() - start

    # eight times the size; a square would take 64 times as long
    assert seconds(40_000) < max(1.0, 24 * seconds(5_000))


@given(st.text(st.sampled_from("password=:\"'\\ \r\n{}<>/()ABCxyz019-|"), max_size=200))
def test_places_lie_in_the_text(policy, text):
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for match in secrets.scan(policy, "a.yaml", text):
        span = match.location.span
        assert span.column < span.end_column <= len(lines[span.end_line - 1].rstrip("\r")) + 1
        assert span.line == span.end_line <= len(lines)
