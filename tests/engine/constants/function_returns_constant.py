"""A function that returns a constant string gives a constant key."""
from taintcase import sink, source


def email_key():
    return "email"


def status_key(prefix=""):
    return f"{prefix}status"


def key_for(kind):
    return {"contact": "email", "state": "status"}[kind]


order = {"email": source("email"), "status": "ok", "old_status": "new"}
sink(order[email_key()])  # flow
sink(order[status_key()])  # no flow
sink(order[status_key("old_")])  # no flow
sink(order[key_for("contact")])  # flow
sink(order[key_for("state")])  # no flow
