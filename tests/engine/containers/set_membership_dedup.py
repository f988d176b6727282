"""A test of membership tells a fact about data, it does not hand it on."""
from taintcase import sink, source

email = source("email")
blocked = {email, "spam@example.com"}
status = "blocked" if email in blocked else "open"
sink(status)  # no flow
sink(email in blocked)  # no flow
sink(blocked.issuperset({email}))  # no flow
sink(len(blocked))  # no flow

unique = frozenset([email, email])
sink(unique)  # flow
(only,) = unique
sink(only)  # flow
