def load_recipient(order_id):
    return f"recipient of {order_id}"
