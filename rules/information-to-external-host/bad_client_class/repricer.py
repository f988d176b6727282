import httpx
import settings


class Repricer:
    """Another company's price engine."""

    def __init__(self, key):
        self.client = httpx.Client(base_url=settings.BASE_URL, headers={"X-Key": key}, timeout=settings.TIMEOUT)

    def offers(self, sku, offers):
        return self._send("PUT", f"/offers/{sku}", offers)

    def ping(self):
        return self._send("GET", "/ping", None)

    def _send(self, method, path, body):
        answer = self.client.request(method, path, json=body)  # expect: information-to-external-host
        answer.raise_for_status()
        return answer.json()
