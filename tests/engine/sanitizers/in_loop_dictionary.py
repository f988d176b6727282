"""All entries of a dictionary sanitised by a loop over its keys, or over some of them."""
from taintcase import sanitize, sink, source

PRIVATE = ["email", "phone"]
order = {"email": source("email"), "phone": source("phone"), "id": "1"}
for key in PRIVATE:
    order[key] = sanitize(order[key])
sink(order)  # no flow

other = {"email": source("email"), "phone": source("phone"), "city": source("city")}
for key in PRIVATE:
    other[key] = sanitize(other[key])
sink(other["city"])  # flow
sink(other["email"])  # no flow
sink({key: sanitize(value) for key, value in other.items()})  # no flow
sink({sanitize(key): value for key, value in other.items()})  # flow
