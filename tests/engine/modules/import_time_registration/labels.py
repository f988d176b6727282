from registry import register

KIND = "label"
register(KIND, lambda order_id: f"label {order_id}")
