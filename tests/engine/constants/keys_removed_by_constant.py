"""Filtering a dictionary by constant keys, in comprehensions and by hand."""
from taintcase import sink, source

PRIVATE = {"email"}
order = {"id": "1", "email": source("email")}
sink({key: value for key, value in order.items() if key != "email"})  # no flow
sink({key: value for key, value in order.items() if key not in PRIVATE})  # no flow
sink({key: value for key, value in order.items() if key in PRIVATE})  # flow
sink({key: value for key, value in order.items() if key != "phone"})  # flow
sink({key: ("***" if key == "email" else value) for key, value in order.items()})  # no flow
sink([key for key in order])  # no flow
