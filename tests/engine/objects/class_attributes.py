"""An attribute of the class is seen by all objects until one has its own."""
from taintcase import sink, source


class Session:
    owner = "nobody"
    region = "EU"

    def current(self):
        return self.owner


early, late = Session(), Session()
early.owner = "robot"
Session.owner = source("owner")
sink(late.current())  # flow
sink(early.current())  # no flow
sink(Session.region)  # no flow
Session().region = source("region")
sink(Session.region)  # no flow
del early.owner
sink(early.current())  # flow
Session.owner = "nobody"
sink(late.current())  # no flow
