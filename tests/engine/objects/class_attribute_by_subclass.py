"""cls in a class method is the class of the call, so each subclass keeps its own value."""
from taintcase import sink, source


class Settings:
    owner = "nobody"

    @classmethod
    def configure(cls, owner):
        cls.owner = owner


class Live(Settings):
    pass


class Sandbox(Settings):
    pass


Live.configure(source("owner"))
sink(Live.owner)  # flow
sink(Sandbox.owner)  # no flow
sink(Settings.owner)  # no flow
Settings.configure(source("owner"))
sink(Sandbox.owner)  # flow
Live.configure("robot")
sink(Live.owner)  # no flow
