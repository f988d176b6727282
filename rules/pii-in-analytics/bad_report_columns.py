"""Reads an order report with pandas and sends events by its columns."""

import io

import pandas as pd
from posthog import Posthog
from sp_api.api import Reports
from sp_api.base import ReportType

posthog = Posthog("set by the deployment", host="https://eu.i.posthog.com")


def report(document_id):
    document = Reports().get_report_document(document_id, download=True).payload["document"]
    return pd.read_csv(io.StringIO(document), sep="\t")


def send(report_id, last_type=ReportType.GET_FLAT_FILE_ORDER_REPORT_DATA_SHIPPING):
    frame = report(report_id)
    for _, row in frame.iterrows():
        posthog.capture("purchase", distinct_id=row["buyer-email"])  # expect: pii-in-analytics
        posthog.capture("line", distinct_id=row["order-id"], properties={"sku": row["sku"], "type": last_type.value})
