"""A record without its personal columns is clean, one with a column renamed is not."""
from taintcase import sink, source

PERSONAL = {"email", "phone"}


def public_columns(record):
    clean = dict(record)
    clean.pop("email", None)
    clean.pop("phone", None)
    return clean


def renamed(record):
    return {"contact" if key == "email" else key: value for key, value in record.items()}


record = {"id": "ORDER-1", "email": source("email"), "phone": source("phone")}
sink(public_columns(record))  # no flow
sink(renamed(record)["contact"])  # flow
sink(record["phone"])  # flow
sink({key: value for key, value in record.items() if key not in PERSONAL})  # no flow
sink({key: record[key] for key in record.keys() & PERSONAL})  # flow
sink(sorted(record.keys() - PERSONAL))  # no flow
