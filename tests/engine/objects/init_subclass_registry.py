"""Subclasses register themselves and are found by a name."""
from taintcase import sink, source


class Handler:
    registry = {}

    def __init_subclass__(cls, *, event, **rest):
        super().__init_subclass__(**rest)
        cls.registry[event] = cls


class Echo(Handler, event="echo"):
    def run(self, payload):
        return payload


class Drop(Handler, event="drop"):
    def run(self, payload):
        return "dropped"


def dispatch(event, payload):
    return Handler.registry[event]().run(payload)


sink(dispatch("echo", source("payload")))  # flow
sink(dispatch("drop", source("payload")))  # no flow
sink(dispatch("echo", "ping"))  # no flow
sink(sorted(Handler.registry))  # no flow
