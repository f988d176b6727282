"""A synthetic set of secret rules, and values of the right shape that are secrets of nobody."""

import random
import string

import pytest

from sp_policy_lint.policy import Models, Policy, Rule, SecretCheck, SecretPattern, Severity

HEX = "0123456789abcdef"
BASE64 = string.ascii_letters + string.digits + "+/"


def made_up(length, alphabet=BASE64, seed=1):
    """A value that looks random, the same in every run; written nowhere, so that no scanner finds it in this file."""
    return "".join(random.Random(f"{seed}-{length}").choices(alphabet, k=length))


CLIENT_SECRET = "amzn1.oa2-cs" + ".v1." + made_up(64, HEX)
REFRESH_TOKEN = "Atzr" + "|" + made_up(320)
KEY_ID = "AK" + "IA" + made_up(16, string.ascii_uppercase + "234567")
SECRET_KEY = made_up(40, seed=3)
OLD_SECRET = made_up(64, HEX, seed=4)
PASSWORD = "k7" + "#" + made_up(9, seed=5)


def make_rule(*patterns, name="secret-in-code"):
    return Rule(name, "Secret in code", Severity.ERROR, SecretCheck(patterns), "{title}", "Who reads it can use it.")


def make_policy(*rules):
    return Policy(kinds={}, purposes=(), models=Models(), rules=rules)


PATTERNS = (
    SecretPattern(r"amzn1\.oa2-cs\.v1\.[0-9a-f]{64}", title="LWA client secret"),
    SecretPattern(r"Atz[ar]\|[A-Za-z0-9_\-+/=]{40,}", title="LWA token"),
    SecretPattern(r"(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9])", title="AWS key"),
    SecretPattern(r"-----BEGIN (?:RSA |EC |OPENSSH )?PRIVATE KEY-----", title="private key"),
    SecretPattern(r"://[^\s:/@]+:(?P<secret>[^\s:/@]{6,})@", title="password in a URL"),
    SecretPattern(
        r"(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=])", r"(?i)aws_?secret", 4.0, "AWS secret access key"
    ),
    SecretPattern(r"\b[0-9a-f]{64}\b", r"(?i)client_?secret", 3.0, "LWA client secret"),
    SecretPattern(r"\S{8,}", r"(?i)(?:^|[_-])(?:password|passwd|pwd)$|^[a-z]+Password$", 2.5, "password"),
    SecretPattern(r"\S{12,}", r"(?i)(?:secret|token|api[_-]?key)(?:[_-]key)?$", 3.0, "secret"),
)


@pytest.fixture(scope="session")
def policy():
    return make_policy(make_rule(*PATTERNS))
