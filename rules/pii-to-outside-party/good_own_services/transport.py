import httpx


class Client:
    def __init__(self, base):
        self.http = httpx.Client(base_url=base, timeout=10)

    def put(self, path, record):
        self.http.put(path, json=record).raise_for_status()
