"""An attribute filled on first use by a method is filled for later reads."""
from taintcase import sink, source


class Session:
    def __init__(self, region):
        self.region = region
        self._user = None

    def user(self):
        if self._user is None:
            self._user = self._load()
        return self._user

    def _load(self):
        return source("user")


class TestSession(Session):
    def _load(self):
        return f"tester in {self.region}"


session, tester = Session("EU"), TestSession("EU")
sink(session._user)  # no flow
sink(session.user())  # flow
sink(session._user)  # flow
sink(tester.user())  # no flow
sink(TestSession(source("region")).user())  # flow
sink(Session("NA")._user)  # no flow
