"""Popping a key out of every record cleans the records, wherever they are held."""
from taintcase import sink, source

records = [{"id": "ORDER-1", "email": source("email")}, {"id": "ORDER-2", "email": source("email")}]
by_id = {record["id"]: record for record in records}
emails = [record.pop("email") for record in records]
sink(emails)  # flow
sink(by_id)  # no flow
sink(records)  # no flow
records[0]["contact"] = emails[0]
sink(by_id["ORDER-1"])  # flow
sink(by_id["ORDER-2"])  # no flow
