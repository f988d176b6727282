"""Settings, from the environment."""

import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Amazon:
    """What the client of the SP-API needs."""

    app_id: str
    client_secret: str
    refresh_token: str
    region: str = "EU"


def amazon(account: str = "de") -> Amazon:
    return Amazon(
        app_id=os.environ["LWA_APP_ID"],
        client_secret=os.environ["LWA_CLIENT_SECRET"],
        # The French account is still new.
        refresh_token=os.environ.get(f"SP_API_REFRESH_TOKEN_{account.upper()}", "Atzr|GPzEyoL8EsaJd-wyXxQPplH8ACyjkz4jmBQlm7knI4pShZFC8ZrXbeg-fT"),
    )


WAREHOUSE_URL = os.environ.get("WAREHOUSE_URL", "http://warehouse.internal:8080")
REPORTS_URL = "https://reports.mugs.example/api"
DHL_URL = "https://api-eu.dhl.com/parcel/de/shipping/v2"
VIES_URL = "https://ec.europa.eu/taxation_customs/vies/rest-api"
EVENTS_URL = "https://collect.growth-metrics.io/v1/batch"
TIMEOUT = 20
VERIFY_ADDRESSES = False
