"""The loop name of a comprehension is its own; a walrus inside it is not."""
from taintcase import sink, source

value = "constant"
copies = [value for value in [source("note")]]
sink(value)  # no flow
sink(copies)  # flow

lengths = [len(last := name) for name in ["shop", source("buyer")]]
sink(lengths)  # no flow
sink(last)  # flow

pairs = [(name, size) for name in [source("buyer")] if (size := len(name))]
sink(size)  # no flow
sink(pairs[0][0])  # flow
