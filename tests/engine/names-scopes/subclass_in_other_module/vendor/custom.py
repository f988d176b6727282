from taintcase import source

from . import client


class Client(client.Client):
    def get(self):
        return source("order")
