"""What a member says of itself is no data; what a table holds for it may be."""
from enum import Enum

from taintcase import sink, source


class Field(Enum):
    ORDER = "order"
    BUYER = "buyer"

    @property
    def title(self):
        return self.value.title()


row = {Field.ORDER: "ORDER-1", Field.BUYER: source("buyer")}
sink(Field.BUYER.title)  # no flow
sink(list(row))  # no flow
sink([row[member] for member in Field])  # flow
sink({member.name: member.title for member in Field})  # no flow
