"""One entry of a container is replaced by its clean copy; the other entries keep their data."""
from taintcase import sanitize, sink, source

order = {"email": source("email"), "phone": source("phone"), "id": "1"}
order["email"] = sanitize(order["email"])
sink(order["email"])  # no flow
sink(order["phone"])  # flow
sink(order)  # flow
order["phone"] = sanitize(order["phone"])
sink(order)  # no flow
order["email"] = source("email")
sink(order["email"])  # flow
