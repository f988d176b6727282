"""Sanitising one value says nothing about another one of the same name, place or origin."""
from taintcase import sanitize, sink, source


def load():
    return {"email": source("email")}


first, second = load(), load()
first["email"] = sanitize(first["email"])
sink(second)  # flow
email = sanitize(load()["email"])
sink(email)  # no flow
email, phone = load()["email"], sanitize(email)
sink(email)  # flow
sink(phone)  # no flow
for email in (sanitize(email), email):
    sink(email)  # flow
