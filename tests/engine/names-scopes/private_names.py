"""A name with two leading underscores is mangled with the name of the class that writes it."""
from taintcase import sink, source


class Client:
    def __init__(self, secret):
        self.__secret = secret

    def client_secret(self):
        return self.__secret


class RegionalClient(Client):
    def __init__(self, secret):
        super().__init__(secret)
        self.__secret = "regional"

    def regional_secret(self):
        return self.__secret


client = RegionalClient(source("secret"))
sink(client.client_secret())  # flow
sink(client.regional_secret())  # no flow
sink(client._Client__secret)  # flow
sink(getattr(client, "_RegionalClient__secret"))  # no flow
