"""Answers buyers who ask about their order."""

from shop.orders import buyer_of


def greeting(order_id):
    return f"Dear {buyer_of(order_id)['BuyerName']}"
