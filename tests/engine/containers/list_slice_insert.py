"""An assignment to an empty slice inserts; deleting a slice drops its elements."""
from taintcase import sink, source

header = ["id", "country"]
header[1:1] = [source("buyer_name")]
sink(header[1])  # flow
sink(header[2])  # no flow

trail = [source("address"), source("address"), "done"]
del trail[:2]
sink(trail)  # no flow
