"""The labelled corpus: every kind of secret in every format, and what looks like one; generated, always the same."""

from __future__ import annotations

import random
from typing import NamedTuple

from tests.secrets.formats import FORMATS
from tests.secrets.innocents import innocents
from tests.secrets.values import KINDS, pem

SEED = 20261124


class Sample(NamedTuple):
    """A file. `kind` is that of the secret in the lines `first` to `last`, counted from 1; empty where there is none."""

    path: str
    text: str
    format: str
    kind: str = ""
    group: str = ""
    first: int = 0
    last: int = 0


COMMANDS = (
    ("shell", "deploy.sh", "database password", "mysql -u root -p{V} shop < dump.sql"),
    ("shell", "deploy.sh", "database password", "sshpass -p '{V}' scp a.csv shop@files.northwind.example:"),
    ("shell", "deploy.sh", "smtp password", "curl -u mailer:{V} https://mail.northwind.example/send"),
    ("shell", "deploy.sh", "database password", "load --db-user shop --db-password={V} orders.csv"),
    ("shell", "deploy.sh", "service token", "upload --auth-token {V} orders.csv"),
    ("shell", "deploy.sh", "json web token", "curl -H 'Authorization: Bearer {V}' https://erp.northwind.example/"),
    ("python", "call.py", "service token", 'headers = {{"Authorization": "Bearer {V}"}}'),
    ("python", "call.py", "service token", 'get("https://erp.northwind.example/orders?access_token={V}")'),
    ("sql", "users.sql", "database password", "CREATE USER shop IDENTIFIED BY '{V}';"),
    ("sql", "users.sql", "database password", "CREATE ROLE shop LOGIN PASSWORD '{V}';"),
    ("markdown", "NOTES.md", "refresh token", "The new one is {V} (valid since Monday)."),
    ("markdown", "NOTES.md", "slack webhook", "Post to <{V}> when it is done."),
)
"""Secrets without a name beside them."""


def corpus() -> list[Sample]:
    """All samples, by path."""
    rng = random.Random(SEED)
    found = [*_named(rng), *_commands(rng), *_private_keys(rng)]
    found += [Sample(path, text, form) for form, path, text in innocents(rng)]
    return [sample._replace(path=f"{number:04}/{sample.path}") for number, sample in enumerate(found)]


def _named(rng: random.Random) -> list[Sample]:
    samples = []
    for form in FORMATS:
        for title, kind in KINDS.items():
            name, value = rng.choice(kind.names), kind.make(rng)
            text = rng.choice(form.ways)(name, value)
            line = _line_of(text, value)
            samples.append(Sample(form.path, text, form.name, title, kind.group, line, line))
    return samples


def _line_of(text: str, value: str) -> int:
    """The line of the value, which may stand there encoded: then the line before the last (see `formats`)."""
    for number, line in enumerate(text.splitlines(), 1):
        if value in line:
            return number
    return len(text.splitlines())


def _commands(rng: random.Random) -> list[Sample]:
    return [
        Sample(path, f"{way.format(V=KINDS[title].make(rng))}\n", form, title, KINDS[title].group, 1, 1)
        for form, path, title, way in COMMANDS
        for _ in range(3)
    ]


def _private_keys(rng: random.Random) -> list[Sample]:
    samples = []
    for label in ("RSA PRIVATE KEY", "PRIVATE KEY", "EC PRIVATE KEY", "OPENSSH PRIVATE KEY", "ENCRYPTED PRIVATE KEY"):
        key = pem(rng, label)
        indented = key.replace("\n", "\n    ")
        escaped = key.replace("\n", "\\n")
        for form, path, text in (
            ("keys", "id_rsa", f"{key}\n"),
            ("yaml", "config.yml", f"ssh:\n  key: |\n    {indented}\n"),
            ("json", "account.json", f'{{"type": "service_account", "private_key": "{escaped}"}}\n'),
            ("python", "keys.py", f'KEY = """{key}"""\n'),
            ("env", ".env", f'SSH_KEY="{escaped}"\n'),
        ):
            first = next(number for number, line in enumerate(text.splitlines(), 1) if "BEGIN" in line)
            samples.append(Sample(path, text, form, "private key", "private key", first, len(text.splitlines())))
    return samples
