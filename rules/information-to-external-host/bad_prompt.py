"""Asks a language model about the week's settlements."""

from openai import OpenAI
from sp_api.api import Finances


def explain(group):
    events = Finances().list_financial_events_by_group_id(group).payload["FinancialEvents"]
    fees = [event["ItemFeeList"] for event in events["ShipmentEventList"]]
    return OpenAI().responses.create(  # expect: information-to-external-host
        model="gpt-4o", input=f"Which fees have grown? {fees}"
    )
