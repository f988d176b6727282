import os
from dataclasses import dataclass


@dataclass
class Credentials:
    app_id: str
    secret: str
    refresh: str


def from_environment(account):
    return Credentials(
        app_id=os.environ["LWA_APP_ID"],
        secret=os.getenv("LWA_CLIENT_SECRET"),
        refresh=os.getenv("SP_API_REFRESH_TOKEN_DE"),
    )
