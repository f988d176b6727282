"""Objects as keys and in sets hold their data; what is stored under them is apart."""
from dataclasses import dataclass

from taintcase import sink, source


@dataclass(frozen=True)
class Buyer:
    name: str


class Session:
    def __init__(self, user):
        self.user = user


buyer = Buyer(source("name"))
counts = {buyer: 3, Buyer("shop"): 1}
sink(counts)  # flow
sink(counts[buyer])  # no flow
sink([key.name for key in counts])  # flow
sink({buyer, Buyer("shop")})  # flow
sessions = {Session(source("user")): "open"}
sink(next(iter(sessions)).user)  # flow
sink(f"{sessions}")  # no flow
