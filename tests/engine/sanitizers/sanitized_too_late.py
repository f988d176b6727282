"""What was stored or sent before the sanitizer keeps the data."""
from taintcase import sanitize, sink, source

outbox = []
email = source("email")
outbox.append(email)
email = sanitize(email)
sink(outbox)  # flow
sink(email)  # no flow
outbox.append(email)
sink(outbox[1])  # no flow
later = []
later.append(sanitize(outbox[0]))
sink(later)  # no flow
