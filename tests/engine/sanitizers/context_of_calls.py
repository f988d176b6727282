"""One helper called with clean and with raw values: each call gives back its own."""
from taintcase import sanitize, sink, source


def tag(value):
    return {"tag": value}


def bracket(value):
    return f"<{value}>"


raw = source("raw")
clean = sanitize(raw)
sink(tag(clean))  # no flow
sink(tag(raw))  # flow
sink(bracket(bracket(clean)))  # no flow
sink(bracket(sanitize(bracket(raw))))  # no flow
sink(sanitize(tag(raw)))  # no flow
sink(bracket(bracket(raw)))  # flow
