"""Nothing is passed over where the work is not the API's, or where the handler stands around other code only."""

import contextlib
import os

from sp_api.api import Reports


def fetch(report_id, path):
    document = Reports().get_report(report_id).payload
    try:
        os.remove(path)
    except Exception:
        pass
    with contextlib.suppress(FileNotFoundError):
        os.remove(path + ".old")
    return document


def main(report_id):
    try:
        return fetch(report_id, "report.tsv")
    except KeyboardInterrupt:
        return None
