"""Two names: one of the clean copy, one of the original, and aliases of both."""
import copy

from taintcase import sanitize, sink, source

original = [source("name")]
alias = original
clean = sanitize(original)
clean_alias = clean
sink(alias)  # flow
sink(clean_alias)  # no flow
original.clear()
sink(alias)  # no flow
before = {"name": source("name")}
after = copy.deepcopy(before)
after["name"] = sanitize(after["name"])
sink(before)  # flow
sink(after)  # no flow
