"""A helper sanitises by a flag that is constant at each call."""
from taintcase import sanitize, sink, source


def render(email, masked=True):
    if masked:
        email = sanitize(email)
    return f"<{email}>"


def render_mode(email, mode):
    return {"clean": sanitize, "raw": str}[mode](email)


sink(render(source("email")))  # no flow
sink(render(source("email"), masked=False))  # flow
sink(render(source("email"), True))  # no flow
sink(render_mode(source("email"), "clean"))  # no flow
sink(render_mode(source("email"), "raw"))  # flow
