"""A failure before the sanitizer leaves the value as it was."""
from taintcase import opaque, sanitize, sink, source


def check():
    if opaque():
        raise ValueError("bad")


def before(email):
    try:
        check()
        email = sanitize(email)
    except ValueError:
        pass
    sink(email)  # flow


def after(email):
    try:
        email = sanitize(email)
        check()
    except ValueError:
        pass
    sink(email)  # no flow-missing (beyond the precision of the engine)


def in_finally(email):
    try:
        check()
    except ValueError:
        email = email + "!"
    finally:
        email = sanitize(email)
    sink(email)  # no flow


def in_else(email):
    try:
        check()
    except ValueError:
        sink(email)  # flow
    else:
        email = sanitize(email)
        sink(email)  # no flow


for run in (before, after, in_finally, in_else):
    for _ in range(2):
        run(source("email"))
