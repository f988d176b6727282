"""Enum members are constants; a table indexed by them is told apart by member."""
from enum import Enum

from taintcase import sink, source


class Field(Enum):
    ORDER = "order"
    BUYER = "buyer"


row = {Field.ORDER: "ORDER-1", Field.BUYER: source("buyer")}
sink(row[Field.BUYER])  # flow
sink(row[Field.ORDER])  # no flow
sink(row[Field("buyer")])  # flow
