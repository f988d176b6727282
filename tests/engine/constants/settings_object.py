"""Settings in a class, a dataclass and a namespace: fields hold constants or data."""
from dataclasses import dataclass, field
from types import SimpleNamespace

from taintcase import sink, source


@dataclass
class Settings:
    region: str = "eu"
    email_key: str = "email"
    extra: dict = field(default_factory=dict)


settings = Settings()
row = {"email": source("email"), "eu": "europe"}
sink(row[settings.email_key])  # flow
sink(row[settings.region])  # no flow
sink(row[Settings(email_key="eu").email_key])  # no flow
names = SimpleNamespace(contact="email")
sink(row[names.contact])  # flow
settings.email_key = "eu"
sink(row[settings.email_key])  # no flow
