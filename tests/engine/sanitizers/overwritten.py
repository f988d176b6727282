"""A clean value that is overwritten or extended with the original is data again."""
from taintcase import sanitize, sink, source

email = source("email")
text = sanitize(email)
sink(text)  # no flow
text = email
sink(text)  # flow
text = sanitize(text) + " / " + email
sink(text)  # flow
text = sanitize(text)
sink(text)  # no flow
text += email.upper()
sink(text)  # flow
text = sanitize(f"{sanitize(email)} {email}")
sink(text)  # no flow
