"""A function given as an argument is called with data, or is given an error instead."""

from taintcase import opaque, sink, source


def load_profile(on_success, on_error):
    if opaque():
        on_success({"email": source("email"), "plan": "basic"})
    else:
        on_error("profile service is down")


def show_profile(profile):
    sink(profile["email"])  # flow
    sink(profile["plan"])  # no flow


def show_error(reason):
    sink(reason)  # no flow


received = []
load_profile(show_profile, show_error)
load_profile(show_profile, show_error)
load_profile(received.append, show_error)
sink(received)  # flow

reasons = []
load_profile(received.append, reasons.append)
sink(reasons)  # no flow
