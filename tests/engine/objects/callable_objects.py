"""An object with __call__ is called like a function and may remember."""
from taintcase import sink, source


class Template:
    def __init__(self, text):
        self.text = text

    def __call__(self, value):
        return self.text.replace("{}", value)


class Meter:
    def __init__(self):
        self.last = ""

    def __call__(self, value):
        previous, self.last = self.last, value
        return previous


sink(Template("Dear {}")(source("name")))  # flow
sink(Template("Dear {}")("shop"))  # no flow
sink(Template(source("template"))("shop"))  # flow
meter, idle = Meter(), Meter()
sink(meter(source("note")))  # no flow
sink(meter("next"))  # flow
sink([idle(text) for text in ("a", "b")])  # no flow
