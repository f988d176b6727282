"""Rows turned into columns and columns into records."""
from taintcase import sink, source

header = ("id", "email", "country")
rows = [("ORDER-1", source("email"), "GB"), ("ORDER-2", source("email"), "DE")]
records = [dict(zip(header, row, strict=True)) for row in rows]
sink(records[0]["email"])  # flow
sink(records[1]["country"])  # no flow
columns = {name: [row[place] for row in rows] for place, name in enumerate(header)}
sink(columns["email"])  # flow
sink(columns["id"])  # no flow
by_id = {record["id"]: record for record in records}
sink(by_id["ORDER-2"]["email"])  # flow
sink([record.pop("email") for record in records])  # flow
