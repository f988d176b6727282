"""json with a default function, an encoder class and an object_hook."""

import json
from dataclasses import asdict, dataclass

from taintcase import sink, source


@dataclass
class Buyer:
    name: str
    country: str


class IdOnlyEncoder(json.JSONEncoder):
    def default(self, value):
        return {"country": value.country}


def to_buyer(fields):
    return Buyer(fields["name"], fields["country"])


buyer = Buyer(source("name"), "DE")
sink(json.dumps({"buyer": buyer}, default=asdict))  # flow
sink(json.dumps({"buyer": buyer}, default=lambda value: type(value).__name__))  # no flow-missing (beyond the precision of the engine)
sink(json.dumps({"buyer": buyer}, cls=IdOnlyEncoder))  # no flow-missing (beyond the precision of the engine)
restored = json.loads(json.dumps(asdict(buyer)), object_hook=to_buyer)
sink(restored.name)  # flow
sink(json.loads('{"name": "Desk", "country": "DE"}', object_hook=to_buyer))  # no flow
