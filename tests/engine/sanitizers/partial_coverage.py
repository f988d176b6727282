"""The sanitizer sees a part of the value only."""
from taintcase import sanitize, sink, source

email = source("email")
half = len(email) // 2
sink(sanitize(email[:half]) + email[half:])  # flow
head, *rest = email.split("-")
sink("-".join([sanitize(head), *rest]))  # flow
sink("-".join(map(sanitize, email.split("-"))))  # no flow
order = {"buyer": {"email": email, "name": source("name")}}
sink({**order["buyer"], "email": sanitize(email)})  # flow
sink({**order, "buyer": sanitize(order["buyer"])})  # no flow
