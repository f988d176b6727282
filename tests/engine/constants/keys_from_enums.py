"""Keys that are enum members, their values or their names."""
from enum import Enum, StrEnum

from taintcase import sink, source


class Field(Enum):
    EMAIL = "email"
    STATUS = "status"


class Column(StrEnum):
    EMAIL = "email"
    STATUS = "status"


by_member = {Field.EMAIL: source("email"), Field.STATUS: "ok"}
by_value = {"email": source("email"), "status": "ok"}
sink(by_member[Field.EMAIL])  # flow
sink(by_member[Field.STATUS])  # no flow
sink(by_value[Field.EMAIL.value])  # flow
sink(by_value[Field.STATUS.value])  # no flow
sink(by_value[Column.EMAIL])  # flow
sink(by_value[Field["STATUS"].name.lower()])  # no flow
