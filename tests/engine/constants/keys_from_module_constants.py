"""Dictionary keys that are module constants."""
from taintcase import sink, source

EMAIL = "email"
STATUS = "status"
ALSO_EMAIL = "email"

order = {EMAIL: source("email"), STATUS: "Shipped"}
sink(order["email"])  # flow
sink(order[STATUS])  # no flow
sink(order[ALSO_EMAIL])  # flow
order[ALSO_EMAIL] = "hidden"
sink(order[EMAIL])  # no flow
