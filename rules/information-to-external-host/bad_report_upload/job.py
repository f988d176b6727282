import asyncio

from sp_api.api import Reports
from upload import upload


def run(document_id):
    report = Reports().get_report_document(document_id, download=True).payload
    asyncio.run(upload(f"{document_id}.tsv", report["document"]))
