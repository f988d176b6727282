"""Another module's globals are set from outside and read by its own functions."""
import config
import reader
from taintcase import sink, source

sink(reader.token())  # no flow
config.token = source("token")
sink(reader.token())  # flow
sink(reader.region())  # no flow
setattr(config, "region", source("region"))
sink(reader.region())  # flow
config.token = "rotated"
sink(reader.token())  # no flow
