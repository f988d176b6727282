"""A helper that returns a clean copy sanitises; one that forgets to return it does not."""
from taintcase import sanitize, sink, source


def masked(email):
    return sanitize(email)


def masked_with_prefix(email):
    clean = sanitize(email)
    return f"{email.split('-')[0]}-{clean}"


def forgotten(email):
    sanitize(email)
    return email


def only_measured(email):
    clean = sanitize(email)
    return clean if len(email) else "empty"


sink(masked(source("email")))  # no flow
sink(masked_with_prefix(source("email")))  # flow
sink(forgotten(source("email")))  # flow
sink(only_measured(source("email")))  # no flow
