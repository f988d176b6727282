"""An abstract gateway with two adapters; the caller gets one of them by constant or by chance."""

from adapters import ADAPTERS, FileGateway, RemoteGateway, choose
from taintcase import opaque, sink

sink(RemoteGateway("eu").fetch("A-1"))  # flow
sink(FileGateway("archive").fetch("A-1"))  # no flow
sink(ADAPTERS["file"]("archive").describe())  # no flow
for attempt in range(2):
    sink(choose(opaque()).fetch("A-1"))  # flow
    sink(choose(opaque()).describe())  # no flow
