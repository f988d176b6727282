"""A loop variable stays bound after the loop, to what the last round left in it."""
from taintcase import sink, source

for field in ["id", "status", source("name")]:
    pass
sink(field)  # flow

for column in [source("name"), source("email")]:
    column = "hidden"
sink(column)  # no flow

row = source("row")
for row in []:
    pass
sink(row)  # flow

for line in []:
    line = source("line")
else:
    line = "no lines"
sink(line)  # no flow
