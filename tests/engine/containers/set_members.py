"""Sets hold what is added; operators make new sets."""
from taintcase import sink, source

email = source("email")
known = {"ops@example.com"}
known.add(email)
sink(known)  # flow
known.discard(email)
sink(known)  # no flow
