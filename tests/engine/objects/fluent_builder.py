"""A fluent builder changes itself; an immutable one returns another."""
from taintcase import sink, source


class Builder:
    def __init__(self):
        self.parts = {}

    def buyer(self, name):
        self.parts["buyer"] = name
        return self

    def region(self, name):
        self.parts["region"] = name
        return self

    def build(self):
        return dict(self.parts)


class Frozen:
    def __init__(self, *parts):
        self.parts = parts

    def with_part(self, part):
        return Frozen(*self.parts, part)


builder = Builder()
builder.buyer(source("buyer")).region("EU")
sink(builder.build()["buyer"])  # flow
sink(builder.build()["region"])  # no flow
sink(builder.buyer("redacted").build())  # no flow
frozen = Frozen("id")
frozen.with_part(source("part"))
sink(frozen.parts)  # no flow
sink(frozen.with_part("x").with_part(source("part")).parts[-1])  # flow
sink(frozen.with_part("x").parts)  # no flow
