"""A walrus inside an argument list is done before the arguments after it."""
from taintcase import sink, source


def pair(first, second):
    return {"first": first, "second": second}


value = "clean"
both = pair(value, (value := source("name")))
sink(both["first"])  # no flow
sink(both["second"])  # flow
sink(value)  # flow
again = pair((value := "cleared"), value)
sink(again)  # no flow
