"""A walrus in a loop head, in a filter and in a chain of conditions."""
from taintcase import sink, source

queue = ["first", source("second")]
while queue and (item := queue.pop(0)):
    sink(item)  # flow
records = [{"name": source("name")}, {}]
found = [name for record in records if (name := record.get("name"))]
sink(found)  # flow
if (buyer := records[0].get("name")) is None or (city := records[1].get("city")) is None:
    city = "unknown"
sink(buyer)  # flow
sink(city)  # no flow
if (total := len(buyer)) > 3:
    sink(total)  # no flow
