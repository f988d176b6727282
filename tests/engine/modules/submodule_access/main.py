"""`import a.b`, `import a.b as c` and `from a import b` name the same module."""

import depot.inbound
import depot.outbound as outbound
from depot import inbound
from taintcase import sink, source

depot.inbound.received.append(source("delivery_note"))
sink(inbound.received)  # flow
sink(outbound.sent)  # no flow
inbound.forward()
sink(depot.outbound.sent)  # flow
sink(depot.NAME)  # no flow
inbound.received = []
sink(depot.inbound.received)  # no flow
sink(outbound.sent)  # flow
