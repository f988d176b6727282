"""Made-up secrets of each kind, from a seeded source: the same in every run, and secrets of nobody.

No value is written out here, so that no scanner of secrets finds one in this folder.
"""

from __future__ import annotations

import base64
import random
import string
from collections.abc import Callable
from typing import NamedTuple

HEX = "0123456789abcdef"
ALNUM = string.ascii_letters + string.digits
BASE64 = ALNUM + "+/"
URLSAFE = ALNUM + "-_"
WORDS = "shop order label stock price parcel report ledger invoice harbour copper falcon meadow lantern orbit".split()


class Kind(NamedTuple):
    """A kind of secret: its group in the table, the names that people give to it, and what makes one."""

    group: str
    names: tuple[str, ...]
    make: Callable[[random.Random], str]


def text(rng: random.Random, alphabet: str, length: int) -> str:
    return "".join(rng.choices(alphabet, k=length))


def _of(prefix: str, alphabet: str, length: int, suffix: str = "") -> Callable[[random.Random], str]:
    return lambda rng: prefix + text(rng, alphabet, length) + suffix


def _password(rng: random.Random) -> str:
    """As people and generators make them: words with digits and signs, or random."""
    word = rng.choice(WORDS)
    return rng.choice(
        [
            f"{word.capitalize()}{rng.randint(1000, 9999)}!",
            f"{word}_{text(rng, ALNUM, 6)}{rng.randint(10, 99)}",
            text(rng, ALNUM, 16),
            text(rng, ALNUM + "-_.", 20),
            f"{text(rng, string.ascii_lowercase, 5)}{rng.randint(100, 999)}{text(rng, string.ascii_uppercase, 4)}",
        ]
    )


def uuid(rng: random.Random) -> str:
    return "-".join(text(rng, HEX, size) for size in (8, 4, 4, 4, 12))


def _jwt(rng: random.Random) -> str:
    parts = ['{"alg":"HS256","typ":"JWT"}', f'{{"sub":"{text(rng, "0123456789", 10)}","scope":"orders"}}']
    encoded = [base64.urlsafe_b64encode(part.encode()).decode().rstrip("=") for part in parts]
    return ".".join([*encoded, text(rng, URLSAFE, 43)])


def _discord(rng: random.Random) -> str:
    return "https://discord.com/api/webhooks/" + text(rng, "123456789", 18) + "/" + text(rng, URLSAFE, 68)


def _slack_hook(rng: random.Random) -> str:
    upper = string.ascii_uppercase + string.digits
    return f"https://hooks.slack.com/services/T{text(rng, upper, 10)}/B{text(rng, upper, 10)}/{text(rng, ALNUM, 24)}"


def _teams(rng: random.Random) -> str:
    return (
        f"https://northwind.webhook.office.com/webhookb2/{uuid(rng)}@{uuid(rng)}/IncomingWebhook/"
        f"{text(rng, HEX, 32)}/{uuid(rng)}"
    )


def _database_url(rng: random.Random) -> str:
    scheme = rng.choice(["postgresql", "mysql+pymysql", "mongodb+srv", "redis", "amqp", "postgres"])
    return f"{scheme}://shop:{text(rng, ALNUM + '-_.!', 14)}@db.northwind.internal:5432/shop"


def pem(rng: random.Random, label: str = "RSA PRIVATE KEY") -> str:
    lines = [text(rng, BASE64, 64) for _ in range(6)] + [text(rng, BASE64, 30) + "=="]
    return "\n".join([f"-----BEGIN {label}-----", *lines, f"-----END {label}-----"])


_AWS = string.ascii_uppercase + "234567"

KINDS = {
    "client secret": Kind("lwa", ("lwa_client_secret", "client_secret"), _of("amzn1.oa2-cs" + ".v1.", HEX, 64)),
    "client secret, old form": Kind("lwa", ("lwa_client_secret", "spapi_client_secret"), _of("", HEX, 64)),
    "refresh token": Kind("lwa", ("refresh_token", "sp_api_refresh_token"), _of("Atzr" + "|", URLSAFE, 340)),
    "access token": Kind("lwa", ("access_token", "lwa_access_token"), _of("Atza" + "|", URLSAFE, 300)),
    "restricted data token": Kind("lwa", ("restricted_data_token", "rdt"), _of("Atz.sprdt" + "|", URLSAFE, 200)),
    "mws token": Kind("mws", ("mws_auth_token", "auth_token"), lambda rng: "amzn.mws" + "." + uuid(rng)),
    "mws secret": Kind("mws", ("mws_secret_key", "mws_secret"), _of("", BASE64, 40)),
    "aws key id": Kind("aws", ("aws_access_key_id", "aws_access_key"), _of("AK" + "IA", _AWS, 16)),
    "aws secret key": Kind("aws", ("aws_secret_access_key", "aws_secret_key"), _of("", BASE64, 40)),
    "aws session token": Kind("aws", ("aws_session_token",), _of("IQoJb3JpZ2lu", BASE64, 340)),
    "database password": Kind("password", ("db_password", "postgres_password", "password"), _password),
    "smtp password": Kind("password", ("smtp_password", "email_host_password"), _password),
    "url with password": Kind("password", ("database_url", "broker_url"), _database_url),
    "portal password": Kind("password", ("seller_central_password", "amazon_password"), _password),
    "slack webhook": Kind("webhook", ("slack_webhook", "webhook_url"), _slack_hook),
    "discord webhook": Kind("webhook", ("discord_webhook", "alert_url"), _discord),
    "teams webhook": Kind("webhook", ("teams_webhook", "notify_url"), _teams),
    "openai key": Kind("service", ("openai_api_key",), _of("sk-" + "proj-", URLSAFE, 74)),
    "anthropic key": Kind("service", ("anthropic_api_key",), _of("sk-" + "ant-api03-", URLSAFE, 93, "AA")),
    "slack token": Kind("service", ("slack_bot_token",), _of("xoxb" + "-123987456021-", ALNUM, 24)),
    "github token": Kind("service", ("github_token", "gh_pat"), _of("gh" + "p_", ALNUM, 36)),
    "stripe key": Kind("service", ("stripe_secret_key", "stripe_key"), _of("sk" + "_live_", ALNUM, 24)),
    "sendgrid key": Kind(
        "service", ("sendgrid_api_key",), lambda rng: f"SG.{text(rng, URLSAFE, 22)}.{text(rng, URLSAFE, 43)}"
    ),
    "klaviyo key": Kind("service", ("klaviyo_private_key",), _of("pk" + "_", HEX, 34)),
    "hubspot token": Kind("service", ("hubspot_token",), lambda rng: "pat" + "-na1-" + uuid(rng)),
    "mailchimp key": Kind("service", ("mailchimp_api_key",), _of("", HEX, 32, "-us14")),
    "google key": Kind("service", ("google_maps_key",), _of("AI" + "za", URLSAFE, 35)),
    "twilio token": Kind("service", ("twilio_auth_token",), _of("", HEX, 32)),
    "keepa key": Kind("service", ("keepa_key", "keepa_api_key"), _of("", string.ascii_lowercase + string.digits, 64)),
    "shippo token": Kind("service", ("shippo_api_token",), _of("shippo" + "_live_", HEX, 40)),
    "datadog key": Kind("service", ("dd_api_key", "datadog_api_key"), _of("", HEX, 32)),
    "api key": Kind("generic", ("api_key", "erp_api_key"), _of("", ALNUM, 32)),
    "signing secret": Kind("generic", ("jwt_secret", "signing_key", "secret_key"), _of("", URLSAFE, 44)),
    "service token": Kind("generic", ("auth_token", "internal_api_token"), _of("", HEX, 40)),
    "fernet key": Kind("generic", ("fernet_key", "encryption_key"), _of("", URLSAFE, 43, "=")),
    "json web token": Kind("generic", ("service_token", "id_token"), _jwt),
}
"""All kinds that stand in one line."""
