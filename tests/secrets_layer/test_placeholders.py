"""What stands in the place of a secret, and what only looks as if it did."""

import pytest

from sp_policy_lint.secrets.placeholders import entropy, is_placeholder, is_reference, is_regular

from .conftest import HEX, made_up

PLACEHOLDERS = [
    # the name of the thing itself
    ("client_secret", "client_secret"),
    ("CLIENT_SECRET", "client_secret"),
    ("clientSecret", "client_secret"),
    ("my-client-secret", "client_secret"),
    ("dbPassword", "db_password"),
    ("password123", "password"),
    # templates
    ("<your refresh token>", ""),
    ("${REFRESH_TOKEN}", ""),
    ("prefix-${REFRESH_TOKEN}-suffix", ""),
    ("$REFRESH_TOKEN", ""),
    ("$(pass show amazon/refresh)", ""),
    ("{{ vault_token }}", ""),
    ("{{cookiecutter.secret}}", ""),
    ("%(password)s", ""),
    ("{token}", ""),
    ("{}", ""),
    ("%s", ""),
    ("Bearer {access_token}", ""),
    ("Bearer %s", ""),
    ("@DB_PASSWORD@", ""),
    ("%DB_PASSWORD%", ""),
    ("<%= ENV.fetch('X') %>", ""),
    ("[your token]", ""),
    # masks
    ("****", ""),
    ("k7**********", ""),
    ("••••••••", ""),
    ("xxxxxxxxxxxx", ""),
    ("XXXX-XXXX-XXXX", ""),
    ("Atzr|" + "x" * 60, ""),
    ("Atzr|IwEBIA...", ""),
    ("Atzr|IwEBIA…", ""),
    ("________", ""),
    # stand-ins
    ("changeme", ""),
    ("change_me_please_1", ""),
    ("your-client-secret-here", ""),
    ("YOUR_API_KEY", ""),
    ("insert token", ""),
    ("Atzr|YOUR_REFRESH_TOKEN_OF_THE_SELLER_CENTRAL_APP", ""),
    (made_up(13) + "EXAMPLE" + made_up(20, seed=2), ""),
    ("placeholder-" + made_up(12), ""),
    ("REDACTED", ""),
    ("dummy-k7Qp", ""),
    ("test", ""),
    ("test-token-42", ""),
    ("testing123", ""),
    ("fake_secret_k7Qp", ""),
    ("mock-refresh-token", ""),
    ("Atza|test-access-token", ""),
    ("none", ""),
    ("foobar-secret", ""),
    ("xyz", ""),
    # counting and repeating
    ("12345678", ""),
    ("1234567890abcdef", ""),
    ("0123456789abcdef" * 4, ""),
    ("abcdefghijklmnop", ""),
    ("aaaaaaaaaaaa", ""),
    ("0" * 64, ""),
    ("deadbeef" * 8, ""),
    ("a1b2c3d4e5f6a7b8", ""),
    ("amzn.mws.00000000-0000-0000-0000-000000000000", ""),
    ("12345678-1234-1234-1234-123456789012", ""),
    ("a1b2c3d4-e5f6-7890-abcd-ef1234567890", ""),
    ("qwertyuiop", ""),
    ("AKIA" + "1234567890123456", ""),
    # identifiers and sentences
    ("refresh_token_of_the_app", ""),
    ("order-service-v2", ""),
    ("getClientToken", ""),
    ("Enter the password of the database", ""),
    ("The token expired.", ""),
    ("client_credentials", "grant"),
    ("correct-horse-battery-staple", "password"),
    ("", ""),
    ("   ", ""),
]

SECRETS = [
    ("hunter2hunter3x", "password"),
    ("Tr0ub4dor&3", "password"),
    ("SuperSecret123!", "password"),
    ("Amazon2026!", "password"),
    ("Password2026!", "password"),
    ("p4ssw0rd", "password"),
    ("s3cr3t-k7Qp", "secret"),
    ("swordfish", "password"),
    (made_up(16, "bcdfghjklmnpqrstvwxyz"), "app_password"),
    (made_up(64, HEX), "client_secret"),
    ("live-" + made_up(24), "api_key"),
    ("sk_test_" + made_up(24), "stripe_key"),
    ("Atzr|" + made_up(320), "refresh_token"),
    ("Bearer " + made_up(40), "authorization"),
    ("amzn1.oa2-cs.v1." + made_up(64, HEX), "lwa_client_secret"),
    ("admin2024x", "password"),
    (made_up(40), "aws_secret_access_key"),
    (made_up(20, "0123456789"), "pin"),
    ("Kennwort%7x", "password"),
]


@pytest.mark.parametrize(("value", "name"), PLACEHOLDERS, ids=[value[:40] or "empty" for value, _ in PLACEHOLDERS])
def test_a_placeholder_is_no_secret(value, name):
    assert is_placeholder(value, name)


@pytest.mark.parametrize(("value", "name"), SECRETS, ids=[value[:24] for value, _ in SECRETS])
def test_a_secret_is_no_placeholder(value, name):
    assert not is_placeholder(value, name)
    assert not is_reference(value)


REFERENCES = [
    "os.environ['LWA_SECRET']",
    "os.getenv('LWA_SECRET')",
    "process.env.LWA_SECRET",
    "env('LWA_SECRET')",
    "settings.CLIENT_SECRET",
    "self.config.token",
    "var.db_password",
    "get_secret()",
    "vault:secret/spapi#token",
    "arn:aws:secretsmanager:eu-west-1:1:secret:spapi",
    "op://vault/spapi/token",
    "!Ref Secret",
    "ENC[AES256_GCM,data:x]",
    "SP_API_REFRESH_TOKEN",
    "/run/secrets/refresh-token",
    "~/.aws/credentials",
    "secrets/token.json",
    "https://api.amazon.com/auth/o2/token",
]


@pytest.mark.parametrize("value", REFERENCES)
def test_a_reference_is_no_secret(value):
    assert is_reference(value)


def test_every_random_value_is_a_secret():
    """Samples of each kind of value that keys are made of; none may be taken for a word or a count."""
    kinds = [
        (64, HEX),
        (32, HEX),
        (20, HEX),
        (320, None),
        (40, None),
        (24, None),
        (16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"),
    ]
    for length, alphabet in kinds:
        for seed in range(300):
            value = made_up(length, alphabet, seed) if alphabet else made_up(length, seed=seed)
            assert not is_placeholder(value, "client_secret"), value


@pytest.mark.parametrize(
    ("text", "bits"), [("", 0.0), ("aaaa", 0.0), ("abab", 1.0), ("abcd", 2.0), (HEX, 4.0)], ids=str
)
def test_entropy_is_in_bits_per_character(text, bits):
    assert entropy(text) == pytest.approx(bits)


@pytest.mark.parametrize("text", ["aa", "0000", "abab", "abcabc", "12344321", "9876543210", "zyxw", "111112"])
def test_regular_texts(text):
    assert is_regular(text)


@pytest.mark.parametrize("text", ["", "a", "ab", "2026", "k7qp", "deadbeef", "3f9a1c2b"])
def test_irregular_texts(text):
    assert not is_regular(text)
