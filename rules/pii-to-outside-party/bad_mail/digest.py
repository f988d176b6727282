from mailer import Mailer
from sp_api.api import Orders


def digest(since):
    orders = Orders().get_orders(CreatedAfter=since, RestrictedResources=["shippingAddress"]).Orders
    lines = [f"{order['AmazonOrderId']}: {order['ShippingAddress']['Name']}" for order in orders]
    Mailer("smtp.example.com", "shop@example.com").send("team@example.com", "Orders", "\n".join(lines))
