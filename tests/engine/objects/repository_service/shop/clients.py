"""Where orders come from."""
from abc import ABC, abstractmethod

from taintcase import source


class Client(ABC):
    @abstractmethod
    def fetch(self, order_id): ...


class LiveClient(Client):
    def fetch(self, order_id):
        return {"id": order_id, "buyer": source("buyer"), "status": "open"}


class SandboxClient(Client):
    def fetch(self, order_id):
        return {"id": order_id, "buyer": "test buyer", "status": "test"}
