import csv
import io

from index import build
from sp_api.api import Reports


def run(document_id):
    document = Reports().get_report_document(document_id, download=True).payload["document"]
    return build(list(csv.DictReader(io.StringIO(document), delimiter="\t")))
