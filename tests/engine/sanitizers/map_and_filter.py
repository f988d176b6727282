"""`map` with the sanitizer cleans, `filter` and `sorted` with it as key do not."""
from taintcase import sanitize, sink, source

names = [source("b"), source("a")]
sink(list(map(sanitize, names)))  # no flow
sink(list(filter(sanitize, names)))  # flow
sink(sorted(names, key=sanitize))  # flow
sink(max(names, key=sanitize))  # flow
sink([sanitize(name) for name in sorted(names)])  # no flow
sink(", ".join(map(sanitize, names)))  # no flow
