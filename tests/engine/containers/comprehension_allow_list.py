"""A projection on constant keys keeps those keys alone."""
from taintcase import sink, source

PUBLIC = ("id", "country")
order = {"id": "ORDER-1", "country": "GB", "email": source("email")}
sink({key: order[key] for key in PUBLIC})  # no flow
sink({key: value for key, value in order.items() if key != "id"})  # flow
sink({key: order[key] for key in (*PUBLIC, "email")})  # flow
sink([order[key] for key in PUBLIC])  # no flow
sink({key: type(value).__name__ for key, value in order.items()})  # no flow
