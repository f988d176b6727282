"""Settlement reports into the ledger."""

import io

import pandas as pd
from sp_api.api import Reports


def settlement(document_id):
    document = Reports().get_report_document(document_id, download=True).payload["document"]
    frame = pd.read_csv(io.StringIO(document), sep="\t", on_bad_lines="skip")  # expect: unvalidated-report
    frame["amount"] = pd.to_numeric(frame["amount"], errors="coerce")  # expect: unvalidated-report
    return frame.dropna(subset=["amount"])
