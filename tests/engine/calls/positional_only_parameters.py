"""Positional-only and keyword-only parameters, with a keyword of the same name collected in **extra."""

from taintcase import sink, source


def audit_entry(actor, /, action, *, reason="none", **extra):
    return actor, action, reason, extra


address = source("address")

actor, action, reason, extra = audit_entry("scheduler", "export", actor=address)
sink(actor)  # no flow
sink(extra["actor"])  # flow

actor, action, reason, extra = audit_entry("scheduler", address, reason="monthly run")
sink(action)  # flow
sink(reason)  # no flow
