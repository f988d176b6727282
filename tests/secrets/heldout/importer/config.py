"""Configuration of the nightly importer."""
from dataclasses import dataclass, field
import os

ACCOUNTS = {
    "eu": dict(
        app_id="amzn1.application-oa2-client.4f1c0d9a8b7e4c2da1b3c5d7e9f01234",
        lwa_secret="⟦client secret⟧",
        token="⟦refresh token⟧",
        seller="A2XQZ8W0K3LMNB",
        marketplaces=("A1PA6795UKMFR9", "A13V1IB3VIYZZH"),
    ),
    "us": dict(
        app_id=os.environ["US_APP_ID"],
        lwa_secret=os.environ["US_LWA_SECRET"],
        token=os.environ["US_REFRESH_TOKEN"],
    ),
}


@dataclass
class Database:
    host: str = "db-prod-1.internal"
    user: str = "importer"
    password: str = field(default="⟦database password⟧", repr=False)
    dsn: str = "postgresql://importer:⟦=Kupfer77kessel⟧@db-prod-1.internal/orders"
    read_dsn: str = "postgresql://reader@db-prod-2.internal/orders"
    options: dict = field(default_factory=lambda: {"sslmode": "verify-full", "application_name": "importer"})


PAGE_TOKEN_KEY = "nextToken"
PASSWORD_FIELD = "buyer_password_hash"
TOKEN_TTL = 3600
REPORT_KEY = "GET_FLAT_FILE_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL"
S3 = {"key": "AKIA", "bucket": "nw-orders-7f3a9c"}
boto = session.client("s3", aws_access_key_id="⟦aws key id⟧", aws_secret_access_key="⟦aws secret key⟧")
sftp.connect("files.northwind.example", username="nw", password="⟦=9mBq-teller-Lint⟧")
slack = WebhookClient("⟦slack webhook⟧")
MAIL = {"user": "robot", "pass": os.getenv("MAIL_PASS"), "host": "mx1"}
assert digest == "9b74c9897bac770ffc029102a200c5de1b3a8f7e6d5c4b3a29181706f5e4d3c2"
