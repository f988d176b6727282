"""A source, a sanitizer and a module keep their meaning under another name."""
import taintcase as tc
from taintcase import sanitize as mask
from taintcase import sink
from taintcase import source as fetch

load = fetch
sink(load("name"))  # flow
sink(tc.source("name"))  # flow
sink(mask(load("name")))  # no flow
clean = tc.sanitize
sink(clean(tc.source("name")))  # no flow
