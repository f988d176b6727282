"""threading.local: what one thread stores, another does not see."""

import threading

from taintcase import sink, source

scope = threading.local()
shared = {"user": "nobody"}
seen = []


def handle_request():
    scope.user = source("user")
    shared["user"] = scope.user
    seen.append(scope.user)


scope.user = "main"
scope.note = source("note")
worker = threading.Thread(target=handle_request)
worker.start()
worker.join()
sink(scope.user)  # no flow-missing (beyond the precision of the engine)
sink(scope.note)  # flow
sink(shared["user"])  # flow
sink(seen)  # flow
shared["user"] = "nobody"
sink(shared["user"])  # no flow
