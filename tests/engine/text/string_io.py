"""io.StringIO and BytesIO hold what was written to them; truncating empties them."""

import io

from taintcase import sink, source

report, log = io.StringIO(), io.StringIO("started\n")
written = report.write(source("line"))
print("A-1", source("buyer"), file=log)
sink(report.getvalue())  # flow
sink(written)  # no flow
log.seek(0)
sink(log.readlines())  # flow

buffer = io.BytesIO()
buffer.write(b"header")
sink(buffer.getvalue())  # no flow
report = io.StringIO()
print("nothing to report", file=report)
sink(report.getvalue())  # no flow
with io.BytesIO(source("line").encode()) as handle:
    sink(handle.read())  # flow
