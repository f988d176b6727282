"""A module's function is replaced from outside; callers that copied the name keep the old one."""
import early
import late
import service
from taintcase import sink, source

sink(late.run())  # no flow
service.fetch = lambda: source("fetched")
sink(late.run())  # flow
sink(early.run())  # no flow
sink(service.fetch_twice())  # flow
