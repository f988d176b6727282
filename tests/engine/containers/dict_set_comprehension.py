"""Dict and set comprehensions place data in keys, in values or in neither."""
from taintcase import sink, source

rows = [("ORDER-1", source("email"))]
by_id = {order_id: email for order_id, email in rows}
sink(by_id["ORDER-1"])  # flow
sink(list(by_id))  # no flow
by_email = {email: order_id for order_id, email in rows}
sink(list(by_email))  # flow
sink(list(by_email.values()))  # no flow
sink({email for _, email in rows})  # flow
sink({len(email): order_id for order_id, email in rows})  # no flow
