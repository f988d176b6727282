"""A helper that sanitises on some of its ways out only."""
from taintcase import opaque, sanitize, sink, source


def some(email):
    if opaque():
        return sanitize(email)
    return email


def every(email):
    if opaque():
        return sanitize(email)
    if not email:
        return "empty"
    return sanitize(email.strip())


def guarded(email):
    try:
        return sanitize(email)
    except ValueError:
        return email


for _ in range(2):
    sink(some(source("email")))  # flow
for _ in range(2):
    sink(every(source("email")))  # no flow
sink(guarded(source("email")))  # flow (unconfirmed: the stand-in never raises, a real sanitizer may)
