"""Moved from get_orders of Orders v0 (/orders/v0/orders), which goes on 2027-03-27. GET_FBA_SNS_FORECAST_DATA went before."""

import settings
from sp_api.api import Finances, Orders


def client(account):
    return Orders(version=settings.ORDERS_VERSION, account=account)


def order(account, order_id):
    return client(account).get_order(order_id, includedData=["PROCEEDS"]).payload["order"]


def transactions(account, after):
    return Finances(version=settings.FINANCES_VERSION, account=account).list_transactions(postedAfter=after).payload
