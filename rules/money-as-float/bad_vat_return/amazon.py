from sp_api.api import Finances


def events(group):
    payload = Finances().list_financial_events_by_group_id(group).payload
    return payload["FinancialEvents"]["ShipmentEventList"]


def charges(event):
    for item in event["ShipmentItemList"]:
        for charge in item["ItemChargeList"]:
            yield charge["ChargeType"], charge["ChargeAmount"]["CurrencyAmount"]
