from ports import Gateway
from taintcase import source


class RemoteGateway(Gateway):
    def fetch(self, order_id):
        return {"order": order_id, "recipient": source("recipient")}


class FileGateway(Gateway):
    def fetch(self, order_id):
        return {"order": order_id, "recipient": "archived"}


ADAPTERS = {"remote": RemoteGateway, "file": FileGateway}


def choose(remote):
    return RemoteGateway("eu") if remote else FileGateway("archive")
