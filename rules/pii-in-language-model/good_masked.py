"""Comments go to the model after names and addresses have been masked."""

import csv
import io

from anthropic import Anthropic
from privacy import redact_pii
from sp_api.api import Reports

client = Anthropic()


def topics(document_id):
    document = Reports().get_report_document(document_id, download=True).payload["document"]
    for row in csv.DictReader(io.StringIO(document), delimiter="\t"):
        comment = redact_pii(row["customer-comments"])
        yield client.messages.create(
            model="claude-haiku-4-5", max_tokens=50, messages=[{"role": "user", "content": f"One topic: {comment}"}]
        )
