"""join, + and += build text from pieces; the separator counts too."""

from taintcase import sink, source

street = source("street")
sink(", ".join(["12", street, "Lyon"]))  # flow
sink(street.join(["a", "b"]))  # flow
sink(", ".join(["12", str(len(street)), "Lyon"]))  # no flow
sink(", ".join(key for key in {"street": street, "city": "Lyon"}))  # no flow

lines = ""
for part in ("12 ", street):
    lines += part
sink(lines)  # flow
lines = ""
sink(lines + "12 ")  # no flow
