"""dict(), fromkeys and pairs build the same mapping as the literal."""
from taintcase import sink, source

built = dict(order_id="ORDER-1", email=source("email"))
sink(built["email"])  # flow
sink(built["order_id"])  # no flow

paired = dict([("name", source("name")), ("country", "GB")])
sink(paired["name"])  # flow
sink(paired["country"])  # no flow

sink(dict.fromkeys(["name", "city"], source("blank")))  # flow
sink(dict.fromkeys(paired))  # no flow
