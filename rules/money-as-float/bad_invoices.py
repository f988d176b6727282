"""Lines of invoices from the items of an order."""

from sp_api.api import Orders


def lines(order_id):
    items = Orders().get_order_items(order_id).payload["OrderItems"]
    for item in items:
        gross = float(item["ItemPrice"]["Amount"])  # expect: money-as-float
        tax = float(item.get("ItemTax", {}).get("Amount", 0))  # expect: money-as-float
        yield item["Title"], gross - tax, tax
