"""A singleton is one object under every call; a pool keeps one object per key."""
from taintcase import sink, source


class Config:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.owner = "nobody"
        return cls._instance


class Connection:
    _pool = {}

    def __init__(self):
        self.user = "nobody"

    @classmethod
    def of(cls, region):
        if region not in cls._pool:
            cls._pool[region] = cls()
        return cls._pool[region]


sink(Config().owner)  # no flow
Config().owner = source("owner")
sink(Config().owner)  # flow
Connection.of("EU").user = source("user")
sink(Connection.of("EU").user)  # flow
sink(Connection.of("NA").user)  # no flow
Connection().user = source("user")
sink(Connection.of("FE").user)  # no flow
