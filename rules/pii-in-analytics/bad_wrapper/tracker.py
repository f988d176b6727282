import posthog


class Tracker:
    """One place for all events of the company."""

    def __init__(self, source):
        self.source = source

    def event(self, who, name, **properties):
        posthog.capture(name, distinct_id=who, properties={"source": self.source, **properties})  # expect: pii-in-analytics
