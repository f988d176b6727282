"""An attribute set on the class is seen by every instance that has none of its own."""
from taintcase import sink, source


class Session:
    token = None


fresh = Session()
own = Session()
own.token = "own token"
Session.token = source("token")
sink(fresh.token)  # flow
sink(own.token)  # no flow
setattr(Session, "token", None)
sink(fresh.token)  # no flow
