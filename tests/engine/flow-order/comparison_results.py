"""Comparisons, truth values and membership are not data, even stored and passed on."""
from taintcase import sink, source

email = source("email")
known = {"a@example.test"}
flags = {"empty": not email, "known": email in known, "same": email == "x", "long": len(email) > 10}
sink(flags)  # no flow
sink(email.startswith("a"), email.find("@"), email.isdigit())  # no flow-missing (beyond the precision of the engine)
sink(bool(email) and email)  # flow
kind = "long" if flags["long"] else "short"
sink(kind)  # no flow
sink(max(email, "a"))  # flow
