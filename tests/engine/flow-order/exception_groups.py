"""`except*` hands over the matching part of a group."""
from taintcase import sink, source

try:
    raise ExceptionGroup("batch", [ValueError(source("row")), KeyError("column")])
except* ValueError as group:
    sink(group.exceptions[0])  # flow-missing (not followed yet)
except* KeyError as group:
    sink(group.exceptions)  # no flow
