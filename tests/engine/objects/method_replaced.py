"""A function set on an object or class replaces the method."""
from types import MethodType

from taintcase import sink, source


class Client:
    def __init__(self, user):
        self.user = user

    def show(self):
        return self.user


def hidden(self):
    return "hidden"


def loud(self):
    return self.user.upper()


patched, normal, bound = (Client(source("user")) for _ in range(3))
patched.show = lambda: "nothing"
sink(patched.show())  # no flow
sink(normal.show())  # flow
Client.show = hidden
sink(normal.show())  # no flow
bound.show = MethodType(loud, bound)
sink(bound.show())  # flow
