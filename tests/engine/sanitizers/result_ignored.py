"""Calling the sanitizer without using its result changes nothing."""
from taintcase import sanitize, sink, source

email = source("email")
sanitize(email)
sink(email)  # flow
clean = sanitize(email)
sink(clean)  # no flow
sink(email)  # flow
email = clean
sink(email)  # no flow
order = {"email": source("email")}
sanitize(order)
sink(order)  # flow
