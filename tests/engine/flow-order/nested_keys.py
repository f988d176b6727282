"""Keys of nested dictionaries; replacing an outer entry replaces all below it."""
from taintcase import sink, source

payload = {"buyer": {"name": source("name"), "segment": "b2b"}, "totals": {"amount": 10}}
sink(payload["buyer"]["segment"])  # no flow
sink(payload["totals"])  # no flow
sink(payload["buyer"])  # flow
payload["buyer"] = {"name": "hidden"}
sink(payload)  # no flow
payload["totals"]["note"] = source("note")
sink(payload["totals"]["note"])  # flow
sink(payload["totals"]["amount"])  # no flow
