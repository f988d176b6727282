"""A function between two statements may change what they share."""
from taintcase import sink, source

session = {"token": "none"}


def login():
    session["token"] = source("token")


def logout():
    session["token"] = None


def log_state():
    return session["token"]


sink(log_state())  # no flow
login()
sink(log_state())  # flow
sink(session)  # flow
logout()
sink(session)  # no flow
