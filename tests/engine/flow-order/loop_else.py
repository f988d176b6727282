"""The `else` of a loop runs when no `break` did."""
from taintcase import sink, source


def find(records, wanted):
    for record in records:
        if len(record) == wanted:
            found = record
            break
    else:
        found = "none"
        sink(found)  # no flow
    sink(found)  # flow


def always_else(records):
    text = source("text")
    for record in records:
        text = record
    else:
        text = "finished"
    sink(text)  # no flow


def break_skips_else(record):
    text = record
    while True:
        if len(text) > 1:
            break
    else:
        text = "never"
    sink(text)  # flow


name = source("name")
find([name, "b"], len(name))
find(["a"], 99)
always_else([name])
break_skips_else(name)
