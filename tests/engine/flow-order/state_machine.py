"""A buffer that is filled in one state of a loop and delivered in another."""
from taintcase import sink, source

buffer = []
state = "header"
for line in ["--", source("line"), "--", "footer"]:
    if line == "--":
        if state == "body":
            sink(buffer)  # flow
            buffer = []
            sink(buffer)  # no flow
        state = "body" if state == "header" else "footer"
    elif state == "body":
        buffer.append(line)
    else:
        sink(state)  # no flow
