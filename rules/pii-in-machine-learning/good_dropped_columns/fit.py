from frame import rows
from sklearn.cluster import KMeans
from sp_api.api import Reports


def segments(document_id):
    document = Reports().get_report_document(document_id, download=True).payload["document"]
    table = [row[1:3] for row in rows(document)]
    return KMeans(n_clusters=5).fit(table)
