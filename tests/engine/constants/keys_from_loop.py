"""Keys taken from a constant tuple in a loop."""
from taintcase import sink, source

PUBLIC = ("id", "status")
PRIVATE = ("email", "phone")
order = {"id": "1", "status": "Shipped", "email": source("email"), "phone": source("phone")}

public = {key: order[key] for key in PUBLIC}
private = {key: order[key] for key in PRIVATE}
sink(public)  # no flow
sink(private)  # flow
for key in PUBLIC:
    sink(order[key])  # no flow
for key in PRIVATE:
    sink(order[key])  # flow
for key in PRIVATE:
    order[key] = "hidden"
sink(order)  # no flow
