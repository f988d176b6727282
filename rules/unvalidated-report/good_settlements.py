"""What does not fit stops the import, or is set aside and counted."""

import csv
import io
import json
import logging
from decimal import Decimal, InvalidOperation

import pandas as pd
from sp_api.api import Reports

log = logging.getLogger(__name__)


def settlement(document_id):
    document = Reports().get_report_document(document_id, download=True).payload["document"]
    frame = pd.read_csv(io.StringIO(document), sep="\t", on_bad_lines="error", dtype=str)
    frame["quantity"] = pd.to_numeric(frame["quantity-purchased"], errors="raise")
    return frame


def amounts(document):
    broken = []
    for row in csv.DictReader(io.StringIO(document), delimiter="\t"):
        try:
            yield row["order-id"], Decimal(row["amount"])
        except InvalidOperation:
            broken.append(row["order-id"])
    if broken:
        log.error("%s rows without an amount", len(broken))


def settings(path):
    try:
        with open(path, encoding="utf-8") as file:
            return json.load(file)
    except FileNotFoundError:
        return {}
