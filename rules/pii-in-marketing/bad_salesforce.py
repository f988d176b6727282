"""Leads for the wholesale team: business buyers and their companies."""

import os

from simple_salesforce import Salesforce
from sp_api.api import Orders


def leads(since):
    salesforce = Salesforce(username=os.environ["SF_USER"], password=os.environ["SF_PASS"], security_token=os.environ["SF_ST"])
    orders = Orders().get_orders(CreatedAfter=since, RestrictedResources=["buyerInfo", "buyerTaxInformation"]).Orders
    for order in orders:
        if order.get("IsBusinessOrder"):
            company = order["BuyerTaxInformation"]["BuyerLegalCompanyName"]
            salesforce.Lead.create({"Company": company, "LastName": "Purchasing"})  # expect: pii-in-marketing
