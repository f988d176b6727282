"""__setattr__ sees every write; __getattribute__ sees every read."""
from taintcase import sanitize, sink, source


class Guarded:
    def __setattr__(self, name, value):
        super().__setattr__(name, sanitize(value) if name == "email" else value)


class Mirror:
    def __init__(self):
        object.__setattr__(self, "written", {})

    def __setattr__(self, name, value):
        self.written[name] = value


class Hidden:
    def __init__(self, email):
        self.email = email

    def __getattribute__(self, name):
        return "hidden" if name == "email" else super().__getattribute__(name)


guarded = Guarded()
guarded.email = source("email")
guarded.note = source("note")
sink(guarded.email)  # no flow
sink(guarded.note)  # flow
mirror = Mirror()
mirror.buyer = source("buyer")
mirror.region = "EU"
sink(mirror.written["buyer"])  # flow-missing (not followed yet)
sink(mirror.written["region"])  # no flow
sink(Hidden(source("email")).email)  # no flow-missing (beyond the precision of the engine)
