"""Checking a value against its clean copy, or asking whether it is clean, cleans nothing."""
from taintcase import sanitize, sink, source


def is_clean(value):
    return sanitize(value) == value


email = source("email")
if sanitize(email):
    sink(email)  # flow
if not is_clean(email):
    sink(email)  # flow
    email = sanitize(email)
    sink(email)  # no flow
clean = sanitize(email)
sink(clean == email)  # no flow
