"""with binds what __enter__ returns, which need not be the manager."""
from taintcase import sink, source


class Connection:
    def __init__(self, user):
        self.user = user

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        self.user = "closed"


class Masking:
    def __init__(self, user):
        self.user = user

    def __enter__(self):
        return "masked"

    def __exit__(self, kind, error, trace):
        self.error = error
        return True


with Connection(source("user")) as connection:
    sink(connection.user)  # flow
sink(connection.user)  # no flow
masking = Masking(source("user"))
with masking as shown:
    sink(shown)  # no flow
    raise ValueError(source("detail"))
sink(masking.error)  # flow
sink(shown)  # no flow
