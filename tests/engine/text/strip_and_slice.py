"""Slices, strips, case changes and padding keep the data; questions about it do not."""

from taintcase import sink, source

phone = source("phone")
sink(phone[:3] + "***")  # flow
sink("***" + phone.strip()[-2:])  # flow
sink("*" * len(phone))  # no flow
sink(phone.startswith("+49"), phone.isdigit(), phone.find("4"))  # no flow-missing (beyond the precision of the engine)
sink(phone.upper().zfill(20))  # flow
sink("none".ljust(len(phone), "."))  # no flow
