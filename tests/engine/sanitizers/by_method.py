"""A class that sanitises in its constructor, in a setter, in a property, or not at all."""
from taintcase import sanitize, sink, source


class Masked:
    def __init__(self, email):
        self.email = sanitize(email)


class Lazy:
    def __init__(self, email):
        self._email = email

    @property
    def email(self):
        return sanitize(self._email)


class Guarded:
    @property
    def email(self):
        return self._email

    @email.setter
    def email(self, value):
        self._email = sanitize(value)


sink(Masked(source("email")))  # no flow
lazy = Lazy(source("email"))
sink(lazy.email)  # no flow
sink(lazy._email)  # flow
guarded = Guarded()
guarded.email = source("email")
sink(guarded.email)  # no flow
guarded._email = source("email")
sink(guarded.email)  # flow
