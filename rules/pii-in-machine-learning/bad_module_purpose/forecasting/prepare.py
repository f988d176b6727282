def prepare(order_id, street):
    return {"order": order_id, "flat": any(word in street.lower() for word in ("apt", "floor"))}
