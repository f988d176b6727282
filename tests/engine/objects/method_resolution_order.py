"""In a diamond, super goes to the sibling before the common base."""
from taintcase import sink, source


class Step:
    def apply(self, text):
        return text


class Mask(Step):
    def apply(self, text):
        return super().apply("***")


class Trim(Step):
    def apply(self, text):
        return super().apply(text.strip())


class Keep(Step):
    def apply(self, text):
        return text


class TrimThenMask(Trim, Mask):
    pass


class KeepThenMask(Keep, Mask):
    pass


class TrimThenKeep(Trim, Keep):
    pass


sink(Trim().apply(source("text")))  # flow
sink(TrimThenMask().apply(source("text")))  # no flow
sink(KeepThenMask().apply(source("text")))  # flow
sink(TrimThenKeep().apply(source("text")))  # flow
sink(Mask().apply(source("text")))  # no flow
