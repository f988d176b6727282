"""Orders of our own web shop: the customers there are ours."""

import os

import shopify

shopify.ShopifyResource.set_site(os.environ["SHOP"])


def customers(since):
    for order in shopify.Order.find(created_at_min=since):
        yield {"email": order.email, "name": order.shipping_address.name, "buyer_name": order.buyer_name}
