"""Enum members with methods choose what is done with the data."""
from enum import Enum

from taintcase import sanitize, sink, source


class Policy(Enum):
    KEEP = "keep"
    MASK = "mask"
    NAME = "name"

    def apply(self, text):
        if self is Policy.KEEP:
            return text
        return sanitize(text) if self is Policy.MASK else self.value

    @classmethod
    def strictest(cls, text):
        return cls.NAME.apply(text)


sink(Policy.KEEP.apply(source("text")))  # flow
sink(Policy.MASK.apply(source("text")))  # no flow
sink(Policy.strictest(source("text")))  # no flow
sink([policy.apply(source("text")) for policy in Policy])  # flow
sink(Policy("keep").apply("constant"))  # no flow
