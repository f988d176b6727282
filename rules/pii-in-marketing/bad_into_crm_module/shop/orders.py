from sp_api.api import Orders

from shop.crm.contacts import Contacts


class OrderImport:
    def __init__(self, database):
        self.database = database
        self.contacts = Contacts(database)

    def run(self, created_after):
        response = Orders().get_orders(CreatedAfter=created_after, RestrictedResources=["buyerInfo", "shippingAddress"])
        for order in response.payload["Orders"]:
            self.database.add("orders", order)
            buyer = order.get("BuyerInfo", {})
            self.contacts.remember(buyer.get("BuyerEmail"), order["PurchaseDate"])  # expect: pii-in-marketing
            self.contacts.count(order["MarketplaceId"])
