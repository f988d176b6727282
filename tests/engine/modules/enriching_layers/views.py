from itertools import groupby


def csv_lines(orders):
    return [";".join((order.order_id, order.buyer.name, str(order.total))) for order in orders]


def public_view(orders):
    return [{"order": order.order_id, "buyer": order.buyer.buyer_id} for order in orders]


def totals_by_day(orders):
    groups = groupby(sorted(orders, key=lambda order: order.day), key=lambda order: order.day)
    return {day: sum(order.total for order in group) for day, group in groups}
