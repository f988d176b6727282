"""A document that cannot be read is fetched once more, then the error is raised."""

import gzip
import json

import requests
from sp_api.api import Reports


def document(document_id):
    url = Reports().get_report_document(document_id).payload["url"]
    content = requests.get(url, timeout=60).content
    try:
        return json.loads(gzip.decompress(content).decode("utf-8", errors="strict"))
    except (gzip.BadGzipFile, json.JSONDecodeError):
        content = requests.get(url, timeout=60).content
        return json.loads(gzip.decompress(content))
