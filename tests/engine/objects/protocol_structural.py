"""A Protocol names no base: any object with the method fits."""
from typing import Protocol

from taintcase import sanitize, sink, source


class Cleaner(Protocol):
    def clean(self, text: str) -> str: ...


class Star:
    def clean(self, text: str) -> str:
        return sanitize(text)


class Trim:
    def clean(self, text: str) -> str:
        return text.strip()


class Pipeline:
    def __init__(self, *cleaners: Cleaner):
        self.cleaners = cleaners

    def run(self, text: str) -> str:
        for cleaner in self.cleaners:
            text = cleaner.clean(text)
        return text


def clean_with(cleaner: Cleaner, text: str) -> str:
    return cleaner.clean(text)


sink(clean_with(Trim(), source("text")))  # flow
sink(clean_with(Star(), source("text")))  # no flow
sink(Pipeline(Trim()).run(source("text")))  # flow
sink(Pipeline(Star()).run(source("text")))  # no flow
sink(Pipeline().run(source("text")))  # flow
