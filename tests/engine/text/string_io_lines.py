"""Reading a text buffer line by line, and a redirected print."""

import contextlib
import io

from taintcase import sanitize, sink, source

document = io.StringIO("header\n" + source("body") + "\n")
for line in document:
    last = line
sink(last)  # flow
sink(sum(1 for _ in document))  # no flow

captured, quiet = io.StringIO(), io.StringIO()
with contextlib.redirect_stdout(captured):
    print("buyer", source("buyer"))
sink(captured.getvalue())  # flow-missing (not followed yet)
with contextlib.redirect_stdout(quiet):
    print("buyer", sanitize(source("buyer")))
sink(quiet.getvalue())  # no flow
