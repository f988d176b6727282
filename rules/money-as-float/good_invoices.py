"""Amounts are decimal numbers, or whole cents."""

from decimal import ROUND_HALF_UP, Decimal

from sp_api.api import Orders

CENT = Decimal("0.01")


def lines(order_id):
    for item in Orders().get_order_items(order_id).payload["OrderItems"]:
        gross = Decimal(item["ItemPrice"]["Amount"])
        tax = Decimal(str(item["ItemTax"]["Amount"])).quantize(CENT, ROUND_HALF_UP)
        yield item["Title"], gross - tax, tax, int(gross * 100)
