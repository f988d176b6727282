"""Reports without buyers, and names that begin like those of restricted ones."""

from sp_api.api import Orders, Reports
from sp_api.base import ReportType


def sales(start):
    Reports().create_report(reportType=ReportType.GET_SALES_AND_TRAFFIC_REPORT, dataStartTime=start)
    Reports().create_report(reportType="GET_AMAZON_FULFILLED_SHIPMENTS_DATA_GENERAL", dataStartTime=start)
    return Orders(version="2026-01-01").search_orders(createdAfter=start, includedData=["PROCEEDS"]).payload["orders"]
