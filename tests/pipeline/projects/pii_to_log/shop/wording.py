"""How orders are put into words."""


def describe(recipient):
    return f"order {recipient.order_id} for {recipient.name}"
