import rollbar


class Reporter:
    def __init__(self, service):
        self.service = service

    def failed(self, what, **details):
        rollbar.report_message(what, "error", extra_data={"service": self.service, **details})  # expect: pii-in-observability
