"""Methods looked up by a name made from a constant."""
from taintcase import opaque, sink, source


class Router:
    def on_echo(self, payload):
        return payload

    def on_drop(self, payload):
        return "dropped"

    def on_count(self, payload):
        return len(payload)

    def route(self, event, payload):
        return getattr(self, f"on_{event}", self.on_drop)(payload)


router = Router()
sink(router.route("echo", source("payload")))  # flow
sink(router.route("count", source("payload")))  # no flow
sink(router.route("unknown", source("payload")))  # no flow
for _ in range(2):
    sink(router.route("echo" if opaque() else "drop", source("payload")))  # flow
for _ in range(2):
    sink(router.route("count" if opaque() else "drop", source("payload")))  # no flow
