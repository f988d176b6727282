"""Subclasses of dict, list and str keep what their base keeps."""
from collections import UserDict, UserList

from taintcase import sanitize, sink, source


class Payload(dict):
    @property
    def buyer(self):
        return self["buyer"]

    def region(self):
        return self.get("region", "EU")


class Masked(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key, sanitize(value))


class Journal(UserList):
    def append(self, item):
        super().append(f"entry: {item}")


payload = Payload(buyer=source("buyer"))
sink(payload.buyer)  # flow
sink(payload.region())  # no flow
sink(Masked(buyer=source("buyer")))  # no flow
journal, other = Journal(), Journal(["start"])
journal.append(source("note"))
sink(journal[0])  # flow
sink(other)  # no flow
sink(other + journal)  # flow
