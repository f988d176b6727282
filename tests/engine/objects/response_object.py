"""A response object whose methods return parts of a parsed body."""
import json

from taintcase import sink, source


class Response:
    def __init__(self, status, body):
        self.status = status
        self._body = body

    @property
    def text(self):
        return self._body.decode()

    def json(self):
        return json.loads(self._body)

    def raise_for_status(self):
        if self.status >= 400:
            raise RuntimeError(f"status {self.status}")
        return self


class Session:
    def __init__(self):
        self.headers = {}

    def get(self, path):
        payload = {"payload": {"path": path, "BuyerEmail": source("email")}}
        return Response(200, json.dumps(payload).encode())


session = Session()
response = session.get("/orders")
sink(response.raise_for_status().json()["payload"]["BuyerEmail"])  # flow
sink(response.text)  # flow
sink(response.status)  # no flow
sink(session.headers)  # no flow
session.headers["x-user"] = response.json()["payload"]["BuyerEmail"]
sink(session.headers)  # flow
sink(response.json().get("errors", []))  # no flow-missing (beyond the precision of the engine)
