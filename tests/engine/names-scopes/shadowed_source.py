"""The imported source and sanitizer may be hidden by local definitions of the same name."""
from taintcase import sanitize, sink, source


def local_source():
    def source(name):
        return f"test data for {name}"

    return source("email")


def local_sanitize(value):
    def sanitize(text):
        return text.strip()

    return sanitize(value)


sink(local_source())  # no flow
sink(local_sanitize(source("email")))  # flow
sink(sanitize(source("email")))  # no flow
