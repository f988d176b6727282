"""extend, += and + copy elements; the operands of + stay as they were."""
from taintcase import sink, source

page_one = ["ORDER-1", "ORDER-2"]
page_two = [source("buyer_email")]

both = page_one + page_two
sink(both)  # flow
sink(page_one)  # no flow

archive = []
archive.extend(page_one)
sink(archive)  # no flow
archive.extend(page_two)
sink(archive[2])  # flow

alias = page_one
page_one += page_two
sink(alias)  # flow
