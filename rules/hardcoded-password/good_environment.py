import os

import keyring
import psycopg

PASSWORD = os.environ["DB_PASSWORD"]
FALLBACK = os.getenv("DB_PASSWORD") or keyring.get_password("orders", "importer")
DATABASE_URL = "postgresql://%(user)s:%(password)s@%(host)s/orders"
TEMPLATE = "postgresql://{user}:{password}@{host}/orders"


def connect(password=PASSWORD, *, password_file="/run/secrets/db-password"):
    url = f"postgresql://importer:{password}@db.northwind.internal/orders"
    return psycopg.connect(url, passfile=password_file)
