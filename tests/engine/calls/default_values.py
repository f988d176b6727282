"""Defaults are evaluated once, at the definition; a mutable default is shared by all calls."""

from taintcase import sink, source

reply_address = source("reply_address")


def build_header(subject, reply_to=reply_address):
    return f"{subject} <{reply_to}>"


reply_address = "no-reply@warehouse.internal"
sink(build_header("Shipped"))  # flow
sink(build_header("Shipped", "desk@warehouse.internal"))  # no flow

signature = "The warehouse team"


def sign(text, signer=signature):
    return text + signer


signature = source("signature")
sink(sign("Regards, "))  # no flow


def queue_label(label, pending=[]):
    pending.append(label)
    return pending


def queue_label_once(label, pending=None):
    pending = [] if pending is None else pending
    pending.append(label)
    return pending


queue_label(source("label"))
sink(queue_label("EMPTY LABEL"))  # flow

queue_label_once(source("label"))
sink(queue_label_once("EMPTY LABEL"))  # no flow
