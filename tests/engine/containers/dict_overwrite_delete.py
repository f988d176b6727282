"""A key written again, deleted or popped no longer holds what it held."""
from taintcase import sanitize, sink, source

payload = {"name": source("name"), "city": source("city"), "phone": source("phone")}
payload["name"] = "redacted"
sink(payload["name"])  # no flow
del payload["city"]
sink(payload)  # flow
phone = payload.pop("phone")
sink(phone)  # flow
sink(payload)  # no flow

profile = {"email": source("email")}
profile["email"] = sanitize(profile["email"])
sink(profile)  # no flow

twice = {"email": source("email"), "email": "none"}  # noqa: F601
sink(twice)  # no flow
