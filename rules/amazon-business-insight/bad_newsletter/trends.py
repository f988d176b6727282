import json

import polars as pl
from sp_api.api import Reports


def top(document_id):
    report = json.loads(Reports().get_report_document(document_id, download=True).payload["document"])
    frame = pl.DataFrame(report["dataByDepartmentAndSearchTerm"])
    return frame.group_by("searchTerm").agg(pl.col("clickShare").sum()).sort("clickShare").head(20).to_dicts()
