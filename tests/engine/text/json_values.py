"""json.dumps and loads, dump and load over a StringIO, with the keys kept apart."""

import io
import json

from taintcase import sink, source

order = {"id": "A-1", "buyer": {"name": source("name"), "country": "DE"}, "items": ["MUG-1"]}
text = json.dumps(order)
sink(text)  # flow
sink(json.loads(text)["buyer"]["name"])  # flow
sink(json.dumps(order["items"]))  # no flow
sink(json.dumps({"country": order["buyer"]["country"]}, indent=2))  # no flow

handle = io.StringIO()
json.dump(order["buyer"], handle)
sink(handle.getvalue())  # flow
sink(json.load(io.StringIO('{"id": "A-2"}')))  # no flow
