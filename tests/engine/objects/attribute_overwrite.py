"""An attribute written again or deleted no longer holds what it held."""
from taintcase import sanitize, sink, source


class Client:
    email = "n/a"

    def __init__(self, email):
        self.email = email

    def forget(self):
        self.email = None


kept, cleaned, forgotten, deleted = (Client(source("email")) for _ in range(4))
sink(kept)  # flow
cleaned.email = sanitize(cleaned.email)
sink(cleaned)  # no flow
before = forgotten.email
forgotten.forget()
sink(forgotten.email)  # no flow
sink(before)  # flow
del deleted.email
sink(deleted.email)  # no flow
