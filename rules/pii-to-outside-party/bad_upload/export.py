"""The daily file of addresses, and where it is put."""

import csv
import io

from sp_api.api import Reports
from store import Store


def rows(document_id):
    document = Reports().get_report_document(document_id, download=True).payload["document"]
    for row in csv.DictReader(io.StringIO(document), delimiter="\t"):
        yield {"order": row["order-id"], "name": row["recipient-name"], "code": row["ship-postal-code"]}


def run(document_id, day):
    out = io.StringIO()
    writer = csv.DictWriter(out, ["order", "name", "code"])
    writer.writeheader()
    writer.writerows(rows(document_id))
    Store().save(f"addresses-{day}.csv", out.getvalue())
