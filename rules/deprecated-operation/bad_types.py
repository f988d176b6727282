"""Feeds and reports by types that are gone."""

import mws  # expect: deprecated-operation
from sp_api.api import DataKiosk, Feeds, Reports
from sp_api.base import FeedType

SETTLEMENTS = "GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE"  # expect: deprecated-operation

QUERY = """
query Traffic {
  analytics_salesAndTraffic_2023_11_15 { salesAndTrafficByDate(startDate: "2026-01-01") { startDate } }
}
"""


def settlements():
    return Reports().get_reports(reportTypes=[SETTLEMENTS]).payload


def prices(content):
    return Feeds().submit_feed(FeedType.POST_PRODUCT_PRICING_DATA, content)  # expect: deprecated-operation


def traffic():
    return DataKiosk().create_query(QUERY)  # expect: deprecated-operation


def legacy(key, secret, seller):
    return mws.Orders(access_key=key, secret_key=secret, account_id=seller)
