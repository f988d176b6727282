"""Settlements, the old way."""

from sp_api.api import Finances, Reports

SETTLEMENT = "GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE"
SETTLEMENT_V2 = "GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2"


def latest(old: bool = False) -> list[dict]:
    kind = SETTLEMENT if old else SETTLEMENT_V2
    return Reports().get_reports(reportTypes=[kind]).payload["reports"]


def fees(order_id: str) -> dict:
    return Finances().get_financial_events_for_order(order_id).payload


def groups() -> dict:
    return Finances().list_financial_event_groups().payload
