"""Connections of the importer."""

import os
from dataclasses import dataclass, field

import psycopg
from sqlalchemy import create_engine

ENGINE = create_engine("postgresql://importer:Kupfer77kessel@db.northwind.internal/orders")  # expect: hardcoded-password
PASSWORD = os.getenv("DB_PASSWORD") or "fjord-Lachs_2291"  # expect: hardcoded-password


@dataclass
class Replica:
    host: str = "replica.northwind.internal"
    password: str = field(default="meadow_uoYhDI88", repr=False)  # expect: hardcoded-password


def connect():
    return psycopg.connect(host="db.northwind.internal", user="importer", password="Zinnober-Ampel-41")  # expect: hardcoded-password
