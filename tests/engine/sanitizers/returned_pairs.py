"""A helper returns the clean and the original value together."""
from taintcase import sanitize, sink, source


def split(email):
    return sanitize(email), email


def report(email):
    return {"masked": sanitize(email), "raw": email}


masked, raw = split(source("email"))
sink(masked)  # no flow
sink(raw)  # flow
sink(split(source("email"))[0])  # no flow
result = report(source("email"))
sink(result["raw"])  # flow
del result["raw"]
sink(result)  # no flow
