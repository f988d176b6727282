"""Keys made from constants by string methods."""
from taintcase import sink, source

order = {"email": source("email"), "status": "ok", "EMAIL": "upper case"}
sink(order["EMAIL".lower()])  # flow
sink(order["email".upper()])  # no flow
sink(order[" status ".strip()])  # no flow
sink(order["order.email".split(".")[1]])  # flow
sink(order["e-mail".replace("-", "")])  # flow
sink(order["order_status".removeprefix("order_")])  # no flow
