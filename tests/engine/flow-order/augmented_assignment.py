"""`+=` keeps what was there, `=` does not."""
from taintcase import sink, source

text = source("name")
text += " <hidden>"
sink(text)  # flow
text = " <hidden>"
text += " again"
sink(text)  # no flow
total = 0
total += len(source("name"))
sink(total)  # no flow
line = "name: "
line += source("name")
sink(line)  # flow
