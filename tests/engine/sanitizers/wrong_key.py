"""The clean copy is stored under another key, or the wrong entry is sanitised."""
from taintcase import sanitize, sink, source

order = {"email": source("email"), "note": "none"}
order["email_masked"] = sanitize(order["email"])
sink(order["email_masked"])  # no flow
sink(order["email"])  # flow
order["note"] = sanitize(order["note"])
sink(order)  # flow
order["e-mail"] = sanitize(order.pop("email"))
sink(order)  # no flow
