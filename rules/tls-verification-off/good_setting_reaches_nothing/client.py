import httpx
import settings


class Client:
    def __init__(self, base_url, verify=settings.VERIFY_TLS):
        self.http = httpx.Client(base_url=base_url, verify=verify, timeout=settings.TIMEOUT)
        self.verify = settings.VERIFY_ADDRESSES

    def get(self, path):
        return self.http.get(path, params={"verify": False}).json()
