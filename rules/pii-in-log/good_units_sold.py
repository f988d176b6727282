"""Figures out of orders: quantities, rates, sums. Nobody can be told from them."""

from sp_api.api import Inventories, Orders


class Optimizer:
    def __init__(self):
        self.orders = Orders()
        self.inventories = Inventories()

    def units_sold(self, asin, created_after, days):
        result = self.orders.get_orders(CreatedAfter=created_after, RestrictedResources=["buyerInfo"])
        orders = result.payload["Orders"] if hasattr(result, "payload") else []
        units = 0
        for order in orders:
            order_id = order.get("AmazonOrderId")
            try:
                items = self.orders.get_order_items(order_id).payload.get("OrderItems", [])
            except Exception as error:
                print(f"no items of order {order_id}: {error}")
                continue
            units += sum(item.get("QuantityOrdered", 0) for item in items if item.get("ASIN", "") == asin)
            print(f"{order_id}: {order.get('OrderStatus')}, since {order.setdefault('LastUpdateDate', '')}")
        print(f"{units / days:.2f} a day, {units} in {days} days")
        return units

    def stock(self, asin):
        summary = self.inventories.get_inventory_summary_marketplace(sellerSkus=[asin]).payload
        print(summary.get("inventorySummaries", []), f"in stock: {summary.get('totalQuantity', 0)}")
