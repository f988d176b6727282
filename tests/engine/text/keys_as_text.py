"""Dictionary keys and column names are text as well: data may be in the key only."""

from taintcase import sink, source

email = source("email")
by_email = {email: "C-1"}
sink(list(by_email))  # flow
sink(by_email[email])  # no flow
sink(list(by_email.values()))  # no flow
for key, value in by_email.items():
    sink(key)  # flow
    sink(value)  # no flow
sink(email in by_email)  # no flow
