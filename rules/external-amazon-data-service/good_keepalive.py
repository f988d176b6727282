"""Names that resemble a vendor's."""

import keepalive
import requests


class Keepa:
    """Keeps parcels' addresses together; nothing to do with the service."""

    def __init__(self):
        self.connection = keepalive.HTTPHandler()

    def query(self, asin):
        return {"asin": asin, "source": "api.keepa.com is not asked"}


def helium(url="https://api.internal/helium10"):
    return requests.get(url, timeout=10).json()
