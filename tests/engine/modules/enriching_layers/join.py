from dataclasses import replace


def attach_buyers(orders, buyers):
    return [replace(order, buyer=buyers.get(order.buyer_id)) for order in orders]
