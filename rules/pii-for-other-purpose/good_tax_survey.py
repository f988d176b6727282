"""Invoices for business buyers: their tax number is what it is for."""

from sp_api.api import Orders


def invoice(order_id):
    order = Orders().get_order(order_id, RestrictedResources=["buyerTaxInformation"]).payload
    buyer = order["BuyerTaxInformation"]
    return {"to": buyer["BuyerLegalCompanyName"], "vat": buyer["BuyerTaxRegistrationId"], "total": order["OrderTotal"]}
