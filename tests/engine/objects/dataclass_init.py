"""__post_init__, InitVar, class variables, frozen and inherited fields of dataclasses."""
from dataclasses import InitVar, dataclass, field, replace
from typing import ClassVar

from taintcase import sink, source


@dataclass(frozen=True)
class Record:
    record_id: str
    region: ClassVar[str] = "EU"


@dataclass(frozen=True)
class Buyer(Record):
    name: str
    slug: str = field(init=False)
    password: InitVar[str] = ""

    def __post_init__(self, password):
        object.__setattr__(self, "slug", self.name.lower().replace(" ", "-"))


buyer = Buyer("B-1", source("name"))
sink(buyer.slug)  # flow
sink(buyer.record_id)  # no flow
sink(buyer.region)  # no flow
sink(Buyer("B-2", "shop", source("password")))  # no flow
sink(replace(buyer, name="redacted", password=""))  # no flow
sink(replace(buyer, record_id="B-3", password="").slug)  # flow
